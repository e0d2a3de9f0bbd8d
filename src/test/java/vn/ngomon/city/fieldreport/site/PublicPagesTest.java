package vn.ngomon.city.fieldreport.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ngomon.BrowserTest;
import vn.ngomon.Web;
import vn.ngomon.city.fieldreport.ReportLives;
import vn.ngomon.city.fieldreport.ReportOffices;
import vn.ngomon.city.fieldreport.Snapshots;
import vn.ngomon.city.fieldreport.board.PublicReports;
import vn.ngomon.city.fieldreport.photos.ReportPhoto.Kind;
import vn.ngomon.city.fieldreport.voice.Voices;
import vn.ngomon.platform.time.BusinessClock;

/** The public's pages of field reports, as people see and use them. */
class PublicPagesTest extends BrowserTest {

    @Autowired ReportLives lives;
    @Autowired ReportOffices offices;
    @Autowired Snapshots snapshots;
    @Autowired Voices voices;
    @Autowired PublicReports reports;

    private Web web() {
        return Web.at(port);
    }

    @Test
    void theListAndTheReportAreForEverybody() {
        var reporter = lives.citizen("Nguyễn Thị Nhìn Thấy");
        BusinessClock.at(Instant.now().minus(Duration.ofDays(40)), () -> lives.verified(reporter, "MT.CAY_XANH", "Cành phượng khô treo trên đầu người đi bộ, sắp rơi xuống", snapshots.by(reporter, 3)));
        var pit = lives.verified(reporter, "GT.MAT_DUONG", "Ổ gà sâu gần nửa mét trước cổng trường tiểu học, trời mưa không thấy, đã có hai em ngã xe.", snapshots.by(reporter, 1), snapshots.by(reporter, 2)).id();
        lives.verified(reporter, "GT.DEN_DUONG", "Cả đoạn đường tối om vì bốn bóng đèn cháy từ tuần trước");
        var done = lives.verified(reporter, "MT.RAC", "Rác đổ thành đống cạnh nhà văn hóa, bốc mùi", snapshots.by(reporter, 4)).id();
        var handler = lives.handler(done);
        lives.photographed(done, Kind.BEFORE, handler, snapshots.by(handler, 5));
        lives.photographed(done, Kind.AFTER, handler, snapshots.by(handler, 6));
        lives.answered(done, "Công ty Môi trường đã thu gom hai chuyến xe, rửa đường và đặt thêm thùng rác có nắp. Tổ dân phố sẽ nhắc nhau giờ đổ rác.");
        voices.rate(done, reporter, 4, true, null);
        var neighbour = lives.citizen("Trần Văn Bên Cạnh");
        voices.support(pit, neighbour.accountId());
        voices.support(pit, lives.citizen("Người Nữa").accountId());
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(web().get("/reports?category=GT.MAT_DUONG").page().select(".report-count strong").text()).isNotEqualTo("0 phản ánh"));
        for (var lang : new String[] {"vi", "en"}) {
            for (var device : new Device[] {Device.PHONE, Device.DESKTOP}) {
                for (var view : Map.of("list", "/reports", "show", "/reports/" + lives.code(pit), "answered", "/reports/" + lives.code(done), "open-data", "/reports/open-data").entrySet()) {
                    var page = open(device, lang, view.getValue());
                    untilDrawn(page);
                    shoot(page, "reports-" + view.getKey() + "-" + device.name().toLowerCase() + "-" + lang);
                    assertAccessible(page);
                    assertThat(isWider(page)).as(view.getKey()).isFalse();
                }
            }
        }
        var own = as(Device.PHONE, "vi", reporter.accountId(), "/reports/" + lives.code(done));
        shoot(own, "reports-own-phone-vi");
        assertAccessible(own);
    }

    @Test
    void filtersWorkWithoutScriptAndPagesLeadBothWays() {
        var reporters = List.of(lives.citizen("Người Lọc"), lives.citizen("Người Khác"));      // one alone may not tell so much a day
        for (int i = 0; i < 22; i++) {
            lives.verified(reporters.get(i % 2), "MT.TIENG_ON", "Loa kéo quán bia ngõ " + i + " mở đến khuya");
        }
        var web = web();
        assertThat(web.get("/reports?category=MT.TIENG_ON&q=loa+keo+quan+bia").page().select(".report-card")).hasSize(20);
        var next = web.page().selectFirst("a[rel=next]").attr("href");
        assertThat(web.page().select(".report-card.has-picture, .report-card img")).as("no empty field where there is no picture").isEmpty();
        assertThat(web.get(next).page().select(".report-card")).hasSize(2);
        assertThat(web.get(web.page().selectFirst("a[rel=prev]").attr("href")).page().select(".report-card")).hasSize(20);
        assertThat(web.page().select("a[rel=prev]")).isEmpty();
        assertThat(web.get("/reports?q=khong+co+gi+nhu+the+nay").page().text()).contains("Không có phản ánh nào khớp");
        assertThat(web.get("/reports?state=fixed&category=MT.TIENG_ON").page().select("#report-state option[selected]").text()).isEqualTo("Đã khắc phục");
        assertThat(web.get("/reports?state=nonsense").status()).isEqualTo(400);
        assertThat(web.get("/reports?agency=1").status()).isEqualTo(400);
        assertThat(web.get("/reports?q=a%00b").status()).as("what no database keeps").isEqualTo(400);
        assertThat(web.get("/reports?box=107.59,16.46,107.61,16.48").status()).isEqualTo(200);
        for (var insideOut : List.of("/reports?box=108,17,107,16", "/reports?box=107,16,108", "/reports?box=107,16,NaN,17", "/reports/map.geojson?bbox=108,17,107,16")) {
            assertThat(web.get(insideOut).status()).as(insideOut).isEqualTo(400);
        }
        var reversed = "/reports?from=2024-02-01&to=2024-01-01";
        assertThat(web.get(reversed).status()).isEqualTo(400);
        assertThat(web.page().select("#report-to-error").text()).contains("Ngày cuối không được trước ngày đầu");
        assertThat(web.page().select("#report-from").val()).isEqualTo("2024-02-01");
        assertThat(web.page().select(".report-count")).as("nothing was looked for").isEmpty();
        assertThat(web().with("HX-Request", "true").get(reversed).body()).contains("<strong>Đến ngày:</strong> Ngày cuối không được trước ngày đầu.");
        assertThat(web.get("/reports/feed?from=2024-02-01&to=2024-01-01").status()).isEqualTo(400);
        assertThat(web.with("HX-Request", "true").get("/reports?category=MT.TIENG_ON").body()).doesNotContain("<html").contains("report-card");
    }

    @Test
    void wordsFilterTheMapAndWhatLiesBehindAClusterToo() {
        var reporter = lives.citizen("Người Tìm Trên Bản Đồ");
        var sought = lives.verified(reporter, "MT.TIENG_ON", "Máy khoan bê tông qwertz chạy suốt đêm").code();
        var other = lives.verified(reporter, "MT.TIENG_ON", "Máy cắt gạch chạy suốt trưa").code();
        var everywhere = "/reports/map.geojson?bbox=107,16,108,17&zoom=22&category=MT.TIENG_ON";
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(web().get("/reports/map.geojson?bbox=107,16,108,17&code=" + other).body()).contains(other));
        assertThat(web().get(everywhere + "&q=may+khoan+qwertz").body()).contains(sought).doesNotContain(other);
        assertThat(web().get(everywhere + "&q=" + other).body()).contains(other).doesNotContain(sought);
        assertThat(web().get(everywhere + "&q=khong+co+gi+nhu+the+nay").json().path("features").size()).isZero();
        assertThat(web().get("/reports?box=107.5,16.4,107.7,16.5&q=may+khoan+qwertz").page().select(".report-card").text()).contains(sought).doesNotContain(other);
    }

    @Test
    void theBrowsersBackLeadsThroughTheFiltersOfAWholePage() {
        var page = open(Device.DESKTOP, "vi", "/reports");
        page.selectOption("#report-state", "overdue");
        page.waitForURL("**/reports?*state=overdue*");
        page.selectOption("#report-category", "MT");
        page.waitForURL("**/reports?*category=MT&*");
        page.goBack();
        page.waitForURL("**/reports?*category=&*");
        page.locator("#report-filter").waitFor();
        assertThat(page.inputValue("#report-state")).isEqualTo("overdue");
        assertThat(page.inputValue("#report-category")).isEmpty();
    }

    @Test
    void whatIsNotPublicIsNotThereAndWhatWasMergedLeadsOn() {
        var reporter = lives.citizen("Người Gộp");
        var waiting = lives.told(reporter, "GT.MAT_DUONG", "Đường lầy lội trước nhà");
        assertThat(web().get("/reports/" + waiting.code()).status()).isEqualTo(404);
        assertThat(web().get("/reports/PA-9999999").status()).isEqualTo(404);
        assertThat(web().get("/reports/nothing").status()).isEqualTo(404);
        var first = lives.verified(reporter, "GT.MAT_DUONG", "Đường lầy lội suốt mùa mưa").id();
        lives.act(waiting.id(), "merge", lives.actor(offices.officer()), Map.of("into", first));
        var led = web().getStaying("/reports/" + waiting.code());
        assertThat(led.status()).isEqualTo(303);
        assertThat(led.location()).endsWith("/reports/" + lives.code(first));
        lives.act(first, "return", lives.handler(first), Map.of("reason", "Đường của xã khác"));
        lives.act(first, "reject", lives.actor(offices.officer()), Map.of("reason", "Đường nội bộ của công ty"));
        assertThat(web().get("/reports/" + lives.code(first)).status()).isEqualTo(404);
        assertThat(web().getStaying("/reports/" + waiting.code()).status()).as("nothing that stands for it is public").isEqualTo(404);
    }

    @Test
    void aDateThatWasKeptStaysAsItWasToldHoweverLongTheAnswerWaitedForApproval() {
        var monday = Instant.parse("2024-06-10T02:00:00Z");
        var report = BusinessClock.at(monday, () -> lives.verified(lives.citizen("Người Đợi Duyệt"), "MT.RAC", "Rác ở góc công viên từ chủ nhật").id());
        var told = reports.find(report).orElseThrow().due();
        BusinessClock.at(monday.plus(Duration.ofHours(1)), () -> {
            lives.act(report, "answer", lives.handler(report), Map.of("answer", "Đã thu gom trong buổi sáng."));
            return report;
        });
        BusinessClock.at(monday.plus(Duration.ofHours(7)), () -> {
            lives.act(report, "approve", lives.actor(offices.officer()), Map.of());
            return report;
        });
        assertThat(reports.find(report).orElseThrow().due()).isEqualTo(told);
        assertThat(reports.find(report).orElseThrow().late()).isFalse();
    }

    @Test
    void whoIsSignedInSupportsFollowsRatesAndReopensByPlainForms() {
        var reporter = lives.citizen("Người Bấm");
        var report = lives.verified(reporter, "MT.RAC", "Thùng rác đầy tràn ra vỉa hè").id();
        var path = "/reports/" + lives.code(report);
        assertThat(web().get(path).page().select("a[href^=/sign-in?next=]")).isNotEmpty();
        var neighbour = web().signInAs(lives.citizen("Hàng Xóm Bấm").accountId());
        neighbour.get(path);
        assertThat(neighbour.post(path + "/support").page().select(".report-buttons button[aria-pressed=true]").text()).contains("Tôi cũng gặp");
        assertThat(neighbour.post(path + "/support/end").page().select(".report-buttons button[aria-pressed=true]")).isEmpty();
        assertThat(neighbour.post(path + "/following").page().select(".report-buttons button[aria-pressed=true]").text()).contains("Đang theo dõi");
        assertThat(neighbour.page().select("#rating")).isEmpty();
        lives.answered(report, "Đã thu gom và tăng số lần lấy rác trong ngày.");
        assertThat(neighbour.get(path).page().select("#rating")).isEmpty();
        assertThat(neighbour.post(path + "/rating", "score", 1, "fixed", false).status()).isEqualTo(404);
        var own = web().signInAs(reporter.accountId());
        own.get(path);
        assertThat(own.post(path + "/support").page().text()).as("their own").contains("Đây là phản ánh của quý vị (" + lives.code(report) + ")");
        assertThat(own.path()).isEqualTo("/account/reports/" + lives.code(report));
        assertThat(own.get(path).page().select("#rating")).isNotEmpty();
        assertThat(own.post(path + "/rating", "score", "3").page().text()).contains("Chưa gửi được");
        assertThat(own.post(path + "/rating", "score", "3", "fixed", "true").page().text()).contains("Cảm ơn quý vị đã đánh giá").contains("Người phản ánh xác nhận đã khắc phục");
        assertThat(own.page().select(".report-course li.is-reached time")).as("each step tells its day").hasSize(5);
        assertThat(own.post(path + "/reopening", "reason", "Chiều nay lại tràn").page().text()).contains("Đã chuyển lại cho cơ quan xử lý").doesNotContain("Chiều nay lại tràn");
        assertThat(own.page().select(".report-course li.is-current time")).as("with the agency again, since today").hasSize(1);
    }
}
