package vn.ngomon.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * {@code instance.json} in the data folder: how commands find the running program. Only its owner may read it, because
 * the secret in it opens {@code /internal/commands}.
 */
record InstanceFile(long pid, int port, String url, String management, String secret) {

    static final String NAME = "instance.json";

    void write(Path root) {
        var json = """
                {"pid": %d, "port": %d, "url": "%s", "management": "%s", "secret": "%s"}
                """.formatted(pid, port, url, management, secret);
        try {
            var draft = root.resolve(NAME + ".new");
            Files.deleteIfExists(draft);
            Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(draft, json);
            Files.move(draft, root.resolve(NAME), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Empty when nothing runs there: no file, or one left behind by a killed process. */
    static Optional<InstanceFile> find(Path root) {
        var file = root.resolve(NAME);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            var json = Files.readString(file);
            var found = new InstanceFile(Long.parseLong(field(json, "pid")), Integer.parseInt(field(json, "port")),
                    field(json, "url"), field(json, "management"), field(json, "secret"));
            return ProcessHandle.of(found.pid()).filter(ProcessHandle::isAlive).map(alive -> found);
        } catch (IOException e) {
            throw new Refusal(file + " may not be read by this user (" + System.getProperty("user.name")
                    + "): run the command as the user who runs Ngọ Môn.");
        }
    }

    /** Read without a JSON library, so that a command starts in a fraction of a second. */
    private static String field(String json, String name) {
        var matcher = Pattern.compile("\"" + name + "\"\\s*:\\s*\"?([^\",}]+)").matcher(json);
        return matcher.find() ? matcher.group(1) : "0";
    }
}
