package vn.ngomon.government.dossier;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ngomon.platform.indicator.Figure;
import vn.ngomon.platform.indicator.Indicator;
import vn.ngomon.platform.indicator.Indicator.Unit;
import vn.ngomon.platform.indicator.IndicatorSource;
import vn.ngomon.platform.indicator.Period;

/**
 * Figures about dossiers (Circular 01/2018, form 06; TIME in the docs). A lead dossier and its child dossiers are one submission.
 * Judged on the result being ready, by the promise in force; what is open and late stands beside it, never hidden.
 */
@Repository
class DossierIndicators implements IndicatorSource {

    private static final String RECEIVED = "d.submitted_at >= :start and d.submitted_at < :end and d.submitted_at <= :asOf";
    private static final String READY = "c.ready_at >= :start and c.ready_at < :end and c.ready_at <= :asOf";
    private static final String OPEN = "d.received_at <= :asOf and (c.ready_at is null or c.ready_at > :asOf) and (c.closed_at is null or c.closed_at > :asOf)";

    /** What is counted, and out of what; SQL conditions over a dossier {@code d} and its case {@code c}. */
    private record Definition(Indicator indicator, String numerator, @Nullable String denominator) {}

    private final Map<String, Definition> definitions = new LinkedHashMap<>();
    private final JdbcClient db;

    DossierIndicators(JdbcClient db) {
        this.db = db;
        define("dossiers.received", "S3", Unit.COUNT, RECEIVED, null);
        define("dossiers.received-online", "S4", Unit.PERCENT, RECEIVED + " and d.channel = 'ONLINE'", RECEIVED);
        define("dossiers.resolved", "S25", Unit.COUNT, READY, null);
        define("dossiers.on-time", "S52", Unit.PERCENT, READY + " and c.timeliness in ('EARLY', 'ON_TIME')", READY + " and c.timeliness is not null");
        define("dossiers.early", "S52", Unit.PERCENT, READY + " and c.timeliness = 'EARLY'", READY + " and c.timeliness is not null");
        define("dossiers.late", "S52", Unit.COUNT, READY + " and c.timeliness = 'LATE'", null);
        define("dossiers.open", "S52", Unit.COUNT, OPEN, null);
        define("dossiers.open-late", "S52", Unit.COUNT, OPEN + " and c.on_time_until < :asOf", null);
        define("dossiers.refused", "S3", Unit.COUNT, "c.ending = 'REFUSED' and c.closed_at >= :start and c.closed_at < :end and c.closed_at <= :asOf", null);
        define("dossiers.satisfied", "S68", Unit.PERCENT, "r.score >= 3 and r.rated_at >= :start and r.rated_at < :end and r.rated_at <= :asOf",
                "r.rated_at >= :start and r.rated_at < :end and r.rated_at <= :asOf");
    }

    private void define(String code, String statement, Unit unit, String numerator, @Nullable String denominator) {
        var key = "dossier.indicator." + code.substring("dossiers.".length());
        definitions.put(code, new Definition(new Indicator(code, statement, key, unit, key, denominator == null ? "" : key + ".of", key + ".definition"),
                numerator, denominator));
    }

    @Override
    public List<Indicator> indicators() {
        return definitions.values().stream().map(Definition::indicator).toList();
    }

    @Override
    public Figure compute(String code, Period period, Instant asOf) {
        var definition = definitions.get(code);
        var columns = new ArrayList<String>();
        columns.add("count(*) filter (where " + definition.numerator() + ")");
        columns.add(definition.denominator() == null ? "null::bigint" : "count(*) filter (where " + definition.denominator() + ")");
        return db.sql("select " + String.join(", ", columns) + """
                 from dossier d join casework_v_file c on c.id = d.id left join dossier_rating r on r.dossier_id = d.id
                where d.parent_id is null""")
                .param("start", period.start().atOffset(ZoneOffset.UTC)).param("end", period.end().atOffset(ZoneOffset.UTC))
                .param("asOf", asOf.atOffset(ZoneOffset.UTC))
                .query((row, n) -> Figure.of(definition.indicator(), row.getLong(1), row.getObject(2, Long.class), period, asOf)).single();
    }
}
