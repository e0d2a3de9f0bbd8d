package vn.ngomon.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.ngomon.launch.Instance;
import vn.ngomon.launch.Setting;

/** The loader of the bench against dossiers that were really served. {@code -Dngomon.stored=50000} to see how fast it is. */
class StoredDossiersTest {

    private static final int STORED = Integer.getInteger("ngomon.stored", 300);
    private static final Original DOSSIERS = new StoredDossiers();

    @Test
    void aStoredDossierHasEveryRowAndValueOfAServedOne() throws Exception {
        try (var instance = Setting.of("--empty").java("-Dngomon.watch.every=PT1H").start(); var connection = instance.connect()) {
            var offices = Offices.open(instance, 2, false);
            for (var office : offices) {
                serve(instance, office);
            }
            var before = Tables.settled(connection);
            var closed = serve(instance, offices.getFirst());
            var after = Tables.settled(connection);
            assertThat(Tables.grown(before, after)).as("every row of every table that one life cycle writes").isEqualTo(Tables.present(Rows.count(connection, DOSSIERS, closed)));
            for (var office : offices) {
                accept(instance, office);
            }
            var open = accept(instance, offices.getFirst());
            Tables.settled(connection);
            var served = Rows.shapes(connection, DOSSIERS);
            var mentioned = Rows.mentions(connection, DOSSIERS, closed.toString());

            Copies.load(instance::connect, DOSSIERS, STORED);

            var stored = new HashMap<>(Rows.shapes(connection, DOSSIERS));
            stored.keySet().removeAll(served.keySet());
            assertThat(stored).hasSize(STORED);
            assertThat(stored.values()).filteredOn(served.get(open)::equals).hasSize(STORED / 100 * 3);
            assertThat(stored.values()).filteredOn(served.get(closed)::equals).hasSize(STORED / 100 * 97);
            assertThat(Rows.mentions(connection, DOSSIERS, closed.toString())).as("no copy speaks of the original").isEqualTo(mentioned);
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
}
