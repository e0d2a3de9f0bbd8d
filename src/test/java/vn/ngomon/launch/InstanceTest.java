package vn.ngomon.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator does to the program, on purpose and by accident. */
class InstanceTest {

    /** That must be acknowledged before an accident happens. */
    private static final int ROWS = 30;
    private static Instance instance;

    @BeforeAll
    static void start() {
        instance = Instance.start("--empty");
    }

    @AfterAll
    static void end() {
        instance.close();
    }

    /** One kill of each: {@code StormTest} kills again and again. */
    @Test
    void whatWasAcknowledgedSurvivesAKillOfEachProcess() throws Exception {
        execute("create table if not exists storm (n int primary key)");
        var acknowledged = new ArrayList<Integer>();
        writeWhile(acknowledged, instance::killDatabase);
        instance.awaitDatabase();
        writeWhile(acknowledged, instance::killProgram);
        instance.startAgain();
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(2 * ROWS);
        assertThat(stored()).containsAll(acknowledged);
        assertThat(get(instance.url()).statusCode()).isEqualTo(200);
        execute("drop table storm");
    }

    /** Writes row after row on one connection until it breaks; the accident happens in the middle. */
    private static void writeWhile(List<Integer> acknowledged, Runnable accident) throws Exception {
        var done = new AtomicBoolean();
        var written = new CountDownLatch(ROWS);
        var first = acknowledged.isEmpty() ? 1 : acknowledged.getLast() + 2;
        var writer = Thread.ofPlatform().start(() -> {
            try (var connection = instance.connect(); var insert = connection.prepareStatement("insert into storm values (?)")) {
                for (int n = first; !done.get(); n++) {
                    insert.setInt(1, n);
                    insert.executeUpdate();
                    acknowledged.add(n);
                    written.countDown();
                }
            } catch (SQLException e) {
                // the connection broke: what was acknowledged before is what counts
            }
        });
        assertThat(written.await(1, TimeUnit.MINUTES)).as("rows are written").isTrue();
        accident.run();
        done.set(true);
        writer.join();
    }

    @Test
    void requestsRecoverByThemselvesWhenTheDatabaseWasKilled() throws Exception {
        instance.killDatabase();
        var during = get(instance.management().resolve("/actuator/health/readiness"));
        assertThat(during.statusCode()).isIn(200, 503);
        instance.awaitDatabase();
        long giveUp = System.nanoTime() + 60_000_000_000L;
        while (get(instance.management().resolve("/actuator/health/readiness")).statusCode() != 200) {
            assertThat(System.nanoTime()).isLessThan(giveUp);
        }
    }

    @Test
    void aSecondStartOnTheSameFolderSaysWhereTheFirstRuns() throws Exception {
        var before = instance.process();
        instance.begin();
        var second = instance.process();
        assertThat(second.waitFor()).isEqualTo(1);
        assertThat(instance.said()).contains("Ngọ Môn is already running on " + instance.data() + ": " + instance.url());
        instance.adopt(before);
    }

    @Test
    void aProvinceOfOnesOwnNeverBecomesTheDemoAndTheOtherWayRound(@TempDir Path folder) {
        try (var own = DataFolder.open(folder.resolve("own"))) {
            assertThat(own.isDemo(false)).isFalse();
            assertThat(own.isDemo(true)).isFalse();
        }
        try (var demo = DataFolder.open(folder.resolve("demo"))) {
            assertThat(demo.isDemo(true)).isTrue();
            assertThatThrownBy(() -> demo.isDemo(false)).isInstanceOf(Refusal.class).hasMessageContaining("holds the demo province");
        }
    }

    @Test
    void theFirstAdministratorsLinkIsPrintedAndOpensAPage() throws Exception {
        var link = Pattern.compile("http://localhost:\\d+/link/\\S+").matcher(instance.said()).results().reduce((earlier, later) -> later).orElseThrow().group();
        assertThat(URI.create(link).getPort()).isEqualTo(instance.url().getPort());
        assertThat(get(URI.create(link)).body()).contains("type=\"password\"");
    }

    @Test
    void statusAndStopTellTheTruthAndNoDatabaseOutlivesTheProgram() {
        var running = instance.command("status");
        assertThat(running.code()).isZero();
        assertThat(running.printed()).contains(instance.url().toString(), instance.management().toString(), Long.toString(instance.pid()));
        long postmaster = instance.databasePid();
        assertThat(instance.command("stop").printed()).isEqualTo(LaunchWords.said("launch.client.stopped") + "\n");
        assertThat(ProcessHandle.of(postmaster).filter(ProcessHandle::isAlive)).isEmpty();
        assertThat(instance.command("status").code()).isOne();
        instance.startAgain();
    }

    @Test
    void aFileThatAKilledInstanceLeftBehindMisleadsNobody(@TempDir Path folder) throws IOException {
        new InstanceFile(ProcessHandle.current().pid(), 1, "http://localhost:1", "http://127.0.0.1:1", "x").write(folder);
        Files.createFile(folder.resolve("lock"));
        var said = new java.io.ByteArrayOutputStream();
        var words = new ArrayList<>(List.of("status", "--data", folder.toString()));
        assertThat(Client.run(words, new java.io.PrintStream(said, true))).isOne();
        assertThat(said.toString()).doesNotContain("localhost:1");
    }

    @Test
    void healthAndMetricsAreBehindThePrivatePortAndNowhereElse() throws Exception {
        assertThat(get(instance.management().resolve("/actuator/health")).body()).contains("\"status\":\"UP\"");
        assertThat(get(instance.management().resolve("/actuator/prometheus")).body()).contains("jvm_memory_used_bytes");
        for (var path : List.of("/actuator", "/actuator/health", "/actuator/prometheus", "/actuator/;x=1/health",
                "/%61ctuator/health", "/internal/commands/backup")) {
            assertThat(get(URI.create(instance.url() + path)).statusCode()).as(path).isIn(400, 404);
        }
        assertThat(get(instance.management()).statusCode()).isEqualTo(404);
    }

    @Test
    void aCommandWithoutTheSecretDoesNotExist() throws Exception {
        var address = instance.management().resolve("/internal/commands/backup");
        var answer = send(HttpRequest.newBuilder(address).header("X-Ngomon-Secret", "guess")
                .POST(HttpRequest.BodyPublishers.noBody()).build());
        assertThat(answer.statusCode()).isEqualTo(404);
    }

    @Test
    void anOrdinaryInstanceAsksForAToken() throws Exception {
        assertThat(Http.send("POST", instance.url().resolve("/api/v1/files?name=a.jpg"), new byte[] {1}, "Idempotency-Key: " + UUID.randomUUID(),
                "Content-Type: application/octet-stream").status()).isEqualTo(401);
    }

    @Test
    void theSecretIsReadByItsOwnerOnly() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(instance.data().resolve(InstanceFile.NAME))))
                .isEqualTo("rw-------");
    }

    @Test
    void anEmptyProvinceHasItsFormsAndPublishesTheShippedProceduresByOneCommand(@TempDir Path folder) throws Exception {
        assertThat(texts("select key from form_definition")).hasSize(18).contains("general", "birth", "report-road");
        assertThat(texts("select code from procedure")).isEmpty();
        var trial = instance.command("import", "procedures", "--shipped", "--dry-run", "--lang", "en");
        assertThat(trial.printed()).contains("14 new");
        assertThat(texts("select code from procedure")).isEmpty();
        assertThat(instance.command("import", "procedures", "--shipped").code()).isZero();
        assertThat(texts("select code from procedure")).hasSize(14).contains("1.001193.000.00.00.H57");
        assertThat(instance.command("import", "procedures", "--shipped", "--lang", "en").printed()).contains("0 new, 0 changed");
        var record = Files.writeString(folder.resolve("a.csv"), "ma_thu_tuc,ten_thu_tuc,cap_thuc_hien\n9.900001,Thử,Cấp xã\n,Không mã,Cấp xã\n");
        var refused = instance.command("import", "procedures", record.toString(), "--lang", "en");
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.printed()).contains("row 3", "ma_thu_tuc", "In doubt: 1 times, column “cach_thuc_thuc_hien”").contains("a.csv: 2").contains("Nothing was written");
        assertThat(texts("select code from procedure")).hasSize(14);
    }

    private static List<String> texts(String sql) throws SQLException {
        try (var connection = instance.connect(); var rows = connection.createStatement().executeQuery(sql)) {
            var all = new ArrayList<String>();
            while (rows.next()) {
                all.add(rows.getString(1));
            }
            return all;
        }
    }

    private static List<Integer> stored() throws SQLException {
        try (var connection = instance.connect(); var rows = connection.createStatement().executeQuery("select n from storm")) {
            var all = new ArrayList<Integer>();
            while (rows.next()) {
                all.add(rows.getInt(1));
            }
            return all;
        }
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = instance.connect(); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static HttpResponse<String> get(URI address) throws Exception {
        return send(HttpRequest.newBuilder(address).build());
    }

    private static HttpResponse<String> send(HttpRequest request) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString());
        }
    }
}
