package vn.ngomon.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** What the program has answered for, on the client's own disk before the client goes on: what the storm must not have lost. */
final class Acknowledged implements AutoCloseable {

    /**
     * @param what {@code upload}, {@code secret}, {@code create} or the action
     * @param fact the file's hash, the secret, the look-up number, the code or the version
     */
    record Line(String what, String id, String fact, String key) {}

    private final Path file;
    private final FileChannel channel;

    Acknowledged(Path file) throws IOException {
        this.file = file;
        this.channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    synchronized void add(Line line) throws IOException {
        channel.write(ByteBuffer.wrap((String.join("\t", line.what(), line.id(), line.fact(), line.key()) + "\n").getBytes(StandardCharsets.UTF_8)));
        channel.force(false);
    }

    List<Line> lines() throws IOException {
        return Files.readAllLines(file).stream().map(line -> line.split("\t")).map(parts -> new Line(parts[0], parts[1], parts[2], parts[3])).toList();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
