package vn.ngomon.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The rows of the originals, with a mark wherever something of their own is said, in a schema of their own; and the statements that write their copies. */
final class Templates {

    private static final Set<String> WORDS = Set.of("uuid", "text", "json", "jsonb", "text[]");
    /** What stands for each mark in the copy. */
    private static final Map<Integer, String> MARKS = new TreeMap<>(Map.of(1, "b.prefix", 2, "b.code", 3, "b.other"));

    private final Connection connection;
    private final Original original;

    Templates(Connection connection, Original original) {
        this.connection = connection;
        this.original = original;
    }

    void make() throws SQLException {
        execute("drop schema if exists stored cascade");
        execute("create schema stored");
        execute("create unlogged table stored.template as " + original.templates());
        execute("create index on stored.template (open, position)");
        execute("analyze stored.template");
        Rows.parts(connection, original, "stored.template");
        var ids = original.rows().stream().flatMap(table -> table.ids().stream().map(column -> "select d.id as template_id, t.%s::uuid as id from stored.template d %s"
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
                    if said is null or length(said) < 10 then return said; end if;
                    for one in select id, mark from own where template_id = which loop said := replace(said, one.id, one.mark); end loop;
                    for one in select code, other from stored.template where id = which loop
                        said := replace(said, one.other, chr(3));
                        if one.code <> '' then said := replace(said, one.code, chr(2)); end if;
                    end loop;
                    return said;
                end $$""");
        for (var table : original.rows()) {
            make(table);
        }
        execute("update stored.template_case_file set warned = 'OVERDUE' where phase <> 'CLOSED'");     // the watch has been here long ago
    }

    private record Column(String name, String type) {}

    private void make(Rows table) throws SQLException {
        var name = "stored.template_" + table.name();
        var values = columns(table.name()).stream().map(column -> (original.values().containsKey(table.name() + "." + column.name())
                ? original.values().get(table.name() + "." + column.name()).template()
                : WORDS.contains(column.type()) ? "pg_temp.marked(d.id, t.%s::text)".formatted(column.name()) : "t." + column.name()) + " as " + column.name())
                .collect(Collectors.joining(", "));
        execute("create unlogged table %s as select d.id as template_id, %s from stored.template d %s".formatted(name, values, table.join()));
        execute("create index on " + name + " (template_id)");
        execute("analyze " + name);
    }

    List<String> inserts() throws SQLException {
        var inserts = new ArrayList<String>();
        for (var table : original.rows()) {
            var columns = columns(table.name());
            var values = new ArrayList<String>();
            for (var column : columns) {
                values.add(value(table, column));
            }
            inserts.add("insert into %s (%s) select %s from batch b join stored.template_%s t on t.template_id = b.template_id order by b.n".formatted(table.name(),
                    columns.stream().map(Column::name).collect(Collectors.joining(", ")), String.join(", ", values), table.name()));
        }
        return inserts;
    }

    private String value(Rows table, Column column) throws SQLException {
        var value = "t." + column.name();
        var qualified = table.name() + "." + column.name();
        if (original.values().containsKey(qualified)) {
            return original.values().get(qualified).copy();
        }
        if (column.type().equals("timestamp with time zone")) {
            return original.unshifted().contains(qualified) ? value : value + " + b.shift";
        }
        if (column.type().equals("timestamp with time zone[]")) {
            return "array(select moment + b.shift from unnest(%s) with ordinality as each (moment, position) order by position)".formatted(value);
        }
        if (column.type().equals("date")) {
            return value + " + b.days";
        }
        if (!WORDS.contains(column.type())) {
            return value;
        }
        for (var mark : MARKS.entrySet()) {
            if (isSaid(table, column, mark.getKey())) {
                value = "replace(%s, chr(%d), %s)".formatted(value, mark.getKey(), mark.getValue());
            }
        }
        return value + "::" + column.type();
    }

    private boolean isSaid(Rows table, Column column, int mark) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(
                "select exists (select 1 from stored.template_%s where position(chr(%d) in %s) > 0)".formatted(table.name(), mark, column.name()))) {
            rows.next();
            return rows.getBoolean(1);
        }
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
        Rows.execute(connection, sql);
    }
}
