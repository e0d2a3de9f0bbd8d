package vn.ngomon.platform.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ngomon.platform.casework.definition.Join;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.journal.Batch;

@Repository
class Opinions {

    private static final String COLUMNS = "id, case_id, round, agency_id, unit_id, role, question, due, asked_by, asked_at, answer, answered_by, answered_at, withdrawn_at";

    private final JdbcClient db;

    Opinions(JdbcClient db) {
        this.db = db;
    }

    int round(UUID caseId) {
        return db.sql("select coalesce(max(round), 0) from case_opinion where case_id = :id").param("id", caseId).query(Integer.class).single();
    }

    /** Whether each question has enough answers; what was closed without one is not waited for, and nothing asked is nothing missing. */
    boolean met(UUID caseId, Join join) {
        return db.sql("select count(*) filter (where withdrawn_at is null), count(answered_at) from case_opinion where case_id = :id group by round")
                .param("id", caseId).query((row, n) -> join.met(row.getInt(1), row.getInt(2))).list().stream().allMatch(met -> met);
    }

    void insert(Opinion opinion, Batch batch) {
        batch.add("insert into case_opinion (id, case_id, round, agency_id, unit_id, role, question, due, asked_by, asked_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                opinion.id(), opinion.caseId(), opinion.round(), opinion.agencyId(), opinion.unitId(), opinion.role(), opinion.question(),
                opinion.due(), opinion.askedBy(), opinion.askedAt());
    }

    void answer(UUID id, String answer, UUID by, Instant at, Batch batch) {
        batch.add("update case_opinion set answer = ?, answered_by = ?, answered_at = ? where id = ?", answer, by, at, id);
    }

    void withdraw(UUID id, Instant at, Batch batch) {
        batch.add("update case_opinion set withdrawn_at = ? where id = ?", at, id);
    }

    Optional<Opinion> find(UUID id) {
        return db.sql("select " + COLUMNS + " from case_opinion where id = :id").param("id", id).query(Opinions::opinion).optional();
    }

    List<Opinion> of(UUID caseId) {
        return db.sql("select " + COLUMNS + " from case_opinion where case_id = :id order by round, id").param("id", caseId).query(Opinions::opinion).list();
    }

    /** Of many cases, each case's in the order of their ids. */
    Map<UUID, List<OpinionRow>> rows(Collection<UUID> cases) {
        return db.sql("select " + COLUMNS + " from case_opinion where case_id = any(:ids) order by case_id, id").param("ids", cases.toArray(UUID[]::new))
                .query(Opinions::opinion).list().stream()
                .collect(Collectors.groupingBy(Opinion::caseId, Collectors.mapping(OpinionRow::of, Collectors.toList())));
    }

    private static Opinion opinion(ResultSet row, int number) throws SQLException {
        return new Opinion(row.getObject("id", UUID.class), row.getObject("case_id", UUID.class), row.getInt("round"),
                row.getObject("agency_id", UUID.class), row.getObject("unit_id", UUID.class), Role.valueOf(row.getString("role")),
                row.getString("question"), instant(row.getObject("due", OffsetDateTime.class)), row.getObject("asked_by", UUID.class),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(), row.getString("answer"), row.getObject("answered_by", UUID.class),
                instant(row.getObject("answered_at", OffsetDateTime.class)),
                instant(row.getObject("withdrawn_at", OffsetDateTime.class)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
