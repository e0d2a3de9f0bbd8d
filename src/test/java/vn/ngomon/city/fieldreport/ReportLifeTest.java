package vn.ngomon.city.fieldreport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.ngomon.ApiClient;
import vn.ngomon.NgomonTest;
import vn.ngomon.People;
import vn.ngomon.Web;
import vn.ngomon.platform.casework.CaseVerification;
import vn.ngomon.platform.directory.Agency;
import vn.ngomon.platform.directory.Directory;

/** The life of a report, from the street to the answer and back again. */
@NgomonTest
class ReportLifeTest {

    @LocalServerPort int port;
    @Autowired ReportOffices offices;
    @Autowired People people;
    @Autowired Directory directory;
    @Autowired CaseVerification verification;
    @Autowired JdbcClient db;

    private ApiClient reporter;
    private ApiClient centre;

    @BeforeEach
    void land() {
        offices.land(directory.today());
        reporter = offices.program(port, people.citizen("Lê Thị Thấy"));
        centre = offices.program(port, offices.officer());
    }

    private static Map<String, Object> telling(String category, String description) {
        return new HashMap<>(Map.of("category", category, "description", description, "lon", ReportOffices.LON, "lat", ReportOffices.LAT, "place", "Trước số 12 đường Nguyễn Sinh Cung"));
    }

    private UUID told(String category, String description) {
        var reply = reporter.post("/api/v1/reports", telling(category, description));
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        return UUID.fromString(reply.json().get("id").asString());
    }

    private JsonNode act(ApiClient who, UUID id, String action, Map<String, Object> given) {
        var reply = who.post("/api/v1/reports/" + id + "/actions/" + action, given);
        assertThat(reply.status()).as(action + ": " + reply.body()).isEqualTo(200);
        return reply.json();
    }

    private String refused(ApiClient who, UUID id, String action, Map<String, Object> given) {
        var reply = who.post("/api/v1/reports/" + id + "/actions/" + action, given);
        assertThat(reply.status()).as(action + ": " + reply.body()).isEqualTo(422);
        return reply.json().get("key").asString();
    }

    private ApiClient handlerOf(JsonNode state) {
        return offices.program(port, offices.handler(directory.getAgency(UUID.fromString(state.get("agency").asString()))));
    }

    private JsonNode shown(UUID id) {
        return new ApiClient(port, "").get("/api/v1/reports/" + id).json();
    }

    @Test
    void whatWasToldIsNotPublicUntilItIsVerified() {
        var id = told("MT.RAC", "Rác chất đống trước cổng chợ ba ngày nay");
        assertThat(Web.at(port).get("/api/v1/reports/" + id).status()).isEqualTo(404);
        act(centre, id, "dispatch", Map.of());
        var shown = Web.at(port).get("/api/v1/reports/" + id).json();
        assertThat(shown.get("state").asString()).isEqualTo("HANDLING");
        assertThat(shown.get("description").asString()).isEqualTo("Rác chất đống trước cổng chợ ba ngày nay");
        assertThat(shown.get("due").asString()).isNotEmpty();
        assertThat(Web.at(port).get("/api/v1/reports?q=rac+chat+dong&category=MT").json().get("items").toString()).contains(id.toString());
    }

    @Test
    void whatIsWrongIsSaidBesideItsFieldAndNothingIsKept() {
        var before = db.sql("select count(*) from field_report").query(Long.class).single();
        var reply = reporter.post("/api/v1/reports", Map.of("category", "XX", "description", "Ổ gà"));
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.json().get("errors").findValuesAsString("field")).containsExactlyInAnyOrder("category", "description", "spot");
        assertThat(db.sql("select count(*) from field_report").query(Long.class).single()).isEqualTo(before);
        assertThat(Web.at(port).json("POST", "/api/v1/reports", Map.of()).status()).isEqualTo(401);
    }

    @Test
    void anAnswerIsApprovedPublishedAndOpenedAgainByWhoReported() {
        var id = told("DT.VIA_HE", "Quán ăn bày bàn ghế kín vỉa hè, phải đi xuống lòng đường");
        var dispatched = act(centre, id, "dispatch", Map.of());
        var handler = handlerOf(dispatched);
        assertThat(refused(handler, id, "answer", Map.of("answer", "Xong"))).isEqualTo("fieldreport.refused.answer-missing");
        act(handler, id, "answer", Map.of("answer", "Đã nhắc nhở chủ quán, trả lại vỉa hè lúc 9 giờ sáng nay."));
        assertThat(shown(id).has("answer")).as("not before the centre approves").isFalse();
        assertThat(refused(handler, id, "approve", Map.of())).isEqualTo("casework.refused.not-yours");
        act(centre, id, "approve", Map.of());
        var answered = shown(id);
        assertThat(answered.get("state").asString()).isEqualTo("ANSWERED");
        assertThat(answered.get("answer").asString()).startsWith("Đã nhắc nhở chủ quán");
        assertThat(answered.get("late").asBoolean()).isFalse();
        var stranger = offices.program(port, people.citizen("Người khác"));
        assertThat(stranger.post("/api/v1/reports/" + id + "/actions/reopen", Map.of("reason", "Vẫn vậy")).status()).isEqualTo(404);
        var reopened = act(reporter, id, "reopen", Map.of("reason", "Hôm nay quán lại bày ra"));
        assertThat(reopened.get("step").asString()).isEqualTo("handling");
        assertThat(reopened.get("agency").asString()).isEqualTo(dispatched.get("agency").asString());
        assertThat(shown(id).get("state").asString()).isEqualTo("HANDLING");
        assertThat(shown(id).has("answer")).isFalse();
        assertThat(verification.verify(id)).isEmpty();
    }

    @Test
    void theRulesNameTheAgencyByCategoryAndPlaceAndTheLimitIsTheCategorys() {
        var water = act(centre, told("TI.RO_NUOC", "Ống nước vỡ chảy tràn ra đường từ tối qua"), "dispatch", Map.of());
        assertThat(agency(water).code().value()).isEqualTo("H57.70");
        var police = act(centre, told("DT.XAY_DUNG", "Nhà đang xây lấn ra ngõ, không thấy bảng phép"), "dispatch", Map.of());
        assertThat(agency(police).area()).isNotNull();
    }

    private Agency agency(JsonNode state) {
        return directory.getAgency(UUID.fromString(state.get("agency").asString()));
    }

    @Test
    void afterTwoAgenciesSaidNotOursTheCentreDecides() {
        var id = told("MT.RAC", "Bãi rác tự phát cạnh nhà văn hóa tổ dân phố");
        var first = handlerOf(act(centre, id, "dispatch", Map.of()));
        act(first, id, "return", Map.of("reason", "Thuộc khu vực phường bên cạnh"));
        var water = offices.agency("H57.70");
        var second = handlerOf(act(centre, id, "redispatch", Map.of("agency", water.id())));
        var power = offices.agency("H57.72");
        var onward = "form[action$=/actions/return], form[action$=/actions/forward]";
        assertThat(Web.at(port).signInAs(offices.handler(water)).get("/desk/reports/" + id).page().select(onward)).hasSize(2);
        var third = handlerOf(act(second, id, "forward", Map.of("reason", "Không phải đường ống của công ty", "agency", power.id())));
        var page = Web.at(port).signInAs(offices.handler(power)).get("/desk/reports/" + id).page();
        assertThat(page.select("form[action$=/actions/answer]")).hasSize(1);
        assertThat(page.select(onward)).as("what would be refused is not offered").isEmpty();
        assertThat(refused(third, id, "return", Map.of("reason", "Không phải của điện lực"))).isEqualTo("fieldreport.refused.returned-twice");
        assertThat(db.sql("select count(*) from report_return where report_id = :id").param("id", id).query(Long.class).single()).isEqualTo(2);
        assertThat(db.sql("select agency_id from report_return where report_id = :id order by returned_at desc limit 1").param("id", id).query(UUID.class).single())
                .as("the forward counts for who forwarded").isEqualTo(water.id());
        assertThat(verification.verify(id)).isEmpty();
    }

    @Test
    void anInstantReportIsAcknowledgedBeforeItIsHandled() {
        var id = told("TI.DIEN_NGUY_HIEM", "Dây điện đứt nằm dưới đường, tóe lửa");
        var alerted = act(centre, id, "alert", Map.of());
        assertThat(alerted.get("step").asString()).isEqualTo("alerted");
        var handler = handlerOf(alerted);
        assertThat(act(handler, id, "acknowledge", Map.of()).get("step").asString()).isEqualTo("handling");
    }

    @Test
    void aDuplicateIsMergedAndTakenOutAgain() {
        var first = told("GT.MAT_DUONG", "Ổ gà lớn trước trường tiểu học");
        act(centre, first, "dispatch", Map.of());
        var second = told("GT.MAT_DUONG", "Trước trường tiểu học có ổ gà rất sâu");
        assertThat(refused(centre, second, "merge", Map.of("into", second))).isEqualTo("fieldreport.refused.merge-target");
        act(centre, second, "merge", Map.of("into", first));
        assertThat(shown(first).get("supporters").asInt()).isEqualTo(1);
        assertThat(act(centre, second, "unmerge", Map.of("reason", "Hai chỗ khác nhau")).get("step").asString()).isEqualTo("received");
        assertThat(shown(first).get("supporters").asInt()).isZero();
        assertThat(verification.verify(second)).isEmpty();
    }

    @Test
    void anExtensionIsGivenOnceAndWithinBounds() {
        var id = told("MT.CAY_XANH", "Cành cây khô sắp rơi xuống đường đi bộ");
        var dispatched = act(centre, id, "dispatch", Map.of());
        var handler = handlerOf(dispatched);
        var due = java.time.Instant.parse(dispatched.get("due").asString());
        assertThat(refused(handler, id, "extend", Map.of("reason", "Chờ xe cẩu", "newDate", due.plus(Duration.ofDays(60)).toString())))
                .isEqualTo("fieldreport.refused.extension-too-long");
        var extended = act(handler, id, "extend", Map.of("reason", "Chờ xe cẩu", "newDate", due.plus(Duration.ofDays(1)).toString()));
        assertThat(java.time.Instant.parse(extended.get("due").asString())).isAfter(due);
        assertThat(shown(id).get("due").asString()).isEqualTo(extended.get("due").asString());
        assertThat(refused(handler, id, "extend", Map.of("reason", "Vẫn chờ", "newDate", due.plus(Duration.ofDays(2)).toString())))
                .isEqualTo("casework.refused.rescheduled-once");
    }

    @Test
    void theMapShowsAVerifiedReportInItsStateAndTakesARejectedOneAway() {
        var id = told("MT.TIENG_ON", "Karaoke mở loa rất to đến nửa đêm");
        act(centre, id, "dispatch", Map.of());
        var code = shown(id).get("code").asString();
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(pins("MT.TIENG_ON", code)).contains(code).contains("đang xử lý"));
        var handler = handlerOf(act(centre, told("MT.TIENG_ON", "Loa kéo hát suốt ngày ở đầu kiệt"), "dispatch", Map.of()));
        act(handler, id, "return", Map.of("reason", "Không có cơ sở nào ở địa chỉ này"));
        act(centre, id, "reject", Map.of("reason", "Không xác định được nguồn ồn"));
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(pins("MT.TIENG_ON", code)).doesNotContain(code));
    }

    private String pins(String category, String code) {
        return Web.at(port).get("/reports/map.geojson?bbox=107.5,16.4,107.7,16.5&zoom=19&category=" + category + "&code=" + code).body();
    }
}
