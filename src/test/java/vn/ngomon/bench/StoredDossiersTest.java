package vn.ngomon.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.ngomon.launch.Instance;
import vn.ngomon.launch.Setting;

/** The loader of the bench against dossiers that were really served. {@code -Dngomon.stored=50000} to see how fast it is. */
class StoredDossiersTest {

    private static final int STORED = Integer.getInteger("ngomon.stored", 300);

    @Test
    void aStoredDossierHasEveryRowAndValueOfAServedOne() throws Exception {
        try (var instance = Setting.of("--empty").java("-Dngomon.watch.every=PT1H").start(); var connection = instance.connect()) {
            var offices = Offices.open(instance, 2, false);
            for (var office : offices) {
                serve(instance, office);
            }
            var before = settled(connection);
            var closed = serve(instance, offices.getFirst());
            var after = settled(connection);
            assertThat(grown(before, after)).as("every row of every table that one life cycle writes").isEqualTo(present(DossierRows.count(connection, closed)));
            for (var office : offices) {
                accept(instance, office);
            }
            var open = accept(instance, offices.getFirst());
            settled(connection);
            var served = DossierRows.shapes(connection);
            var mentioned = DossierRows.mentions(connection, closed.toString());

            StoredDossiers.load(connection, STORED);

            var stored = new HashMap<>(DossierRows.shapes(connection));
            stored.keySet().removeAll(served.keySet());
            assertThat(stored).hasSize(STORED);
            assertThat(stored.values()).filteredOn(served.get(open)::equals).hasSize(STORED / 100 * 3);
            assertThat(stored.values()).filteredOn(served.get(closed)::equals).hasSize(STORED / 100 * 97);
            assertThat(DossierRows.mentions(connection, closed.toString())).as("no copy speaks of the original").isEqualTo(mentioned);
            spread(connection, offices.size());
        }
    }

    private static void spread(Connection connection, int offices) throws SQLException {
        try (var statement = connection.createStatement(); var row = statement.executeQuery("""
                select count(distinct agency_id), count(distinct submitted_at::date), min(submitted_at) < now() - interval '700 days',
                    bool_and(lookup ~ to_char(submitted_at at time zone 'Asia/Ho_Chi_Minh', 'YYMMDD')) from dossier""")) {
            row.next();
            assertThat(row.getInt(1)).as("units").isEqualTo(offices);
            assertThat(row.getInt(2)).as("days").isGreaterThan(Math.min(STORED, 730) * 9 / 10);
            assertThat(row.getBoolean(3)).as("nearly two years: the last three of a hundred are open and younger").isTrue();
            assertThat(row.getBoolean(4)).as("a look-up number tells the day").isTrue();
        }
    }

    private static UUID serve(Instance instance, Offices.Office office) throws IOException {
        try (var wire = new Wire(instance.url().getPort())) {
            return UUID.fromString(new Lifecycle(wire, office, (call, nanos) -> { }).run());
        }
    }

    private static UUID accept(Instance instance, Offices.Office office) throws IOException {
        try (var wire = new Wire(instance.url().getPort())) {
            return UUID.fromString(new Lifecycle(wire, office, (call, nanos) -> { }).accepted());
        }
    }

    /** The rows of every table, once the journal's readers have done their part and nothing grows any more. */
    private static Map<String, Long> settled(Connection connection) throws SQLException, InterruptedException {
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

    private static Map<String, Long> grown(Map<String, Long> before, Map<String, Long> after) {
        var grown = new TreeMap<String, Long>();
        after.forEach((table, rows) -> grown.put(table, rows - before.getOrDefault(table, 0L)));
        return present(grown);
    }

    private static Map<String, Long> present(Map<String, Long> counts) {
        var present = new TreeMap<>(counts);
        present.values().removeIf(count -> count == 0);
        return present;
    }
}
