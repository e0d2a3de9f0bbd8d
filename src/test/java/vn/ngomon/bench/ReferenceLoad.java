package vn.ngomon.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import vn.ngomon.launch.Instance;

/**
 * FROZEN. The least that a durable change can cost on this server: per transaction lock and update one row, insert two rows of 300 bytes. Never to be made
 * slower or faster; what the program does a call is measured against it.
 */
final class ReferenceLoad {

    private static final int ROWS = 10_000;

    private ReferenceLoad() {}

    /** @return transactions a second with this many clients */
    static double run(Instance instance, int clients, int seconds) throws SQLException, InterruptedException {
        try (var connection = instance.connect(); var statement = connection.createStatement()) {
            statement.execute("drop table if exists reference_row, reference_line");
            statement.execute("create table reference_row (id int primary key, changed bigint not null)");
            statement.execute("create table reference_line (id bigint generated always as identity primary key, row_id int not null, line text not null)");
            statement.execute("insert into reference_row select n, 0 from generate_series(1, " + ROWS + ") n");
        }
        var done = new AtomicLong();
        long begin = System.nanoTime() + 2_000_000_000L;
        long end = begin + seconds * 1_000_000_000L;
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < clients; i++) {
            threads.add(Thread.ofPlatform().start(() -> client(instance, begin, end, done)));
        }
        for (var thread : threads) {
            thread.join();
        }
        return done.get() / (double) seconds;
    }

    private static void client(Instance instance, long begin, long end, AtomicLong done) {
        var line = "x".repeat(300);
        try (var connection = instance.connect()) {
            connection.setAutoCommit(false);
            try (var lock = connection.prepareStatement("select changed from reference_row where id = ? for update");
                    var update = connection.prepareStatement("update reference_row set changed = changed + 1 where id = ?");
                    var insert = connection.prepareStatement("insert into reference_line (row_id, line) values (?, ?)")) {
                for (long now = System.nanoTime(); now < end; now = System.nanoTime()) {
                    int id = ThreadLocalRandom.current().nextInt(1, ROWS + 1);
                    transaction(connection, lock, update, insert, id, line);
                    if (now >= begin) {
                        done.incrementAndGet();
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void transaction(Connection connection, java.sql.PreparedStatement lock, java.sql.PreparedStatement update,
            java.sql.PreparedStatement insert, int id, String line) throws SQLException {
        lock.setInt(1, id);
        lock.executeQuery().close();
        update.setInt(1, id);
        update.executeUpdate();
        insert.setInt(1, id);
        insert.setString(2, line);
        insert.executeUpdate();
        insert.executeUpdate();
        connection.commit();
    }
}
