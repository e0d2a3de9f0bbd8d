package vn.ngomon.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Fills the database with stored dossiers: copies of served ones, each with every row that serving wrote, spread over two years up to today and three of a
 * hundred still open. Wherever an original's id, code or look-up number stands, in a column or inside an answer or an entry, the copy has its own; the ids
 * sort by time like real ones. Only the bytes of files and the hashes of chains are shared with the original; so is the transaction number of its journal
 * entries, so that the journal's consumers do not take a million copies for news.
 */
final class StoredDossiers {

    /** Kept for a week only, so they are always young. */
    private static final Set<String> UNSHIFTED = Set.of("idempotent_request.recorded_at");
    private static final Set<String> WORDS = Set.of("uuid", "text", "json", "jsonb");
    private static final int AT_ONCE = 5_000;

    private final Connection connection;

    private StoredDossiers(Connection connection) {
        this.connection = connection;
    }

    /** Closed and open served dossiers to copy are found by themselves: one of each agency. */
    static void load(Connection connection, long count) throws SQLException {
        new StoredDossiers(connection).load(count);
    }

    private void load(long count) throws SQLException {
        // One moment's view: an entry that the watch adds meanwhile must not be copied unmarked.
        connection.setAutoCommit(false);
        execute("set transaction isolation level repeatable read");
        prepare();
        connection.commit();
        connection.setAutoCommit(true);
        var inserts = new ArrayList<String>();
        for (var table : DossierRows.TABLES) {
            inserts.add(insert(table));
        }
        execute("set synchronous_commit = off");
        long begun = System.nanoTime();
        for (long from = 1; from <= count; from += AT_ONCE) {
            long to = Math.min(count, from + AT_ONCE - 1);
            connection.setAutoCommit(false);
            fill(from, to, count);
            for (var insert : inserts) {
                execute(insert);
            }
            connection.commit();
            connection.setAutoCommit(true);
            if (to % 50_000 == 0 || to == count) {
                double rate = to / ((System.nanoTime() - begun) / 1e9);
                System.out.printf("stored %,d of %,d dossiers, %,.0f a second, %,.0f s left%n", to, count, rate, (count - to) / rate);
            }
        }
        execute("set synchronous_commit = on");
        execute("vacuum analyze");     // what autovacuum would do in the next minutes, in the middle of the measurement
        execute("checkpoint");
    }

    private void prepare() throws SQLException {
        months();
        execute("drop table if exists template");
        execute("""
                create temp table template as
                select id, open, submitted_at, code, lookup, row_number() over (partition by open order by id) - 1 as position, count(*) over (partition by open) as total
                from (select distinct on (c.agency_id, c.phase = 'CLOSED') c.id, c.phase <> 'CLOSED' as open, d.submitted_at, coalesce(d.code, '') as code, d.lookup
                      from case_file c join dossier d on d.id = c.id order by c.agency_id, c.phase = 'CLOSED', c.id desc) newest""");
        DossierRows.parts(connection, "template");
        var ids = DossierRows.TABLES.stream().flatMap(table -> table.ids().stream().map(column -> "select d.id as template_id, t.%s::uuid as id from template d %s"
                .formatted(column, table.join()))).collect(Collectors.joining(" union "));
        execute("drop table if exists own");
        execute("""
                create temp table own as select template_id, id::text as id, chr(1) || '-7' || lpad(to_hex(row_number() over (partition by template_id order by id)), 3, '0')
                    || '-' || substr(id::text, 20) as mark from (%s) every""".formatted(ids));
        execute("create index on own (template_id)");
        execute("""
                create or replace function pg_temp.marked(which uuid, said text) returns text language plpgsql as $$
                declare one record;
                begin
                    if said is null or length(said) < 12 then return said; end if;
                    for one in select id, mark from own where template_id = which loop said := replace(said, one.id, one.mark); end loop;
                    for one in select code, lookup from template where id = which loop
                        said := replace(said, one.lookup, chr(3));
                        if one.code <> '' then said := replace(said, one.code, chr(2)); end if;
                    end loop;
                    return said;
                end $$""");
        for (var table : DossierRows.TABLES) {
            template(table);
        }
        execute("update template_case_file set warned = 'OVERDUE' where phase <> 'CLOSED'");     // the watch has been here long ago
        execute("drop table if exists batch");
        execute("create temp table batch (n bigint, template_id uuid, prefix text, shift interval, days int, code text, lookup text)");
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

    private record Column(String name, String type) {}

    /** The rows to copy, with a mark wherever something of the original's own is said. */
    private void template(DossierRows.Table table) throws SQLException {
        var name = "template_" + table.name();
        execute("drop table if exists " + name);
        var values = columns(table.name()).stream().map(column -> WORDS.contains(column.type())
                ? "pg_temp.marked(d.id, t.%1$s::text) as %1$s".formatted(column.name()) : "t." + column.name()).collect(Collectors.joining(", "));
        execute("create temp table %s as select d.id as template_id, %s from template d %s".formatted(name, values, table.join()));
        execute("create index on " + name + " (template_id)");
        execute("analyze " + name);
    }

    private String insert(DossierRows.Table table) throws SQLException {
        var columns = columns(table.name());
        var values = new ArrayList<String>();
        for (var column : columns) {
            values.add(value(table, column));
        }
        return "insert into %s (%s) select %s from batch b join template_%s t on t.template_id = b.template_id order by b.n".formatted(table.name(),
                columns.stream().map(Column::name).collect(Collectors.joining(", ")), String.join(", ", values), table.name());
    }

    private String value(DossierRows.Table table, Column column) throws SQLException {
        var value = "t." + column.name();
        if (column.type().equals("timestamp with time zone")) {
            return UNSHIFTED.contains(table.name() + "." + column.name()) ? value : value + " + b.shift";
        }
        if (column.type().equals("date")) {
            return value + " + b.days";
        }
        if (!WORDS.contains(column.type())) {
            return value;
        }
        var marks = Map.of(1, "b.prefix", 2, "b.code", 3, "b.lookup");
        for (var mark : new TreeMap<>(marks).entrySet()) {
            if (isSaid(table, column, mark.getKey())) {
                value = "replace(%s, chr(%d), %s)".formatted(value, mark.getKey(), mark.getValue());
            }
        }
        return value + "::" + column.type();
    }

    private boolean isSaid(DossierRows.Table table, Column column, int mark) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(
                "select exists (select 1 from template_%s where position(chr(%d) in %s) > 0)".formatted(table.name(), mark, column.name()))) {
            rows.next();
            return rows.getBoolean(1);
        }
    }

    /** Which dossier is copied to which moment. Closed ones lie evenly over two years, open ones over the last month. */
    private void fill(long from, long to, long count) throws SQLException {
        execute("truncate batch");
        execute("""
                insert into batch
                select n, id, substr(hex, 1, 8) || '-' || substr(hex, 9, 4), moment - submitted_at,
                    (moment at time zone 'Asia/Ho_Chi_Minh')::date - (submitted_at at time zone 'Asia/Ho_Chi_Minh')::date,
                    regexp_replace(code, '-\\d{6}-\\d+$', '-' || day || '-' || lpad(n::text, greatest(4, length(n::text)), '0')),
                    'T-' || day || '-' || upper(lpad(to_hex(n), 8, '0'))
                from (select n, p.id, p.code, p.submitted_at, m.moment, lpad(to_hex((extract(epoch from m.moment) * 1000)::bigint), 12, '0') as hex,
                          to_char(m.moment at time zone 'Asia/Ho_Chi_Minh', 'YYMMDD') as day
                      from generate_series(%1$d::bigint, %2$d::bigint) n join template p on p.open = (n %% 100 < 3) and p.position = (n / 100 + n %% 100) %% p.total,
                          lateral (select p.submitted_at - case when p.open then interval '30 days' else interval '730 days' end * (1 - n::numeric / %3$d)::float8
                                       - interval '1 minute' as moment) m) copies""".formatted(from, to, count));
        execute("analyze batch");
    }

    private List<Column> columns(String table) throws SQLException {
        var columns = new ArrayList<Column>();
        try (var statement = connection.createStatement(); var rows = statement.executeQuery("""
                select attname, format_type(atttypid, null) from pg_attribute where attrelid = '%s'::regclass and attnum > 0 and not attisdropped and attgenerated = ''
                order by attnum""".formatted(table))) {
            while (rows.next()) {
                columns.add(new Column(rows.getString(1), rows.getString(2)));
            }
        }
        return columns;
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new SQLException(sql, e);
        }
    }
}
