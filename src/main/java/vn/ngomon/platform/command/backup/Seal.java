package vn.ngomon.platform.command.backup;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The SHA-256 of a whole backup in its own last 64 letters, which are the end of the ZIP's comment: the file stays an
 * ordinary ZIP, and not one flipped bit goes unnoticed.
 */
final class Seal {

    static final int LETTERS = 64;
    static final String OPEN = "sha256:" + "0".repeat(LETTERS);

    private Seal() {}

    static void close(Path file) throws IOException {
        var seal = of(file);
        try (var out = new RandomAccessFile(file.toFile(), "rw")) {
            out.seek(out.length() - LETTERS);
            out.write(seal.getBytes(StandardCharsets.US_ASCII));
            out.getFD().sync();
        }
    }

    static boolean isWhole(Path file) throws IOException {
        try (var in = new RandomAccessFile(file.toFile(), "r")) {
            if (in.length() < LETTERS) {
                return false;
            }
            in.seek(in.length() - LETTERS);
            var seal = new byte[LETTERS];
            in.readFully(seal);
            return MessageDigest.isEqual(seal, of(file).getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static String of(Path file) throws IOException {
        var digest = sha256();
        try (var in = FileChannel.open(file, StandardOpenOption.READ)) {
            long left = in.size() - LETTERS;
            var buffer = ByteBuffer.allocate(1 << 16);
            while (left > 0) {
                buffer.clear().limit((int) Math.min(buffer.capacity(), left));
                int n = in.read(buffer);
                if (n < 0) {
                    throw new IOException("The file became shorter while it was read");
                }
                digest.update(buffer.flip());
                left -= n;
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
