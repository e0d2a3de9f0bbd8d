package vn.ngomon.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;

/**
 * Everything one installation keeps: {@code database}, {@code files}, {@code logs}, {@code tls}, {@code instance.json}.
 * Held by a lock of the operating system, which a killed process cannot leave behind.
 */
final class DataFolder implements AutoCloseable {

    private static final long NEEDED_MEGABYTES = 300;

    private final Path root;
    private final boolean throwAway;
    private final FileChannel channel;

    private DataFolder(Path root, boolean throwAway, FileChannel channel) {
        this.root = root;
        this.throwAway = throwAway;
        this.channel = channel;
    }

    static DataFolder open(Path root) {
        return open(root, false);
    }

    static DataFolder throwAway() {
        try {
            return open(Files.createTempDirectory("ngomon-"), true);
        } catch (IOException e) {
            throw new Refusal("No throw-away folder can be made under " + System.getProperty("java.io.tmpdir") + ".");
        }
    }

    private static DataFolder open(Path root, boolean throwAway) {
        try {
            if (!Files.isDirectory(root)) {
                Files.createDirectories(root.toAbsolutePath().getParent());
                Files.createDirectory(root, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            long free = Files.getFileStore(root).getUsableSpace() >> 20;
            if (free < NEEDED_MEGABYTES) {
                throw new Refusal("The disk of " + root + " has only " + free + " MB left; Ngọ Môn needs at least "
                        + NEEDED_MEGABYTES + " MB. Make room or choose another folder with --data.");
            }
            var folder = new DataFolder(root, throwAway, lock(root));
            Files.createDirectories(folder.logs());
            return folder;
        } catch (AccessDeniedException e) {
            throw new Refusal("The data folder " + root + " may not be written by this user (" + System.getProperty("user.name")
                    + "). Choose another with --data, or change its owner.");
        } catch (FileSystemException e) {
            throw new Refusal("The data folder " + root + " cannot be used: "
                    + (e.getReason() == null ? e.getMessage() : e.getReason()) + ".");
        } catch (IOException e) {
            throw new Refusal("The data folder " + root + " cannot be used: " + e.getMessage() + ".");
        }
    }

    private static FileChannel lock(Path root) throws IOException {
        var channel = FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!tryLock(channel)) {
            channel.close();
            throw new Refusal(InstanceFile.find(root)
                    .map(running -> "Ngọ Môn is already running on " + root + ": " + running.url() + " (process " + running.pid() + ").")
                    .orElse("Ngọ Môn is already starting or stopping on " + root + ". Try again in a moment."));
        }
        Files.deleteIfExists(root.resolve(InstanceFile.NAME));
        return channel;
    }

    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /**
     * Decided by the first start and kept: a province of one's own never becomes the demo because a later start forgot
     * {@code --empty}, and the demo never passes for the real thing.
     */
    boolean isDemo(boolean wanted) {
        var file = root.resolve("province");
        try {
            if (!Files.exists(file)) {
                Files.writeString(file, wanted ? "demo" : "own");
            }
            boolean demo = Files.readString(file).strip().equals("demo");
            if (demo && !wanted) {
                throw new Refusal(root + " holds the demo province. Choose another folder with --data for a province of your own.");
            }
            return demo;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a program, starting or running, holds the folder. */
    static boolean isHeld(Path root) {
        if (!Files.exists(root.resolve("lock"))) {
            return false;
        }
        try (var channel = FileChannel.open(root.resolve("lock"), StandardOpenOption.WRITE)) {
            return !tryLock(channel);
        } catch (IOException e) {
            return false;
        }
    }

    /** Until {@code instance.json} is written again, commands wait. */
    void away() {
        try {
            Files.deleteIfExists(root.resolve(InstanceFile.NAME));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path root() {
        return root;
    }

    Path logs() {
        return root.resolve("logs");
    }

    Path tls() {
        return root.resolve("tls");
    }

    boolean isThrowAway() {
        return throwAway;
    }

    /** Lets go; a throw-away folder disappears. */
    @Override
    public void close() {
        try {
            Files.deleteIfExists(root.resolve(InstanceFile.NAME));
            channel.close();
            if (throwAway) {
                delete(root);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
