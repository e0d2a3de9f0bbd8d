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

/** Who of the centre has a report open before them: a second officer sees who, and may take over. Forgotten after a quarter of an hour without a touch. */
@Repository
public class Claims {

    private static final Duration LASTS = Duration.ofMinutes(15);

    private final JdbcClient db;

    Claims(JdbcClient db) {
        this.db = db;
    }

    public record Claim(UUID officer, Instant touchedAt) {}

    public Optional<Claim> of(UUID report, Instant at) {
        return db.sql("select officer, touched_at from report_claim where report_id = :id and touched_at > :since").param("id", report).param("since", since(at))
                .query((row, n) -> new Claim(row.getObject(1, UUID.class), row.getObject(2, OffsetDateTime.class).toInstant())).optional();
    }

    public Map<UUID, Claim> of(Collection<UUID> reports, Instant at) {
        var found = new HashMap<UUID, Claim>();
        db.sql("select report_id, officer, touched_at from report_claim where report_id = any(:ids) and touched_at > :since").param("ids", reports.toArray(UUID[]::new))
                .param("since", since(at)).query(row -> {
                    found.put(row.getObject(1, UUID.class), new Claim(row.getObject(2, UUID.class), row.getObject(3, OffsetDateTime.class).toInstant()));
                });
        return found;
    }

    /**
     * Opens it for an officer, or keeps it open.
     *
     * @param over take it from a colleague
     * @return false when a colleague has it
     */
    public boolean touch(UUID report, UUID officer, boolean over, Instant at) {
        return db.sql("""
                insert into report_claim as c (report_id, officer, touched_at) values (:id, :officer, :at)
                on conflict (report_id) do update set officer = excluded.officer, touched_at = excluded.touched_at
                where :over or c.officer = excluded.officer or c.touched_at <= :since""")
                .param("id", report).param("officer", officer).param("at", at.atOffset(ZoneOffset.UTC)).param("over", over).param("since", since(at)).update() == 1;
    }

    public void release(UUID report, UUID officer) {
        db.sql("delete from report_claim where report_id = :id and officer = :officer").param("id", report).param("officer", officer).update();
    }

    private static OffsetDateTime since(Instant at) {
        return at.minus(LASTS).atOffset(ZoneOffset.UTC);
    }
}
