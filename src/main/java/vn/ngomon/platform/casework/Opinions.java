package vn.ngomon.platform.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ngomon.platform.casework.definition.Join;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.journal.Batch;

@Repository
class Opinions {

    private static final String COLUMNS = "id, case_id, round, agency_id, unit_id, role, question, due, asked_by, asked_at, answer, answered_by, answered_at";

    private final JdbcClient db;

    Opinions(JdbcClient db) {
        this.db = db;
    }

    int round(UUID caseId) {
        return db.sql("select coalesce(max(round), 0) from case_opinion where case_id = :id").param("id", caseId).query(Integer.class).single();
    }

    /** Whether enough of the newest round's questions are answered; nothing asked is nothing missing. */
    boolean met(UUID caseId, Join join) {
        return db.sql("""
                select count(*), count(answered_at) from case_opinion
                where case_id = :id and round = (select max(round) from case_opinion where case_id = :id)""")
                .param("id", caseId).query((row, n) -> join.met(row.getInt(1), row.getInt(2))).single();
    }

    void insert(Opinion opinion, Batch batch) {
        batch.add("insert into case_opinion (id, case_id, round, agency_id, unit_id, role, question, due, asked_by, asked_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                opinion.id(), opinion.caseId(), opinion.round(), opinion.agencyId(), opinion.unitId(), opinion.role(), opinion.question(),
                opinion.due(), opinion.askedBy(), opinion.askedAt());
    }

    /** @return false when it was answered already */
    boolean answer(UUID id, String answer, UUID by, Instant at) {
        return db.sql("update case_opinion set answer = :answer, answered_by = :by, answered_at = :at where id = :id and answered_at is null")
                .param("answer", answer).param("by", by).param("at", at.atOffset(ZoneOffset.UTC)).param("id", id).update() == 1;
    }

    Optional<Opinion> find(UUID id) {
        return db.sql("select " + COLUMNS + " from case_opinion where id = :id").param("id", id).query(Opinions::opinion).optional();
    }

    List<Opinion> of(UUID caseId) {
        return db.sql("select " + COLUMNS + " from case_opinion where case_id = :id order by round, id").param("id", caseId).query(Opinions::opinion).list();
    }

    private static Opinion opinion(ResultSet row, int number) throws SQLException {
        return new Opinion(row.getObject("id", UUID.class), row.getObject("case_id", UUID.class), row.getInt("round"),
                row.getObject("agency_id", UUID.class), row.getObject("unit_id", UUID.class), Role.valueOf(row.getString("role")),
                row.getString("question"), instant(row.getObject("due", OffsetDateTime.class)), row.getObject("asked_by", UUID.class),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(), row.getString("answer"), row.getObject("answered_by", UUID.class),
                instant(row.getObject("answered_at", OffsetDateTime.class)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
