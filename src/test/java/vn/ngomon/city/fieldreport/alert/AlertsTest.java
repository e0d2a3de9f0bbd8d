package vn.ngomon.city.fieldreport.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ngomon.NgomonTest;
import vn.ngomon.Web;
import vn.ngomon.city.fieldreport.ReportLives;
import vn.ngomon.city.fieldreport.ReportOffices;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.time.BusinessClock;

/** Who asked for it hears of new reports: at once, or once a day. */
@NgomonTest
class AlertsTest {

    @LocalServerPort int port;
    @Autowired ReportLives lives;
    @Autowired DailyLetters letters;
    @Autowired JdbcClient db;

    private Web asking(Actor who, Object... fields) {
        var web = Web.at(port).signInAs(who.accountId());
        web.get("/account/report-alerts");
        return web.post("/account/report-alerts", fields);
    }

    private String inbox(Actor who) {
        return Web.at(port).signInAs(who.accountId()).get("/account/notices").page().text();
    }

    @Test
    void whoAskedForACircleIsToldAtOnceAndNobodyOutsideIt() {
        var near = lives.citizen("Người Ở Gần");
        var far = lives.citizen("Người Ở Xa");
        assertThat(asking(near, "category", "MT", "lon", ReportOffices.LON + "", "lat", ReportOffices.LAT + "", "metres", "1000", "pace", "AT_ONCE").page().text())
                .contains("Đã đăng ký").contains("trong 1.000 m quanh điểm đã chọn");
        asking(far, "lon", "107.3", "lat", "16.3", "metres", "1000", "pace", "AT_ONCE");
        var reporter = lives.citizen("Người Báo Tin");
        asking(reporter, "category", "MT", "pace", "AT_ONCE");
        var report = lives.verified(reporter, "MT.RAC", "Rác nổi kín mặt hồ").id();
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(inbox(near)).contains("Phản ánh " + lives.code(report)));
        assertThat(inbox(far)).doesNotContain(lives.code(report));
        assertThat(inbox(reporter)).as("who made it knows").doesNotContain("vừa được xác minh");
    }

    @Test
    void theDailyLetterComesOnceInTheMorningWithAllOfTheDay() {
        var reader = lives.citizen("Người Đọc Báo Sáng");
        asking(reader, "area", "19777", "category", "GT.DEN_DUONG");
        var reporter = lives.citizen("Người Thấy Đèn Tắt");
        var first = lives.verified(reporter, "GT.DEN_DUONG", "Đèn đường tắt cả tuyến phố").id();
        var second = lives.verified(reporter, "GT.DEN_DUONG", "Đèn đường nhấp nháy suốt đêm").id();
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(matches(reader.accountId())).isEqualTo(2));
        var tomorrow = LocalDate.ofInstant(Instant.now(), BusinessClock.ZONE).plusDays(1).atTime(7, 1).atZone(BusinessClock.ZONE).toInstant();
        db.sql("update report_alert set told_at = :past where account_id = :id").param("past", Instant.now().minus(Duration.ofDays(2)).atOffset(java.time.ZoneOffset.UTC)).param("id", reader.accountId()).update();
        assertThat(BusinessClock.stating(tomorrow, letters::sendSome)).isPositive();
        assertThat(inbox(reader)).contains("2 phản ánh mới", lives.code(first), lives.code(second));
        assertThat(matches(reader.accountId())).isZero();
    }

    private int matches(UUID account) {
        return db.sql("select count(*) from report_alert_match m join report_alert a on a.id = m.alert_id where a.account_id = :id").param("id", account).query(Integer.class).single();
    }

    @Test
    void anAlertIsAboutSomethingAndEndsWithItsOwnerOnly() {
        var owner = lives.citizen("Chủ Thông Báo");
        assertThat(asking(owner).page().text()).contains("Chưa đăng ký");
        assertThat(asking(owner, "lon", "2.35", "lat", "48.85", "metres", "500").page().text()).as("nothing is reported there").contains("Chưa đăng ký");
        asking(owner, "category", "GT.CAU", "pace", "AT_ONCE");
        var web = asking(owner, "category", "GT.CAU");
        assertThat(web.page().select("form[action$=/end]")).as("asked for twice, told once").hasSize(1);
        assertThat(web.page().select(".report-alerts").text()).contains("Mỗi ngày một lần");
        var end = web.page().selectFirst("form[action$=/end]").attr("action");
        var stranger = Web.at(port).signInAs(lives.citizen("Người Lạ").accountId());
        stranger.get("/account/report-alerts");
        assertThat(stranger.post(end).status()).isEqualTo(404);
        assertThat(web.post(end).page().text()).contains("Đã thôi nhận thông báo này");
    }
}
