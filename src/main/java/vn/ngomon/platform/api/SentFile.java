package vn.ngomon.platform.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A file from a program, as a form's part or as the body itself: arrived whole before any transaction opens, and read as often as needed. */
public final class SentFile implements AutoCloseable {

    private static final int IN_MEMORY = 512 * 1024;

    private final String name;
    private final Source source;
    private final @Nullable Path waiting;

    private SentFile(String name, Source source, @Nullable Path waiting) {
        this.name = name;
        this.source = source;
        this.waiting = waiting;
    }

    private interface Source {
        InputStream open() throws IOException;
    }

    public static SentFile part(MultipartFile part) {
        return new SentFile(part.getOriginalFilename() == null ? "" : part.getOriginalFilename(), part::getInputStream, null);
    }

    /** @param most bytes; one over it is kept, enough for the file to be refused */
    public static SentFile body(HttpServletRequest request, String name, long most) throws IOException {
        var in = request.getInputStream();
        var start = in.readNBytes(IN_MEMORY + 1);
        if (start.length <= IN_MEMORY) {
            return new SentFile(name, () -> new ByteArrayInputStream(start), null);
        }
        var waiting = Files.createTempFile("ngomon-upload", null);
        try {
            spool(start, in, waiting, most);
        } catch (IOException e) {
            Files.delete(waiting);
            throw e;
        }
        return new SentFile(name, () -> Files.newInputStream(waiting), waiting);
    }

    private static void spool(byte[] start, InputStream in, Path target, long most) throws IOException {
        try (var out = Files.newOutputStream(target)) {
            out.write(start);
            long left = most + 1 - start.length;
            var buffer = new byte[1 << 16];
            for (int n; left > 0 && (n = in.read(buffer, 0, (int) Math.min(buffer.length, left))) > 0; left -= n) {
                out.write(buffer, 0, n);
            }
        }
    }

    /** As the sender calls it; may be empty. */
    public String name() {
        return name;
    }

    public InputStream open() {
        try {
            return source.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What makes two uploads the same: name and bytes. */
    public byte[] fingerprint() {
        try (var content = open()) {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
            var buffer = new byte[1 << 15];
            for (int n; (n = content.read(buffer)) > 0;) {
                digest.update(buffer, 0, n);
            }
            return digest.digest();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    @Override
    public void close() throws IOException {
        if (waiting != null) {
            Files.delete(waiting);
        }
    }
}
