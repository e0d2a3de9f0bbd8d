package vn.ngomon.platform.command.backup;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.ngomon.platform.command.Progress;

/** Everything of one moment in one file: all tables in one snapshot while others go on writing, then the files they name. */
@Component
class Backup {

    static final int FAST = Deflater.BEST_SPEED;

    private final DataSource database;
    private final JsonMapper json;
    private final FileFolder files;
    private final Manifest.Province province;
    private final InstantSource clock = InstantSource.system();

    Backup(DataSource database, JsonMapper json, @Value("${ngomon.files}") Path files, @Value("${ngomon.demo:false}") boolean demo) {
        this.database = database;
        this.json = json;
        this.files = new FileFolder(files.toAbsolutePath());
        this.province = Manifest.Province.of(demo);
    }

    /** The file appears under its name only when it is complete and on the disk; only its owner may read it. */
    Manifest write(Path target, PrintWriter out) throws IOException, SQLException {
        var draft = Files.createTempFile(target.toAbsolutePath().getParent(), target.getFileName() + ".", ".part",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Manifest manifest;
            try (var zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(draft), 1 << 16))) {
                zip.setComment(Seal.OPEN);
                zip.setLevel(FAST);
                manifest = writeTables(zip, out);
                manifest = writeFiles(zip, manifest, out);
                zip.putNextEntry(new ZipEntry(Manifest.MEMBER));
                zip.write(json.writeValueAsBytes(manifest));
                zip.closeEntry();
            }
            Seal.close(draft);
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
            return manifest;
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private Manifest writeTables(ZipOutputStream zip, PrintWriter out) throws IOException, SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                try (var statement = connection.createStatement()) {
                    statement.execute("set transaction isolation level repeatable read, read only");
                }
                return writeSnapshot(connection, zip, out);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private Manifest writeSnapshot(Connection connection, ZipOutputStream zip, PrintWriter out) throws IOException, SQLException {
        var schema = new Schema(connection);
        var tables = schema.tables();
        long total = 0;
        for (var table : tables) {
            total += schema.number("select count(*) from " + Schema.quoted(table.name()));
        }
        var written = new ArrayList<Manifest.Table>();
        try (var progress = new Progress(out, "command.progress.rows", total)) {
            for (var table : tables) {
                written.add(writeTable(connection, table, zip, progress));
            }
        }
        var version = Backup.class.getPackage().getImplementationVersion();
        return new Manifest(Manifest.FORMAT, version == null ? "development" : version, province, clock.instant(), schema.migrations(),
                schema.lastTx(tables), written, schema.sequences(), 0);
    }

    private static Manifest.Table writeTable(Connection connection, Manifest.Table table, ZipOutputStream zip, Progress progress)
            throws IOException, SQLException {
        zip.putNextEntry(new ZipEntry(table.member()));
        var digest = new DigestOutputStream(new Unclosed(zip, progress), Seal.sha256());
        var columns = table.columns().stream().map(Schema::quoted).collect(Collectors.joining(", "));
        long rows = connection.unwrap(PGConnection.class).getCopyAPI()
                .copyOut("copy " + Schema.quoted(table.name()) + " (" + columns + ") to stdout", digest);
        zip.closeEntry();
        return table.counted(rows, HexFormat.of().formatHex(digest.getMessageDigest().digest()));
    }

    /** After the snapshot: whatever its rows name was on the disk before them. */
    private Manifest writeFiles(ZipOutputStream zip, Manifest manifest, PrintWriter out) throws IOException {
        List<Path> all = files.all();
        zip.setLevel(Deflater.NO_COMPRESSION);
        long count = 0;
        try (var progress = new Progress(out, "command.progress.files", all.size())) {
            for (var file : all) {
                var name = file.getFileName().toString();
                if (writeFile(zip, file, name)) {
                    count++;
                }
                progress.step();
            }
        }
        zip.setLevel(FAST);
        return manifest.withFiles(count);
    }

    /** @return whether it was whole and still there: uploads that nothing names are forgotten some day */
    private static boolean writeFile(ZipOutputStream zip, Path file, String name) throws IOException {
        try (var channel = FileChannel.open(file)) {
            if (!FileFolder.isWhole(Channels.newInputStream(channel), name)) {
                return false;
            }
            channel.position(0);
            zip.putNextEntry(new ZipEntry("files/" + name));
            Channels.newInputStream(channel).transferTo(zip);
            zip.closeEntry();
            return true;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /** Counts rows as they pass (a line each: line ends inside values are escaped) and leaves the ZIP open. */
    private static final class Unclosed extends FilterOutputStream {

        private final Progress progress;

        Unclosed(OutputStream out, Progress progress) {
            super(out);
            this.progress = progress;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
            progress.step(CountedRows.lines(bytes, offset, length));
        }

        @Override
        public void close() {
            // the ZIP goes on
        }
    }
}
