package vn.ngomon.platform.command.backup;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What PostgreSQL's own catalogue says of the program's tables. */
record Schema(Connection connection) {

    /** Not the data's: migrations are compared instead, and a restored instance starts without anybody signed in. */
    private static final String LEFT_OUT = "('flyway_schema_history', 'spring_session', 'spring_session_attributes')";

    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Tables that hold rows, so the parts of partitioned ones; unlogged tables hold nothing worth keeping. */
    List<Manifest.Table> tables() throws SQLException {
        return list("""
                select c.relname, coalesce(p.relname, ''), coalesce(pg_get_expr(c.relpartbound, c.oid), ''),
                       array(select a.attname::text from pg_attribute a
                             where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                             order by a.attnum)
                from pg_class c left join pg_inherits i on i.inhrelid = c.oid left join pg_class p on p.oid = i.inhparent
                where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' and c.relpersistence = 'p'
                  and c.relname not in %s
                  and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
                order by c.relname""".formatted(LEFT_OUT),
                row -> new Manifest.Table(row.getString(1), row.getString(2), row.getString(3), texts(row.getArray(4)), 0, ""));
    }

    /** Everything a restore empties: whole tables, with the parts of partitioned ones, sessions too. */
    List<String> wholeTables() throws SQLException {
        return list("""
                select c.relname from pg_class c
                where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
                  and c.relname <> 'flyway_schema_history'
                  and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
                order by c.relname""", row -> row.getString(1));
    }

    List<String> migrations() throws SQLException {
        return list("""
                select version || ':' || coalesce(checksum, 0) from flyway_schema_history
                where success and version is not null order by 1""", row -> row.getString(1));
    }

    List<Manifest.Sequence> sequences() throws SQLException {
        var names = list("""
                select c.relname from pg_class c
                where c.relnamespace = current_schema()::regnamespace and c.relkind = 'S' order by 1""", row -> row.getString(1));
        var all = new ArrayList<Manifest.Sequence>();
        for (var name : names) {
            all.addAll(list("select last_value, is_called from " + quoted(name),
                    row -> new Manifest.Sequence(name, row.getLong(1), row.getBoolean(2))));
        }
        return all;
    }

    /** Statements that take every foreign key away, and those that put it back: then rows come in any order. */
    List<String> foreignKeyDrops() throws SQLException {
        return list("""
                select format('alter table %I drop constraint %I', c.relname, k.conname)
                from pg_constraint k join pg_class c on c.oid = k.conrelid
                where k.contype = 'f' and k.conparentid = 0 and c.relnamespace = current_schema()::regnamespace
                order by c.relname, k.conname""", row -> row.getString(1));
    }

    List<String> foreignKeyAdds() throws SQLException {
        return list("""
                select format('alter table %I add constraint %I %s', c.relname, k.conname, pg_get_constraintdef(k.oid))
                from pg_constraint k join pg_class c on c.oid = k.conrelid
                where k.contype = 'f' and k.conparentid = 0 and c.relnamespace = current_schema()::regnamespace
                order by c.relname, k.conname""", row -> row.getString(1));
    }

    /** Tables with triggers of the program's own, such as those that forbid changing history. */
    List<String> tablesWithTriggers() throws SQLException {
        return list("""
                select distinct c.relname from pg_trigger t join pg_class c on c.oid = t.tgrelid
                where not t.tgisinternal and t.tgenabled = 'O' and t.tgparentid = 0
                  and c.relnamespace = current_schema()::regnamespace
                order by 1""", row -> row.getString(1));
    }

    List<String> materializedViews() throws SQLException {
        return list("""
                select relname from pg_class
                where relnamespace = current_schema()::regnamespace and relkind = 'm' order by oid""", row -> row.getString(1));
    }

    /** The highest value in any column named {@code tx}: by agreement those hold a copy of the writing transaction's number. */
    long lastTx(List<Manifest.Table> tables) throws SQLException {
        long last = 0;
        for (var table : tables) {
            if (table.columns().contains("tx")) {
                last = Math.max(last, number("select coalesce(max(tx), 0) from " + quoted(table.name())));
            }
        }
        return last;
    }

    long number(String query) throws SQLException {
        return list(query, row -> row.getLong(1)).getFirst();
    }

    private <T> List<T> list(String query, Row<T> reader) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(query)) {
            var all = new ArrayList<T>();
            while (rows.next()) {
                all.add(reader.read(rows));
            }
            return all;
        }
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
