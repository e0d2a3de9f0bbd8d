package vn.ngomon.city.fieldreport;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ngomon.platform.time.Briefly;

/**
 * Who of the centre has a report open before them: a second officer sees who, and may take over. Forgotten after a quarter of an hour without a touch.
 * Another node hears of it within seconds; two decisions at once the case's lock prevents anyway.
 */
@Repository
public class Claims {

    private static final Duration LASTS = Duration.ofMinutes(15);
    private static final String ALL = "all";

    private final JdbcClient db;
    /** All that are open, a few dozens: every act at the centre asks, and hardly ever is there one. */
    private final Briefly<String, Map<UUID, Claim>> open = new Briefly<>(1);

    Claims(JdbcClient db) {
        this.db = db;
    }

    public record Claim(UUID officer, Instant touchedAt) {}

    public Optional<Claim> of(UUID report, Instant at) {
        return Optional.ofNullable(open(at).get(report)).filter(claim -> claim.touchedAt().isAfter(at.minus(LASTS)));
    }

    public Map<UUID, Claim> of(Collection<UUID> reports, Instant at) {
        var found = new HashMap<UUID, Claim>();
        reports.forEach(report -> of(report, at).ifPresent(claim -> found.put(report, claim)));
        return found;
    }

    private Map<UUID, Claim> open(Instant at) {
        return open.get(ALL, all -> {
            var claims = new HashMap<UUID, Claim>();
            db.sql("select report_id, officer, touched_at from report_claim where touched_at > :since").param("since", since(at))
                    .query(row -> {
                        claims.put(row.getObject(1, UUID.class), new Claim(row.getObject(2, UUID.class), row.getObject(3, OffsetDateTime.class).toInstant()));
                    });
            return claims;
        });
    }

    /**
     * Opens it for an officer, or keeps it open.
     *
     * @param over take it from a colleague
     * @return false when a colleague has it
     */
    public boolean touch(UUID report, UUID officer, boolean over, Instant at) {
        var touched = db.sql("""
                insert into report_claim as c (report_id, officer, touched_at) values (:id, :officer, :at)
                on conflict (report_id) do update set officer = excluded.officer, touched_at = excluded.touched_at
                where :over or c.officer = excluded.officer or c.touched_at <= :since""")
                .param("id", report).param("officer", officer).param("at", at.atOffset(ZoneOffset.UTC)).param("over", over).param("since", since(at)).update() == 1;
        open.forget(ALL);
        return touched;
    }

    public void release(UUID report, UUID officer) {
        db.sql("delete from report_claim where report_id = :id and officer = :officer").param("id", report).param("officer", officer).update();
        open.forget(ALL);
    }

    private static OffsetDateTime since(Instant at) {
        return at.minus(LASTS).atOffset(ZoneOffset.UTC);
    }
}
