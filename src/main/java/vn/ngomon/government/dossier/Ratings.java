package vn.ngomon.government.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.ngomon.platform.casework.CaseFile;
import vn.ngomon.platform.casework.Casework;
import vn.ngomon.platform.casework.definition.Ending;
import vn.ngomon.platform.directory.Actor;

/** What applicants thought of it, once each, from one to five: from their account, with the slip's secret, or said at the desk. */
@Repository
public class Ratings {

    private static final int LONGEST = 1000;

    private final JdbcClient db;
    private final Casework casework;
    private final InstantSource clock;

    Ratings(JdbcClient db, Casework casework, InstantSource clock) {
        this.db = db;
        this.casework = casework;
        this.clock = clock;
    }

    /** How the opinion reached us; the holder of a slip stays nameless. */
    public enum Through { ACCOUNT, SECRET, DESK }

    public record Rating(int score, @Nullable String comment, Instant at) {}

    public Optional<Rating> of(UUID dossier) {
        return db.sql("select score, comment, rated_at from dossier_rating where dossier_id = :id").param("id", dossier).query(Ratings::rating).optional();
    }

    /** Those that were rated. */
    public Map<UUID, Rating> of(Collection<UUID> dossiers) {
        var ratings = new HashMap<UUID, Rating>();
        db.sql("select score, comment, rated_at, dossier_id from dossier_rating where dossier_id = any(:ids)").param("ids", dossiers.toArray(UUID[]::new))
                .query(row -> {
                    ratings.put(row.getObject(4, UUID.class), rating(row, 0));
                });
        return ratings;
    }

    private static Rating rating(ResultSet row, int number) throws SQLException {
        return new Rating(row.getInt(1), row.getString(2), row.getObject(3, OffsetDateTime.class).toInstant());
    }

    /** What was received and has ended otherwise than by the applicant's own will, and was not rated yet. */
    public boolean isOpen(Dossier dossier, CaseFile file) {
        return file.closedAt() != null && file.ending() != Ending.WITHDRAWN && dossier.receivedAt() != null && of(dossier.id()).isEmpty();
    }

    /** A second click on the same form is answered like the first, and changes nothing. */
    public boolean takes(Dossier dossier, CaseFile file) {
        return isOpen(dossier, file) || of(dossier.id()).isPresent();
    }

    public static boolean isScore(int score) {
        return score >= 1 && score <= 5;
    }

    /** Kept with a line in the journal. @return false when it was rated before: a second one changes nothing */
    @Transactional
    public boolean add(UUID dossier, int score, String comment, Through through, Actor by) {
        var words = comment.strip().substring(0, Math.min(LONGEST, comment.strip().length()));
        var added = db.sql("""
                insert into dossier_rating (dossier_id, score, comment, rated_at) values (:id, :score, :comment, :at)
                on conflict (dossier_id) do nothing""")
                .param("id", dossier).param("score", score).param("comment", words.isEmpty() ? null : words).param("at", clock.instant().atOffset(ZoneOffset.UTC)).update();
        if (added == 1) {
            casework.note(dossier, by, "rated", Map.of("score", score, "through", through.name().toLowerCase(Locale.ROOT)));
        }
        return added == 1;
    }
}
