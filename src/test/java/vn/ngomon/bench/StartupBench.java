package vn.ngomon.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * From the command at the terminal to "is ready", database included, on a data folder that was used before; and the memory
 * held then: the program's resident set plus each database process's own share.
 */
final class StartupBench {

    private static final int RUNS = 5;
    /** Enough for every kind of row; a start does not read them. */
    private static final int DOSSIERS = 300;

    private StartupBench() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        var home = Path.of(System.getProperty("ngomon.home", ".")).toAbsolutePath();
        // Beside the build: the system's temporary folder is memory on many machines, and no database lives there.
        var data = Files.createTempDirectory(Files.createDirectories(home.resolve("target/bench")), "startup");
        try {
            System.out.printf(Locale.ROOT, "first start: %.2f s%n", new Start(home, data).run(true).seconds());
            var seconds = new ArrayList<Double>();
            double megabytes = 0;
            for (int i = 1; i <= RUNS; i++) {
                var measured = new Start(home, data).run(false);
                System.out.printf(Locale.ROOT, "second start, run %d of %d: %.2f s, %.0f MB%n", i, RUNS, measured.seconds(), measured.megabytes());
                seconds.add(measured.seconds());
                megabytes = Math.max(megabytes, measured.megabytes());
            }
            System.out.printf(Locale.ROOT, "RESULT {\"secondStartSeconds\": %.2f, \"rssMegabytes\": %.0f}%n",
                    seconds.stream().sorted().toList().get(RUNS / 2), megabytes);
        } finally {
            delete(data);
        }
    }

    private record Measured(double seconds, double megabytes) {}

    private record Start(Path home, Path data) {

        /** @param whole wait until the demo's history is made, so that no later start shares the machine with it */
        Measured run(boolean whole) throws IOException, InterruptedException {
            long begun = System.nanoTime();
            var builder = new ProcessBuilder(home.resolve("ngomon").toString(), "start", "--port", "0", "--data", data.toString()).redirectErrorStream(true);
            builder.environment().merge("NGOMON_JAVA_OPTIONS", "-Dngomon.demo.dossiers=" + DOSSIERS + " -Dngomon.demo.reports=" + DOSSIERS, (own, ours) -> own + " " + ours);
            var process = builder.start();
            try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                var said = new StringBuilder();
                for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (line.contains(" is ready: ")) {
                        double seconds = (System.nanoTime() - begun) / 1e9;
                        var measured = new Measured(seconds, memory(process.toHandle()) / 1024.0);
                        if (whole) {
                            awaitHistory();
                        }
                        return measured;
                    }
                    said.append(line).append('\n');
                }
                throw new IllegalStateException("Not started: " + said);
            } finally {
                process.destroy();
                if (!process.waitFor(60, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            }
        }

        private void awaitHistory() throws IOException, InterruptedException {
            var report = new ProcessBuilder(home.resolve("ngomon").toString(), "report", "reform", "--wait", "--json", "--data", data.toString())
                    .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            if (report.waitFor() != 0) {
                throw new IllegalStateException("The demo's history was not made");
            }
        }

        /** The launcher has become the program by now, and the database is its child. */
        private static long memory(ProcessHandle program) throws IOException {
            long kilobytes = number(Path.of("/proc/" + program.pid() + "/status"), "VmRSS:");
            for (var process : program.descendants().toList()) {
                kilobytes += number(Path.of("/proc/" + process.pid() + "/smaps_rollup"), "Pss:");
            }
            return kilobytes;
        }

        private static long number(Path file, String name) throws IOException {
            try (var lines = Files.lines(file)) {
                return lines.filter(line -> line.startsWith(name)).mapToLong(line -> Long.parseLong(line.replaceAll("\\D", ""))).findFirst().orElse(0);
            } catch (NoSuchFileException e) {
                return 0;
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
