package vn.ngomon.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Fills the database with stored dossiers: copies of served ones, each with every row that serving wrote, under ids and codes of its own that sort by time
 * like real ones; three of a hundred still open. Only the bytes of files and the hashes of chains are shared with the original; so is the transaction number of
 * its journal entries, so that the journal's consumers do not take a million copies for news.
 */
final class StoredDossiers {

    /** Which rows of a table belong to a dossier {@code :id}, and which columns must differ from copy to copy. */
    private record Table(String name, String rows, Set<String> ids, Set<String> texts) {}

    private static final String FILES = """
            select f.file_id from dossier_paper_file f join dossier_paper p on p.id = f.paper_id where p.dossier_id = d.id
            union select file_id from dossier_result where dossier_id = d.id
            union select signed_file_id from dossier_result where dossier_id = d.id""";

    private static final List<Table> TABLES = List.of(
            new Table("case_file", "t.id = d.id", Set.of("id"), Set.of("reference")),
            new Table("journal_entry", "t.subject_id = d.id", Set.of("id", "subject_id"), Set.of()),
            new Table("case_clock", "t.case_id = d.id", Set.of("case_id"), Set.of()),
            new Table("case_task", "t.case_id = d.id", Set.of("id", "case_id"), Set.of("reference")),
            new Table("dossier", "t.id = d.id", Set.of("id"), Set.of("lookup", "code")),
            new Table("dossier_paper", "t.dossier_id = d.id", Set.of("id", "dossier_id"), Set.of()),
            new Table("stored_file", "t.id in (" + FILES + ")", Set.of("id"), Set.of()),
            new Table("dossier_upload", "t.file_id in (" + FILES + ")", Set.of("file_id"), Set.of()),
            new Table("dossier_paper_file", "t.paper_id in (select id from dossier_paper where dossier_id = d.id)", Set.of("paper_id", "file_id"), Set.of()),
            new Table("dossier_result", "t.dossier_id = d.id", Set.of("id", "dossier_id", "file_id", "signed_file_id"), Set.of()),
            new Table("dossier_return", "t.dossier_id = d.id", Set.of("dossier_id"), Set.of()),
            new Table("idempotent_request", "t.answer->'body'->>'id' = d.id::text or t.answer->'body'->>'id' in (select x.file_id::text from (" + FILES + ") x)",
                    Set.of(), Set.of("key")));

    private static final int AT_ONCE = 5_000;

    private final Connection connection;
    private final long base;

    private StoredDossiers(Connection connection, long count) {
        this.connection = connection;
        this.base = System.currentTimeMillis() - count;
    }

    /** Closed and open served dossiers to copy are found by themselves: one of each agency. */
    static void load(Connection connection, long count) throws SQLException {
        new StoredDossiers(connection, count).load(count);
    }

    private void load(long count) throws SQLException {
        connection.setAutoCommit(true);
        prepare();
        long begun = System.nanoTime();
        for (long from = 1; from <= count; from += AT_ONCE) {
            long to = Math.min(count, from + AT_ONCE - 1);
            connection.setAutoCommit(false);
            for (var table : TABLES) {
                copy(table, from, to);
            }
            connection.commit();
            connection.setAutoCommit(true);
            if (to % 50_000 < AT_ONCE) {
                double rate = to / ((System.nanoTime() - begun) / 1e9);
                System.out.printf("stored %,d of %,d dossiers, %,.0f a second, %,.0f s left%n", to, count, rate, (count - to) / rate);
            }
        }
        execute("analyze");
        execute("checkpoint");
    }

    private void prepare() throws SQLException {
        execute("""
                create or replace function pg_temp.copied(id uuid, n bigint) returns uuid language sql immutable as $$
                    select (lpad(to_hex(%d + n), 12, '0') || '7' || substr(md5(id::text || n), 1, 3) || 'a' || substr(md5(id::text || n), 4, 15))::uuid $$"""
                .formatted(base));
        execute("drop table if exists template");
        execute("""
                create temp table template as
                select id, open, row_number() over (partition by open order by id) - 1 as position, count(*) over (partition by open) as total
                from (select distinct on (c.agency_id, c.phase = 'CLOSED') c.id, c.phase <> 'CLOSED' as open from case_file c join dossier d on d.id = c.id
                      order by c.agency_id, c.phase = 'CLOSED', c.id desc) newest""");
        for (var table : TABLES) {
            execute("drop table if exists template_" + table.name());
            execute("create temp table template_" + table.name() + " as select d.id as template_id, t.* from template d join " + table.name() + " t on " + table.rows());
            execute("create index on template_" + table.name() + " (template_id)");
            execute("analyze template_" + table.name());
        }
        execute("analyze template");
    }

    private void copy(Table table, long from, long to) throws SQLException {
        var columns = columns(table.name());
        var values = columns.stream().map(column -> value(table, column)).collect(Collectors.joining(", "));
        execute("insert into %s (%s) select %s from generate_series(%d::bigint, %d::bigint) n join template p on p.open = (n %% 100 < 3) and p.position = n %% p.total join template_%s t on t.template_id = p.id order by n"
                .formatted(table.name(), String.join(", ", columns), values, from, to, table.name()));
    }

    private static String value(Table table, String column) {
        if (table.ids().contains(column)) {
            return "pg_temp.copied(t." + column + ", n)";
        }
        return table.texts().contains(column) ? "t." + column + " || '-' || n" : "t." + column;
    }

    private List<String> columns(String table) throws SQLException {
        var columns = new ArrayList<String>();
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(
                "select column_name from information_schema.columns where table_name = '" + table + "' and is_generated = 'NEVER' order by ordinal_position")) {
            while (rows.next()) {
                columns.add(rows.getString(1));
            }
        }
        return columns;
    }

    /** What a dossier consists of: for each table how many rows, and for each column how many values. */
    static Map<String, String> shape(Connection connection, String dossier) throws SQLException {
        var shape = new LinkedHashMap<String, String>();
        for (var table : TABLES) {
            try (var statement = connection.createStatement(); var rows = statement.executeQuery("""
                    select count(distinct t.ctid)::text || ' ' || coalesce((select string_agg(key || ':' || filled, ' ' order by key) from (
                        select e.key, count(e.value) as filled from dossier d2 join %1$s t2 on %2$s, jsonb_each_text(to_jsonb(t2)) e where d2.id = '%3$s' group by e.key) x), '')
                    from dossier d join %1$s t on %4$s where d.id = '%3$s'""".formatted(table.name(), table.rows().replace("t.", "t2.").replace("d.id", "d2.id"),
                    dossier, table.rows()))) {
                rows.next();
                shape.put(table.name(), rows.getString(1));
            }
        }
        return shape;
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new SQLException(sql, e);
        }
    }
}
