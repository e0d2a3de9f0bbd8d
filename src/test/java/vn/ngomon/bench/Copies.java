package vn.ngomon.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Fills the database with copies of served things, each with every row that serving wrote, spread over two years up to today and three of a hundred still open.
 * Wherever an original's id, code or number stands, in a column or inside an answer or an entry, the copy has its own; the ids sort by time like real ones. Only the
 * bytes of files and the hashes of chains are shared with the original; so is the transaction number of its journal entries, so that the journal's consumers do not
 * take a million copies for news.
 */
final class Copies {

    private static final int AT_ONCE = 5_000;
    /** As many as there are cores. */
    private static final int WRITERS = 2;

    private final Connector connector;
    private final Connection connection;
    private final Original original;
    private final AtomicLong next = new AtomicLong(1);
    private final AtomicLong stored = new AtomicLong();

    private Copies(Connector connector, Connection connection, Original original) {
        this.connector = connector;
        this.connection = connection;
        this.original = original;
    }

    /** Opens connections to one database, {@code instance::connect}. */
    interface Connector {
        Connection open() throws SQLException;
    }

    static void load(Connector connector, Original original, long count) throws SQLException, InterruptedException {
        try (var connection = connector.open()) {
            new Copies(connector, connection, original).load(count);
        }
    }

    private void load(long count) throws SQLException, InterruptedException {
        months();
        // One moment's view: an entry that the watch adds meanwhile must not be copied unmarked.
        connection.setAutoCommit(false);
        execute("set transaction isolation level repeatable read");
        var templates = new Templates(connection, original);
        templates.make();
        connection.commit();
        connection.setAutoCommit(true);
        var inserts = templates.inserts();
        var furniture = Furniture.of(connection, original.rows().stream().map(Rows::name).toList(), original.followed());
        furniture.clear();
        write(inserts, count);
        execute("drop schema stored cascade");
        System.out.println("building the indexes");
        furniture.restore();
        execute("vacuum analyze");     // what autovacuum would do in the next minutes, in the middle of the measurement
        execute("checkpoint");
    }

    private void write(List<String> inserts, long count) throws InterruptedException, SQLException {
        var failures = new ConcurrentLinkedQueue<SQLException>();
        long begun = System.nanoTime();
        var writers = new ArrayList<Thread>();
        for (int i = 0; i < WRITERS; i++) {
            writers.add(Thread.ofPlatform().start(() -> {
                try (var own = connector.open()) {
                    write(own, inserts, count, begun);
                } catch (SQLException e) {
                    failures.add(e);
                }
            }));
        }
        for (var writer : writers) {
            writer.join();
        }
        if (!failures.isEmpty()) {
            throw failures.peek();
        }
    }

    private void write(Connection own, List<String> inserts, long count, long begun) throws SQLException {
        Rows.execute(own, "set synchronous_commit = off");
        Rows.execute(own, "create temp table batch (n bigint, template_id uuid, prefix text, shift interval, days int, code text, other text, east float8, north float8)");
        own.setAutoCommit(false);
        for (long from = next.getAndAdd(AT_ONCE); from <= count; from = next.getAndAdd(AT_ONCE)) {
            long to = Math.min(count, from + AT_ONCE - 1);
            fill(own, from, to, count);
            for (var insert : inserts) {
                Rows.execute(own, insert);
            }
            own.commit();
            say(stored.addAndGet(to - from + 1), count, begun);
        }
    }

    private void say(long done, long count, long begun) {
        if (done % 50_000 == 0 || done == count) {
            double rate = done / ((System.nanoTime() - begun) / 1e9);
            System.out.printf("stored %,d of %,d (%s), %,.0f a second, %,.0f s left%n", done, count, original.table(), rate, (count - done) / rate);
        }
    }

    /** The journal's partitions of the months that the copies come from, as the program made them when those months began. */
    private void months() throws SQLException {
        var month = YearMonth.now(ZoneOffset.UTC);
        for (int ago = 1; ago <= 25; ago++) {
            var past = month.minusMonths(ago);
            execute("create table if not exists journal_entry_%d_%02d partition of journal_entry for values from ('%s') to ('%s')"
                    .formatted(past.getYear(), past.getMonthValue(), firstIdOf(past), firstIdOf(past.plusMonths(1))));
        }
    }

    private static UUID firstIdOf(YearMonth month) {
        return new UUID(month.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli() << 16, 0);
    }

    /** Which thing is copied to which moment. Closed ones lie evenly over two years, open ones over the last month; none quite where its original is. */
    private void fill(Connection own, long from, long to, long count) throws SQLException {
        Rows.execute(own, "truncate batch");
        Rows.execute(own, """
                insert into batch
                select n, id, substr(hex, 1, 8) || '-' || substr(hex, 9, 4), moment - begun,
                    (moment at time zone 'Asia/Ho_Chi_Minh')::date - (begun at time zone 'Asia/Ho_Chi_Minh')::date, %4$s, %5$s, (random() - 0.5) * 0.006, (random() - 0.5) * 0.006
                from (select n, p.id, p.code, p.begun, m.moment, lpad(to_hex((extract(epoch from m.moment) * 1000)::bigint), 12, '0') as hex,
                          to_char(m.moment at time zone 'Asia/Ho_Chi_Minh', 'YYMMDD') as day
                      from generate_series(%1$d::bigint, %2$d::bigint) n join stored.template p on p.open = (n %% 100 < 3) and p.position = (n / 100 + n %% 100) %% p.total,
                          lateral (select p.begun - case when p.open then interval '30 days' else interval '730 days' end * (1 - n::numeric / %3$d)::float8
                                       - interval '1 minute' as moment) m) copies""".formatted(from, to, count, original.code(), original.other()));
        Rows.execute(own, "analyze batch");
    }

    private void execute(String sql) throws SQLException {
        Rows.execute(connection, sql);
    }
}
