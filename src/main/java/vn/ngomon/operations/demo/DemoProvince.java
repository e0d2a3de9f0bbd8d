package vn.ngomon.operations.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.ngomon.platform.time.BusinessClock;
import vn.ngomon.platform.ui.Banner;
import vn.ngomon.platform.ui.BannerSource;

/**
 * Whether this province is a demo, and its clock: it started on Tuesday 8 December 2020, 08:00, at the moment of creation and
 * has run with real time since. Every page says so.
 */
@Component
@ConditionalOnProperty("ngomon.demo")
class DemoProvince implements BannerSource {

    /** 08:00 in Viet Nam. */
    static final Instant BEGINNING = Instant.parse("2020-12-08T01:00:00Z");
    static final long SEED = 20_201_208;

    private final JdbcClient db;
    private final BusinessClock clock;

    DemoProvince(JdbcClient db, BusinessClock clock) {
        this.db = db;
        this.clock = clock;
        db.sql("insert into demo_province (id, seed, created_at) values (1, :seed, :now) on conflict (id) do nothing")
                .param("seed", SEED).param("now", OffsetDateTime.now(ZoneOffset.UTC)).update();
        var created = db.sql("select created_at from demo_province").query(OffsetDateTime.class).single().toInstant();
        clock.shiftBy(Duration.between(created, BEGINNING));
        clock.simulating(!isFinished());
    }

    boolean isFinished() {
        return db.sql("select finished_at is not null from demo_province").query(Boolean.class).single();
    }

    void planned(int total) {
        db.sql("update demo_province set total = :total").param("total", total).update();
    }

    void finished() {
        db.sql("update demo_province set finished_at = :now").param("now", OffsetDateTime.now(ZoneOffset.UTC)).update();
        clock.simulating(false);
    }

    /** How many of the planned dossiers have run their course. */
    record Progress(int done, int total) {}

    Progress progress() {
        return db.sql("select (select count(*) from demo_dossier where done), total from demo_province")
                .query((row, n) -> new Progress(row.getInt(1), row.getInt(2))).single();
    }

    @Override
    public Optional<Banner> banner() {
        var now = clock.instant();
        if (!clock.isSimulatingHistory()) {
            return Optional.of(new Banner("demo.banner", List.of(now)));
        }
        var progress = progress();
        return Optional.of(new Banner("demo.banner-running", List.of(now, String.valueOf(progress.done()), String.valueOf(progress.total()))));
    }
}
