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

/** The loader of the bench against reports that were really answered. {@code -Dngomon.stored=50000} to see how fast it is. */
class StoredReportsTest {

    private static final int STORED = Integer.getInteger("ngomon.stored", 300);
    private static final Original REPORTS = new StoredReports(0, true);

    @Test
    void aStoredReportHasEveryRowAndValueOfAnAnsweredOne() throws Exception {
        try (var instance = Setting.of("--empty").java("-Dngomon.watch.every=PT1H").start(); var connection = instance.connect()) {
            var province = Province.open(instance, 3, 2);
            Thread.sleep(6_000);
            for (int tens = 0; tens < 4; tens++) {
                lead(instance, province, tens * 10);
            }
            var before = Tables.settled(connection);
            lead(instance, province, 40);
            var after = Tables.settled(connection);
            var closed = newest(connection);
            assertThat(Tables.grown(before, after)).as("every row of every table that one life cycle writes").isEqualTo(Tables.present(Rows.count(connection, REPORTS, closed)));
            var open = left(instance, province, 50);
            left(instance, province, 60);
            Tables.settled(connection);
            var served = Rows.shapes(connection, REPORTS);
            var mentioned = Rows.mentions(connection, REPORTS, closed.toString());

            StoredReports.load(instance::connect, served.size() + STORED);

            var stored = new HashMap<>(Rows.shapes(connection, REPORTS));
            stored.keySet().removeAll(served.keySet());
            assertThat(stored).hasSize(STORED);
            assertThat(stored.values()).filteredOn(served.get(open)::equals).hasSize(STORED / 100 * 3);
            assertThat(stored.values()).filteredOn(served.get(closed)::equals).hasSize(STORED / 100 * 97);
            assertThat(Rows.mentions(connection, REPORTS, closed.toString())).as("no copy speaks of the original").isEqualTo(mentioned);
            ownNumbersAndPlaces(connection, stored.size() + served.size());
            lead(instance, province, 70);
        }
    }

    private static void ownNumbersAndPlaces(Connection connection, int all) throws SQLException {
        try (var statement = connection.createStatement(); var row = statement.executeQuery("""
                select count(*) filter (where floor(extract(epoch from p.received_at) / 604800) || ':truoc' = any(w.words)),
                    count(*) filter (where r.number = p.number and r.lon = p.lon and r.lat = p.lat), count(distinct (p.lon, p.lat)),
                    count(*) filter (where exists (select from journal_entry j where j.subject_id = p.id and j.type = 'fieldreport.open' and j.data ->> 'number' = p.number::text)),
                    count(distinct p.received_at::date) > least(%d, 730) / 2
                from report_public p join field_report r on r.id = p.id join report_words w on w.report_id = p.id""".formatted(all))) {
            row.next();
            assertThat(row.getInt(1)).as("found by a word of all, in their own week").isEqualTo(all);
            assertThat(row.getInt(2)).as("public where they are").isEqualTo(all);
            assertThat(row.getInt(3)).as("each in a place of its own").isEqualTo(all);
            assertThat(row.getInt(4)).as("the journal tells their number").isEqualTo(all);
            assertThat(row.getBoolean(5)).as("days").isTrue();
        }
    }

    private static void lead(Instance instance, Province province, int number) throws IOException {
        try (var wire = new Wire(instance.url().getPort())) {
            new ReportLifecycle(wire, (call, nanos) -> { }, province, number).lead();
        }
    }

    private static UUID left(Instance instance, Province province, int number) throws IOException {
        try (var wire = new Wire(instance.url().getPort())) {
            return UUID.fromString(new ReportLifecycle(wire, (call, nanos) -> { }, province, number).open());
        }
    }

    private static UUID newest(Connection connection) throws SQLException {
        try (var statement = connection.createStatement(); var row = statement.executeQuery("select id from field_report order by id desc limit 1")) {
            row.next();
            return row.getObject(1, UUID.class);
        }
    }
}
