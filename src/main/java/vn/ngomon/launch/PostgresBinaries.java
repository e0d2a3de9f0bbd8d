package vn.ngomon.launch;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's own programs, unpacked once from the library that carries them. */
final class PostgresBinaries {

    private PostgresBinaries() {}

    /** @return the folder that holds {@code bin}, {@code lib} and {@code share}, below {@code parent} */
    static Path unpackedBelow(Path parent) throws IOException {
        var archive = archive();
        var version = Pattern.compile("-(\\d+(\\.\\d+)+)\\.jar").matcher(archive.toString());
        var folder = parent.resolve("postgresql-" + (version.find() ? version.group(1) : "unknown"));
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(parent);
            var draft = Files.createTempDirectory(parent, "postgresql-");
            Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rwxr-xr-x"));
            unpack(archive, draft);
            moveInto(draft, folder);
        }
        return folder;
    }

    /** Two starts at once may both unpack: the first to finish wins. */
    private static void moveInto(Path draft, Path folder) throws IOException {
        try {
            Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            DataFolder.delete(draft);
            if (!Files.isDirectory(folder)) {
                throw e;
            }
        }
    }

    private static URL archive() {
        var arch = switch (System.getProperty("os.arch").toLowerCase(Locale.ROOT)) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> "unknown";
        };
        return Optional.ofNullable(PostgresBinaries.class.getResource("/postgres-linux-" + arch + ".txz"))
                .filter(found -> System.getProperty("os.name").startsWith("Linux"))
                .orElseThrow(() -> new Refusal("No embedded PostgreSQL for " + System.getProperty("os.name") + " on "
                        + System.getProperty("os.arch") + ". Set NGOMON_DB_URL to a PostgreSQL 18."));
    }

    private static void unpack(URL archive, Path folder) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive.openStream(), 1 << 16)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder) || entry.getName().endsWith(".a")) {
                    continue;
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                    continue;
                }
                Files.createDirectories(target.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(tar, target);
                    boolean runs = (entry.getMode() & 0100) != 0;
                    Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
                }
            }
        }
    }
}
