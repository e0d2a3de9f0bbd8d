package vn.ngomon.city.fieldreport.abuse;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/** Keeps which puzzles were solved, as long as they could be shown again. */
@Repository
class UsedProofs {

    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient db;
    private final InstantSource clock;

    UsedProofs(JdbcClient db, InstantSource clock) {
        this.db = db;
        this.clock = clock;
    }

    /** @return false when it was used before */
    boolean use(String nonce, Instant at) {
        return db.sql("insert into report_proof (nonce, used_at) values (:nonce, :at) on conflict (nonce) do nothing").param("nonce", nonce)
                .param("at", at.atOffset(ZoneOffset.UTC)).update() == 1;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT11M")
    void forget() {
        db.sql("delete from report_proof where used_at < :then").param("then", clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC)).update();
    }
}
