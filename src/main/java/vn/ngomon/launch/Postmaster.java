package vn.ngomon.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** PostgreSQL's process on one cluster folder: begun, awaited, ended; and the one a killed Ngọ Môn left behind. */
final class Postmaster {

    private final Path binaries;
    private final Path cluster;
    private final Path log;
    private final Unprivileged user;
    private @Nullable Process process;

    Postmaster(Path binaries, Path cluster, Path log, Unprivileged user) {
        this.binaries = binaries;
        this.cluster = cluster;
        this.log = log;
        this.user = user;
    }

    Path programs() {
        return binaries.resolve("bin");
    }

    void begin() throws IOException {
        var command = new ArrayList<>(user.prefix(true));
        command.addAll(List.of(binaries.resolve("bin/postgres").toString(), "-D", cluster.toString()));
        var builder = new ProcessBuilder(command).directory(cluster.toFile()).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        process = builder.start();
    }

    /** As long as it takes: recovery after a crash may. @return false when the process ended instead */
    boolean awaitReady() throws IOException, InterruptedException {
        var started = started();
        while (true) {
            var lines = pidFile();
            if (lines.size() >= 8 && lines.getFirst().strip().equals(Long.toString(started.pid()))
                    && lines.get(7).strip().equals("ready")) {
                return true;
            }
            if (started.waitFor(10, TimeUnit.MILLISECONDS)) {
                return false;
            }
        }
    }

    void awaitEnd() throws InterruptedException {
        started().waitFor();
    }

    long pid() {
        return started().pid();
    }

    private Process started() {
        if (process == null) {
            throw new IllegalStateException("Not begun");
        }
        return process;
    }

    void end() throws IOException {
        if (process != null && process.isAlive()) {
            end(process.toHandle());
        }
    }

    /** Ends a server that outlived its program: its clients are gone, and a fresh one is known to listen to us. */
    void endOrphan() throws IOException {
        var lines = pidFile();
        if (lines.isEmpty()) {
            return;
        }
        var orphan = ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).filter(this::servesThisCluster);
        if (orphan.isPresent()) {
            end(orphan.get());
        } else {
            Files.deleteIfExists(cluster.resolve("postmaster.pid"));
        }
    }

    private boolean servesThisCluster(ProcessHandle handle) {
        try {
            var words = Files.readString(Path.of("/proc/" + handle.pid() + "/cmdline"), StandardCharsets.UTF_8);
            return words.contains("postgres") && words.contains(cluster.toString());
        } catch (IOException e) {
            return false;
        }
    }

    /** Fast shutdown, then immediate, then by force: each is safe, the later ones only cost recovery at the next start. */
    private void end(ProcessHandle handle) throws IOException {
        for (var step : List.of("INT:20", "QUIT:10", "KILL:5")) {
            var parts = step.split(":");
            var refused = signal(parts[0], handle.pid());
            if (gone(handle, Duration.ofSeconds(Long.parseLong(parts[1])))) {
                return;
            }
            if (refused.isPresent()) {
                throw new Refusal("A database server (process " + handle.pid() + ") of another user still runs on " + cluster
                        + ": " + refused.get());
            }
        }
        throw new Refusal("The database server (process " + handle.pid() + ") on " + cluster + " does not end.");
    }

    private static boolean gone(ProcessHandle handle, Duration patience) {
        long giveUp = System.nanoTime() + patience.toNanos();
        while (handle.isAlive() && System.nanoTime() < giveUp) {
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return !handle.isAlive();
    }

    private Optional<String> signal(String name, long pid) throws IOException {
        var command = new ArrayList<>(user.prefix(false));
        command.addAll(List.of(binaries.resolve("bin/pg_ctl").toString(), "kill", name, Long.toString(pid)));
        return run(command);
    }

    /** initdb: a new, empty cluster. */
    void create(Path passwordFile) throws IOException {
        var command = new ArrayList<>(user.prefix(false));
        command.addAll(List.of(binaries.resolve("bin/initdb").toString(), "-D", cluster.toString(), "-U", "postgres",
                "--auth=scram-sha-256", "--pwfile=" + passwordFile, "--encoding=UTF8", "--locale=C",
                "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--no-instructions", "--no-sync"));
        run(command).ifPresent(words -> {
            throw new Refusal("PostgreSQL could not create its folder " + cluster + ": " + words);
        });
    }

    /** @return what a failed command said last, or empty when it succeeded */
    private Optional<String> run(List<String> command) throws IOException {
        var builder = new ProcessBuilder(command).directory(binaries.toFile()).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C");
        var running = builder.start();
        var said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        try {
            return running.waitFor() == 0 ? Optional.empty() : Optional.of(lastError(said));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("interrupted");
        }
    }

    static String lastError(String said) {
        return said.lines().filter(line -> line.matches(".*(error|FATAL|PANIC|could not|No space|denied).*"))
                .reduce((first, second) -> first).orElseGet(() -> said.lines().reduce((a, b) -> b).orElse("no reason given"));
    }

    private List<String> pidFile() {
        try {
            return Files.readAllLines(cluster.resolve("postmaster.pid"));
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
