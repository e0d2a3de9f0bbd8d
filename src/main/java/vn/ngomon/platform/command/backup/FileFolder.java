package vn.ngomon.platform.command.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Uploaded and printed files, named by their content: {@code files/ab/<sha256>} in the data folder. */
record FileFolder(Path root) {

    private static final Pattern FOLDER = Pattern.compile("[0-9a-f]{2}");
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}");

    /** By name alone: what is looked at may be gone already. */
    List<Path> all() {
        return list(root, FOLDER).flatMap(folder -> list(folder, NAME)).sorted().toList();
    }

    private static Stream<Path> list(Path folder, Pattern name) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (var paths = Files.list(folder)) {
            return paths.filter(path -> name.matcher(path.getFileName().toString()).matches()).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /** Whether the bytes are what the name says; an upload that never ended is not. */
    static boolean isWhole(InputStream in, String name) throws IOException {
        var digest = Seal.sha256();
        var buffer = new byte[1 << 16];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            digest.update(buffer, 0, n);
        }
        return HexFormat.of().formatHex(digest.digest()).equals(name);
    }

    /** Adds a file unless it is there; what is there under this name has this content. */
    void add(String name, InputStream in) throws IOException {
        var target = root.resolve(name.substring(0, 2)).resolve(name);
        if (Files.exists(target) && wholeAt(target, name)) {
            return;
        }
        Files.createDirectories(target.getParent());
        var draft = Files.createTempFile(target.getParent(), "restore", ".part");
        try {
            Files.copy(in, draft, StandardCopyOption.REPLACE_EXISTING);
            force(draft, StandardOpenOption.WRITE);
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            for (var folder = target.getParent(); folder.startsWith(root); folder = folder.getParent()) {
                force(folder, StandardOpenOption.READ);
            }
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static boolean wholeAt(Path file, String name) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return isWhole(in, name);
        }
    }

    private static void force(Path path, StandardOpenOption option) throws IOException {
        try (var channel = FileChannel.open(path, option)) {
            channel.force(true);
        }
    }
}
