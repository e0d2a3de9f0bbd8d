package vn.ngomon.city.fieldreport.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ngomon.ApiClient;
import vn.ngomon.NgomonTest;
import vn.ngomon.People;
import vn.ngomon.Web;
import vn.ngomon.city.fieldreport.ReportOffices;
import vn.ngomon.city.fieldreport.category.Categories;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.identity.Identity;
import vn.ngomon.platform.identity.Vault;
import vn.ngomon.platform.journal.Journal;

/** Reports go to partners' systems and news comes back: with this program itself as the other system, and with one that is hard to get on with. */
@NgomonTest
class PartnersTest {

    @LocalServerPort int port;
    @Autowired ReportOffices offices;
    @Autowired People people;
    @Autowired Identity identity;
    @Autowired Directory directory;
    @Autowired Partners partners;
    @Autowired JdbcClient db;
    @Autowired Categories categories;
    @Autowired Vault vault;
    @Autowired Journal journal;
    @Autowired InstantSource clock;
    @Autowired TransactionTemplate transaction;

    @AfterEach
    void stop() {
        db.sql("update report_partner set stopped_at = now() where stopped_at is null").update();
        partners.forget();
    }

    private Web leader() {
        return Web.at(port).signInAs(people.official("Giám đốc Trung tâm", offices.centre().id(), offices.centre().id(), Role.LEADER));
    }

    private UUID partner(Web web, String name, String endpoint, String key, String services) {
        web.get("/desk/reports/partners/new");
        web.post("/desk/reports/partners", "name", name, "endpoint", endpoint, "key", key, "services", services, "areas", "19777", "open", "true", "version", "1");
        assertThat(web.status()).as(web.page().text()).isEqualTo(200);
        return UUID.fromString(web.path().replaceFirst(".*/", ""));
    }

    private UUID dispatched(String category, String description) {
        offices.land(directory.today());
        var reporter = offices.program(port, people.citizen("Lê Thị Kín Đáo"));
        var told = reporter.post("/api/v1/reports", Map.of("category", category, "description", description, "lon", ReportOffices.LON, "lat", ReportOffices.LAT,
                "place", "Đường Nguyễn Sinh Cung"));
        assertThat(told.status()).as(told.body()).isEqualTo(201);
        var id = UUID.fromString(told.json().get("id").asString());
        act(centre(), id, "dispatch", Map.of());
        return id;
    }

    private ApiClient centre() {
        return offices.program(port, offices.officer());
    }

    private UUID act(ApiClient who, UUID id, String action, Map<String, Object> given) {
        var reply = who.post("/api/v1/reports/" + id + "/actions/" + action, given);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return UUID.fromString(reply.json().get("agency").asString());
    }

    private String value(String column, UUID report) {
        return db.sql("select " + column + "::text from report_forwarding where report_id = :id").param("id", report).query((row, n) -> String.valueOf(row.getString(1))).optional().orElse("");
    }

    private static void await(String what, Supplier<Boolean> done) throws InterruptedException {
        for (var until = Instant.now().plusSeconds(30); !done.get(); Thread.sleep(100)) {
            assertThat(Instant.now()).as(what).isBefore(until);
        }
    }

    private String notes(UUID report) {
        return String.join("\n", db.sql("select note from report_note where report_id = :id order by written_at").param("id", report).query(String.class).list());
    }

    @Test
    void aReportIsForwardedOnceWithoutItsReporterAndItsAnswerComesBackAsANote() throws InterruptedException {
        offices.land(directory.today());
        var key = identity.issueToken(people.citizen("Hệ thống bạn"), "partner", Set.of("open311:write"), Duration.ofHours(1));
        var web = leader();
        var partner = partner(web, "Chính mình", "http://localhost:" + port + "/open311/v2/", key, "DT.QUANG_CAO = GT.XE_BUYT");
        var report = dispatched("DT.QUANG_CAO", "Bảng quảng cáo rách sắp rơi xuống đường");
        await("sent", () -> value("state", report).equals("SENT"));
        var remote = value("remote_id", report);
        var there = db.sql("select id, category, description from field_report where number = :number").param("number", Integer.parseInt(remote.substring(3)))
                .query((row, n) -> Map.entry(row.getObject(1, UUID.class), row.getString(2) + " " + row.getString(3))).single();
        assertThat(there.getValue()).startsWith("GT.XE_BUYT Bảng quảng cáo rách").matches("(?s).*\\[PA-\\d{7}]");
        assertThat(db.sql("select concat_ws(' ', name, contact) from report_reporter where report_id = :id").param("id", there.getKey()).query(String.class).single()).isBlank();

        db.sql("update report_forwarding set state = 'WAITING', remote_id = null, attempts = 1, next_attempt_at = now() where report_id = :id").param("id", report).update();
        await("sent again after a crash", () -> value("state", report).equals("SENT"));
        assertThat(value("remote_id", report)).as("it is the same there").isEqualTo(remote);

        var handler = offices.program(port, offices.handler(directory.getAgency(act(centre(), there.getKey(), "dispatch", Map.of()))));
        act(handler, there.getKey(), "answer", Map.of("answer", "Đã tháo dỡ bảng quảng cáo."));
        act(centre(), there.getKey(), "approve", Map.of());
        await("told", () -> notes(report).contains("Đã tháo dỡ bảng quảng cáo."));
        await("heard", () -> value("remote_status", report).equals("closed"));
        assertThat(notes(report)).as("once").containsOnlyOnce("Đã tháo dỡ bảng quảng cáo.").contains("Chính mình", remote, "đã đóng");
        assertThat(new ApiClient(port, "").get("/api/v1/reports/" + report).json().get("state").asString()).as("moves nothing").isEqualTo("HANDLING");
        var kept = db.sql("select api_key from report_partner where id = :id").param("id", partner).query(byte[].class).single();
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).as("sealed").doesNotContain(key);
        assertThat(web.get("/desk/reports/partners/" + partner).body()).contains(remote).doesNotContain(key);
    }

    @Test
    void aSystemThatIsDownAndThenGivesATokenGetsItAllTheSame() throws InterruptedException {
        try (var fake = new FakeSystem()) {
            partner(leader(), "Hệ thống khó", fake.endpoint(), "", "DT.XAY_DUNG = 012");
            var report = dispatched("DT.XAY_DUNG", "Nhà xây lấn ra lối đi chung");
            await("closed", () -> value("remote_status", report).equals("closed"));
            assertThat(value("remote_id", report)).isEqualTo("4711");
            assertThat(fake.posted).hasSize(1);
            assertThat(fake.posted.getFirst()).contains("service_code=012", "lat=16.47", "Nhà xây lấn ra lối đi chung").doesNotContain("api_key", "Kín Đáo");
            await("noted", () -> notes(report).contains("Lamp replaced"));
        }
    }

    @Test
    void whatIsNotMappedOrElsewhereStaysHere() throws InterruptedException {
        try (var fake = new FakeSystem()) {
            partner(leader(), "Hệ thống kén chọn", fake.endpoint(), "", "GT.BIEN_BAO = 7");
            var other = dispatched("GT.CAU", "Lan can cầu bị gãy mất một đoạn");
            var mapped = dispatched("GT.BIEN_BAO", "Biển báo bị cây che khuất");
            await("the mapped one", () -> !value("state", mapped).isEmpty());
            assertThat(value("state", other)).isEmpty();
        }
    }

    @Test
    void whatIsTypedWrongIsSaidBesideItsField() {
        var web = leader();
        web.get("/desk/reports/partners/new");
        web.post("/desk/reports/partners", "name", "", "endpoint", "ftp://x", "services", "KHONG.CO = 1", "areas", "99999", "version", "1");
        assertThat(web.status()).isEqualTo(422);
        assertThat(web.page().select(".summary li")).hasSize(4);
    }

    @Test
    void anAddressOfOurOwnNetworkIsRefusedBesideItsFieldUnlessTheConfigurationAllowsIt() {
        var closed = new OutsideCalls(new PartnerProperties(false, Duration.ofSeconds(1), 3, Duration.ofSeconds(1), Duration.ofSeconds(1)));
        var desk = new PartnerDesk(partners, closed, categories, directory, vault, journal, clock, transaction);
        for (var endpoint : List.of("http://localhost/v2", "http://169.254.169.254/")) {
            var saving = desk.save(Optional.empty(), new PartnerForm("Hệ thống nội bộ", endpoint, "", "", "GT.XE_BUYT = 1", "", true, 1), identity.actor(offices.officer()).orElseThrow());
            assertThat(((PartnerDesk.Saving.Wrong) saving).errors()).containsOnlyKeys("endpoint");
        }
        assertThat(partners.all()).extracting(Partner::name).doesNotContain("Hệ thống nội bộ");
    }

    @Test
    void onlyWhoHeadsOrLeadsTheCentreKeepsPartners() {
        assertThat(leader().get("/desk/reports/partners").status()).isEqualTo(200);
        var elsewhere = offices.agency("H57.70").id();
        assertThat(Web.at(port).signInAs(people.official("Lãnh đạo nơi khác", elsewhere, elsewhere, Role.LEADER)).get("/desk/reports/partners").status()).isEqualTo(404);
        assertThat(Web.at(port).signInAs(offices.officer()).get("/desk/reports/partners").status()).isEqualTo(404);
    }
}
