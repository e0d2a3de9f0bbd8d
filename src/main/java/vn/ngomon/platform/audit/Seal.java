package vn.ngomon.platform.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One batch of views under one hash that covers the seal before it (SHA-256 throughout). */
record Seal(long number, Mark last, int views, byte[] digests, byte[] previousHash, byte[] hash, Instant sealedAt) {

    static final int DIGEST_BYTES = 32;

    static Seal of(long number, byte[] previousHash, List<Views.Sealable> views, Instant sealedAt) {
        var digests = new ByteArrayOutputStream(views.size() * DIGEST_BYTES);
        views.forEach(one -> digests.writeBytes(digest(one.view(), one.salt())));
        return new Seal(number, views.getLast().mark(), views.size(), digests.toByteArray(), previousHash,
                hash(number, previousHash, digests.toByteArray(), sealedAt), sealedAt);
    }

    /** What the hash ought to be. */
    byte[] recomputed() {
        return hash(number, previousHash, digests, sealedAt);
    }

    byte[] digest(int index) {
        return java.util.Arrays.copyOfRange(digests, index * DIGEST_BYTES, (index + 1) * DIGEST_BYTES);
    }

    /** Salted, so that after an erasure the digest cannot be tried against all accounts there are. */
    static byte[] digest(View view, @Nullable UUID salt) {
        return sha256(out -> {
            write(out, salt);
            write(out, view.id());
            out.writeLong(view.at().getEpochSecond());
            out.writeInt(view.at().getNano());
            write(out, view.account());
            write(out, view.subjectKind());
            write(out, view.subjectId());
            write(out, view.what());
        });
    }

    private static byte[] hash(long number, byte[] previous, byte[] digests, Instant at) {
        return sha256(out -> {
            out.writeLong(number);
            out.writeInt(previous.length);
            out.write(previous);
            out.writeLong(at.getEpochSecond());
            out.writeInt(at.getNano());
            out.writeInt(digests.length);
            out.write(digests);
        });
    }

    private interface Writing {
        void to(DataOutputStream out) throws IOException;
    }

    private static byte[] sha256(Writing writing) {
        var bytes = new ByteArrayOutputStream(256);
        try (var out = new DataOutputStream(bytes)) {
            writing.to(out);
            return MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(DataOutputStream out, @Nullable UUID id) throws IOException {
        out.writeBoolean(id != null);
        out.writeLong(id == null ? 0 : id.getMostSignificantBits());
        out.writeLong(id == null ? 0 : id.getLeastSignificantBits());
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        var utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }
}
