package vn.ngomon.city.fieldreport.reporting;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Keeps what was filled in while its sender confirms who they are; only the browser it came from finds it again. */
@Repository
class Drafts {

    private static final Duration KEPT = Duration.ofDays(2);

    private final JdbcClient db;
    private final JsonMapper json;
    private final InstantSource clock;

    Drafts(JdbcClient db, JsonMapper json, InstantSource clock) {
        this.db = db;
        this.json = json;
        this.clock = clock;
    }

    record Draft(ReportForm form, ObjectNode answers) {}

    void keep(UUID key, UUID device, Draft draft) {
        db.sql("""
                insert into report_draft as d (key, device, form, kept_at) values (:key, :device, :form::json, :at)
                on conflict (key) do update set form = excluded.form, kept_at = excluded.kept_at where d.device = excluded.device""")
                .param("key", key).param("device", device).param("form", json.writeValueAsString(draft)).param("at", clock.instant().atOffset(ZoneOffset.UTC)).update();
    }

    Optional<Draft> find(UUID key, UUID device) {
        return db.sql("select form::text from report_draft where key = :key and device = :device").param("key", key).param("device", device)
                .query(String.class).optional().map(text -> json.readValue(text, Draft.class));
    }

    void delete(UUID key, UUID device) {
        db.sql("delete from report_draft where key = :key and device = :device").param("key", key).param("device", device).update();
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT13M")
    void forget() {
        db.sql("delete from report_draft where kept_at < :then").param("then", clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC)).update();
    }
}
