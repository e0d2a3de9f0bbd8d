package vn.ngomon.city.fieldreport.partner;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ngomon.platform.time.Briefly;

/** Keeps the partners; there are a handful, asked for with every report that is dispatched. */
@Repository
class Partners {

    private static final String COLUMNS = "id, name, endpoint, jurisdiction, api_key, areas, stopped_at, version";

    private final JdbcClient db;
    private final Briefly<String, List<Partner>> memory = new Briefly<>(1);

    Partners(JdbcClient db) {
        this.db = db;
    }

    List<Partner> all() {
        return memory.get("", key -> {
            var services = new HashMap<UUID, Map<String, String>>();
            db.sql("select partner_id, category, service_code from report_partner_service order by partner_id, category").query(row -> {
                services.computeIfAbsent(row.getObject(1, UUID.class), id -> new HashMap<>()).put(row.getString(2), row.getString(3));
            });
            return db.sql("select " + COLUMNS + " from report_partner order by name, id limit 200").query((row, n) -> partner(row, services)).list();
        });
    }

    Optional<Partner> find(UUID id) {
        return all().stream().filter(partner -> partner.id().equals(id)).findFirst();
    }

    /** Within the caller's transaction. @return false when somebody else has changed it meanwhile */
    boolean save(Partner partner, UUID by, Instant at) {
        var saved = db.sql("""
                insert into report_partner as p (id, name, endpoint, jurisdiction, api_key, areas, stopped_at, saved_by, saved_at)
                values (:id, :name, :endpoint, :jurisdiction, :key, :areas, :stopped, :by, :at)
                on conflict (id) do update set name = excluded.name, endpoint = excluded.endpoint, jurisdiction = excluded.jurisdiction, api_key = excluded.api_key,
                    areas = excluded.areas, stopped_at = excluded.stopped_at, saved_by = excluded.saved_by, saved_at = excluded.saved_at, version = p.version + 1
                where p.version = :version""")
                .param("id", partner.id()).param("name", partner.name()).param("endpoint", partner.endpoint()).param("jurisdiction", partner.jurisdiction())
                .param("key", partner.key()).param("areas", partner.areas().toArray(String[]::new))
                .param("stopped", partner.stoppedAt() == null ? null : partner.stoppedAt().atOffset(ZoneOffset.UTC), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("by", by).param("at", at.atOffset(ZoneOffset.UTC)).param("version", partner.version()).update() == 1;
        if (saved) {
            db.sql("delete from report_partner_service where partner_id = :id").param("id", partner.id()).update();
            partner.services().forEach((category, code) -> db.sql("insert into report_partner_service (partner_id, category, service_code) values (:id, :category, :code)")
                    .param("id", partner.id()).param("category", category).param("code", code).update());
        }
        return saved;
    }

    void forget() {
        memory.forgetAll();
    }

    private static Partner partner(ResultSet row, Map<UUID, Map<String, String>> services) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var stopped = row.getObject("stopped_at", OffsetDateTime.class);
        return new Partner(id, row.getString("name"), row.getString("endpoint"), row.getString("jurisdiction"), row.getBytes("api_key"),
                services.getOrDefault(id, Map.of()), Set.of((String[]) row.getArray("areas").getArray()), stopped == null ? null : stopped.toInstant(), row.getInt("version"));
    }
}
