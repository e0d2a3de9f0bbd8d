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
    private final Manifest.Province province;

    Restoration(DataSource database, JsonMapper json, @Value("${ngomon.files}") Path files, @Value("${ngomon.demo:false}") boolean demo) {
        this.database = database;
        this.json = json;
        this.files = new FileFolder(files.toAbsolutePath());
        this.province = Manifest.Province.of(demo);
    }

    Manifest from(Path file, PrintWriter out) throws IOException, SQLException {
        try (var backup = BackupFile.verified(file, json, out); var connection = database.getConnection()) {
            refuseOtherProvince(backup.manifest());
            refuseOtherSchema(backup.manifest(), connection);
            var names = backup.files();
            try (var progress = new Progress(out, "command.progress.files", names.size())) {
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

    private void refuseOtherProvince(Manifest manifest) {
        if (manifest.province() != province) {
            throw new BackupRefused(manifest.province() == Manifest.Province.DEMO ? "command.restore.demoHere" : "command.restore.ownHere");
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
        throw new BackupRefused("command.restore.schema", manifest.program(), manifest.schema().size(), missing.size(), extra.size());
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
        try (var progress = new Progress(out, "command.progress.rows", manifest.rows())) {
            for (var table : manifest.tables()) {
                copy(connection, backup, table, delta, progress);
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
                    throw new BackupRefused("command.restore.damagedPart", table.name());
                }
                execute(connection, "create table if not exists " + Schema.quoted(table.name()) + " partition of "
                        + Schema.quoted(table.parent()) + " " + table.bounds());
            }
        }
    }

    private static void copy(Connection connection, BackupFile backup, Manifest.Table table, long delta, Progress progress)
            throws SQLException, IOException {
        var columns = table.columns().stream().map(Schema::quoted).collect(Collectors.joining(", "));
        int tx = table.columns().indexOf("tx");
        try (InputStream raw = new CountedRows(backup.table(table), progress); InputStream in = tx < 0 ? raw : new ShiftedRows(raw, tx, delta)) {
            long rows = connection.unwrap(PGConnection.class).getCopyAPI()
                    .copyIn("copy " + Schema.quoted(table.name()) + " (" + columns + ") from stdin", in, 1 << 16);
            if (rows != table.rows()) {
                throw new BackupRefused("command.restore.rows", table.name(), rows, table.rows());
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
