package vn.ngomon.platform.command.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.ngomon.platform.command.Progress;

/**
 * Everything replaced by a backup: verified first, then files added, then all tables in one transaction, so that readers
 * see the old world or the new one and a failure leaves the old.
 */
@Component
class Restoration {

    private static final Logger LOG = LoggerFactory.getLogger(Restoration.class);
    private static final String DEADLOCK = "40P01";

    private final DataSource database;
    private final JsonMapper json;
    private final FileFolder files;

    Restoration(DataSource database, JsonMapper json, @Value("${ngomon.data:data}") Path data) {
        this.database = database;
        this.json = json;
        this.files = new FileFolder(data.toAbsolutePath().resolve("files"));
    }

    Manifest from(Path file, PrintWriter out) throws IOException, SQLException {
        try (var backup = BackupFile.verified(file, json, out); var connection = database.getConnection()) {
            refuseOtherSchema(backup.manifest(), connection);
            var names = backup.files();
            try (var progress = new Progress(out, "files", names.size())) {
                for (var name : names) {
                    try (var in = backup.file(name)) {
                        files.add(name, in);
                    }
                    progress.step();
                }
            }
            replace(connection, backup, out);
            return backup.manifest();
        }
    }

    private static void refuseOtherSchema(Manifest manifest, Connection connection) throws SQLException {
        var here = new Schema(connection).migrations();
        if (here.equals(manifest.schema())) {
            return;
        }
        var missing = new ArrayList<>(manifest.schema());
        missing.removeAll(here);
        var extra = new ArrayList<>(here);
        extra.removeAll(manifest.schema());
        throw new BackupRefused("The backup was made by program version " + manifest.program() + " with another database schema ("
                + manifest.schema().size() + " migrations; " + missing.size() + " of them unknown here, " + extra.size()
                + " of this program's not in it). Restore it with the program that made it, then start this one on that data.");
    }

    /** Others at work may have locked tables in another order: then it is tried again. */
    private static void replace(Connection connection, BackupFile backup, PrintWriter out) throws SQLException, IOException {
        for (int attempt = 1; ; attempt++) {
            connection.setAutoCommit(false);
            try {
                replaceInTransaction(connection, backup, out);
                connection.commit();
                return;
            } catch (SQLException e) {
                if (!DEADLOCK.equals(e.getSQLState()) || attempt == 5) {
                    throw e;
                }
                LOG.warn("Restore waits for others at work, attempt {}", attempt);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private static void replaceInTransaction(Connection connection, BackupFile backup, PrintWriter out) throws SQLException, IOException {
        var schema = new Schema(connection);
        var whole = schema.wholeTables().stream().map(Schema::quoted).collect(Collectors.joining(", "));
        execute(connection, "lock table " + whole + " in access exclusive mode");
        var foreignKeys = schema.foreignKeyAdds();
        var triggers = schema.tablesWithTriggers();
        for (var table : triggers) {
            execute(connection, "alter table " + Schema.quoted(table) + " disable trigger user");
        }
        execute(connection, "truncate " + whole);
        for (var drop : schema.foreignKeyDrops()) {
            execute(connection, drop);
        }
        var manifest = backup.manifest();
        createMissingParts(connection, manifest.tables());
        // What comes in counts as written before this transaction: readers behind the oldest running one see all of it.
        long delta = schema.number("select pg_current_xact_id()::text::bigint") - manifest.lastTx() - 1;
        try (var progress = new Progress(out, "rows", manifest.rows())) {
            for (var table : manifest.tables()) {
                copy(connection, backup, table, delta);
                progress.step(table.rows());
            }
        }
        for (var sequence : manifest.sequences()) {
            // Unlike setval, this is undone with the transaction.
            execute(connection, "alter sequence " + Schema.quoted(sequence.name()) + " restart with "
                    + (sequence.called() ? sequence.value() + 1 : sequence.value()));
        }
        for (var add : foreignKeys) {
            execute(connection, add);
        }
        for (var table : triggers) {
            execute(connection, "alter table " + Schema.quoted(table) + " enable trigger user");
        }
        for (var view : schema.materializedViews()) {
            execute(connection, "refresh materialized view " + Schema.quoted(view));
        }
        execute(connection, "analyze " + whole);
    }

    /** Partitions are made as time goes by: the backup may know months that this database does not. */
    private static void createMissingParts(Connection connection, List<Manifest.Table> tables) throws SQLException {
        for (var table : tables) {
            if (!table.parent().isEmpty()) {
                if (table.bounds().contains(";")) {
                    throw new BackupRefused("The backup describes table " + table.name() + " in an unknown way.");
                }
                execute(connection, "create table if not exists " + Schema.quoted(table.name()) + " partition of "
                        + Schema.quoted(table.parent()) + " " + table.bounds());
            }
        }
    }

    private static void copy(Connection connection, BackupFile backup, Manifest.Table table, long delta) throws SQLException, IOException {
        var columns = table.columns().stream().map(Schema::quoted).collect(Collectors.joining(", "));
        int tx = table.columns().indexOf("tx");
        try (InputStream raw = backup.table(table); InputStream in = tx < 0 ? raw : new ShiftedRows(raw, tx, delta)) {
            long rows = connection.unwrap(PGConnection.class).getCopyAPI()
                    .copyIn("copy " + Schema.quoted(table.name()) + " (" + columns + ") from stdin", in, 1 << 16);
            if (rows != table.rows()) {
                throw new BackupRefused("Table " + table.name() + " has " + rows + " rows in the backup instead of " + table.rows() + ".");
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
