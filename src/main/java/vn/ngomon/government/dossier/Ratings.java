package vn.ngomon.government.dossier;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What applicants thought of it, once each, from one to five. */
@Repository
public class Ratings {

    private final JdbcClient db;

    Ratings(JdbcClient db) {
        this.db = db;
    }

    public record Rating(int score, @Nullable String comment, Instant at) {}

    public Optional<Rating> of(UUID dossier) {
        return db.sql("select score, comment, rated_at from dossier_rating where dossier_id = :id").param("id", dossier)
                .query((row, n) -> new Rating(row.getInt(1), row.getString(2), row.getObject(3, OffsetDateTime.class).toInstant())).optional();
    }

    /** @return false when it was rated before */
    public boolean add(UUID dossier, int score, @Nullable String comment, Instant at) {
        return db.sql("""
                insert into dossier_rating (dossier_id, score, comment, rated_at) values (:id, :score, :comment, :at)
                on conflict (dossier_id) do nothing""")
                .param("id", dossier).param("score", score).param("comment", comment).param("at", at.atOffset(ZoneOffset.UTC)).update() == 1;
    }
}
