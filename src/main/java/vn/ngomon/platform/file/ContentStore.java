package vn.ngomon.platform.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Bytes by their SHA-256: {@code files/ab/abcd…}. When {@link #keep} returns, the bytes <em>and</em> their name survive
 * a power cut. The 256 folders are made at the beginning: a folder for each new file would cost a second force to the disk,
 * and file systems with hashed folders keep a hundred thousand names in one without ado.
 *
 * <p>ext4, xfs and btrfs write a new file's directory entry with the file's own {@code fsync}, so a small file written in
 * place costs exactly one; on any other file system, and after a rename, the directory is synchronised too.
 */
final class ContentStore {

    /** Up to here bytes are judged in memory and written once, in place. */
    static final int SMALL = 512 * 1024;
    private static final Set<String> NAME_COMES_WITH_FILE = Set.of("ext4", "xfs", "btrfs");

    /** What nobody touched for so long, nobody is sending any more. */
    private static final Duration ABANDONED = Duration.ofDays(1);
    private static final String LEAVING = ".leaving";

    /** Forces a file's or a directory's state to the disk. */
    interface Sync {
        void force(FileChannel channel, Path path) throws IOException;
    }

    private final Path root;
    private final Path arriving;
    private final Sync sync;
    private final boolean nameComesWithFile;

    ContentStore(Path root, Sync sync) throws IOException {
        this.root = root;
        this.sync = sync;
        arriving = Files.createDirectories(root.resolve("arriving"));
        nameComesWithFile = NAME_COMES_WITH_FILE.contains(Files.getFileStore(root).type());
        makeFolders();
        sweep();
    }

    private void makeFolders() throws IOException {
        Set<String> there;
        try (var names = Files.list(root)) {
            there = names.map(path -> path.getFileName().toString()).collect(Collectors.toSet());
        }
        var missing = IntStream.range(0, 256).mapToObj("%02x"::formatted).filter(name -> !there.contains(name)).toList();
        for (var name : missing) {
            Files.createDirectories(root.resolve(name));
        }
        if (!missing.isEmpty()) {
            syncFolder(root);
        }
    }

    /**
     * What was still arriving when the program last ended was never acknowledged. Another node may share the folder and be
     * receiving this moment, so only what has not grown for a day goes. What was being forgotten goes back: somebody may need it.
     */
    private void sweep() throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(arriving)) {
            for (Path file : left) {
                var name = file.getFileName().toString();
                try {
                    if (name.endsWith(LEAVING)) {
                        put(file, path(name.substring(0, name.length() - LEAVING.length())));
                    } else if (isAbandoned(file)) {
                        Files.deleteIfExists(file);
                    }
                } catch (NoSuchFileException e) {
                    continue; // it has arrived, or another node has seen to it
                }
            }
        }
    }

    private static boolean isAbandoned(Path file) throws IOException {
        return Files.getLastModifiedTime(file).toInstant().isBefore(Instant.now().minus(ABANDONED));
    }

    Path path(String sha256) {
        return root.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    Path root() {
        return root;
    }

    /** Reads to the end, or to one byte over the limit. Empty: there was more than the limit. */
    Optional<Content> take(InputStream in, long limit) throws IOException {
        var start = in.readNBytes((int) Math.min(SMALL, limit) + 1);
        if (start.length > limit) {
            return Optional.empty();
        }
        if (start.length <= SMALL) {
            return Optional.of(new Content.InMemory(start));
        }
        var digest = sha256();
        var file = arriving.resolve(UUID.randomUUID().toString());
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(file, StandardOpenOption.CREATE_NEW), digest)) {
            out.write(start);
            long size = start.length;
            var buffer = new byte[1 << 16];
            for (int n; (n = in.read(buffer)) >= 0; size += n) {
                if (size + n > limit) {
                    Files.delete(file);
                    return Optional.empty();
                }
                out.write(buffer, 0, n);
            }
            return Optional.of(new Content.OnDisk(file, size, HexFormat.of().formatHex(digest.digest())));
        } catch (IOException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    /** What stayed of a file: as it arrived, small in memory or large on disk. */
    Content gather(List<ByteBuffer> pieces) throws IOException {
        long size = pieces.stream().mapToLong(ByteBuffer::remaining).sum();
        if (size <= SMALL) {
            var whole = ByteBuffer.allocate((int) size);
            pieces.forEach(piece -> whole.put(piece.duplicate()));
            return new Content.InMemory(whole.array());
        }
        var digest = sha256();
        var file = arriving.resolve(UUID.randomUUID().toString());
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (var piece : pieces) {
                digest.update(piece.duplicate());
                for (var rest = piece.duplicate(); rest.hasRemaining(); ) {
                    channel.write(rest);
                }
            }
        } catch (IOException e) {
            Files.deleteIfExists(file);
            throw e;
        }
        return new Content.OnDisk(file, size, HexFormat.of().formatHex(digest.digest()));
    }

    void forget(Content content) throws IOException {
        if (content instanceof Content.OnDisk disk) {
            Files.deleteIfExists(disk.path());
        }
    }

    /** @param known whether bytes of this hash were acknowledged before; bytes of an unknown one may be half written */
    void keep(Content content, Predicate<String> known) throws IOException {
        var target = path(content.sha256());
        switch (content) {
            case Content.InMemory memory -> keepSmall(memory, target, known);
            case Content.OnDisk disk -> keepLarge(disk, target, known);
        }
    }

    void remove(String sha256) {
        try {
            Files.deleteIfExists(path(sha256));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Takes bytes away that nobody needs any more. Somebody may be sending the same this moment, here or on a node that shares the folder. Who finds them
     * there touches them before counting on them, so what was touched of late stays; and they are moved aside before the last look, so who touched them
     * before is seen, and who comes later finds nothing and writes them anew.
     *
     * @param needed whether a row names them
     * @return whether they are gone; otherwise another day will tell
     */
    boolean forget(String sha256, Predicate<String> needed) throws IOException {
        var target = path(sha256);
        var aside = arriving.resolve(sha256 + LEAVING);
        try {
            if (!isAbandoned(target) || needed.test(sha256)) {
                return false;
            }
            Files.move(target, aside, StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException e) {
            return Files.notExists(aside) && Files.notExists(target);       // in this order: another node may be putting it back
        }
        var stays = true;
        try {
            stays = !isAbandoned(aside) || needed.test(sha256);
        } catch (NoSuchFileException e) {
            return false;       // another node has just started and put it back
        } finally {
            if (stays && Files.exists(aside)) {
                put(aside, target);
            }
        }
        if (stays || !Files.deleteIfExists(aside)) {
            return false;
        }
        syncFolder(arriving);
        syncFolder(target.getParent());     // before the rows go: what came back with a power cut would be nobody's
        return true;
    }

    private void keepSmall(Content.InMemory content, Path target, Predicate<String> known) throws IOException {
        try {
            write(content, target);
            if (!nameComesWithFile) {
                syncFolder(target.getParent());
            }
        } catch (FileAlreadyExistsException e) {
            if (!touch(target) || !known.test(content.sha256())) {
                var whole = arriving.resolve(UUID.randomUUID().toString());
                write(content, whole);
                put(whole, target);
            }
        }
    }

    private void keepLarge(Content.OnDisk content, Path target, Predicate<String> known) throws IOException {
        if (touch(target) && known.test(content.sha256())) {
            Files.delete(content.path());
            return;
        }
        try (var channel = FileChannel.open(content.path(), StandardOpenOption.WRITE)) {
            sync.force(channel, content.path());
        }
        put(content.path(), target);
    }

    /** Says that somebody counts on these bytes from now on. @return false where that cannot be said, mostly because they are not there */
    private static boolean touch(Path file) {
        try {
            Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private void write(Content.InMemory content, Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var bytes = ByteBuffer.wrap(content.data());
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            sync.force(channel, file);
        }
    }

    private void put(Path whole, Path target) throws IOException {
        Files.move(whole, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        syncFolder(target.getParent());
    }

    private void syncFolder(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            sync.force(channel, folder);
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
