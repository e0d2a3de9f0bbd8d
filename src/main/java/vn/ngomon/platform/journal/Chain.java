package vn.ngomon.platform.journal;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The hash of one entry over all that it says and the hash before it (SHA-256, every field length-prefixed). */
final class Chain {

    private Chain() {}

    static byte[] hash(byte[] previous, UUID id, Subject subject, long sequence, String type, Instant occurredAt,
            Instant recordedAt, UUID actor, @Nullable UUID onBehalfOf, @Nullable String action, @Nullable String from,
            @Nullable String to, @Nullable String reason, String data, boolean simulated) {
        var bytes = new ByteArrayOutputStream(512);
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(previous.length);
            out.write(previous);
            write(out, id);
            write(out, subject.kind());
            write(out, subject.id());
            out.writeLong(sequence);
            write(out, type);
            write(out, occurredAt);
            write(out, recordedAt);
            write(out, actor);
            write(out, onBehalfOf);
            write(out, action);
            write(out, from);
            write(out, to);
            write(out, reason);
            write(out, data);
            out.writeBoolean(simulated);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sha256().digest(bytes.toByteArray());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(DataOutputStream out, Instant instant) throws IOException {
        out.writeLong(instant.getEpochSecond());
        out.writeInt(instant.getNano());
    }

    private static void write(DataOutputStream out, @Nullable UUID id) throws IOException {
        out.writeLong(id == null ? -1 : id.getMostSignificantBits());
        out.writeLong(id == null ? -1 : id.getLeastSignificantBits());
    }

    private static void write(DataOutputStream out, @Nullable String text) throws IOException {
        if (text == null) {
            out.writeInt(-1);
            return;
        }
        var utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }
}
