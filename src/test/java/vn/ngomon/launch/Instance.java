package vn.ngomon.launch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The program as a process of its own on a data folder of its own, for tests that kill it. Durable like the real one.
 *
 * <pre>{@code
 * try (var instance = Instance.start("--empty")) {
 *     instance.killProgram();      // kill -9
 *     instance.startAgain();
 *     instance.killDatabase();     // kill -9 of the postmaster under the running program
 * }
 * }</pre>
 */
public final class Instance implements AutoCloseable {

    private final Path home;
    private final Setting setting;
    private Path launcher;
    private Process process;
    private boolean kept;

    Instance(Path home, Setting setting) {
        this.home = home;
        this.setting = setting;
    }

    public static Instance start(String... options) {
        return Setting.of(options).start();
    }

    /** As people start it: the launcher, the packaged program, its heap and its quick-start cache. For measuring. */
    public static Instance packaged(Path home, String... options) {
        try {
            // Beside the build: the system's temporary folder is memory on many machines, and no database lives there.
            var parent = Files.createDirectories(home.resolve("target/bench"));
            var instance = new Instance(Files.createTempDirectory(parent, "data"), Setting.of(options));
            instance.launcher = home.resolve("ngomon");
            instance.startAgain();
            return instance;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As {@link #packaged(Path, String...)}, on a data folder that is there already and stays. */
    public static Instance packagedOn(Path home, Path data, String... options) {
        var instance = new Instance(data, Setting.of(options));
        instance.launcher = home.resolve("ngomon");
        instance.kept = true;
        instance.startAgain();
        return instance;
    }

    /** Where the program's database is, and how it gets in. */
    public String databaseUrl() {
        return isExternal() ? setting.environment().get("NGOMON_DB_URL") : cluster().url();
    }

    public String databaseUser() {
        return isExternal() ? setting.environment().get("NGOMON_DB_USER") : Cluster.USER;
    }

    public String databasePassword() {
        return isExternal() ? setting.environment().get("NGOMON_DB_PASSWORD") : cluster().password();
    }

    private boolean isExternal() {
        return setting.environment().containsKey("NGOMON_DB_URL");
    }

    private Cluster cluster() {
        return Cluster.durable(data().resolve("database"), data().resolve("logs/database.log"));
    }

    public long pid() {
        return process.pid();
    }

    /** After {@link #killProgram} or {@link #stop}; returns when the program is ready. */
    public void startAgain() {
        begin();
        awaitReady();
    }

    void begin() {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC", "-Xmx512m", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED",
                "-Dstdout.encoding=UTF-8", "-Dngomon.language=en", "-Djava.io.tmpdir=" + (isThrowAway() ? home : System.getProperty("java.io.tmpdir")), "-cp", classPath()));
        command.addAll(1, setting.java());
        command.add("vn.ngomon.Ngomon");
        if (launcher != null) {
            command.clear();
            command.addAll(List.of(launcher.toString(), "start"));
        }
        command.addAll(List.of("--port", "0"));
        command.addAll(isThrowAway() ? List.of() : List.of("--data", home.toString()));
        command.addAll(setting.options());
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(output().toFile()));
            builder.environment().putAll(setting.environment());
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isThrowAway() {
        return setting.options().contains("--conformance");
    }

    /** The program without its tests, whose components it must not find. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(java.io.File.pathSeparator));
    }

    private void awaitReady() {
        Patience.until("ready", () -> {
            if (!process.isAlive()) {
                throw new IllegalStateException("Not ready: " + said());
            }
            return found().filter(file -> file.pid() == process.pid()).isPresent();
        });
    }

    /** Until the database answers again, such as after {@link #killDatabase}. */
    public void awaitDatabase() {
        Patience.until("database", () -> {
            try (var connection = connect()) {
                return true;
            } catch (SQLException e) {
                return false;
            }
        });
    }

    public URI url() {
        return URI.create(found().orElseThrow().url());
    }

    public URI management() {
        return URI.create(found().orElseThrow().management());
    }

    private Optional<InstanceFile> found() {
        return InstanceFile.find(data());
    }

    /** The data folder; of a throw-away one, the last that was made. */
    public Path data() {
        if (!isThrowAway()) {
            return home;
        }
        try (var folders = Files.list(home)) {
            return folders.filter(path -> path.getFileName().toString().startsWith("ngomon-")).max(Comparator.naturalOrder()).orElse(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What {@code ./ngomon <words>} does and prints. */
    public Answer command(String... words) {
        var all = Stream.concat(Stream.of(words), Stream.of("--data", data().toString())).collect(Collectors.toCollection(ArrayList::new));
        var printed = new ByteArrayOutputStream();
        try {
            return new Answer(Client.run(all, new PrintStream(printed, true, StandardCharsets.UTF_8)), printed.toString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public record Answer(int code, String printed) {}

    public Path output() {
        return home.resolve("output.txt");
    }

    public String said() {
        try {
            return Files.readString(output());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(databaseUrl() + "?connectTimeout=5", databaseUser(), databasePassword());
    }

    public void killProgram() {
        process.destroyForcibly();
        Patience.end(process.toHandle());
    }

    public void killDatabase() {
        var postmaster = ProcessHandle.of(databasePid()).orElseThrow();
        postmaster.destroyForcibly();
        Patience.end(postmaster);
    }

    public long databasePid() {
        try {
            return Long.parseLong(Files.readAllLines(data().resolve("database/postmaster.pid")).getFirst().strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As Ctrl-C does. @return the exit code */
    public int stop() {
        process.destroy();
        Patience.end(process.toHandle());
        return process.exitValue();
    }

    Process process() {
        return process;
    }

    /** For a test that began a second process on purpose. */
    void adopt(Process first) {
        process = first;
    }

    @Override
    public void close() {
        try {
            if (process.isAlive()) {
                stop();
            }
            if (!kept) {
                DataFolder.delete(home);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
