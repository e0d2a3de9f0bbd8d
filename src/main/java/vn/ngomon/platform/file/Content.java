package vn.ngomon.platform.file;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Bytes under inspection: small ones never touch the disk before they are known to be good. */
sealed interface Content {

    String sha256();

    long size();

    InputStream open() throws IOException;

    /** All bytes for random access, mapped rather than read when they are many. */
    ByteBuffer bytes() throws IOException;

    /** Up to 64 kB from the front: what a type is recognised by. */
    default byte[] head() throws IOException {
        try (var in = open()) {
            return in.readNBytes(1 << 16);
        }
    }

    /** Its hash is taken when it is asked for: what is refused or cleaned needs none. */
    final class InMemory implements Content {

        private final byte[] data;
        private @Nullable String sha256;

        InMemory(byte[] data) {
            this.data = data;
        }

        byte[] data() {
            return data;
        }

        @Override
        public String sha256() {
            if (sha256 == null) {
                sha256 = HexFormat.of().formatHex(ContentStore.sha256().digest(data));
            }
            return sha256;
        }

        @Override
        public long size() {
            return data.length;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(data);
        }

        @Override
        public ByteBuffer bytes() {
            return ByteBuffer.wrap(data);
        }
    }

    record OnDisk(Path path, long size, String sha256) implements Content {

        @Override
        public InputStream open() throws IOException {
            return new BufferedInputStream(Files.newInputStream(path), 1 << 16);
        }

        @Override
        public ByteBuffer bytes() throws IOException {
            try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
                return channel.map(MapMode.READ_ONLY, 0, size);
            }
        }
    }
}
