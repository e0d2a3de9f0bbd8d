package vn.ngomon.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import vn.ngomon.launch.Instance;

/**
 * Whole life cycles over HTTP against the program as shipped, in its own process on its own data folder, with tokens, real uploads and everything written to the disk.
 * Afterwards once more over a million stored dossiers. Options: {@code --seconds N}, {@code --warmup N}, {@code --clients N}, {@code --stored N}, and
 * {@code --quick}: without the stored dossiers, whose loading takes minutes.
 */
final class DossiersBench {

    private static final List<String> CALLS = List.of("upload", "create", "accept", "propose", "approve", "issue", "return");

    private final Instance instance;
    private final List<Offices.Office> offices;
    private final Load load;
    private final AtomicInteger next = new AtomicInteger();

    private DossiersBench(Instance instance, List<Offices.Office> offices, int clients) {
        this.instance = instance;
        this.offices = offices;
        this.load = new Load(instance, clients, CALLS);
    }

    public static void main(String[] args) throws Exception {
        var options = Options.of(args);
        int seconds = options.number("--seconds", 40);
        int warmup = options.number("--warmup", 180);
        int clients = options.number("--clients", 16);
        long stored = options.has("--quick") ? 0 : options.number("--stored", 1_000_000);
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
                say("before the stored dossiers: " + Measured.json(result));
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
            System.out.println("RESULT " + Measured.json(result));
        }
    }

    private static void say(String text, Object... args) {
        System.out.println(text.formatted(args));
    }

    /** Each office leaves one dossier open, so that there is something to copy of that kind too. */
    private void store(long count) throws SQLException, IOException, InterruptedException {
        for (var office : offices) {
            try (var wire = new Wire(instance.url().getPort())) {
                new Lifecycle(wire, office, (call, nanos) -> { }).accepted();
            }
        }
        Copies.load(instance::connect, new StoredDossiers(), count);
    }

    private Measured measure(int seconds) throws SQLException, IOException, InterruptedException {
        return load.run(seconds, (wire, timing) -> new Lifecycle(wire, offices.get(next.getAndIncrement() % offices.size()), timing).run());
    }
}
