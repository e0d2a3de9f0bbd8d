package vn.ngomon.government.dossier.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.ngomon.ApiClient;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.time.BusinessClock;

/** Who may see what through the interface, and who finds nothing. */
class ApiSightTest extends ApiTest {

    @Test
    void theCodeAloneTellsHowFarItIsAndTheSecretTellsMore() {
        var filed = clerk.post("/api/v1/dossiers", death(clerk.upload("to-khai.png", picture()))).json();
        var lookup = filed.get("lookup").asString();
        var anyone = new ApiClient(port, null);
        var bare = anyone.track(lookup.toLowerCase(), null);
        assertThat(bare.status()).as(bare.body()).isEqualTo(200);
        assertThat(bare.json().get("progress").asInt()).isEqualTo(20);
        assertThat(bare.json().get("stage").get("key").asString()).isEqualTo("filed");
        assertThat(bare.json().get("stage").get("vi").asString()).isEqualTo("Chờ tiếp nhận");
        assertThat(bare.json().get("stage").get("en").asString()).isEqualTo("Waiting to be received");
        assertThat(bare.json().has("more")).isFalse();
        assertThat(bare.raw().headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(anyone.track(lookup, "WRONG").status()).isEqualTo(404);
        assertThat(anyone.track(lookup, filed.get("secret").asString()).json().get("more").get("procedure").asString()).isEqualTo(DEATH);
        assertThat(anyone.track("T-201208-NOTHING2", null).status()).isEqualTo(404);
        assertThat(anyone.get("/api/v1/tracking/" + lookup + "?secret=" + filed.get("secret").asString()).status()).as("not in the open").isEqualTo(400);
    }

    @Test
    void aRefusalThatIsOnlyProposedIsToldToNobodyOutside() {
        var filed = clerk.post("/api/v1/dossiers", death(clerk.upload("to-khai.png", picture()))).json();
        var id = UUID.fromString(filed.get("id").asString());
        assertThat(clerk.act(id, "accept", Map.of("version", 1)).status()).isEqualTo(200);
        var proposed = clerk.act(id, "proposeRefusal", Map.of("reason", "Không đủ căn cứ", "result", clerk.upload("du-thao.png", picture())));
        assertThat(proposed.status()).as(proposed.body()).isEqualTo(200);
        assertThat(proposed.json().get("step").asString()).isEqualTo("refusal-approval");
        var told = new ApiClient(port, null).track(filed.get("lookup").asString(), filed.get("secret").asString());
        assertThat(told.json().get("stage").get("key").asString()).isEqualTo("working");
        assertThat(told.body()).doesNotContain("refusal", "approval");
    }

    @Test
    void whoseItIsIsAnsweredInPublicStagesAndAnOfficialInSteps() {
        var number = "0460%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000));
        var owner = new ApiClient(port, identity.issueToken(people.citizen("Trần Thị Hương", number), "mine", ALL, Duration.ofHours(1)));
        var body = new HashMap<>(death(clerk.upload("to-khai.png", picture())));
        body.put("applicant", Map.of("name", "Trần Thị Hương", "number", number));
        var id = UUID.fromString(clerk.post("/api/v1/dossiers", body).json().get("id").asString());
        var step = clerk.act(id, "accept", Map.of()).json().get("step").asString();
        assertThat(step).isNotEqualTo("working");
        var stale = owner.act(id, "withdraw", Map.of("version", 1, "reason", "Nhầm"));
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.json().at("/state/step").asString()).isEqualTo("working");
        assertThat(owner.act(id, "withdraw", Map.of("reason", "Nhầm")).json().get("step").asString()).isEqualTo("withdrawn");
    }

    @Test
    void guessingASecretEndsSoonButNeverKeepsItsHolderOut() {
        var filed = clerk.post("/api/v1/dossiers", death(clerk.upload("to-khai.png", picture()))).json();
        var lookup = filed.get("lookup").asString();
        var anyone = new ApiClient(port, null);
        var statuses = IntStream.range(0, 12).map(i -> anyone.track(lookup, "GUESS" + i).status()).boxed().toList();
        assertThat(statuses).startsWith(404).endsWith(429);
        assertThat(anyone.track(lookup, null).status()).isEqualTo(200);
        assertThat(anyone.track(lookup, filed.get("secret").asString()).json().get("more").get("lookup").asString()).isEqualTo(lookup);
    }

    @Test
    void theFilesOfADossierAreThereForItsOfficersAndNobodyElse() {
        var picture = picture();
        var paper = clerk.upload("to-khai.png", picture);
        var id = UUID.fromString(clerk.post("/api/v1/dossiers", death(paper)).json().get("id").asString());
        var loose = clerk.upload("khac.png", picture());
        var path = "/api/v1/dossiers/" + id + "/files/";
        assertThat(clerk.get(path + paper).status()).isEqualTo(200);
        assertThat(clerk.bytes(path + paper)).isEqualTo(picture);
        assertThat(db.sql("select count(*) from audit_view where subject_id = :id and what = 'dossier.file'").param("id", id).query(Integer.class).single()).isPositive();
        assertThat(clerk.get(path + loose).status()).as("no file of this dossier").isEqualTo(404);
        assertThat(client(ALL, UUID.randomUUID(), Role.DESK_CLERK).get(path + paper).status()).isEqualTo(404);
        assertThat(client(Set.of("dossiers:write"), commune, Role.DESK_CLERK).get(path + paper).status()).isEqualTo(403);
    }

    @Test
    void theOwnerGetsHisPapersAndTheSignedResultOnceItIsHandedOver() {
        var number = "0460%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000));
        var owner = new ApiClient(port, identity.issueToken(people.citizen("Trần Thị Hương", number), "mine", ALL, Duration.ofHours(1)));
        var paper = clerk.upload("to-khai.png", picture());
        var body = new HashMap<>(death(paper));
        body.put("applicant", Map.of("name", "Trần Thị Hương", "number", number));
        var id = UUID.fromString(clerk.post("/api/v1/dossiers", body).json().get("id").asString());
        var path = "/api/v1/dossiers/" + id + "/files/";
        assertThat(owner.get(path + paper).status()).isEqualTo(200);
        clerk.act(id, "accept", Map.of());
        var draft = clerk.upload("du-thao.png", picture());
        clerk.act(id, "propose", Map.of("result", draft));
        leader.act(id, "approve", Map.of("reason", "Đồng ý"));
        var signed = clerk.upload("ket-qua.png", picture());
        clerk.act(id, "issue", Map.of("number", "13/TLKT", "dated", LocalDate.now(BusinessClock.ZONE).toString(), "signedFile", signed));
        assertThat(owner.get(path + signed).status()).as("not before it is handed over").isEqualTo(404);
        assertThat(clerk.act(id, "return", Map.of("input", Map.of("receivedBy", "Trần Thị Hương"))).status()).isEqualTo(200);
        assertThat(owner.get(path + signed).status()).isEqualTo(200);
        assertThat(owner.get(path + draft).status()).as("a draft is the office's own").isEqualTo(404);
        assertThat(new ApiClient(port, identity.issueToken(people.citizen("Người khác"), "x", ALL, Duration.ofHours(1))).get(path + paper).status()).isEqualTo(404);
    }

    @Test
    void anotherAgencysCaseDoesNotExist() {
        var id = filed();
        var elsewhere = client(ALL, agency("19774"), Role.DESK_CLERK, Role.SPECIALIST, Role.LEADER);
        for (var reply : List.of(elsewhere.get("/api/v1/dossiers/" + id), elsewhere.get("/api/v1/dossiers/" + id + "/journal"),
                elsewhere.act(id, "accept", Map.of()), elsewhere.get("/api/v1/dossiers/" + UUID.randomUUID()))) {
            assertThat(reply.status()).isEqualTo(404);
            assertThat(reply.raw().headers().firstValue("Content-Type")).contains("application/problem+json");
        }
    }

    @Test
    void aTokenOpensOnlyItsScopes() {
        var id = filed();
        var reader = client(Set.of("dossiers:read"), commune, Role.DESK_CLERK);
        assertThat(reader.get("/api/v1/dossiers/" + id).status()).isEqualTo(200);
        assertThat(reader.act(id, "accept", Map.of()).status()).isEqualTo(403);
        assertThat(reader.post("/api/v1/dossiers", Map.of()).status()).isEqualTo(403);
        assertThat(client(Set.of("dossiers:write"), commune, Role.DESK_CLERK).get("/api/v1/dossiers").status()).isEqualTo(403);
        assertThat(new ApiClient(port, null).get("/api/v1/dossiers").status()).isEqualTo(401);
    }
}
