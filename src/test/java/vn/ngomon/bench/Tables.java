package vn.ngomon.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/** How many rows each table of the program has. */
final class Tables {

    private Tables() {}

    /** Once the journal's readers have done their part and nothing grows any more. */
    static Map<String, Long> settled(Connection connection) throws SQLException, InterruptedException {
        var last = counts(connection);
        var now = last;
        for (int quiet = 0, waited = 0; quiet < 6 && waited < 120; waited++) {
            Thread.sleep(500);
            last = now;
            now = counts(connection);
            quiet = now.equals(last) ? quiet + 1 : 0;
        }
        assertThat(now).as("the tables came to rest").isEqualTo(last);
        return now;
    }

    private static Map<String, Long> counts(Connection connection) throws SQLException {
        var counts = new TreeMap<String, Long>();
        try (var statement = connection.createStatement(); var rows = statement.executeQuery("""
                select relname, (xpath('//row/n/text()', query_to_xml('select count(*) as n from ' || oid::regclass, false, true, '')))[1]::text::bigint
                from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition""")) {
            while (rows.next()) {
                counts.put(rows.getString(1), rows.getLong(2));
            }
        }
        return counts;
    }

    static Map<String, Long> grown(Map<String, Long> before, Map<String, Long> after) {
        var grown = new TreeMap<String, Long>();
        after.forEach((table, rows) -> grown.put(table, rows - before.getOrDefault(table, 0L)));
        return present(grown);
    }

    static Map<String, Long> present(Map<String, Long> counts) {
        var present = new TreeMap<>(counts);
        present.values().removeIf(count -> count == 0);
        return present;
    }
}
