package vn.ngomon.government.dossier.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.ngomon.NgomonTest;
import vn.ngomon.People;
import vn.ngomon.government.procedure.Procedures;
import vn.ngomon.government.procedure.content.ProcedureContent;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.AreaCode;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.directory.Seat;
import vn.ngomon.platform.directory.Specialty;
import vn.ngomon.platform.directory.Tier;
import vn.ngomon.platform.identity.Identity;
import vn.ngomon.platform.indicator.Indicators;
import vn.ngomon.platform.indicator.Period;
import vn.ngomon.platform.time.BusinessClock;

@NgomonTest
class DossierApiTest {

    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final String DEATH = "1.000656.000.00.00.H57";
    private static final Set<String> ALL = Set.of("dossiers:read", "dossiers:write", "dossiers:act");

    @LocalServerPort int port;
    @Autowired Identity identity;
    @Autowired Directory directory;
    @Autowired Procedures procedures;
    @Autowired JsonMapper json;
    @Autowired JdbcClient db;
    @Autowired People people;
    @Autowired vn.ngomon.platform.casework.Inbox inbox;
    @Autowired Indicators indicators;

    private UUID commune;
    private ApiClient clerk;
    private ApiClient leader;

    @BeforeEach
    void whoWorksThere() throws Exception {
        var root = json.readTree(getClass().getResourceAsStream("/procedure/catalogue/death.json"));
        procedures.publish(DEATH, LocalDate.of(2018, 1, 1), json.treeToValue(root.get("versions").get(0).get("content"), ProcedureContent.class), null, Actor.SYSTEM);
        commune = agency("19777");
        clerk = client(ALL, commune, Role.DESK_CLERK, Role.SPECIALIST, Role.RECORDS_CLERK);
        leader = client(ALL, commune, Role.LEADER);
    }

    private UUID agency(String area) {
        return directory.competentAgency(new AreaCode(area), Tier.COMMUNE, Specialty.GENERAL, directory.today()).orElseThrow().id();
    }

    private ApiClient client(Set<String> scopes, UUID agency, Role... roles) {
        var account = identity.createService(Actor.SYSTEM.accountId(), "api-" + System.nanoTime() + "-" + NEXT.incrementAndGet(), "Hệ thống thử", agency,
                java.util.Arrays.stream(roles).map(role -> new Seat(agency, agency, role, null)).collect(Collectors.toSet())).orElseThrow().accountId();
        return new ApiClient(port, identity.issueToken(account, "test", scopes, Duration.ofHours(1)));
    }

    static byte[] picture() {
        var image = new BufferedImage(60, 60, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 3600; i++) {
            image.setRGB(i % 60, i / 60, ThreadLocalRandom.current().nextInt(1 << 24));
        }
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static Map<String, Object> death(UUID paper) {
        return Map.of("procedure", DEATH, "case", "on-time", "channel", "DESK", "applicant", Map.of("name", "Trần Thị Hương", "number", "046085001234"),
                "papers", List.of(Map.of("code", "declaration", "presented", "ORIGINAL", "files", List.of(paper)),
                        Map.of("code", "death-notice", "presented", "ORIGINAL"), Map.of("code", "identity", "presented", "ORIGINAL_SEEN")));
    }

    private UUID filed() {
        var reply = clerk.post("/api/v1/dossiers", death(clerk.upload("to-khai.png", picture())));
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        return UUID.fromString(reply.json().get("id").asString());
    }

    @Test
    void aDossierGoesThroughItsWholeLifeOverTheWire() {
        var paper = clerk.upload("to-khai.png", picture());
        var filed = clerk.post("/api/v1/dossiers", death(paper));
        assertThat(filed.status()).as(filed.body()).isEqualTo(201);
        var id = UUID.fromString(filed.json().get("id").asString());
        assertThat(filed.raw().headers().firstValue("Location")).contains("/api/v1/dossiers/" + id);
        assertThat(filed.json().get("arrived").get(0).get("sha256").asString()).hasSize(64);

        var accepted = clerk.act(id, "accept", Map.of("version", 1));
        assertThat(accepted.status()).as(accepted.body()).isEqualTo(200);
        assertThat(accepted.json().get("code").asString()).matches("[0-9A-Z.]+-\\d{6}-\\d{4,}");
        assertThat(accepted.json().get("status").asInt()).isEqualTo(4);
        assertThat(accepted.json().get("clock").asString()).isEqualTo("RUNNING");
        assertThat(accepted.json().has("due")).isTrue();

        var nothingDrafted = clerk.act(id, "propose", Map.of());
        assertThat(nothingDrafted.status()).isEqualTo(422);
        assertThat(nothingDrafted.json().get("key").asString()).isEqualTo("dossier.refused.no-draft");
        assertThat(clerk.act(id, "propose", Map.of("result", clerk.upload("du-thao.png", picture()))).status()).isEqualTo(200);
        assertThat(leader.act(id, "approve", Map.of("reason", "Đồng ý")).status()).isEqualTo(200);
        assertThat(clerk.act(id, "issue", Map.of()).json().get("key").asString()).isEqualTo("dossier.refused.not-signed");
        var tomorrow = clerk.act(id, "issue", Map.of("number", "12/TLKT", "dated", LocalDate.now(BusinessClock.ZONE).plusDays(1).toString(), "signedFile", clerk.upload("ket-qua.png", picture())));
        assertThat(tomorrow.status()).as(tomorrow.body()).isEqualTo(422);
        assertThat(tomorrow.body()).contains("dated");
        var issued = clerk.act(id, "issue", Map.of("number", "12/TLKT", "dated", LocalDate.now(BusinessClock.ZONE).toString(), "signedFile", clerk.upload("ket-qua.png", picture())));
        assertThat(issued.status()).as(issued.body()).isEqualTo(200);
        assertThat(issued.json().get("status").asInt()).isEqualTo(9);
        var returned = clerk.act(id, "return", Map.of("input", Map.of("receivedBy", "Trần Thị Hương")));
        assertThat(returned.json().get("ending").asString()).isEqualTo("COMPLETED");
        assertThat(returned.json().get("status").asInt()).isEqualTo(10);

        var shown = clerk.get("/api/v1/dossiers/" + id).json();
        assertThat(shown.get("promises").size()).isEqualTo(1);
        assertThat(shown.get("results").get(0).get("number").asString()).isEqualTo("12/TLKT");
        assertThat(shown.get("papers").get(0).get("files").get(0).asString()).isEqualTo(paper.toString());
        var actions = clerk.get("/api/v1/dossiers/" + id + "/journal").json().valueStream().map(entry -> entry.path("action").asString("")).toList();
        assertThat(actions).containsExactly("open", "accept", "propose", "approve", "issue", "return");

        var tracked = new ApiClient(port, null).track(accepted.json().get("code").asString(), filed.json().get("secret").asString());
        assertThat(tracked.status()).as(tracked.body()).isEqualTo(200);
        assertThat(tracked.json().get("progress").asInt()).isEqualTo(100);
        assertThat(tracked.json().get("more").get("ending").asString()).isEqualTo("COMPLETED");
    }

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
        var body = new java.util.HashMap<>(death(paper));
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
    void anOutsideScriptRecountsThePublishedFigures() {
        var id = filed();
        clerk.act(id, "accept", Map.of());
        var today = LocalDate.now(BusinessClock.ZONE);
        var period = new Period(today.minusYears(30), today.plusDays(1));
        var courses = new java.util.ArrayList<tools.jackson.databind.JsonNode>();
        var auditor = client(Set.of("dossiers:read"), commune, Role.AUDITOR);
        var path = "/api/v1/dossiers/courses?limit=3";
        for (var page = auditor.get(path).json(); ; page = auditor.get(path + "&after=" + page.get("next").asString()).json()) {
            page.get("items").forEach(courses::add);
            if (!page.has("next")) {
                break;
            }
        }
        var counted = courses.stream().filter(course -> !course.has("parent")).toList();
        assertThat(counted).hasSize(indicators.compute("dossiers.received", period).numerator().intValue());
        assertThat(counted.stream().filter(course -> course.has("readyAt"))).hasSize(indicators.compute("dossiers.resolved", period).numerator().intValue());
        assertThat(counted.stream().filter(course -> Set.of("EARLY", "ON_TIME").contains(course.path("timeliness").asString(""))))
                .hasSize(indicators.compute("dossiers.on-time", period).numerator().intValue());
        var own = clerk.get("/api/v1/dossiers/courses?limit=1000").json().get("items");
        assertThat(own.valueStream().map(course -> course.get("agency").asString()).distinct()).containsExactly(commune.toString());
        assertThat(own.valueStream().filter(course -> course.get("id").asString().equals(id.toString()))).singleElement()
                .satisfies(course -> assertThat(course.get("promised").asString()).isNotBlank());
        var citizen = new ApiClient(port, identity.issueToken(people.citizen("Công dân"), "x", ALL, Duration.ofHours(1)));
        assertThat(citizen.get("/api/v1/dossiers/courses").status()).isEqualTo(404);
    }

    @Test
    void aRepeatedRequestGetsTheSameAnswerAndChangesNothing() {
        var body = death(clerk.upload("to-khai.png", picture()));
        var key = UUID.randomUUID().toString();
        var first = clerk.post("/api/v1/dossiers", key, body);
        var again = clerk.post("/api/v1/dossiers", key, body);
        assertThat(again.status()).isEqualTo(first.status());
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(first.replayed()).isFalse();
        assertThat(again.replayed()).isTrue();
        var id = UUID.fromString(first.json().get("id").asString());
        var accept = UUID.randomUUID().toString();
        var path = "/api/v1/dossiers/" + id + "/actions/accept";
        var accepted = clerk.post(path, accept, Map.of("version", 1));
        var acceptedAgain = clerk.post(path, accept, Map.of("version", 1));
        assertThat(acceptedAgain.body()).isEqualTo(accepted.body());
        assertThat(acceptedAgain.replayed()).isTrue();
        var other = clerk.post(path, accept, Map.of("version", 2));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.json().get("type").asString()).isEqualTo("/problems/key-reused");
        assertThat(clerk.post("/api/v1/dossiers", key, death(clerk.upload("khac.png", picture()))).json().get("type").asString()).isEqualTo("/problems/key-reused");
    }

    @Test
    void twentyRacingRepeatsHaveOneEffect() throws Exception {
        var body = death(clerk.upload("to-khai.png", picture()));
        var key = UUID.randomUUID().toString();
        var filed = race(() -> clerk.post("/api/v1/dossiers", key, body));
        assertThat(filed).extracting(ApiClient.Reply::status).containsOnly(201);
        assertThat(filed.stream().map(ApiClient.Reply::body).distinct()).hasSize(1);
        assertThat(filed.stream().filter(reply -> !reply.replayed())).hasSize(1);
        var id = filed.getFirst().json().get("id").asString();
        var accept = UUID.randomUUID().toString();
        var accepted = race(() -> clerk.post("/api/v1/dossiers/" + id + "/actions/accept", accept, Map.of()));
        assertThat(accepted).extracting(ApiClient.Reply::status).containsOnly(200);
        assertThat(accepted.stream().map(ApiClient.Reply::body).distinct()).hasSize(1);
        assertThat(clerk.get("/api/v1/dossiers/" + id + "/journal").json().size()).isEqualTo(2);
        assertThat(db.sql("select count(*) from audit_view where subject_id = :id and what = 'dossier.journal'").param("id", UUID.fromString(id))
                .query(Integer.class).single()).as("the look is noted").isPositive();
        var picture = picture();
        var upload = UUID.randomUUID().toString();
        var uploaded = race(() -> clerk.upload("anh.png", picture, upload));
        assertThat(uploaded.stream().map(ApiClient.Reply::body).distinct()).hasSize(1);
        assertThat(db.sql("select count(*) from stored_file where sha256 = :sum").param("sum", uploaded.getFirst().json().get("sha256").asString())
                .query(Integer.class).single()).isEqualTo(1);
    }

    /** 503 says that nothing was done: a client sends the same again. */
    private static ApiClient.Reply patiently(java.util.function.Supplier<ApiClient.Reply> call) {
        var reply = call.get();
        for (int i = 0; i < 20 && reply.status() == 503; i++) {
            reply = call.get();
        }
        return reply;
    }

    private static List<ApiClient.Reply> race(java.util.function.Supplier<ApiClient.Reply> call) throws InterruptedException {
        var replies = java.util.Collections.synchronizedList(new java.util.ArrayList<ApiClient.Reply>());
        var threads = IntStream.range(0, 20).mapToObj(i -> Thread.ofVirtual().start(() -> replies.add(patiently(call)))).toList();
        for (var thread : threads) {
            thread.join();
        }
        assertThat(replies).hasSize(20);
        return replies;
    }

    @Test
    void aKeyIsNeededOnEveryPost() {
        for (var path : List.of("/api/v1/dossiers", "/api/v1/dossiers/" + UUID.randomUUID() + "/actions/accept")) {
            var reply = clerk.post(path, null, Map.of());
            assertThat(reply.status()).isEqualTo(400);
            assertThat(reply.json().get("type").asString()).isEqualTo("/problems/key-missing");
            assertThat(reply.raw().headers().firstValue("Content-Type")).contains("application/problem+json");
        }
    }

    @Test
    void whoeverComesLateIsToldHowItStands() {
        var id = filed();
        clerk.act(id, "accept", Map.of("version", 1));
        var late = clerk.act(id, "refuseIntake", Map.of("version", 1, "reason", "x"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.json().get("state").get("step").asString()).isEqualTo("appraisal");
        assertThat(late.json().get("state").get("version").asInt()).isEqualTo(2);
    }

    @Test
    void everyRefusalNamesItsRuleInTheCallersLanguage() {
        var id = filed();
        refused(leader.act(id, "accept", Map.of()), "casework.refused.not-yours");
        refused(clerk.act(id, "approve", Map.of()), "casework.refused.not-possible-here");
        refused(clerk.act(id, "refuseIntake", Map.of()), "casework.refused.reason-required");
        assertThat(clerk.act(id, "accept", "{\"version\": \"one\"}").status()).isEqualTo(400);
        assertThat(clerk.act(id, "accept", "{").status()).isEqualTo(400);
        refused(clerk.act(id, "accept", Map.of("result", UUID.randomUUID())), null);
        var both = client(ALL, commune, Role.DESK_CLERK, Role.SPECIALIST, Role.LEADER);
        assertThat(both.act(id, "accept", Map.of()).status()).isEqualTo(200);
        assertThat(both.act(id, "propose", Map.of("result", both.upload("a.png", picture()))).status()).isEqualTo(200);
        refused(both.act(id, "approve", Map.of()), "casework.refused.four-eyes");
        var missing = new HashMap<>(death(clerk.upload("b.png", picture())));
        missing.remove("papers");
        var incomplete = clerk.post("/api/v1/dossiers", missing);
        refused(clerk.act(UUID.fromString(incomplete.json().get("id").asString()), "accept", Map.of()), "dossier.refused.papers-missing");
    }

    private static void refused(ApiClient.Reply reply, String key) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(422);
        if (key != null) {
            assertThat(reply.json().get("key").asString()).isEqualTo(key);
        }
        assertThat(reply.json().get("detail").asString()).contains(" ");
    }

    @Test
    void whatIsWrongWithAFilingIsSaidFieldByField() {
        var body = new HashMap<String, Object>(death(clerk.upload("to-khai.png", picture())));
        body.put("applicant", Map.of("name", "A", "number", "12"));
        var wrong = clerk.post("/api/v1/dossiers", body);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.json().get("errors").get(0).get("field").asString()).isEqualTo("applicantNumber");
        assertThat(clerk.post("/api/v1/dossiers", Map.of()).json().get("errors").size()).isEqualTo(3);
        body.putAll(death(leader.upload("cua-nguoi-khac.png", picture())));
        assertThat(clerk.post("/api/v1/dossiers", body).json().get("errors").get(0).get("key").asString()).isEqualTo("dossierapi.file-unknown");
        body.put("procedure", "9.999999");
        body.put("papers", List.of());
        refused(clerk.post("/api/v1/dossiers", body), "dossierapi.not-open");
        refused(leader.post("/api/v1/dossiers", death(leader.upload("x.png", picture()))), "dossierapi.not-your-desk");
    }

    @Test
    void whatIsFilledInOnlineIsTheDeclarationForProgramsToo() {
        var form = new HashMap<String, Object>(Map.of("applicantName", "Trần Thị Hương", "applicantBorn", "1985", "applicantIdentity", "046085001234",
                "applicantArea", "19777", "applicantPhone", "0912345678", "deceasedName", "Trần Văn Cụ", "deceasedSex", "male", "deceasedBorn", "1930",
                "deceasedEthnicity", "01", "deceasedNationality", "VN"));
        form.put("deceasedIdentity", "046030001234");
        form.putAll(Map.of("deceasedArea", "19777", "diedOn", "2020-11-30", "diedPlace", "Nhà riêng", "cause", "Tuổi già", "noticeNumber", "12",
                "noticeIssuer", "Trạm y tế", "noticeDate", "2020-12-01", "relation", "Con", "returnBy", "IN_PERSON", "consent", true));
        var citizen = client(ALL, commune);
        var body = new HashMap<String, Object>(Map.of("procedure", DEATH, "case", "on-time", "channel", "ONLINE", "area", "19777", "applicant",
                Map.of("name", "Trần Thị Hương", "number", "046085001234"), "form", form));
        body.put("papers", List.of(Map.of("code", "declaration"), Map.of("code", "death-notice", "files", List.of(citizen.upload("bao-tu.png", picture())))));
        var filed = citizen.post("/api/v1/dossiers", body);
        assertThat(filed.status()).as(filed.body()).isEqualTo(201);
        assertThat(filed.json().get("arrived").valueStream().map(one -> one.get("file").asString())).containsExactly("to-khai-dien-tu.pdf", "bao-tu.png");
        var id = filed.json().get("id").asString();
        var paper = clerk.get("/api/v1/dossiers/" + id).json().get("papers").get(0);
        assertThat(paper.get("code").asString() + " " + paper.get("presented").asString()).isEqualTo("declaration ELECTRONIC");
        assertThat(clerk.bytes("/api/v1/dossiers/" + id + "/files/" + paper.get("files").get(0).asString())).startsWith("%PDF".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        form.put("deceasedEthnicity", "Kinh");
        assertThat(citizen.post("/api/v1/dossiers", body).json().get("errors").get(0).get("field").asString()).isEqualTo("/deceasedEthnicity");
    }

    @Test
    void aFilingNamesItsCaseAndALateOneItsReason() {
        var body = new HashMap<String, Object>(death(clerk.upload("to-khai.png", picture())));
        body.put("takenInAt", "2020-01-02T03:00:00Z");
        assertThat(clerk.post("/api/v1/dossiers", body).json().get("errors").get(0).get("key").asString()).isEqualTo("dossier.problem.late-reason");
        body.put("lateReason", "Mất điện");
        body.put("takenInAt", "2999-01-02T03:00:00Z");
        assertThat(clerk.post("/api/v1/dossiers", body).status()).isEqualTo(422);
        body.remove("takenInAt");
        body.remove("case");
        assertThat(clerk.post("/api/v1/dossiers", body).json().get("errors").get(0).get("key").asString()).isEqualTo("dossier.problem.case-missing");
    }

    @Test
    void aSupplementBringsOnlyWhatWasAskedFor() {
        var id = filed();
        var wanted = Map.of("reason", "Thiếu", "input", Map.of("papers", List.of(Map.of("name", "Giấy ủy quyền", "remark", "bản chính"))));
        assertThat(clerk.act(id, "askIntakeSupplement", wanted).status()).isEqualTo(200);
        var other = clerk.act(id, "giveIntakeSupplement", Map.of("papers", List.of(Map.of("code", "declaration", "files", List.of(clerk.upload("khac.png", picture()))))));
        assertThat(other.json().get("errors").get(0).get("key").asString()).isEqualTo("dossier.problem.paper-not-asked");
        refused(clerk.act(id, "giveIntakeSupplement", Map.of()), "dossier.refused.supplement-missing");
        var answer = Map.of("papers", List.of(Map.of("code", "asked-1-0", "presented", "ORIGINAL", "files", List.of(clerk.upload("uy-quyen.png", picture())))));
        assertThat(clerk.act(id, "giveIntakeSupplement", answer).status()).isEqualTo(200);
        assertThat(clerk.act(id, "accept", Map.of()).status()).isEqualTo(200);
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

    @Test
    void theInboxIsReadPageByPage() {
        var mine = IntStream.range(0, 3).mapToObj(i -> filed().toString()).collect(Collectors.toSet());
        var found = new java.util.HashSet<String>();
        var path = "/api/v1/dossiers?limit=2&step=submitted";
        for (var page = clerk.get(path).json(); ; page = clerk.get(path + "&after=" + page.get("next").asString()).json()) {
            page.get("items").forEach(line -> found.add(line.get("id").asString()));
            if (!page.has("next")) {
                break;
            }
        }
        assertThat(found).containsAll(mine);
        assertThat(clerk.get("/api/v1/dossiers?view=nonsense").status()).isEqualTo(400);
    }

    @Test
    void dueSoonMeansTheSameAsAtTheDesk() {
        var id = filed();
        clerk.act(id, "accept", Map.of());
        var soon = inbox.soon().atOffset(java.time.ZoneOffset.UTC);
        db.sql("update case_task set due = :due, on_time_until = :due where case_id = :id").param("due", soon.minusMinutes(1)).param("id", id).update();
        assertThat(clerk.get("/api/v1/dossiers?view=due_soon&limit=200").body()).contains(id.toString());
        db.sql("update case_task set due = :due, on_time_until = :due where case_id = :id").param("due", soon.plusMinutes(1)).param("id", id).update();
        assertThat(clerk.get("/api/v1/dossiers?view=due_soon&limit=200").body()).doesNotContain(id.toString());
    }

    @Test
    void aFileComesAsAPartOrAsTheBodyAndIsProvenWhole() {
        var picture = picture();
        assertThat(clerk.uploadPart("anh.png", picture).json().get("size").asInt()).isEqualTo(picture.length);
        var cut = clerk.upload("anh.png", java.util.Arrays.copyOf(picture, picture.length / 2), UUID.randomUUID().toString());
        refused(cut, "file.refused.DAMAGED");
    }

    @Test
    void theDescriptionIsOpenAndNamesEveryAddress() {
        var reply = new ApiClient(port, null).get("/api/openapi.json");
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        var api = reply.json();
        assertThat(api.get("info").get("title").asString()).isEqualTo("Ngọ Môn");
        assertThat(api.get("paths").propertyNames()).allMatch(path -> path.startsWith("/api/v1/"))
                .contains("/api/v1/dossiers", "/api/v1/dossiers/{id}/actions/{action}", "/api/v1/files", "/api/v1/tracking/{code}", "/api/v1/procedures");
        assertThat(api.get("components").get("schemas").has("Problem")).isTrue();
        assertThat(api.get("components").get("securitySchemes").get("token").get("scheme").asString()).isEqualTo("bearer");
    }
}
