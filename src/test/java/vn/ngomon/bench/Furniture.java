package vn.ngomon.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What makes filling tables slow and is quicker made at the end: indexes that are no keys, and references. */
record Furniture(Connection connection, List<Piece> pieces) {

    private record Piece(String clear, String restore) {}

    static Furniture of(Connection connection, List<String> tables, Set<String> kept) throws SQLException {
        var pieces = new ArrayList<Piece>();
        var names = "'{" + String.join(",", tables) + "}'::regclass[]";
        // Copies keep the originals' references to each other; checking them once more takes minutes and finds nothing.
        collect(connection, pieces, """
                select format('alter table %%s drop constraint %%I', conrelid::regclass, conname),
                    format('alter table %%s add constraint %%I %%s not valid', conrelid::regclass, conname, replace(pg_get_constraintdef(oid), ' NOT VALID', ''))
                from pg_constraint where contype = 'f' and conparentid = 0 and conrelid = any(%s)""".formatted(names));
        collect(connection, pieces, """
                select format('drop index %%s', indexrelid::regclass), replace(pg_get_indexdef(indexrelid), ' ON ONLY ', ' ON ')
                from pg_index where indrelid = any(%s) and not exists (select from pg_constraint where conindid = indexrelid)
                    and indexrelid::regclass::text <> all ('{%s}')""".formatted(names, String.join(",", kept)));
        return new Furniture(connection, pieces);
    }

    private static void collect(Connection connection, List<Piece> pieces, String sql) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                pieces.add(new Piece(rows.getString(1), rows.getString(2)));
            }
        }
    }

    void clear() throws SQLException {
        for (var piece : pieces) {
            Rows.execute(connection, piece.clear());
        }
    }

    void restore() throws SQLException {
        Rows.execute(connection, "set maintenance_work_mem = '1GB'");
        for (var piece : pieces.reversed()) {
            Rows.execute(connection, piece.restore());
        }
        Rows.execute(connection, "reset maintenance_work_mem");
    }
}
