package vn.ngomon.city.fieldreport.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ngomon.BrowserTest;
import vn.ngomon.Web;
import vn.ngomon.city.fieldreport.ReportLives;
import vn.ngomon.city.fieldreport.ReportOffices;
import vn.ngomon.city.fieldreport.voice.Voices;
import vn.ngomon.platform.indicator.Figure;
import vn.ngomon.platform.indicator.Period;
import vn.ngomon.platform.time.BusinessClock;

/** What is counted of reports, and that an older answer stays what it was. */
class ReportFiguresTest extends BrowserTest {

    /** Long before anything else in the tests' database. */
    private static final LocalDate DAY = LocalDate.of(2024, 3, 4);
    private static final Period MONTH = new Period(LocalDate.of(2024, 3, 1), LocalDate.of(2024, 3, 31));

    @Autowired ReportIndicators indicators;
    @Autowired ReportLives lives;
    @Autowired ReportOffices offices;
    @Autowired Voices voices;

    private static <T> T on(int days, java.util.function.Supplier<T> work) {
        return BusinessClock.at(at(days), work);
    }

    private static Instant at(int days) {
        return DAY.plusDays(days).atTime(9, 0).atZone(BusinessClock.ZONE).toInstant();
    }

    private String fraction(String code, Instant asOf) {
        Figure figure = indicators.compute(code, MONTH, asOf);
        return figure.numerator() + "/" + figure.denominator();
    }

    @Test
    void everyFigureHasItsDefinitionAndIsAsItWasThen() {
        var reporter = lives.citizen("Người Được Đếm");
        var officer = lives.actor(offices.officer());
        var onTime = on(0, () -> lives.verified(reporter, "MT.RAC", "Rác ở góc phố thứ nhất").id());
        var late = on(0, () -> lives.verified(reporter, "MT.RAC", "Rác ở góc phố thứ hai").id());
        on(0, () -> lives.verified(reporter, "MT.RAC", "Rác ở góc phố thứ ba").id());
        var bad = on(0, () -> lives.told(reporter, "MT.RAC", "Rác ở đâu đó không rõ").id());
        on(0, () -> {
            lives.act(bad, "reject", officer, Map.of("reason", "Không rõ vị trí"));
            lives.answered(onTime, "Đã thu gom trong buổi sáng.");
            return voices.rate(onTime, reporter, 2, true, null);
        });
        on(20, () -> {
            lives.answered(late, "Đã thu gom, xin lỗi vì chậm.");
            return voices.rate(late, reporter, 1, false, null);
        });
        assertThat(fraction("reports.received", at(1))).isEqualTo("4/null");
        assertThat(fraction("reports.eligible", at(1))).isEqualTo("3/4");
        assertThat(fraction("reports.overdue", at(0).plus(Duration.ofMinutes(1)))).isEqualTo("0/4");
        assertThat(fraction("reports.overdue", at(25))).as("one answered late, one open past its deadline").isEqualTo("2/4");
        assertThat(fraction("reports.on-time", at(1))).isEqualTo("1/1");
        assertThat(fraction("reports.on-time", at(25))).isEqualTo("1/2");
        assertThat(fraction("reports.satisfied", at(1))).isEqualTo("1/1");
        assertThat(fraction("reports.satisfied", at(25))).isEqualTo("1/2");
        on(70, () -> lives.verified(reporter, "MT.RAC", "Rác ở góc phố sau hai tháng"));
        assertThat(Web.at(port).get("/reports/statistics?from=2024-03-01&to=2024-05-31").page().select("h2:contains(Theo tháng) ~ table").first().select("tbody tr").eachText())
                .as("a month without reports too").hasSize(3).element(1).asString().contains("04/2024", "0");
        assertThat(indicators.compute("reports.satisfied", new Period(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 1, 31)), at(25)).value()).as("nothing is not zero").isNull();
    }

    @Test
    void thePageTellsAgenciesApartWithTheirDenominators() {
        var reporter = lives.citizen("Người Xem Số Liệu");
        var answered = lives.verified(reporter, "GT.DEN_DUONG", "Đèn cao áp cháy ở ngã ba").id();
        lives.answered(answered, "Đã thay bóng đèn cao áp.");
        voices.rate(answered, reporter, 3, true, null);
        lives.verified(reporter, "GT.DEN_DUONG", "Đèn cao áp cháy ở ngã tư");
        var page = Web.at(port).get("/reports/statistics").page();
        assertThat(page.select("h2").eachText()).contains("Theo cơ quan", "Theo lĩnh vực", "Theo tháng tiếp nhận");
        assertThat(page.select("table").text()).contains("/");
        for (var wrong : List.of("/reports/statistics?from=2024-01-01&to=2023-01-01", "/reports/statistics?from=-9999-01-01&to=-9998-01-01", "/reports?to=%2B999999999-12-31")) {
            assertThat(Web.at(port).get(wrong).status()).as(wrong).isEqualTo(400);
        }
        var again = Web.at(port).get("/reports/statistics?from=2024-01-01&to=2023-01-01").page();
        assertThat(again.select("#to-error").text()).as("beside the day, in the form").contains("Ngày cuối không được trước ngày đầu");
        assertThat(again.select("#from").val()).isEqualTo("2024-01-01");
        assertThat(Web.at(port).get("/reports/statistics?from=yesterday").page().select("#from-error").text()).contains("Giá trị không hợp lệ");
        assertThat(Web.at(port).get("/indicators").body()).contains("reports.overdue");
        for (var lang : new String[] {"vi", "en"}) {
            for (var device : new Device[] {Device.PHONE, Device.DESKTOP}) {
                var shown = open(device, lang, "/reports/statistics");
                shoot(shown, "report-statistics-" + device.name().toLowerCase());
                assertAccessible(shown);
                assertThat(isWider(shown)).isFalse();
            }
        }
        var alerts = as(Device.PHONE, "vi", reporter.accountId(), "/account/report-alerts");
        shoot(alerts, "report-alerts-phone");
        assertAccessible(alerts);
    }
}
