package vn.ngomon.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import vn.ngomon.launch.Instance;

/**
 * Life cycles of field reports over HTTP against the program as shipped, on an empty database, at a million and at ten million stored reports; there also the map and
 * the check for duplicates. Options: {@code --seconds N}, {@code --warmup N}, {@code --clients N}, {@code --stored N} (the most; 10,000,000), and {@code --quick}:
 * only the empty database. {@code --on FOLDER} measures at the most alone, on a data folder that a bench of before has filled and that stays.
 */
final class ReportsBench {

    private static final int CITIZENS = 400;
    private static final int OFFICERS = 8;
    private static final int MILLION = 1_000_000;
    private static final int OPEN = 200;
    /** With indexes and what the write-ahead log needs meanwhile. */
    private static final int BYTES_A_REPORT = 5_000;

    private final Instance instance;
    private final Options options;
    private final Province province;
    private final Load load;
    private final AtomicLong next = new AtomicLong();
    private final TreeMap<String, Double> result = new TreeMap<>();

    private ReportsBench(Instance instance, Options options, Province province) {
        this.instance = instance;
        this.options = options;
        this.province = province;
        this.load = new Load(instance, options.number("--clients", 16), ReportLifecycle.CALLS);
    }

    public static void main(String[] args) throws Exception {
        var home = Path.of(System.getProperty("ngomon.home", ".")).toAbsolutePath();
        var data = Options.of(args).text("--on").map(Path::of);
        try (var instance = data.isPresent() ? Instance.packagedOn(home, data.get(), "--empty") : Instance.packaged(home, "--empty")) {
            var province = Province.open(instance, CITIZENS, OFFICERS);
            System.out.printf("%d citizens, %d agencies, %d spots%n", province.citizens().size(), province.handlers().size(), province.spots().size());
            Thread.sleep(Storm.SEEN_MILLIS);
            new ReportsBench(instance, Options.of(args), province).run();
        }
    }

    private void run() throws SQLException, IOException, InterruptedException {
        boolean filled = options.text("--on").isPresent();
        if (!filled) {
            result.putAll(measured().figures());
            result.put("referencePerSecond", ReferenceLoad.run(instance, load.clients(), options.number("--seconds", 40) / 2));
        }
        int most = options.has("--quick") ? 0 : options.number("--stored", 10 * MILLION);
        if (most > 0 && !filled) {
            leaveSomeOpen();
            result.put("atMillion", at(Math.min(most, MILLION)).perSecond());
        }
        if (most > MILLION) {
            result.put("atTenMillion", at(most).perSecond());
        }
        if (most > 0) {
            var looks = new MapLooks(instance, province);
            soFar();
            result.put("mapP99Millis", looks.views(options.number("--seconds", 40)).p99());
            result.put("duplicatesP99Millis", looks.duplicates(options.number("--seconds", 40)).p99());
        }
        System.out.println("RESULT " + Measured.json(result));
    }

    /** Loading takes so long that what is known should not wait for it. */
    private void soFar() {
        System.out.println("so far: " + Measured.json(result));
    }

    /** So that there is something to copy of that kind too. */
    private void leaveSomeOpen() throws IOException {
        try (var wire = new Wire(instance.url().getPort())) {
            for (int i = 0; i < OPEN; i++) {
                new ReportLifecycle(wire, (call, nanos) -> { }, province, next.getAndIncrement()).open();
            }
        }
    }

    /** Fills up to so many stored reports and starts anew, as the map of a running program would not learn of them. */
    private Measured at(int stored) throws SQLException, IOException, InterruptedException {
        soFar();
        long room = instance.data().toFile().getUsableSpace();
        if (options.text("--on").isEmpty() && room < (long) stored * BYTES_A_REPORT) {
            throw new IllegalStateException("%,d reports need %,d MB of disk, there are %,d".formatted(stored, (long) stored * BYTES_A_REPORT >> 20, room >> 20));
        }
        StoredReports.load(instance::connect, stored);
        instance.stop();
        long begun = System.nanoTime();
        instance.startAgain();
        MapLooks.await(instance);
        System.out.printf("started again and map read in %.1f s, %d MB resident%n", (System.nanoTime() - begun) / 1e9, Meter.residentMegabytes(instance));
        return measured();
    }

    private Measured measured() throws SQLException, IOException, InterruptedException {
        measure(options.number("--warmup", 180));
        var measured = measure(options.number("--seconds", 40));
        measured.print();
        return measured;
    }

    private Measured measure(int seconds) throws SQLException, IOException, InterruptedException {
        return load.run(seconds, (wire, timing) -> new ReportLifecycle(wire, timing, province, next.getAndIncrement()).lead());
    }
}
