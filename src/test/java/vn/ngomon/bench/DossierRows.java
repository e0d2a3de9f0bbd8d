package vn.ngomon.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** Which rows of which tables a dossier consists of, those of its answers and notices included. */
final class DossierRows {

    private DossierRows() {}

    /**
     * The rows of a table that belong to a dossier.
     *
     * @param join joins them, as {@code t}, to a table {@code d} of dossiers' ids
     * @param ids the columns whose values are of the row's own making
     */
    record Table(String name, String join, Set<String> ids) {}

    private static final String OF_FILES = "join part x on x.dossier_id = d.id join ";

    static final List<Table> TABLES = List.of(
            new Table("case_file", "join case_file t on t.id = d.id", Set.of("id")),
            new Table("journal_entry", "join journal_entry t on t.subject_id = d.id", Set.of("id")),
            new Table("case_clock", "join case_clock t on t.case_id = d.id", Set.of()),
            new Table("case_task", "join case_task t on t.case_id = d.id", Set.of("id")),
            new Table("dossier", "join dossier t on t.id = d.id", Set.of("id")),
            new Table("dossier_paper", "join dossier_paper t on t.dossier_id = d.id", Set.of("id")),
            new Table("stored_file", OF_FILES + "stored_file t on t.id = x.id", Set.of("id")),
            new Table("dossier_upload", OF_FILES + "dossier_upload t on t.file_id = x.id", Set.of()),
            new Table("dossier_paper_file", "join dossier_paper p on p.dossier_id = d.id join dossier_paper_file t on t.paper_id = p.id", Set.of()),
            new Table("dossier_result", "join dossier_result t on t.dossier_id = d.id", Set.of("id")),
            new Table("dossier_return", "join dossier_return t on t.dossier_id = d.id", Set.of()),
            new Table("idempotent_request", OF_FILES + "idempotent_request t on t.answer->'body'->>'id' = x.id::text", Set.of("key")),
            new Table("notice_dispatch", "join journal_entry j on j.subject_id = d.id join notice_dispatch t on t.source_id = j.id", Set.of("id")));

    /** A dossier's id and those of its files: what answers are about. */
    static void parts(Connection connection, String dossiers) throws SQLException {
        execute(connection, "drop table if exists part");
        execute(connection, """
                create temp table part as
                select d.id as dossier_id, d.id from %1$s d
                union select d.id, f.file_id from %1$s d join dossier_paper p on p.dossier_id = d.id join dossier_paper_file f on f.paper_id = p.id
                union select d.id, r.file_id from %1$s d join dossier_result r on r.dossier_id = d.id
                union select d.id, r.signed_file_id from %1$s d join dossier_result r on r.dossier_id = d.id where r.signed_file_id is not null"""
                .formatted(dossiers));
        execute(connection, "analyze part");
    }

    /** What each dossier consists of: for each table how many rows, and for each column how many values of which type. */
    static Map<UUID, Map<String, String>> shapes(Connection connection) throws SQLException {
                execute(connection, "drop table if exists every_dossier");
        execute(connection, "create temp table every_dossier as select id from dossier");
        parts(connection, "every_dossier");
        var shapes = new LinkedHashMap<UUID, Map<String, String>>();
        for (var table : TABLES) {
            try (var statement = connection.createStatement(); var rows = statement.executeQuery("""
                    select id, string_agg(key || ' ' || type || ' ' || filled, ', ' order by key, type)
                    from (select d.id, e.key, jsonb_typeof(e.value) as type, count(*) as filled
                          from every_dossier d %s, jsonb_each(to_jsonb(t)) e group by 1, 2, 3) counted group by id""".formatted(table.join()))) {
                while (rows.next()) {
                    shapes.computeIfAbsent(rows.getObject(1, UUID.class), id -> new TreeMap<>()).put(table.name(), rows.getString(2));
                }
            }
        }
        return shapes;
    }

    /** How many rows of each table a dossier has; the tables this loader knows. */
    static Map<String, Long> count(Connection connection, UUID dossier) throws SQLException {
        execute(connection, "drop table if exists one_dossier");
        execute(connection, "create temp table one_dossier as select '%s'::uuid as id".formatted(dossier));
        parts(connection, "one_dossier");
        var counts = new TreeMap<String, Long>();
        for (var table : TABLES) {
            counts.put(table.name(), number(connection, "select count(*) from one_dossier d " + table.join()));
        }
        return counts;
    }

    /** How many rows of every table there is mention these words. */
    static Map<String, Long> mentions(Connection connection, String words) throws SQLException {
        var counts = new TreeMap<String, Long>();
        for (var table : TABLES) {
            counts.put(table.name(), number(connection, "select count(*) from %s t where position('%s' in to_jsonb(t)::text) > 0"
                    .formatted(table.name(), words)));
        }
        return counts;
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement(); var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
