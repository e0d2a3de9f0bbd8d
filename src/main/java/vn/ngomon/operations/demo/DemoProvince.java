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
import org.springframework.transaction.support.TransactionTemplate;
import vn.ngomon.government.procedure.shipped.DemoCatalogue;
import vn.ngomon.platform.time.BusinessClock;
import vn.ngomon.platform.ui.Banner;
import vn.ngomon.platform.ui.BannerSource;

/**
 * Whether this province is a demo, and its clock: it started on Tuesday 8 December 2020, 08:00, at the moment of creation and
 * has run with real time since. Every page says so.
 */
@Component
@ConditionalOnProperty("ngomon.demo")
public class DemoProvince implements BannerSource {

    /** 08:00 in Viet Nam. */
    public static final Instant BEGINNING = Instant.parse("2020-12-08T01:00:00Z");
    public static final long SEED = 20_201_208;

    private final JdbcClient db;
    private final BusinessClock clock;
    private final HistoryProgress progress;
    private final TransactionTemplate transaction;

    DemoProvince(JdbcClient db, BusinessClock clock, HistoryProgress progress, TransactionTemplate transaction) {
        this.transaction = transaction;
        this.db = db;
        this.clock = clock;
        this.progress = progress;
        db.sql("insert into demo_province (id, seed, created_at) values (1, :seed, :now) on conflict (id) do nothing")
                .param("seed", SEED).param("now", OffsetDateTime.now(ZoneOffset.UTC)).update();
        var created = db.sql("select created_at from demo_province").query(OffsetDateTime.class).single().toInstant();
        clock.shiftBy(Duration.between(created, BEGINNING));
        if (isFinished()) {
            progress.finished();
        } else {
            clock.simulating(true);
        }
    }

    boolean isFinished() {
        return db.sql("select history_made_at is not null from demo_province").query(Boolean.class).single();
    }

    /** Once in the life of a province: what people change in its catalogue afterwards stays as they left it. */
    void fill(DemoCatalogue catalogue) {
        transaction.executeWithoutResult(status -> {
            var empty = db.sql("select catalogue_made_at is null from demo_province for update").query(Boolean.class).single();
            if (empty) {
                catalogue.fill(SEED);
                db.sql("update demo_province set catalogue_made_at = :now").param("now", OffsetDateTime.now(ZoneOffset.UTC)).update();
            }
        });
    }

    void finished() {
        db.sql("update demo_province set history_made_at = :now").param("now", OffsetDateTime.now(ZoneOffset.UTC)).update();
        progress.finished();
    }

    @Override
    public Optional<Banner> banner() {
        var now = clock.instant();
        return Optional.of(switch (progress.state()) {
            case FINISHED -> new Banner("demo.banner", List.of(now));
            case WAITING, RUNNING -> new Banner("demo.banner-running", List.of(now),
                    new Banner.Progress("demo.progress", progress.done(), Math.max(1, progress.total()), "demo.progress.left", minutesLeft()));
            case BROKEN_OFF -> new Banner("demo.banner-broken", List.of(now, progress.done(), progress.total()));
        });
    }

    /** Minutes, rounded up: a page is not a stopwatch. */
    private List<Object> minutesLeft() {
        return progress.left().isZero() ? List.of() : List.of((progress.left().toSeconds() + 59) / 60);
    }
}
