package vn.ngomon.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The rows of a table that belong to one thing, such as a dossier.
 *
 * @param join joins them, as {@code t}, to a table {@code d} of things' ids
 * @param ids the columns whose values are of the row's own making
 */
record Rows(String name, String join, Set<String> ids) {

    /** What each thing consists of: for each table how many rows, and for each column how many values of which type. */
    static Map<UUID, Map<String, String>> shapes(Connection connection, Original original) throws SQLException {
        parts(connection, original, "every_thing", "select id from " + original.table());
        var shapes = new LinkedHashMap<UUID, Map<String, String>>();
        for (var table : original.rows()) {
            try (var statement = connection.createStatement(); var rows = statement.executeQuery("""
                    select id, string_agg(key || ' ' || type || ' ' || filled, ', ' order by key, type)
                    from (select d.id, e.key, jsonb_typeof(e.value) as type, count(*) as filled
                          from every_thing d %s, jsonb_each(to_jsonb(t)) e group by 1, 2, 3) counted group by id""".formatted(table.join()))) {
                while (rows.next()) {
                    shapes.computeIfAbsent(rows.getObject(1, UUID.class), id -> new TreeMap<>()).put(table.name(), rows.getString(2));
                }
            }
        }
        return shapes;
    }

    /** How many rows of each table a thing has; the tables this loader knows. */
    static Map<String, Long> count(Connection connection, Original original, UUID thing) throws SQLException {
        parts(connection, original, "one_thing", "select '%s'::uuid as id".formatted(thing));
        var counts = new TreeMap<String, Long>();
        for (var table : original.rows()) {
            counts.put(table.name(), number(connection, "select count(*) from one_thing d " + table.join()));
        }
        return counts;
    }

    /** How many rows of every table there is mention these words. */
    static Map<String, Long> mentions(Connection connection, Original original, String words) throws SQLException {
        var counts = new TreeMap<String, Long>();
        for (var table : original.rows()) {
            counts.put(table.name(), number(connection, "select count(*) from %s t where position('%s' in to_jsonb(t)::text) > 0".formatted(table.name(), words)));
        }
        return counts;
    }

    private static void parts(Connection connection, Original original, String name, String things) throws SQLException {
        execute(connection, "drop table if exists " + name);
        execute(connection, "create temp table " + name + " as " + things);
        parts(connection, original, name);
    }

    /** A temporary table {@code part} of the things' ids and those of their files: what answers are about. */
    static void parts(Connection connection, Original original, String things) throws SQLException {
        execute(connection, "drop table if exists part");
        execute(connection, "create temp table part as " + original.parts().formatted(things));
        execute(connection, "analyze part");
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement(); var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new SQLException(sql, e);
        }
    }
}
