package vn.ngomon.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.ngomon.Web;
import vn.ngomon.bench.Lifecycle;
import vn.ngomon.bench.Offices;
import vn.ngomon.bench.Wire;

/** Two programs on one external PostgreSQL and one folder of files; and everything they did, carried to a third that stands alone. */
class NodesTest {

    @TempDir
    static Path folder;
    private static Instance first;
    private static Instance second;
    private static Offices.Desk desk;

    @BeforeAll
    static void start() {
        var database = EmbeddedDatabase.startIn(folder.resolve("database"));
        var cluster = Cluster.forgetful(folder.resolve("database"), folder.resolve("database.log"));
        assertThat(database.pid()).isPositive();
        var setting = Setting.of().environment(Map.of("NGOMON_DB_URL", cluster.url(), "NGOMON_DB_USER", Cluster.USER,
                "NGOMON_DB_PASSWORD", cluster.password(), "NGOMON_FILES", folder.resolve("shared").toString()));
        first = setting.start();
        second = setting.start();
        desk = Offices.openDesk(first);
    }

    @AfterAll
    static void end() {
        first.close();
        second.close();
    }

    @Test
    void whatOneNodeFilesTheOtherReads() throws Exception {
        assertThat(first.said()).contains("/link/").doesNotContain("demo.");
        assertThat(first.data().resolve("database")).doesNotExist();
        var id = filedAt(first);
        var read = Http.send("GET", second.url().resolve("/api/v1/dossiers/" + id), null, "Authorization: Bearer " + desk.office().clerk());
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.body()).contains("COMPLETED");
        var hash = downloaded(second, id, read);
        assertThat(downloaded(first, id, read)).isEqualTo(hash);
        var place = Path.of(hash.substring(0, 2), hash);
        assertThat(folder.resolve("shared").resolve(place)).exists();
        assertThat(first.data().resolve("files").resolve(place)).doesNotExist();
    }

    @Test
    void aBackupMadeAtWorkIsTheSameProvinceElsewhere() throws Exception {
        var id = filedAt(first);
        var read = Http.send("GET", second.url().resolve("/api/v1/dossiers/" + id), null, "Authorization: Bearer " + desk.office().clerk());
        var hash = downloaded(first, id, read);
        var file = folder.resolve("province.backup");
        var done = new AtomicBoolean();
        var others = Thread.ofPlatform().start(() -> fileUntil(done));
        var backup = second.command("backup", file.toString());
        done.set(true);
        others.join();
        assertThat(backup.code()).as(backup.printed()).isZero();

        try (var elsewhere = Instance.start("--empty")) {
            var restored = elsewhere.command("restore", file.toString());
            assertThat(restored.code()).as(restored.printed()).isZero();
            var verified = elsewhere.command("audit", "verify");
            assertThat(verified.code()).as(verified.printed()).isZero();
            var there = Http.send("GET", elsewhere.url().resolve("/api/v1/dossiers/" + id), null, "Authorization: Bearer " + desk.office().clerk());
            assertThat(there.body()).isEqualTo(read.body());
            assertThat(downloaded(elsewhere, id, there)).isEqualTo(hash);
        }
    }

    @Test
    void aRefusedStartNamesNobodyInTheLog() throws Exception {
        var cluster = Cluster.forgetful(folder.resolve("database"), folder.resolve("database.log"));
        var stranger = Setting.of().environment(Map.of("NGOMON_DB_URL", cluster.url(), "NGOMON_DB_USER", "nguyen.an@hue.gov.vn", "NGOMON_DB_PASSWORD", "x")).prepare();
        try {
            stranger.begin();
            assertThat(stranger.process().waitFor()).isOne();
            assertThat(stranger.said()).contains("The database of NGOMON_DB_URL refuses").doesNotContain("nguyen.an");
            assertThat(Files.readString(stranger.data().resolve("logs/ngomon.log"))).contains("ERROR Not started", "#@#").doesNotContain("nguyen.an");
        } finally {
            stranger.close();
        }
    }

    private static String filedAt(Instance node) throws IOException {
        try (var wire = new Wire(node.url().getPort())) {
            return new Lifecycle(wire, desk.office(), (call, nanos) -> { }).run();
        }
    }

    private static void fileUntil(AtomicBoolean done) {
        try {
            while (!done.get()) {
                filedAt(first);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @return the hash of the dossier's result as its clerk gets it */
    private static String downloaded(Instance node, String id, Http.Answer dossier) throws Exception {
        var web = Web.at(node.url().getPort());
        web.signIn(desk.login(), desk.password());
        web.get("/desk/dossiers/" + id + "/files/" + dossier.member("file"));
        assertThat(web.status()).isEqualTo(200);
        assertThat(web.bytes()).hasSizeGreaterThan(10_000);
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(web.bytes()));
    }
}
