package vn.ngomon.city.fieldreport.outreach;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ngomon.city.fieldreport.Source;
import vn.ngomon.platform.indicator.Figure;
import vn.ngomon.platform.indicator.Indicator;
import vn.ngomon.platform.indicator.Indicator.Unit;
import vn.ngomon.platform.indicator.IndicatorSource;
import vn.ngomon.platform.indicator.Period;

/** Through which channel people reported, and how many agencies had something to handle: what the communication plan is measured by (S51). */
@Repository
class OutreachIndicators implements IndicatorSource {

    static final String AGENCIES = "reports.agencies";
    private static final String STATEMENT = "S51";
    private static final String RECEIVED = "r.reported_at >= :start and r.reported_at < :end and r.reported_at <= :asOf";

    private final Map<Source, Indicator> sources = new EnumMap<>(Source.class);
    private final Indicator agencies = new Indicator(AGENCIES, STATEMENT, "outreach.agencies", Unit.COUNT, "outreach.agencies", "", "outreach.agencies.definition");
    private final JdbcClient db;

    OutreachIndicators(JdbcClient db) {
        this.db = db;
        for (var source : Source.values()) {
            var key = "outreach.source." + source;
            sources.put(source, new Indicator(code(source), STATEMENT, key, Unit.PERCENT, key, "outreach.source.of", "outreach.source.definition"));
        }
    }

    static String code(Source source) {
        return "reports.source-" + source.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String titleKey() {
        return "outreach.indicators";
    }

    @Override
    public List<Indicator> indicators() {
        return Stream.concat(Stream.of(agencies), sources.values().stream()).toList();
    }

    @Override
    public Figure compute(String code, Period period, Instant asOf) {
        return computeAll(period, asOf).stream().filter(figure -> figure.code().equals(code)).findFirst().orElseThrow(() -> new IllegalArgumentException(code));
    }

    @Override
    public List<Figure> computeAll(Period period, Instant asOf) {
        var counts = new EnumMap<Source, Long>(Source.class);
        db.sql("select source, count(*) from field_report r where " + RECEIVED + " group by source").params(params(period, asOf))
                .query(row -> {
                    counts.put(Source.valueOf(row.getString(1)), row.getLong(2));
                });
        var all = counts.values().stream().mapToLong(Long::longValue).sum();
        var figures = new ArrayList<Figure>();
        figures.add(Figure.of(agencies, agencies(period, asOf), null, period, asOf));
        sources.forEach((source, indicator) -> figures.add(Figure.of(indicator, counts.getOrDefault(source, 0L), all, period, asOf)));
        return figures;
    }

    /** Those that have it now, or answered it. */
    private long agencies(Period period, Instant asOf) {
        return db.sql("select count(distinct p.agency_id) from report_public p join field_report r on r.id = p.id where " + RECEIVED).params(params(period, asOf))
                .query(Long.class).single();
    }

    private static Map<String, Object> params(Period period, Instant asOf) {
        return Map.of("start", period.start().atOffset(ZoneOffset.UTC), "end", period.end().atOffset(ZoneOffset.UTC), "asOf", asOf.atOffset(ZoneOffset.UTC));
    }
}
