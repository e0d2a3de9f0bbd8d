package vn.ngomon.city.fieldreport.own;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ngomon.ApiClient;
import vn.ngomon.NgomonTest;
import vn.ngomon.People;
import vn.ngomon.Web;
import vn.ngomon.city.fieldreport.ReportOffices;
import vn.ngomon.platform.directory.Directory;

/** What people see of their own reports, and nobody else's. */
@NgomonTest
class OwnReportTest {

    @LocalServerPort int port;
    @Autowired ReportOffices offices;
    @Autowired People people;
    @Autowired Directory directory;
    @Autowired JdbcClient db;

    private UUID person;
    private Web web;
    private ApiClient centre;
    private UUID officer;

    @BeforeEach
    void land() {
        offices.land(directory.today());
        person = people.citizen("Trần Thị Phản Ánh");
        web = Web.at(port).signInAs(person);
        officer = offices.officer();
        centre = offices.program(port, officer);
    }

    private UUID told(String category, String description) {
        var reply = offices.program(port, person).post("/api/v1/reports", Map.of("category", category, "description", description, "lon", ReportOffices.LON, "lat", ReportOffices.LAT));
        return UUID.fromString(reply.json().get("id").asString());
    }

    private void act(ApiClient who, UUID id, String action, Map<String, Object> given) {
        assertThat(who.post("/api/v1/reports/" + id + "/actions/" + action, given).status()).as(action).isEqualTo(200);
    }

    @Test
    void itsCourseIsToldWithoutTheNamesOfOfficers() {
        var id = told("MT.RAC", "Rác không ai dọn cả tuần nay");
        web.get("/account/reports/" + id);
        assertThat(web.path()).matches("/account/reports/PA-\\d{7,}");
        assertThat(web.page().text()).contains("Cảm ơn quý vị", "Chờ xác minh", "Quý vị đã gửi phản ánh");
        act(centre, id, "dispatch", Map.of());
        var page = web.get(web.path()).page();
        assertThat(page.text()).contains("Cơ quan đang xử lý", "Đã xác minh và chuyển cơ quan xử lý", "Hạn xử lý").doesNotContain("Trực ban");
        assertThat(page.select("#course").text()).as("which agency").contains("Ủy ban nhân dân");
        assertThat(web.get("/account/reports").page().text()).contains("Rác không ai dọn cả tuần nay");
        var stranger = Web.at(port).signInAs(people.citizen("Người khác"));
        assertThat(stranger.get("/account/reports/" + id).status()).isEqualTo(404);
        var spot = web.get("/account/reports/" + id).path() + "/spot";
        assertThat(web.page().select("[data-map]").attr("data-source")).as("its pin").isEqualTo(spot);
        assertThat(web.get(spot).body()).contains("PA-");
        assertThat(stranger.get(spot).status()).isEqualTo(404);
        assertThat(stranger.get("/account/reports").page().text()).doesNotContain("Rác không ai dọn");
    }

    @Test
    void whoReportedAnswersTheOfficeAndStaysUnknownToIt() {
        var id = told("MT.TIENG_ON", "Loa kéo hát suốt đêm ở đầu kiệt");
        act(centre, id, "dispatch", Map.of());
        var handlers = db.sql("select agency_id from case_file where id = :id").param("id", id).query(UUID.class).single();
        var handler = offices.handler(directory.getAgency(handlers));
        var desk = Web.at(port).signInAs(handler);
        desk.get("/desk/reports/" + id);
        desk.post("/desk/reports/" + id + "/messages", "text", "Loa kéo ở số nhà bao nhiêu ạ?");
        desk.post("/desk/reports/" + id + "/messages", "text", "Loa kéo ở số nhà bao nhiêu ạ?");
        assertThat(web.get("/account/reports").page().text()).contains("Cần quý vị trả lời");
        web.get("/account/reports/" + id);
        assertThat(web.page().select("#dialogue").text()).as("sent twice, said once").containsOnlyOnce("Loa kéo ở số nhà bao nhiêu ạ?");
        var own = web.path();
        web.post(own + "/messages", "text", "Số nhà 14, tối nào cũng hát.").post(own + "/messages", "text", "Số nhà 14, tối nào cũng hát.");
        assertThat(web.page().select("#dialogue").text()).containsOnlyOnce("Số nhà 14, tối nào cũng hát.");
        var seen = desk.get("/desk/reports/" + id).page();
        assertThat(seen.text()).contains("Số nhà 14, tối nào cũng hát.").doesNotContain("Trần Thị Phản Ánh");
        assertThat(desk.get("/account/notices").page().text()).contains("người phản ánh đã trả lời");
        assertThat(web.get(own).page().select("#course").text()).as("who asked").contains(directory.getAgency(handlers).name(java.util.Locale.of("vi")) + " hỏi quý vị");
    }

    @Test
    void itIsWithdrawnUntilSomebodyHasVerifiedIt() {
        var id = told("MT.KHOI_BUI", "Đốt rác ngoài đồng khói vào nhà");
        web.get("/account/reports/" + id);
        web.post(web.path() + "/withdrawal", "reason", "Họ đã dập rồi");
        assertThat(web.page().text()).contains("Quý vị đã rút lại", "Họ đã dập rồi");
        web.post(web.path() + "/withdrawal");
        assertThat(web.page().text()).as("pressed twice").contains("đã được rút từ trước").doesNotContain("đã được xác minh, không rút được nữa");
        web.post(web.path() + "/messages", "text", "Xin lỗi, hôm nay họ lại đốt tiếp.");
        assertThat(web.status()).isEqualTo(409);
        assertThat(web.page().select("#dialogue").text()).contains("Phản ánh này đã kết thúc");
        assertThat(web.page().select("#dialogue textarea").val()).as("what was written is not lost").isEqualTo("Xin lỗi, hôm nay họ lại đốt tiếp.");
        var other = told("MT.KHOI_BUI", "Lò gạch xả khói đen suốt ngày");
        web.get("/account/reports/" + other);
        act(centre, other, "dispatch", Map.of());
        web.post("/account/reports/" + other + "/withdrawal");
        assertThat(web.page().text()).contains("không rút được nữa", "Cơ quan đang xử lý");
    }

    @Test
    void theAnswerIsShownWithItsRating() {
        var id = told("DT.VIA_HE", "Bàn ghế quán nhậu chiếm hết vỉa hè");
        act(centre, id, "dispatch", Map.of());
        var agency = db.sql("select agency_id from case_file where id = :id").param("id", id).query(UUID.class).single();
        act(offices.program(port, offices.handler(directory.getAgency(agency))), id, "answer", Map.of("answer", "Đã nhắc nhở chủ quán dọn bàn ghế vào trong."));
        act(centre, id, "approve", Map.of());
        var page = web.get("/account/reports/" + id).page();
        assertThat(page.select("#answer").text()).contains("Đã nhắc nhở chủ quán");
        assertThat(page.select("#rating").text()).contains("Đánh giá kết quả xử lý", "Đã khắc phục");
        assertThat(page.select("#rating form").attr("action")).matches("/reports/PA-\\d+/rating");
        var code = web.path().replaceAll(".*/", "");
        web.post("/reports/" + code + "/rating", "score", 4, "fixed", "true", "back", "own");
        assertThat(web.page().select("h1 + p").text()).as("as everybody reads it").contains("Đã khắc phục").doesNotContain("Đã trả lời");
        assertThat(web.get("/account/reports").page().select(".my-list").text()).contains("Đã khắc phục").doesNotContain("Đã trả lời");
    }
}
