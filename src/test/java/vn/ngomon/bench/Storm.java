package vn.ngomon.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import vn.ngomon.launch.Instance;

/** Kills program and database in turn while clients work, then compares what was acknowledged with what is there. */
final class Storm {

    private static final int CLIENTS = 6;
    private static final int REPORTERS = 3;
    /** Until the running program has seen what was set up beside it: boundaries, seats. */
    static final int SEEN_MILLIS = 6_000;

    private final Instance instance;
    private final List<String> faults = new ArrayList<>();

    Storm(Instance instance) {
        this.instance = instance;
    }

    /** @param faults what was lost or doubled, in words; none when all is well */
    record Result(int acknowledged, int dossiers, int files, int reports, int photos, int repeats, int kills, List<String> faults) {}

    /** One life cycle of a client's. */
    private interface Life {
        void lead() throws IOException, InterruptedException;
    }

    Result rage(int killsEach) throws Exception {
        List<Offices.Office> offices;
        Province province;
        try (var context = Offices.program(instance)) {
            offices = Offices.open(context, CLIENTS);
            province = Province.open(context, REPORTERS, REPORTERS);
        }
        Thread.sleep(SEEN_MILLIS);
        var repeats = new AtomicInteger();
        try (var acknowledged = new Acknowledged(instance.data().resolve("acknowledged.tsv")); var reported = new Acknowledged(instance.data().resolve("reported.tsv"))) {
            var lives = new ArrayList<Life>();
            offices.forEach(office -> lives.add(new StormClient(office, new Insistence(instance, repeats), acknowledged)::lifecycle));
            for (int i = 0; i < REPORTERS; i++) {
                lives.add(new StormReporter(province, new Insistence(instance, repeats), reported)::lifecycle);
            }
            var over = new AtomicBoolean();
            var failures = new ConcurrentLinkedQueue<Exception>();
            var threads = lives.stream().map(life -> Thread.ofPlatform().start(() -> work(life, over, failures))).toList();
            kill(killsEach);
            over.set(true);
            for (var thread : threads) {
                thread.join();
            }
            failures.forEach(failure -> faults.add(failure.toString()));
            var lines = acknowledged.lines();
            var reports = new StormReports(instance, reported.lines());
            compare(lines, offices);
            faults.addAll(reports.compare());
            return new Result(lines.size() + reported.lines().size(), count(lines, "create"), count(lines, "upload"), reports.reports(), reports.photos(), repeats.get(), killsEach * 2,
                    faults);
        }
    }

    private void kill(int each) throws InterruptedException {
        long begun = System.nanoTime();
        for (int i = 0; i < each; i++) {
            say(i, each, (System.nanoTime() - begun) / 1_000_000_000L);
            pause();
            instance.killDatabase();
            instance.awaitDatabase();
            pause();
            instance.killProgram();
            instance.startAgain();
        }
        pause();
    }

    private static int count(List<Acknowledged.Line> lines, String what) {
        return (int) lines.stream().filter(line -> line.what().equals(what)).count();
    }

    private static void pause() throws InterruptedException {
        Thread.sleep(ThreadLocalRandom.current().nextInt(1_000, 2_500));
    }

    private static void say(int rounds, int of, long seconds) {
        long left = rounds == 0 ? 0 : seconds * (of - rounds) / rounds;
        System.out.println("kills: %d of %d".formatted(rounds * 2, of * 2) + (rounds == 0 ? "" : ", %d:%02d left".formatted(left / 60, left % 60)));
    }

    private static void work(Life life, AtomicBoolean over, ConcurrentLinkedQueue<Exception> failures) {
        try {
            while (!over.get()) {
                life.lead();
            }
        } catch (IOException | RuntimeException e) {
            failures.add(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Every client ended its last life cycle, so what is there must be exactly what was acknowledged: in the database, in the files, over the API, and
     * rebuilt from the journal ({@code audit verify}).
     */
    private void compare(List<Acknowledged.Line> lines, List<Offices.Office> offices) throws SQLException, IOException {
        try (var connection = instance.connect()) {
            files(connection, lines);
            dossiers(connection, lines);
        }
        try (var wire = new Wire(instance.url().getPort())) {
            faults.addAll(new StormApi(wire, offices).compare(lines));
        }
        var verified = instance.command("audit", "verify");
        if (verified.code() != 0) {
            faults.add("audit verify: " + verified.printed());
        }
    }

    private void files(Connection connection, List<Acknowledged.Line> lines) throws SQLException, IOException {
        var stored = pairs(connection, "select id, sha256 from stored_file where origin = 'dossier.api'");
        same("files", count(lines, "upload"), stored.size());
        for (var line : lines) {
            if (line.what().equals("upload")) {
                same("hash of file " + line.id(), line.fact(), String.valueOf(stored.get(line.id())));
                same("bytes of file " + line.id(), line.fact(), StormClient.sha256(Files.readAllBytes(file(instance, line.fact()))));
            }
        }
    }

    /** Where the bytes with this hash lie. */
    static Path file(Instance instance, String sha256) {
        return instance.data().resolve("files").resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    private void dossiers(Connection connection, List<Acknowledged.Line> lines) throws SQLException {
        var lookups = pairs(connection, "select id, lookup from dossier");
        var codes = pairs(connection, "select id, code from dossier where code is not null");
        var entries = pairs(connection, "select subject_id, string_agg(action, ' ' order by sequence) from journal_entry where subject_kind = 'dossier' group by 1");
        same("dossiers", count(lines, "create"), lookups.size());
        same("codes given once", codes.size(), new HashSet<>(codes.values()).size());
        var told = new HashMap<String, StringBuilder>();
        for (var line : lines) {
            switch (line.what()) {
                case "upload", "secret" -> { }
                case "create" -> {
                    same("look-up number", line.fact(), lookups.get(line.id()));
                    told.put(line.id(), new StringBuilder("open"));
                }
                default -> told.get(line.id()).append(' ').append(line.what());
            }
            if (line.what().equals("accept")) {
                same("code", line.fact(), codes.get(line.id()));
            }
        }
        told.forEach((id, actions) -> same("journal of " + id, actions.toString(), entries.get(id)));
    }

    private void same(String what, Object acknowledged, Object there) {
        if (!acknowledged.equals(there)) {
            faults.add(what + ": acknowledged " + acknowledged + ", there " + there);
        }
    }

    static Map<String, String> pairs(Connection connection, String sql) throws SQLException {
        var pairs = new HashMap<String, String>();
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                pairs.put(rows.getString(1), rows.getString(2));
            }
        }
        return pairs;
    }
}
