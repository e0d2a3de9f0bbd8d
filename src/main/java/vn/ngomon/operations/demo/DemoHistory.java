package vn.ngomon.operations.demo;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import vn.ngomon.government.procedure.DemoCatalogue;
import vn.ngomon.platform.command.StartupNotice;
import vn.ngomon.platform.identity.DemoAccounts;

/**
 * Makes the demo province: catalogue and people at once, so that the site is usable, then the dossiers of three years in the
 * background. Broken off, it goes on at the next start.
 */
@Component
@ConditionalOnProperty("ngomon.demo")
class DemoHistory implements StartupNotice, DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(DemoHistory.class);
    private static final int WORKERS = 3;

    private final DemoProvince province;
    private final DemoCatalogue catalogue;
    private final DemoFaces faces;
    private final DemoAccounts door;
    private final Plans plans;
    private final Simulation simulation;
    private final JdbcClient db;
    private final int dossiers;
    private final AtomicBoolean stopped = new AtomicBoolean();

    DemoHistory(DemoProvince province, DemoCatalogue catalogue, DemoFaces faces, DemoAccounts door, Plans plans, Simulation simulation, JdbcClient db,
            @Value("${ngomon.demo.dossiers:30000}") int dossiers) {
        this.province = province;
        this.catalogue = catalogue;
        this.faces = faces;
        this.door = door;
        this.plans = plans;
        this.simulation = simulation;
        this.db = db;
        this.dossiers = dossiers;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        catalogue.fill(DemoProvince.SEED);
        faces.appear();
        door.open();
        if (!province.isFinished()) {
            Thread.ofVirtual().name("demo-history").start(this::simulate);
        }
    }

    /** Runs what is left of the plan. */
    void simulate() {
        province.planned(dossiers);
        var known = new HashMap<Integer, UUID>();
        db.sql("select number, dossier_id from demo_dossier where not done").query(row -> {
            known.put(row.getInt(1), row.getObject(2, UUID.class));
        });
        var done = Map.copyOf(known);
        var finished = new java.util.BitSet();
        db.sql("select number from demo_dossier where done").query(row -> {
            finished.set(row.getInt(1));
        });
        try (var workers = Executors.newFixedThreadPool(WORKERS, Thread.ofVirtual().factory())) {
            plans.all(DemoProvince.SEED, dossiers).values().forEach(list -> workers.submit(() -> live(list, done, finished)));
        }
        if (!stopped.get() && province.progress().done() >= dossiers) {
            province.finished();
        }
    }

    private void live(List<Plan> list, Map<Integer, UUID> begun, java.util.BitSet finished) {
        for (var plan : list) {
            if (stopped.get()) {
                return;
            }
            if (!finished.get(plan.number())) {
                live(plan, begun.get(plan.number()));
            }
        }
    }

    private void live(Plan plan, @org.jspecify.annotations.Nullable UUID begun) {
        try {
            var id = begun;
            if (id == null) {
                id = simulation.file(plan).orElse(null);
                db.sql("insert into demo_dossier (number, dossier_id, done) values (:number, :id, false) on conflict do nothing")
                        .param("number", plan.number()).param("id", id == null ? new UUID(0, plan.number()) : id).update();
            }
            if (id != null) {
                simulation.run(plan, id);
            }
            db.sql("update demo_dossier set done = true where number = :number").param("number", plan.number()).update();
        } catch (DataAccessException | TransactionException e) {
            log.warn("Simulated dossier {} was broken off", plan.number(), e);
        }
    }

    @Override
    public void destroy() {
        stopped.set(true);
    }

    @Override
    public List<String> lines(URI site, Locale language) {
        return faces.lines(site, language);
    }
}
