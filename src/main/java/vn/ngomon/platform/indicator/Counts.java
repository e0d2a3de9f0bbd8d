package vn.ngomon.platform.indicator;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A feature's figures that come of one look at its rows, however many they are: each is an SQL expression, and so is what it is out of. Expressions and rows may
 * ask for {@code :start}, {@code :end} and {@code :asOf}.
 */
public final class Counts {

    private record Definition(Indicator indicator, String numerator, @Nullable String denominator) {}

    private final String texts;
    private final Map<String, Definition> definitions = new LinkedHashMap<>();

    /** @param texts what the keys of titles and definitions begin with, before the code's own part: {@code dossier.indicator.} */
    public Counts(String texts) {
        this.texts = texts;
    }

    /** The rows of which a condition holds, as an expression. */
    public static String of(String condition) {
        return "count(*) filter (where " + condition + ")";
    }

    public void define(String code, String statement, Indicator.Unit unit, String numerator, @Nullable String denominator) {
        var key = texts + code.substring(code.indexOf('.') + 1);
        definitions.put(code, new Definition(new Indicator(code, statement, key, unit, key, denominator == null ? "" : key + ".of", key + ".definition"), numerator, denominator));
    }

    public List<Indicator> indicators() {
        return definitions.values().stream().map(Definition::indicator).toList();
    }

    /** @param rows from where and which: what follows {@code select} and its columns */
    public Figure compute(JdbcClient db, String rows, String code, Period period, Instant asOf) {
        return compute(db, rows, List.of(definitions.get(code)), period, asOf).getFirst();
    }

    /** As {@link #compute(JdbcClient, String, String, Period, Instant)}, all of them. */
    public List<Figure> computeAll(JdbcClient db, String rows, Period period, Instant asOf) {
        return compute(db, rows, List.copyOf(definitions.values()), period, asOf);
    }

    private static List<Figure> compute(JdbcClient db, String rows, List<Definition> wanted, Period period, Instant asOf) {
        var columns = wanted.stream().flatMap(one -> Stream.of(one.numerator(), one.denominator() == null ? "null::bigint" : one.denominator())).collect(Collectors.joining(",\n"));
        // The last column makes one row of it, whatever the others are.
        return db.sql("select " + columns + ", count(*)\n" + rows)
                .param("start", period.start().atOffset(ZoneOffset.UTC)).param("end", period.end().atOffset(ZoneOffset.UTC)).param("asOf", asOf.atOffset(ZoneOffset.UTC))
                .query((row, n) -> figures(wanted, row, period, asOf)).single();
    }

    private static List<Figure> figures(List<Definition> wanted, ResultSet row, Period period, Instant asOf) throws SQLException {
        var figures = new ArrayList<Figure>();
        for (int i = 0; i < wanted.size(); i++) {
            figures.add(Figure.of(wanted.get(i).indicator(), row.getLong(2 * i + 1), row.getObject(2 * i + 2, Long.class), period, asOf));
        }
        return figures;
    }
}
