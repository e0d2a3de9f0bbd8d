package vn.ngomon.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import vn.ngomon.launch.Instance;

/**
 * Whole life cycles over HTTP against the program as shipped, in its own process on its own data folder, with tokens, real uploads and everything written to the disk.
 * Afterwards once more over a million stored dossiers. Options: {@code --seconds N}, {@code --warmup N}, {@code --clients N}, {@code --stored N}, and
 * {@code --quick}: without the stored dossiers, whose loading takes minutes.
 */
final class DossiersBench {

    private final Instance instance;
    private final List<Offices.Office> offices;
    private final int clients;

    private DossiersBench(Instance instance, List<Offices.Office> offices, int clients) {
        this.instance = instance;
        this.offices = offices;
        this.clients = clients;
    }

    public static void main(String[] args) throws Exception {
        var words = Arrays.asList(args);
        int seconds = number(words, "--seconds", 40);
        int warmup = number(words, "--warmup", 90);
        int clients = number(words, "--clients", 16);
        long stored = words.contains("--quick") ? 0 : number(words, "--stored", 1_000_000);
        var home = Path.of(System.getProperty("ngomon.home", ".")).toAbsolutePath();
        try (var instance = Instance.packaged(home, "--empty")) {
            var bench = new DossiersBench(instance, Offices.open(instance, 100, false), clients);
            say("%d offices, %d clients", bench.offices.size(), clients);
            bench.measure(warmup);
            var measured = bench.measure(seconds);
            measured.print();
            double reference = ReferenceLoad.run(instance, clients, Math.min(20, seconds));
            say("reference: %.0f transactions a second", reference);
            var result = new TreeMap<>(measured.figures());
            result.put("ratioToLimit", measured.perSecond() * Lifecycle.CALLS / reference);
            result.put("referencePerSecond", reference);
            if (stored > 0) {
                say("before the stored dossiers: " + json(result));
                bench.store(stored);
                bench.measure(warmup);
                var again = bench.measure(seconds);
                again.print();
                result.put("storedDossiers", (double) stored);
                result.put("lifecyclesPerSecondAtMillion", again.perSecond());
                result.put("ratioAtMillion", again.perSecond() / measured.perSecond());
            } else {
                say("ratioAtMillion is left out; without --quick it is measured over a million stored dossiers");
            }
            System.out.println("RESULT " + json(result));
        }
    }

    private static int number(List<String> words, String name, int otherwise) {
        int at = words.indexOf(name);
        return at < 0 ? otherwise : Integer.parseInt(words.get(at + 1));
    }

    private static void say(String text, Object... args) {
        System.out.println(text.formatted(args));
    }

    private static String json(Map<String, Double> figures) {
        var members = figures.entrySet().stream().map(figure -> "\"%s\": %s".formatted(figure.getKey(), String.format(Locale.ROOT, "%.3f", figure.getValue())));
        return "{" + String.join(", ", members.toList()) + "}";
    }

    /** Each office leaves one dossier open, so that there is something to copy of that kind too. */
    private void store(long count) throws SQLException, IOException {
        for (var office : offices) {
            try (var wire = new Wire(instance.url().getPort())) {
                new Lifecycle(wire, office, (call, nanos) -> { }).accepted();
            }
        }
        try (var connection = instance.connect()) {
            StoredDossiers.load(connection, count);
        }
    }

    /** What a run of some seconds came to. */
    private record Measured(double perSecond, Map<String, Double> figures, Map<String, long[]> calls) {

        void print() {
            calls.forEach((call, nanos) -> say("  %-8s p50 %6.2f ms   p99 %7.2f ms   (%d)", call, at(nanos, 0.50), at(nanos, 0.99), nanos.length));
            figures.forEach((name, figure) -> say("  %-24s %.3f", name, figure));
        }

        static double at(long[] sorted, double share) {
            return sorted[(int) Math.min(sorted.length - 1, sorted.length * share)] / 1e6;
        }
    }

    private Measured measure(int seconds) throws SQLException, IOException, InterruptedException {
        var times = new TreeMap<String, ConcurrentLinkedQueue<Long>>();
        for (var call : List.of("upload", "create", "accept", "propose", "approve", "issue", "return")) {
            times.put(call, new ConcurrentLinkedQueue<>());
        }
        var lifecycles = new AtomicLong();
        var next = new AtomicInteger();
        var failures = new ConcurrentLinkedQueue<Exception>();
        var before = Meter.read(instance);
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < clients; i++) {
            threads.add(Thread.ofVirtual().start(() -> {
                try (var wire = new Wire(instance.url().getPort())) {
                    while (System.nanoTime() < end) {
                        var office = offices.get(next.getAndIncrement() % offices.size());
                        new Lifecycle(wire, office, (call, nanos) -> times.get(call).add(nanos)).run();
                        lifecycles.incrementAndGet();
                    }
                } catch (IOException | IllegalStateException e) {
                    failures.add(e);
                }
            }));
        }
        for (var thread : threads) {
            thread.join();
        }
        if (!failures.isEmpty()) {
            throw new IllegalStateException(failures.size() + " clients failed", failures.peek());
        }
        return measured(before, Meter.read(instance), lifecycles.get(), times);
    }

    private static Measured measured(Meter before, Meter after, long lifecycles, Map<String, ConcurrentLinkedQueue<Long>> times) {
        var calls = new TreeMap<String, long[]>();
        times.forEach((call, nanos) -> calls.put(call, nanos.stream().mapToLong(Long::longValue).sorted().toArray()));
        var all = calls.values().stream().flatMapToLong(Arrays::stream).sorted().toArray();
        double perSecond = lifecycles / after.seconds(before);
        var figures = new TreeMap<String, Double>();
        figures.put("lifecyclesPerSecond", perSecond);
        figures.put("statementsPerLifecycle", (after.statements() - before.statements()) / (double) lifecycles);
        figures.put("walBytesPerLifecycle", (after.walBytes() - before.walBytes()) / (double) lifecycles);
        figures.put("cpuMillisPerCall", (after.cpuMillis() - before.cpuMillis()) / (double) (lifecycles * Lifecycle.CALLS));
        figures.put("p50Millis", Measured.at(all, 0.50));
        figures.put("p99Millis", Measured.at(all, 0.99));
        calls.forEach((call, nanos) -> {
            var name = Character.toUpperCase(call.charAt(0)) + call.substring(1) + "Millis";
            figures.put("p50" + name, Measured.at(nanos, 0.50));
            figures.put("p99" + name, Measured.at(nanos, 0.99));
        });
        return new Measured(perSecond, figures, calls);
    }
}
