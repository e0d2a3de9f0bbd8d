package vn.ngomon.platform.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.journal.Batch;

@Repository
class Tasks {

    static final String COLUMNS = """
            t.id, t.case_id, t.kind, t.case_kind, t.step, t.title, t.reference, t.agency_id, t.unit_id, t.role, t.assignee, t.due,
            t.on_time_until, t.watched, t.priority, t.since, t.opinion_id""";

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

    Optional<Task> step(UUID caseId) {
        return of(caseId).stream().filter(task -> task.kind() == Task.Kind.STEP).findFirst();
    }

    /** Tasks with a deadline of their own that has passed and of which nothing is written down yet, in the order of their ids. */
    List<Task> passed(UUID after, Instant now, boolean liveOnly, int limit) {
        return db.sql("select " + COLUMNS + """
                 from case_task t join case_file c on c.id = t.case_id
                where t.watched and t.on_time_until < :now and t.id > :after and not (c.simulated and :liveOnly)
                order by t.id limit :limit""").param("after", after).param("now", now.atOffset(ZoneOffset.UTC)).param("liveOnly", liveOnly)
                .param("limit", limit).query(Tasks::task).list();
    }

    void unwatch(UUID id, Batch batch) {
        batch.add("update case_task set watched = false where id = ?", id);
    }

    /**
     * What is to be done now. A case has one task of its step, by the case's own id, so that of the step before becomes it; where neither
     * step nor deadline changes, what was written down about its passing stays so.
     */
    void put(Task task, Batch batch) {
        batch.add("""
                insert into case_task as t (id, case_id, kind, case_kind, step, title, reference, agency_id, unit_id, role, assignee, due, on_time_until, watched,
                    priority, since, opinion_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (id) do update set step = excluded.step, title = excluded.title, reference = excluded.reference,
                    agency_id = excluded.agency_id, unit_id = excluded.unit_id, role = excluded.role, assignee = excluded.assignee,
                    due = excluded.due, on_time_until = excluded.on_time_until, priority = excluded.priority, since = excluded.since,
                    watched = excluded.watched and (t.watched or t.since <> excluded.since or t.on_time_until is distinct from excluded.on_time_until)""",
                task.id(), task.caseId(), task.kind(), task.caseKind(), task.step(), task.title(), task.reference(), task.agencyId(),
                task.unitId(), task.role(), task.assignee(), task.due(), task.onTimeUntil(), task.watched(), task.priority(), task.since(), task.opinionId());
    }

    void deleteStepTask(UUID caseId, Batch batch) {
        batch.add("delete from case_task where case_id = ? and kind = 'STEP'", caseId);
    }

    /** The case has ended: nobody has anything to do, and no question waits for an answer any more. */
    void deleteAll(UUID caseId, Instant at, Batch batch) {
        batch.add("""
                with gone as (delete from case_task where case_id = ? returning opinion_id)
                update case_opinion o set withdrawn_at = ? from gone where o.id = gone.opinion_id""", caseId, at);
    }

    void delete(UUID id, Batch batch) {
        batch.add("delete from case_task where id = ?", id);
    }

    /** Of many cases, each case's in the order of their ids. */
    Map<UUID, List<Task>> of(Collection<UUID> cases) {
        return db.sql("select " + COLUMNS + " from case_task t where t.case_id = any(:ids) order by t.case_id, t.id").param("ids", cases.toArray(UUID[]::new))
                .query(Tasks::task).list().stream().collect(Collectors.groupingBy(Task::caseId));
    }

    void assign(UUID caseId, UUID assignee, Batch batch) {
        batch.add("update case_task set assignee = ? where case_id = ? and kind = 'STEP'", assignee, caseId);
    }

    static Task task(ResultSet row, int number) throws SQLException {
        return new Task(row.getObject("id", UUID.class), row.getObject("case_id", UUID.class), Task.Kind.valueOf(row.getString("kind")),
                row.getString("case_kind"), row.getString("step"), row.getString("title"), row.getString("reference"),
                row.getObject("agency_id", UUID.class), row.getObject("unit_id", UUID.class), Role.valueOf(row.getString("role")),
                row.getObject("assignee", UUID.class), instant(row, "due"), instant(row, "on_time_until"), row.getBoolean("watched"), row.getInt("priority"),
                row.getObject("since", OffsetDateTime.class).toInstant(), row.getObject("opinion_id", UUID.class));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
