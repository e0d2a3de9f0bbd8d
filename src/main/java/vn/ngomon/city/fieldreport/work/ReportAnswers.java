package vn.ngomon.city.fieldreport.work;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What agencies answered and what the reporter thought of it, the newest first. */
@Repository
class ReportAnswers {

    private final JdbcClient db;

    ReportAnswers(JdbcClient db) {
        this.db = db;
    }

    record Answer(UUID agency, UUID by, Instant at, String text, @Nullable Instant approvedAt, @Nullable Verdict verdict) {}

    /** @param score 1 to 4, as in {@code voice} */
    record Verdict(int score, boolean fixed, @Nullable String comment, Instant at) {}

    List<Answer> of(UUID report) {
        return db.sql("""
                select a.agency_id, a.answered_by, a.answered_at, a.answer, a.approved_at, r.score, r.fixed, r.comment, r.rated_at
                from report_answer a left join report_rating r on r.report_id = a.report_id and r.answer_id = a.id
                where a.report_id = :id order by a.answered_at desc limit 50""").param("id", report)
                .query((row, n) -> new Answer(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getObject(3, OffsetDateTime.class).toInstant(), row.getString(4),
                        row.getObject(5) == null ? null : row.getObject(5, OffsetDateTime.class).toInstant(), row.getObject(6) == null ? null
                                : new Verdict(row.getInt(6), row.getBoolean(7), row.getString(8), row.getObject(9, OffsetDateTime.class).toInstant()))).list();
    }
}
