package vn.ngomon.city.fieldreport.figures;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ngomon.platform.indicator.Counts;
import vn.ngomon.platform.indicator.Figure;
import vn.ngomon.platform.indicator.Indicator;
import vn.ngomon.platform.indicator.Indicator.Unit;
import vn.ngomon.platform.indicator.IndicatorSource;
import vn.ngomon.platform.indicator.Period;

/**
 * Figures about field reports (TIME in the docs). A report belongs to the day it was received; an answer to the day it was published. Everything is as
 * it was at the as-of time: what happened afterwards changes no older answer, except that a rating given again replaces the one before.
 */
@Repository
class ReportIndicators implements IndicatorSource {

    private static final String RECEIVED = "r.reported_at >= :start and r.reported_at < :end";
    /** Verified and sent to an agency, and not found ineligible since. */
    private static final String ELIGIBLE = "s.started and (c.ending is null or c.ending not in ('REFUSED', 'WITHDRAWN') or c.closed_at > :asOf)";
    private static final String ANSWERED = "c.ready_at >= :start and c.ready_at < :end and c.ready_at <= :asOf and c.timeliness is not null";
    private static final String OPEN = "(c.ready_at is null or c.ready_at > :asOf) and (c.closed_at is null or c.closed_at > :asOf)";
    /** The clock's last line then; an answer that waits for approval was given in time. */
    private static final String PAST = "k.kind <> 'stopped' and k.on_time_until < case k.kind when 'paused' then k.at else :asOf end";
    private static final String OVERDUE = "(c.ready_at <= :asOf and c.timeliness = 'LATE' or " + OPEN + " and " + PAST + ")";
    private static final String RATED = "(select count(*) from report_rating where rated_at >= :start and rated_at < :end and rated_at <= :asOf%s)";
    private static final String RETURNED = "(select count(*) from report_return where returned_at >= :start and returned_at < :end and returned_at <= :asOf)";
    private static final String REDIRECTED = "(select count(*) from report_redirection where at >= :start and at < :end and at <= :asOf)";

    /** A report {@code r}, its case {@code c} and clock {@code k}: those received in the period, and those answered in it. */
    private static final String ROWS = """
            from field_report r join casework_v_file c on c.id = r.id
            left join lateral (select kind, at, on_time_until from casework_v_clock where case_id = r.id and at <= :asOf and %s order by sequence desc limit 1) k on true
            left join lateral (select exists (select from casework_v_clock where case_id = r.id and at <= :asOf and kind = 'started') as started) s on true
            where r.reported_at <= :asOf and r.reported_at < :end and (r.reported_at >= :start or c.ready_at >= :start)""".formatted(OPEN);

    private final Counts counts = new Counts("reportsite.indicator.");
    private final JdbcClient db;

    ReportIndicators(JdbcClient db) {
        this.db = db;
        counts.define("reports.received", "S49", Unit.COUNT, Counts.of(RECEIVED), null);
        counts.define("reports.eligible", "S49", Unit.PERCENT, Counts.of(RECEIVED + " and " + ELIGIBLE), Counts.of(RECEIVED));
        counts.define("reports.overdue", "S50", Unit.PERCENT, Counts.of(RECEIVED + " and " + OVERDUE), Counts.of(RECEIVED));
        counts.define("reports.on-time", "", Unit.PERCENT, Counts.of(ANSWERED + " and c.timeliness in ('EARLY', 'ON_TIME')"), Counts.of(ANSWERED));
        counts.define("reports.satisfied", "S50", Unit.PERCENT, RATED.formatted(" and score >= 2"), RATED.formatted(""));
        counts.define("reports.returned", "", Unit.COUNT, RETURNED, null);
        counts.define("reports.redirected", "", Unit.COUNT, REDIRECTED, null);
    }

    @Override
    public String titleKey() {
        return "reportsite.indicators";
    }

    @Override
    public List<Indicator> indicators() {
        return counts.indicators();
    }

    @Override
    public List<String> headlines() {
        return List.of("reports.received", "reports.satisfied");
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
