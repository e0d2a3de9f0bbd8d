package vn.ngomon.city.fieldreport.work;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What agencies answered, the newest first. */
@Repository
class ReportAnswers {

    private final JdbcClient db;

    ReportAnswers(JdbcClient db) {
        this.db = db;
    }

    record Answer(UUID agency, UUID by, Instant at, String text, @Nullable Instant approvedAt) {}

    List<Answer> of(UUID report) {
        return db.sql("select agency_id, answered_by, answered_at, answer, approved_at from report_answer where report_id = :id order by answered_at desc limit 50").param("id", report)
                .query((row, n) -> new Answer(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getObject(3, OffsetDateTime.class).toInstant(), row.getString(4),
                        row.getObject(5) == null ? null : row.getObject(5, OffsetDateTime.class).toInstant())).list();
    }
}
