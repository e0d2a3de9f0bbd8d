package vn.ngomon.government.dossier.tracking;

import java.time.ZoneOffset;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.ngomon.platform.casework.Capacity;
import vn.ngomon.platform.casework.Casework;
import vn.ngomon.platform.casework.Move;
import vn.ngomon.platform.casework.Outcome;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.time.BusinessClock;

/** Stops dossiers whose supplement was not given in time, before acceptance or after it. Leaves a history in the making alone. */
@Component
class Unanswered {

    private static final Logger log = LoggerFactory.getLogger(Unanswered.class);
    private static final int AT_ONCE = 200;

    private final JdbcClient db;
    private final Casework casework;
    private final BusinessClock clock;

    Unanswered(JdbcClient db, Casework casework, BusinessClock clock) {
        this.db = db;
        this.casework = casework;
        this.clock = clock;
    }

    /** @return how many were stopped */
    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT1M")
    int look() {
        var late = db.sql("""
                select r.dossier_id from dossier_request r join dossier d on d.id = r.dossier_id
                where r.answered_at is null and r.answer_by < :now and not (d.simulated and :history)
                order by r.answer_by limit :limit""")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC)).param("history", clock.isSimulatingHistory()).param("limit", AT_ONCE).query(UUID.class).list();
        return (int) late.stream().filter(this::stop).count();
    }

    private boolean stop(UUID dossier) {
        try {
            return casework.perform(Move.of(dossier, "stopUnanswered", Actor.SYSTEM).as(Capacity.SYSTEM)) instanceof Outcome.Done;
        } catch (DataAccessException e) {
            log.warn("The unanswered dossier {} could not be stopped", dossier, e);
            return false;
        }
    }
}
