package vn.ngomon.platform.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.journal.Batch;

@Repository
class Tasks {

    static final String COLUMNS = """
            t.id, t.case_id, t.kind, t.case_kind, t.step, t.title, t.reference, t.agency_id, t.unit_id, t.role, t.assignee, t.due,
            t.priority, t.since, t.opinion_id""";

    private final JdbcClient db;

    Tasks(JdbcClient db) {
        this.db = db;
    }

    List<Task> of(UUID caseId) {
        return db.sql("select " + COLUMNS + " from case_task t where t.case_id = :id order by t.id").param("id", caseId).query(Tasks::task).list();
    }

    Optional<Task> find(UUID id) {
        return db.sql("select " + COLUMNS + " from case_task t where t.id = :id").param("id", id).query(Tasks::task).optional();
    }

    void insert(Task task, Batch batch) {
        batch.add("""
                insert into case_task (id, case_id, kind, case_kind, step, title, reference, agency_id, unit_id, role, assignee, due, priority, since, opinion_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                task.id(), task.caseId(), task.kind(), task.caseKind(), task.step(), task.title(), task.reference(), task.agencyId(),
                task.unitId(), task.role(), task.assignee(), task.due(), task.priority(), task.since(), task.opinionId());
    }

    /** The open task of the step before becomes that of the next: one statement instead of two. */
    void moveStepTask(Task next, Batch batch) {
        batch.addExpecting(() -> new IllegalStateException("No open task of " + next.caseId()), """
                update case_task set step = ?, title = ?, reference = ?, agency_id = ?, unit_id = ?, role = ?, assignee = ?, due = ?, priority = ?, since = ?
                where case_id = ? and kind = 'STEP'""",
                next.step(), next.title(), next.reference(), next.agencyId(), next.unitId(), next.role(), next.assignee(), next.due(), next.priority(),
                next.since(), next.caseId());
    }

    void deleteStepTasks(UUID caseId, Batch batch) {
        batch.add("delete from case_task where case_id = ? and kind = 'STEP'", caseId);
    }

    void deleteAll(UUID caseId, Batch batch) {
        batch.add("delete from case_task where case_id = ?", caseId);
    }

    void assign(UUID taskId, @Nullable UUID assignee, Batch batch) {
        batch.add("update case_task set assignee = ? where id = ?", assignee, taskId);
    }

    void due(UUID caseId, @Nullable Instant due, Batch batch) {
        batch.add("update case_task set due = ? where case_id = ? and kind = 'STEP'", due, caseId);
    }

    static Task task(ResultSet row, int number) throws SQLException {
        var due = row.getObject("due", OffsetDateTime.class);
        return new Task(row.getObject("id", UUID.class), row.getObject("case_id", UUID.class), Task.Kind.valueOf(row.getString("kind")),
                row.getString("case_kind"), row.getString("step"), row.getString("title"), row.getString("reference"),
                row.getObject("agency_id", UUID.class), row.getObject("unit_id", UUID.class), Role.valueOf(row.getString("role")),
                row.getObject("assignee", UUID.class), due == null ? null : due.toInstant(), row.getInt("priority"),
                row.getObject("since", OffsetDateTime.class).toInstant(), row.getObject("opinion_id", UUID.class));
    }
}
