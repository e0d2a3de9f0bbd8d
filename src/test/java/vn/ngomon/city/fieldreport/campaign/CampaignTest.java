package vn.ngomon.city.fieldreport.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ngomon.NgomonTest;
import vn.ngomon.People;
import vn.ngomon.Web;
import vn.ngomon.city.fieldreport.ReportLives;
import vn.ngomon.city.fieldreport.ReportOffices;
import vn.ngomon.city.fieldreport.campaign.joining.CampaignReminders;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.indicator.Indicators;
import vn.ngomon.platform.indicator.Period;
import vn.ngomon.platform.time.BusinessClock;

/** Campaigns from the first plan to the pictures, as the centre, a ward, people and strangers see them. */
@NgomonTest
class CampaignTest {

    @LocalServerPort int port;
    @Autowired CampaignWorld world;
    @Autowired ReportOffices offices;
    @Autowired ReportLives lives;
    @Autowired People people;
    @Autowired Campaigns campaigns;
    @Autowired CampaignReminders reminders;
    @Autowired Indicators indicators;
    @Autowired Directory directory;
    @Autowired JdbcClient db;

    private Web centre;
    private Web organiser;

    @BeforeEach
    void land() {
        offices.land(directory.today());
        centre = world.centre(port);
        organiser = world.organiser(port);
    }

    private Web citizen(String name) {
        return Web.at(port).signInAs(people.citizen(name));
    }

    private Web join(Web web, String event, Object number) {
        return web.get("/campaigns/events/" + event).post("/campaigns/events/" + event + "/registration", "people", number, "note", "");
    }

    @Test
    void aCampaignIsPublicOnlyOnceItIsPublishedAndLeadsToItsEvents() {
        var id = world.campaign(centre, "Chủ nhật xanh ven sông Hương");
        var event = world.event(organiser, id, 40);
        var stranger = Web.at(port);
        assertThat(stranger.get("/campaigns").page().text()).contains("Chủ nhật xanh ven sông Hương", "Bến thuyền Vỹ Dạ");
        assertThat(stranger.get("/campaigns/" + id + "?lang=en").page().text()).contains("Green Sunday of the river", "Places left: 40");
        assertThat(stranger.get("/campaigns/" + id + "/map.geojson").json().path("features").get(0).path("properties").path("href").asString()).isEqualTo("/campaigns/events/" + event);
        stranger.get("/campaigns/events/" + event + "/calendar.ics");
        assertThat(stranger.header("Content-Type").orElse("")).startsWith("text/calendar");
        assertThat(stranger.body().replace("\r\n ", "")).contains("BEGIN:VEVENT\r\n", "LOCATION:Bến thuyền Vỹ Dạ\\, đường Nguyễn Sinh Cung\r\n", "STATUS:CONFIRMED\r\n");
        assertThat(stranger.body().lines()).allMatch(line -> line.getBytes(java.nio.charset.StandardCharsets.UTF_8).length <= 75);
        centre.get("/desk/campaigns/" + id).post("/desk/campaigns/" + id + "/publication", "published", "false");
        assertThat(stranger.get("/campaigns/" + id).status()).isEqualTo(404);
        assertThat(stranger.get("/campaigns/events/" + event).status()).isEqualTo(404);
    }

    @Test
    void whatIsMissingIsSaidBesideItsFieldAndNothingIsPlanned() {
        var id = world.campaign(centre, "Chủ nhật xanh thiếu giờ");
        organiser.get("/desk/campaigns/" + id + "/events/new").post("/desk/campaigns/" + id + "/events", "agency", offices.centre().id(), "day", LocalDate.now().plusDays(400), "starts", "09:00",
                "ends", "07:00", "place", "x", "wanted", "nhiều");
        assertThat(organiser.status()).isEqualTo(422);
        assertThat(organiser.page().select("[role=alert]").text()).contains("Hãy chọn cơ quan tổ chức", "nằm ngoài thời gian", "Điểm tập trung cần", "Số người cần phải là số");
        assertThat(organiser.page().select("#place").attr("value")).isEqualTo("x");
        assertThat(Web.at(port).get("/campaigns/" + id).page().text()).contains("Chưa có buổi nào sắp tới");
        organiser.post("/desk/campaigns/" + id + "/events", "agency", world.ward().id(), "day", LocalDate.now().plusDays(3), "starts", "07:00", "ends", "09:00", "place", "Bờ hồ Hoàn Kiếm",
                "lon", "105.85", "lat", "21.03", "wanted", 30);
        assertThat(organiser.status()).isEqualTo(422);
        assertThat(organiser.page().text()).contains("nằm ngoài địa bàn");
    }

    @Test
    void aCampaignEndsWithinTwoYears() {
        var before = db.sql("select count(*) from campaign").query(Long.class).single();
        centre.get("/desk/campaigns/new").post("/desk/campaigns", "name", "Chủ nhật xanh ngàn năm", "description", "Một năm gõ nhầm không được ở mãi trong danh sách.", "agency",
                offices.centre().id(), "from", LocalDate.now(), "to", "3020-12-31");
        assertThat(centre.status()).isEqualTo(422);
        assertThat(centre.page().select("#to-error").text()).contains("hai năm");
        assertThat(centre.page().selectFirst("#to").val()).isEqualTo("3020-12-31");
        assertThat(db.sql("select count(*) from campaign").query(Long.class).single()).isEqualTo(before);
    }

    @Test
    void anOpenReportNearbyBecomesAHotSpotAndItsCaseStaysWhereItIs() {
        var report = lives.verified(lives.citizen("Người Báo Rác"), "MT.RAC", "Rác chất đống bên bến thuyền đã ba ngày");
        var before = lives.file(report.id());
        var event = world.event(organiser, world.campaign(centre, "Chủ nhật xanh dọn bến"), 20);
        assertThat(organiser.get("/desk/campaigns/events/" + event).page().select("#spots").text()).contains(report.code(), "Rác chất đống bên bến thuyền");
        organiser.post("/desk/campaigns/events/" + event + "/reports", "report", report.id());
        assertThat(organiser.page().text()).contains("Đã gắn 1 phản ánh");
        assertThat(campaigns.eventsOf(report.id())).singleElement().satisfies(meeting -> assertThat(meeting.href()).isEqualTo("/campaigns/events/" + event));
        assertThat(Web.at(port).get("/campaigns/events/" + event).page().select(".green-spots").text()).contains(report.code());
        assertThat(lives.file(report.id())).isEqualTo(before);
        organiser.post("/desk/campaigns/events/" + event + "/reports", "code", "PA-9999999");
        assertThat(organiser.page().text()).contains("Không có phản ánh công khai nào mang mã này");

        world.begun(event);
        organiser.get("/desk/campaigns/events/" + event).post("/desk/campaigns/events/" + event + "/results", "came", 25, "bags", 40, "kilograms", 320, "told", "Đã dọn sạch bến.");
        assertThat(organiser.page().select("#spots").text()).contains("25 người đã cùng dọn dẹp, thu gom 40 bao (320 kg)", "/campaigns/events/" + event);
        var handler = Web.at(port).signInAs(lives.handler(report.id()).accountId());
        assertThat(handler.get("/desk/reports/" + report.id()).page().select(".templates").text()).as("offered where the agency answers").contains("25 người đã cùng dọn dẹp");
        assertThat(lives.file(report.id()).step()).isEqualTo(before.step());
        var today = LocalDate.now();
        var figures = indicators.compute("campaigns.participants", new Period(today.minusDays(1), today.plusDays(1)), Instant.now());
        assertThat(figures.numerator()).isGreaterThanOrEqualTo(25);
        assertThat(indicators.compute("campaigns.reports", new Period(today.minusDays(1), today.plusDays(1)), Instant.now()).denominator()).isPositive();
    }

    @Test
    void pressingTwiceRegistersOnceAndAFullEventTakesNobody() {
        var event = world.event(organiser, world.campaign(centre, "Chủ nhật xanh đông người"), 10);
        assertThat(Web.at(port).get("/campaigns/events/" + event).page().select("a[href^='/sign-in/code?next=/campaigns/events/']")).isNotEmpty();
        var first = citizen("Nguyễn Thị Chung Tay");
        assertThat(join(first, event, 6).page().select("#join").parents().first().text()).contains("Quý vị đã đăng ký 6 người");
        join(first, event, 6);
        assertThat(first.page().text()).contains("Đã lưu đăng ký của quý vị");
        var clicks = IntStream.range(0, 4).mapToObj(i -> CompletableFuture.runAsync(() -> join(citizen("Người Nhanh Tay"), event, 3))).toList();
        clicks.forEach(CompletableFuture::join);
        assertThat(db.sql("select sum(people) from campaign_registration where event_id = :id and withdrawn_at is null").param("id", UUID.fromString(event)).query(Integer.class).single())
                .as("six and one of the threes").isEqualTo(9);
        var late = citizen("Lê Văn Đến Sau");
        assertThat(join(late, event, 2).status()).isEqualTo(422);
        assertThat(late.page().select("#people-error").text()).contains("Chỉ còn chỗ cho 1 người");
        assertThat(join(late, event, 51).page().select("#people-error").text()).contains("Số người phải từ 1");
        assertThat(join(late, event, 1).status()).isEqualTo(200);
        assertThat(citizen("Trễ Giờ").get("/campaigns/events/" + event).page().text()).contains("Buổi này đã đủ người");
        first.get("/campaigns/events/" + event).post("/campaigns/events/" + event + "/withdrawal");
        assertThat(first.page().text()).contains("Đã rút đăng ký");
        assertThat(first.get("/campaigns").page().text()).doesNotContain("Buổi quý vị đã đăng ký");
        world.begun(event);
        assertThat(join(citizen("Quá Muộn"), event, 1).page().select("#people-error, .green-join").text()).contains("Đã hết thời gian đăng ký");
    }

    @Test
    void peopleAreRemindedTheDayBeforeToldOfChangesAndOfCancellation() {
        var event = world.event(organiser, world.campaign(centre, "Chủ nhật xanh có mưa"), 30);
        var account = people.citizen("Hoàng Thị Chờ Đợi");
        var web = Web.at(port).signInAs(account);
        join(web, event, 2);
        var early = LocalDate.now().plusDays(6).atTime(LocalTime.of(9, 0)).atZone(BusinessClock.ZONE).toInstant();
        assertThat(BusinessClock.at(early.minus(Duration.ofDays(1)), reminders::remind)).as("two days before").isZero();
        assertThat(BusinessClock.at(early, reminders::remind)).isPositive();
        assertThat(BusinessClock.at(early, reminders::remind)).as("once").isZero();
        assertThat(web.get("/account/notices").page().text()).contains("Nhắc quý vị: Chủ nhật xanh có mưa", "Găng tay, mũ, bình nước");
        organiser.get("/desk/campaigns/events/" + event + "/form");
        organiser.post("/desk/campaigns/events/" + event, "version", organiser.page().selectFirst("input[name=version]").attr("value"), "agency", world.ward().id(), "day",
                LocalDate.now().plusDays(8), "starts", "07:00", "ends", "09:00", "place", "Công viên Vỹ Dạ", "wanted", 30);
        assertThat(web.get("/account/notices").page().text()).contains("Thay đổi: Chủ nhật xanh có mưa", "Công viên Vỹ Dạ");
        assertThat(organiser.get("/desk/campaigns/events/" + event).post("/desk/campaigns/events/" + event + "/cancellation", "reason", "").status()).isEqualTo(422);
        organiser.post("/desk/campaigns/events/" + event + "/cancellation", "reason", "Bão số 9 đổ bộ");
        assertThat(web.get("/account/notices").page().text()).contains("Đã hủy: Chủ nhật xanh có mưa", "Bão số 9 đổ bộ");
        assertThat(web.get("/campaigns/events/" + event).page().text()).contains("Buổi này đã hủy", "Bão số 9 đổ bộ");
        assertThat(organiser.get("/desk/campaigns/events/" + event).postStaying("/desk/campaigns/events/" + event + "/cancellation", "reason", "Lần nữa").status()).isEqualTo(409);
    }

    @Test
    void onlyTheOrganisingAgencyKnowsNamesAndOthersFindNothing() {
        var event = world.event(organiser, world.campaign(centre, "Chủ nhật xanh kín đáo"), 30);
        join(citizen("=Công Tằng Tôn Nữ Bí Mật"), event, 3);
        var base = "/desk/campaigns/events/" + event;
        assertThat(organiser.get(base + "/participants").page().text()).contains("Công Tằng Tôn Nữ Bí Mật", "tổng cộng 3 người");
        assertThat(organiser.get(base + "/participants.csv").body()).startsWith("\uFEFFNgười đăng ký,").contains("'=Công Tằng Tôn Nữ Bí Mật,3,");
        assertThat(db.sql("select count(*) from audit_view where subject_id = :id and what = 'campaign.participants'").param("id", UUID.fromString(event)).query(Integer.class).single()).isEqualTo(2);
        assertThat(centre.get(base).page().text()).contains("3 trên 30 người").doesNotContain("Bí Mật");
        assertThat(centre.get(base + "/participants").status()).isEqualTo(404);
        var other = Web.at(port).signInAs(offices.handler(offices.agency("H57.70")));
        for (var path : java.util.List.of("", "/form", "/participants", "/participants.csv")) {
            assertThat(other.get(base + path).status()).as(path).isEqualTo(404);
        }
        other.get("/account");
        for (var deed : Map.of("/cancellation", "reason", "/results", "came", "/reports", "code").entrySet()) {
            assertThat(other.postStaying(base + deed.getKey(), deed.getValue(), "không được").status()).as(deed.getKey()).isEqualTo(404);
        }
        for (var web : java.util.List.of(Web.at(port), citizen("Người Lạ"))) {
            assertThat(web.get("/campaigns/events/" + event).body()).contains("3 trên 30 người").doesNotContain("Bí Mật");
        }
    }

    @Test
    void whatPeopleSendIsSeenOnlyOnceTheOrganiserAgrees() {
        var event = world.event(organiser, world.campaign(centre, "Chủ nhật xanh có ảnh"), 30);
        var web = citizen("Người Chụp Ảnh");
        join(web, event, 1);
        world.begun(event);
        var base = "/desk/campaigns/events/" + event;
        organiser.get(base).postParts(base + "/photos", "caption", "Bờ sông trước cổng chợ", "before", CampaignWorld.picture(), "after", CampaignWorld.picture());
        assertThat(organiser.page().text()).contains("Đã thêm ảnh");
        web.get("/campaigns/events/" + event).postParts("/campaigns/events/" + event + "/photos", "caption", "Cả nhà cùng dọn", "photo", CampaignWorld.picture());
        assertThat(web.page().text()).contains("Đã gửi 1 ảnh");
        var visitor = Web.at(port);
        assertThat(visitor.get("/campaigns/events/" + event).page().select("#gallery").parents().first().text()).contains("Bờ sông trước cổng chợ").doesNotContain("Cả nhà cùng dọn");
        var photos = db.sql("select id from campaign_photo where event_id = :id and sent").param("id", UUID.fromString(event)).query(UUID.class).list();
        var address = "/campaigns/events/" + event + "/photos/" + photos.getFirst();
        assertThat(visitor.get(address).status()).isEqualTo(404);
        assertThat(organiser.get(base).page().text()).contains("1 ảnh người tham gia gửi đang chờ duyệt");
        organiser.post(base + "/photos/" + photos.getFirst() + "/redaction", "patch", "0.2,0.2,0.3,0.3", "patch", "");
        assertThat(visitor.get("/campaigns/events/" + event).page().text()).contains("Cả nhà cùng dọn");
        assertThat(visitor.get(address + "?w=640").status()).isEqualTo(200);
        organiser.get(base).post(base + "/photos/" + photos.getFirst() + "/shown", "shown", "false");
        assertThat(visitor.get(address).status()).isEqualTo(404);
        var stranger = citizen("Không Đăng Ký");
        assertThat(stranger.get("/campaigns/events/" + event).page().select("input[type=file]")).isEmpty();
    }
}
