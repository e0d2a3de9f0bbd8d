package vn.ngomon.operations.reform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.ngomon.operations.demo.Province;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.AreaCode;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.directory.Seat;
import vn.ngomon.platform.directory.Specialty;
import vn.ngomon.platform.directory.Tier;
import vn.ngomon.platform.identity.Identity;
import vn.ngomon.platform.time.BusinessClock;

/** The report as a person at the terminal and a script read it, on a demo province of its own; dossiers come by the public API. */
class ReformReportTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static Province province;
    private static String clerk;
    private static String leader;

    private record Said(int code, String text) {}

    @BeforeAll
    static void live() {
        province = Province.begin(40).whole();
        var directory = province.bean(Directory.class);
        var agency = directory.competentAgency(new AreaCode("19777"), Tier.COMMUNE, Specialty.GENERAL, LocalDate.of(2020, 12, 8)).orElseThrow().id();
        clerk = token(agency, Role.DESK_CLERK, Role.SPECIALIST, Role.RECORDS_CLERK);
        leader = token(agency, Role.LEADER);
    }

    @AfterAll
    static void end() {
        province.close();
    }

    private static String token(UUID agency, Role... roles) {
        var identity = province.bean(Identity.class);
        var seats = Arrays.stream(roles).map(role -> new Seat(agency, agency, role, null)).collect(Collectors.toSet());
        var account = identity.createService(Actor.SYSTEM.accountId(), "report-" + UUID.randomUUID(), "Test", agency, seats).orElseThrow().accountId();
        return identity.issueToken(account, "test", Set.of("dossiers:read", "dossiers:write", "dossiers:act"), Duration.ofDays(60));
    }

    private static Said report(String... words) {
        var out = new StringWriter();
        int code = province.bean(ReformReport.class).run(List.of(words), new PrintWriter(out, true));
        return new Said(code, out.toString());
    }

    private static Map<String, JsonNode> figures() {
        var said = report("reform", "--json", "--wait", "--from", "2020-01-01", "--to", "2021-06-30");
        assertThat(said.code()).isZero();
        var figures = new HashMap<String, JsonNode>();
        JSON.readTree(said.text()).get("figures").forEach(figure -> figures.put(figure.get("code").asString(), figure));
        return figures;
    }

    private static Set<String> changed(Map<String, JsonNode> before, Map<String, JsonNode> after) {
        var changed = new HashSet<String>();
        after.forEach((code, figure) -> {
            if (!figure.equals(before.get(code))) {
                changed.add(code);
            }
        });
        return changed;
    }

    private static JsonNode post(String path, String token, String body) throws Exception {
        return send(path, token, "application/json", body.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static JsonNode send(String path, String token, String type, byte[] body) throws Exception {
        var answer = HTTP.send(HttpRequest.newBuilder(URI.create("http://localhost:" + province.port() + "/api/v1/" + path)).header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", UUID.randomUUID().toString()).header("Content-Type", type).POST(BodyPublishers.ofByteArray(body)).build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isBetween(200, 201);
        return JSON.readTree(answer.body());
    }

    private static String file() throws Exception {
        var image = new java.io.ByteArrayOutputStream();
        javax.imageio.ImageIO.write(new java.awt.image.BufferedImage(40, 40, java.awt.image.BufferedImage.TYPE_INT_RGB), "png", image);
        return send("files?name=ket-qua.png", clerk, "application/octet-stream", image.toByteArray()).get("id").asString();
    }

    private static String filed() throws Exception {
        return post("dossiers", clerk, """
                {"procedure": "1.000656.000.00.00.H57", "case": "on-time", "channel": "DESK",
                 "applicant": {"name": "Trần Thị Hương", "number": "046085001234", "phone": "0912345678", "address": "12 Nguyễn Sinh Cung"},
                 "owner": {"name": "Trần Thị Hương"},
                 "papers": [{"code": "declaration", "presented": "ORIGINAL"}, {"code": "death-notice", "presented": "ORIGINAL"},
                            {"code": "identity", "presented": "ORIGINAL_SEEN"}]}""").get("id").asString();
    }

    private static void act(String id, String action, String token, String body) throws Exception {
        post("dossiers/" + id + "/actions/" + action, token, body);
    }

    private static void workedAndReturned(String id) throws Exception {
        act(id, "propose", clerk, "{\"result\": \"%s\"}".formatted(file()));
        act(id, "approve", leader, "{}");
        act(id, "issue", clerk, "{\"number\": \"12/TLKT\", \"dated\": \"%s\", \"signedFile\": \"%s\"}"
                .formatted(LocalDate.ofInstant(province.bean(BusinessClock.class).instant(), BusinessClock.ZONE), file()));
        act(id, "return", clerk, "{\"input\": {\"receivedBy\": \"Trần Thị Hương\"}}");
    }

    @Test
    void oneMoreDossierChangesExactlyItsFiguresWhenItIsInTimeAndWhenItIsLate() throws Exception {
        var before = figures();
        var inTime = filed();
        act(inTime, "accept", clerk, "{}");
        workedAndReturned(inTime);
        var after = figures();
        assertThat(changed(before, after)).isSubsetOf("dossiers.received", "dossiers.received-online", "dossiers.resolved", "dossiers.on-time", "dossiers.early")
                .contains("dossiers.received", "dossiers.received-online", "dossiers.resolved", "dossiers.on-time");
        assertThat(after.get("dossiers.on-time").get("numerator").asLong()).isEqualTo(before.get("dossiers.on-time").get("numerator").asLong() + 1);
        assertThat(after.get("dossiers.on-time").get("denominator").asLong()).isEqualTo(before.get("dossiers.on-time").get("denominator").asLong() + 1);

        var late = filed();
        act(late, "accept", clerk, "{}");
        var clock = province.bean(BusinessClock.class);
        var shift = clock.shift();
        clock.shiftBy(shift.plus(Duration.ofDays(20)));
        try {
            var waiting = figures();
            workedAndReturned(late);
            var done = figures();
            assertThat(changed(waiting, done)).containsExactlyInAnyOrder("dossiers.resolved", "dossiers.on-time", "dossiers.early", "dossiers.late", "dossiers.open",
                    "dossiers.open-late");
            assertThat(done.get("dossiers.late").get("value").asLong()).isEqualTo(waiting.get("dossiers.late").get("value").asLong() + 1);
            assertThat(done.get("dossiers.on-time").get("numerator").asLong()).isEqualTo(waiting.get("dossiers.on-time").get("numerator").asLong());
        } finally {
            clock.shiftBy(shift);
        }
    }

    @Test
    void theCatalogueAndTheAgenciesAreAsTheArticleReportedThem() {
        var figures = figures();
        part(figures.get("procedures.one-stop"), "S3", 2132, 2132L);
        part(figures.get("procedures.complete"), "S14", 2132, 2132L);
        part(figures.get("procedures.online"), "S4", 1325, 2132L);
        part(figures.get("procedures.announcements"), "S18", 155, null);
        part(figures.get("procedures.announced-online"), "S18", 335, null);
        part(figures.get("agencies.province-centre"), "S15", 1, null);
        part(figures.get("agencies.district-centres"), "S16", 9, 9L);
        part(figures.get("agencies.commune-desks"), "S17", 145, 145L);
        part(figures.get("agencies.shared-documents"), "S21", 181, 181L);
        part(figures.get("agencies.field-reports"), "S49", 208, null);
    }

    private static void part(JsonNode figure, String statement, long numerator, Long denominator) {
        assertThat(figure.get("sNumber").asString()).isEqualTo(statement);
        assertThat(figure.get("numerator").asLong()).as(figure.toString()).isEqualTo(numerator);
        assertThat(figure.get("denominator").isNull() ? null : figure.get("denominator").asLong()).as(figure.toString()).isEqualTo(denominator);
        assertThat(figure.get("definition").asString()).isNotBlank();
    }

    @Test
    void whatIsNotKnownIsNullAndNotZero() {
        var said = report("reform", "--json", "--from", "2016-01-01", "--to", "2016-01-02");
        var onTime = JSON.readTree(said.text()).get("figures").valueStream().filter(figure -> figure.get("code").asString().equals("dossiers.on-time")).findFirst().orElseThrow();
        assertThat(onTime.has("value")).isTrue();
        assertThat(onTime.get("value").isNull()).isTrue();
    }

    @Test
    void whatCannotBeMeantIsExplained() {
        assertThat(report("reform", "--from", "32/12/2020")).satisfies(said -> assertThat(said.code()).isEqualTo(2))
                .satisfies(said -> assertThat(said.text()).contains("--from wants a day such as 2020-12-08, not \"32/12/2020\""));
        assertThat(report("reform", "--from", "2020-12-08", "--to", "2020-12-01").code()).isEqualTo(2);
        assertThat(report("reform", "--to").code()).isEqualTo(2);
        assertThat(report("reform", "--yesterday").code()).isEqualTo(2);
        assertThat(report("weather").code()).isEqualTo(2);
    }

    @Test
    void theReportSpeaksTheTerminalsLanguage() {
        assertThat(report("reform").text()).contains("Commune one-stop desks");
        assertThat(report("reform", "--lang", "vi").text()).doesNotContain("Commune one-stop desks");
        LocaleContextHolder.setLocale(Locale.of("vi"));
        assertThat(report("reform").text()).doesNotContain("Commune one-stop desks");
        assertThat(report("reform", "--yesterday").text()).contains("Báo cáo này không có tùy chọn: --yesterday");
    }

    @BeforeEach
    void anEnglishTerminal() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
    }

    @AfterEach
    void noTerminal() {
        LocaleContextHolder.resetLocaleContext();
    }
}
