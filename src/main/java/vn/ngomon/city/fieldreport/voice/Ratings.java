package vn.ngomon.city.fieldreport.voice;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ngomon.platform.journal.Batch;

/** Keeps what reporters thought, answer by answer. */
@Repository
class Ratings {

    private final JdbcClient db;

    Ratings(JdbcClient db) {
        this.db = db;
    }

    /** The answer that everybody reads now. */
    record Answer(UUID id, Instant publishedAt) {}

    Optional<Answer> answer(UUID report) {
        return db.sql("""
                select a.id, p.closed_at from report_public p join report_answer a on a.report_id = p.id
                where p.id = :id and p.closed_at is not null and a.approved_at is not null order by a.answered_at desc limit 1""").param("id", report)
                .query((row, n) -> new Answer(row.getObject(1, UUID.class), row.getObject(2, OffsetDateTime.class).toInstant())).optional();
    }

    Optional<Rating> find(UUID report, UUID answer) {
        return db.sql("select score, fixed, comment, rated_at from report_rating where report_id = :report and answer_id = :answer").param("report", report).param("answer", answer)
                .query((row, n) -> new Rating(row.getInt(1), row.getBoolean(2), row.getString(3), row.getObject(4, OffsetDateTime.class).toInstant())).optional();
    }

    void put(UUID report, UUID answer, int score, boolean fixed, @Nullable String comment, Instant at, Batch batch) {
        batch.add("""
                insert into report_rating (report_id, answer_id, score, fixed, comment, rated_at) values (?, ?, ?, ?, ?, ?)
                on conflict (report_id, answer_id) do update set score = excluded.score, fixed = excluded.fixed, comment = excluded.comment, rated_at = excluded.rated_at""",
                report, answer, score, fixed, comment, at);
    }
}
