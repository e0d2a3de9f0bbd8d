package vn.ngomon.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

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

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Path data;
    private final List<String> options;
    private Path launcher;
    private Process process;

    private Instance(Path data, List<String> options) {
        this.data = data;
        this.options = options;
    }

    public static Instance start(String... options) {
        try {
            var instance = new Instance(Files.createTempDirectory("ngomon-instance"), List.of(options));
            instance.startAgain();
            return instance;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As people start it: the launcher, the packaged program, its heap and its quick-start cache. For measuring. */
    public static Instance packaged(Path home, String... options) {
        try {
            var instance = new Instance(Files.createTempDirectory("ngomon-bench"), List.of(options));
            instance.launcher = home.resolve("ngomon");
            instance.startAgain();
            return instance;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the program's database is, and how it gets in. */
    public String databaseUrl() {
        return Cluster.durable(data.resolve("database"), data.resolve("logs/database.log")).url();
    }

    public String databaseUser() {
        return Cluster.USER;
    }

    public String databasePassword() {
        return Cluster.durable(data.resolve("database"), data.resolve("logs/database.log")).password();
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
                "-Dstdout.encoding=UTF-8", "-cp", classPath(),
                "vn.ngomon.Ngomon", "--port", "0", "--data", data.toString()));
        if (launcher != null) {
            command.clear();
            command.addAll(List.of(launcher.toString(), "start", "--port", "0", "--data", data.toString()));
        }
        command.addAll(options);
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(output().toFile())).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The program without its tests, whose components it must not find. */
    private static String classPath() {
        return java.util.Arrays.stream(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(java.util.stream.Collectors.joining(java.io.File.pathSeparator));
    }

    private void awaitReady() {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (InstanceFile.find(data).filter(file -> file.pid() == process.pid()).isEmpty()) {
            if (!process.isAlive() || System.nanoTime() > giveUp) {
                throw new IllegalStateException("Not ready: " + said());
            }
            pause();
        }
    }

    /** Until the database answers again, such as after {@link #killDatabase}. */
    public void awaitDatabase() {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try (var connection = connect()) {
                return;
            } catch (SQLException e) {
                if (System.nanoTime() > giveUp) {
                    throw new IllegalStateException(e);
                }
                pause();
            }
        }
    }

    public URI url() {
        return URI.create(InstanceFile.find(data).orElseThrow().url());
    }

    public URI management() {
        return URI.create(InstanceFile.find(data).orElseThrow().management());
    }

    public Path data() {
        return data;
    }

    /** What {@code ./ngomon <words>} does and prints. */
    public Answer command(String... words) {
        var all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--data", data.toString()));
        var printed = new java.io.ByteArrayOutputStream();
        try {
            int code = Client.run(all, new java.io.PrintStream(printed, true, java.nio.charset.StandardCharsets.UTF_8));
            return new Answer(code, printed.toString(java.nio.charset.StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public record Answer(int code, String printed) {}

    public Path output() {
        return data.resolve("output.txt");
    }

    public String said() {
        try {
            return Files.readString(output());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The program's own database, beside the program. */
    public Connection connect() throws SQLException {
        var cluster = Cluster.durable(data.resolve("database"), data.resolve("logs/database.log"));
        return DriverManager.getConnection(cluster.url() + "?connectTimeout=5", Cluster.USER, cluster.password());
    }

    public void killProgram() {
        process.destroyForcibly();
        await(process.toHandle());
    }

    public void killDatabase() {
        var postmaster = ProcessHandle.of(databasePid()).orElseThrow();
        postmaster.destroyForcibly();
        await(postmaster);
    }

    public long databasePid() {
        try {
            return Long.parseLong(Files.readAllLines(data.resolve("database/postmaster.pid")).getFirst().strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As Ctrl-C does. @return the exit code */
    public int stop() {
        process.destroy();
        await(process.toHandle());
        return process.exitValue();
    }

    Process process() {
        return process;
    }

    /** For a test that began a second process on purpose. */
    void adopt(Process first) {
        process = first;
    }

    private static void await(ProcessHandle handle) {
        try {
            handle.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            if (process.isAlive()) {
                stop();
            }
            DataFolder.delete(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
