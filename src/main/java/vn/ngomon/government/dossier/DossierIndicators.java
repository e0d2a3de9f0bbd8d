package vn.ngomon.government.dossier;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ngomon.platform.indicator.Counts;
import vn.ngomon.platform.indicator.Figure;
import vn.ngomon.platform.indicator.Indicator;
import vn.ngomon.platform.indicator.Indicator.Unit;
import vn.ngomon.platform.indicator.IndicatorSource;
import vn.ngomon.platform.indicator.Period;

/**
 * Figures about dossiers (Circular 01/2018, form 06; TIME in the docs). A lead dossier and its child dossiers are one submission.
 * Judged on the result being ready, by the promise in force then; what is open and late stands beside it, never hidden. Everything
 * is as it was at the as-of time: a promise made afterwards changes no older answer.
 */
@Repository
class DossierIndicators implements IndicatorSource {

    private static final String RECEIVED = "d.submitted_at >= :start and d.submitted_at < :end";
    private static final String READY = "c.ready_at >= :start and c.ready_at < :end and c.ready_at <= :asOf";
    private static final String OPEN = "d.received_at <= :asOf and (c.ready_at is null or c.ready_at > :asOf) and (c.closed_at is null or c.closed_at > :asOf)";
    private static final String CLOSED = "c.closed_at >= :start and c.closed_at < :end and c.closed_at <= :asOf";
    private static final String LATE_APOLOGY = "a.apologised_at >= :start and a.apologised_at < :end and a.apologised_at <= :asOf";
    private static final String RATED = "r.rated_at >= :start and r.rated_at < :end and r.rated_at <= :asOf";
    /** The clock's last line then; a pause that began in time keeps a dossier from going overdue. Days are judged by date, hours by instant. */
    private static final String OVERDUE = "k.kind <> 'stopped' and k.on_time_until < case k.kind when 'paused' then k.at else :asOf end";

    /** A dossier {@code d}, its case {@code c}, clock {@code k}, rating {@code r} and late apology {@code a}. */
    private static final String ROWS = """
            from dossier d join casework_v_file c on c.id = d.id left join dossier_rating r on r.dossier_id = d.id
            left join dossier_late_apology a on a.dossier_id = d.id
            left join lateral (select kind, at, on_time_until from casework_v_clock where case_id = d.id and at <= :asOf and %s
                order by sequence desc limit 1) k on true
            where d.parent_id is null and d.submitted_at <= :asOf""".formatted(OPEN);

    private final Counts counts = new Counts("dossier.indicator.");
    private final JdbcClient db;

    DossierIndicators(JdbcClient db) {
        this.db = db;
        define("dossiers.received", "", Unit.COUNT, RECEIVED, null);
        define("dossiers.received-online", "", Unit.PERCENT, RECEIVED + " and d.channel = 'ONLINE'", RECEIVED);
        define("dossiers.resolved", "", Unit.COUNT, READY, null);
        define("dossiers.on-time", "S52", Unit.PERCENT, READY + " and c.timeliness in ('EARLY', 'ON_TIME')", READY + " and c.timeliness is not null");
        define("dossiers.early", "S52", Unit.PERCENT, READY + " and c.timeliness = 'EARLY'", READY + " and c.timeliness is not null");
        define("dossiers.late", "S52", Unit.COUNT, READY + " and c.timeliness = 'LATE'", null);
        define("dossiers.open", "S52", Unit.COUNT, OPEN, null);
        define("dossiers.open-late", "S52", Unit.COUNT, OPEN + " and " + OVERDUE, null);
        define("dossiers.late-apologies", "S52", Unit.COUNT, LATE_APOLOGY, null);
        define("dossiers.refused", "", Unit.COUNT, CLOSED + " and c.ending = 'REFUSED'", null);
        define("dossiers.withdrawn", "", Unit.COUNT, CLOSED + " and c.ending = 'WITHDRAWN'", null);
        define("dossiers.stopped", "", Unit.COUNT, CLOSED + " and c.ending = 'STOPPED'", null);
        define("dossiers.satisfied", "S68", Unit.PERCENT, RATED + " and r.score >= 3", RATED);
    }

    private void define(String code, String statement, Unit unit, String numerator, @Nullable String denominator) {
        counts.define(code, statement, unit, Counts.of(numerator), denominator == null ? null : Counts.of(denominator));
    }

    @Override
    public String titleKey() {
        return "dossier.indicators";
    }

    @Override
    public List<Indicator> indicators() {
        return counts.indicators();
    }

    @Override
    public List<String> headlines() {
        return List.of("dossiers.received", "dossiers.on-time");
    }

    @Override
    public Figure compute(String code, Period period, Instant asOf) {
        return counts.compute(db, ROWS, code, period, asOf);
    }

    @Override
    public List<Figure> computeAll(Period period, Instant asOf) {
        return counts.computeAll(db, ROWS, period, asOf);
    }
}
