package vn.ngomon.platform.command.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.ngomon.platform.command.Progress;

/** A backup opened for reading, after every byte of it has been looked at. */
final class BackupFile implements AutoCloseable {

    private final ZipFile zip;
    private final Manifest manifest;

    private BackupFile(ZipFile zip, Manifest manifest) {
        this.zip = zip;
        this.manifest = manifest;
    }

    /** @throws BackupRefused when it is not whole, not a backup, or of another format */
    static BackupFile verified(Path file, JsonMapper json, PrintWriter out) throws IOException {
        if (!Files.isReadable(file)) {
            throw new BackupRefused("command.restore.unreadable", file);
        }
        if (!Seal.isWhole(file)) {
            throw new BackupRefused("command.restore.damaged", file);
        }
        var zip = new ZipFile(file.toFile());
        try {
            var backup = new BackupFile(zip, read(zip, json));
            backup.verifyMembers(out);
            return backup;
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private static Manifest read(ZipFile zip, JsonMapper json) throws IOException {
        var entry = zip.getEntry(Manifest.MEMBER);
        if (entry == null) {
            throw new BackupRefused("command.restore.noBackup", zip.getName());
        }
        try (var in = zip.getInputStream(entry)) {
            var manifest = json.readValue(in, Manifest.class);
            if (manifest.format() != Manifest.FORMAT) {
                throw new BackupRefused("command.restore.format", manifest.format(), Manifest.FORMAT);
            }
            return manifest;
        } catch (JacksonException e) {
            throw new BackupRefused("command.restore.noBackup", zip.getName());
        }
    }

    private void verifyMembers(PrintWriter out) throws IOException {
        var expected = new HashSet<String>();
        try (var progress = new Progress(out, "command.progress.verified", manifest.rows() + manifest.files())) {
            for (var table : manifest.tables()) {
                expected.add(table.member());
                try (var in = new CountedRows(table(table), progress)) {
                    if (!sha256(in).equals(table.sha256())) {
                        throw new BackupRefused("command.restore.damagedPart", table.name());
                    }
                }
            }
            var names = files();
            for (var name : names) {
                expected.add("files/" + name);
                try (var in = file(name)) {
                    if (!FileFolder.isName(name) || !FileFolder.isWhole(in, name)) {
                        throw new BackupRefused("command.restore.damagedPart", name);
                    }
                }
                progress.step();
            }
            expected.add(Manifest.MEMBER);
            if (names.size() != manifest.files() || zip.stream().anyMatch(entry -> !expected.contains(entry.getName()))) {
                throw new BackupRefused("command.restore.otherContent");
            }
        }
    }

    Manifest manifest() {
        return manifest;
    }

    InputStream table(Manifest.Table table) throws IOException {
        return open(table.member());
    }

    List<String> files() {
        return zip.stream().map(ZipEntry::getName).filter(name -> name.startsWith("files/"))
                .map(name -> name.substring("files/".length())).toList();
    }

    InputStream file(String name) throws IOException {
        return open("files/" + name);
    }

    private InputStream open(String member) throws IOException {
        var entry = zip.getEntry(member);
        if (entry == null) {
            throw new BackupRefused("command.restore.damagedPart", member);
        }
        return zip.getInputStream(entry);
    }

    private static String sha256(InputStream in) throws IOException {
        var digest = Seal.sha256();
        var buffer = new byte[1 << 16];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            digest.update(buffer, 0, n);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
