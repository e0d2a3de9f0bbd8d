package vn.ngomon.operations.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.ngomon.Web;
import vn.ngomon.platform.casework.CaseVerification;
import vn.ngomon.platform.indicator.Indicators;
import vn.ngomon.platform.indicator.Period;

/** A few hundred field reports of a small province, made by the real services. */
class ReportHistoryTest {

    private static final int REPORTS = 500;
    private static Province province;

    @BeforeAll
    static void live() {
        province = Province.begin(40, REPORTS).whole();
    }

    @AfterAll
    static void end() {
        province.close();
    }

    private static List<String> texts(String sql) {
        return province.db().sql(sql).query(String.class).list();
    }

    private static long count(String sql) {
        return province.db().sql(sql).query(Long.class).single();
    }

    @Test
    void everyPlanBecomesAReportAndNoneFails() {
        assertThat(texts("select number || ': ' || failure from demo_report where failure is not null")).isEmpty();
        assertThat(count("select count(*) from demo_report n join field_report r on r.id = n.report_id where n.done")).isEqualTo(REPORTS);
        assertThat(count("select count(*) from field_report where not simulated")).isZero();
        assertThat(province.bean(HistoryProgress.class).failed()).isZero();
    }

    @Test
    void asManyAreReceivedRefusedAndLateAsTheProvincePublished() {
        var early = Math.round(REPORTS * 8088.0 / 13_414);
        assertThat(count("select count(*) from field_report where reported_at < timestamptz '2020-01-01 00:00+07'")).isEqualTo(early);
        assertThat(count("select count(*) from report_public where received_at < timestamptz '2020-01-01 00:00+07'")).as("eligible of those").isEqualTo(early - Math.round(early * (1 - 5870.0 / 8088)));
        assertThat(count("select count(*) from case_file where kind = 'fieldreport' and step in ('rejected', 'merged')")).as("about a quarter").isBetween(REPORTS * 23L / 100, REPORTS * 28L / 100);
        assertThat(count("select count(*) from case_file where kind = 'fieldreport' and step = 'merged'")).isPositive();
        assertThat(count("""
                select count(*) from report_public where late or closed_at is null and on_time_until < timestamptz '2020-12-08 08:00+07'""")).as("late, or open and too late").isEqualTo(Math.round(REPORTS * 0.0186));
        assertThat(count("select count(*) from report_public where closed_at is null and on_time_until < timestamptz '2020-12-08 08:00+07'")).isPositive();
    }

    @Test
    void threeInFourOfThoseWhoSayWhatTheyThinkAreSatisfied() {
        var rated = count("select count(*) from report_rating");
        assertThat(rated).isGreaterThan(30);
        assertThat(count("select count(*) from report_rating where score >= 2")).isEqualTo(Math.round(rated * 0.78));
        assertThat(count("select count(*) from report_public where state = 'FIXED'")).isPositive();
    }

    @Test
    void aGreenSundayIsOverAndOneIsAhead() {
        var web = Web.at(province.port());
        assertThat(web.get("/campaigns").page().text()).contains("Ngày chủ nhật xanh cuối năm 2020", "Công viên bờ sông");
        assertThat(count("select count(*) from campaign_event where held_at < timestamptz '2020-12-01 00:00+07' and simulated")).isEqualTo(1);
        assertThat(count("select count(*) from campaign_photo where shown_file is not null")).isEqualTo(4);
        assertThat(count("select count(distinct event_id) from campaign_report")).as("both deal with what was reported").isEqualTo(2);
        assertThat(count("select count(distinct event_id) from campaign_registration")).isEqualTo(2);
        var progress = province.bean(HistoryProgress.class);
        assertThat(progress.done()).as("never more than all").isEqualTo(progress.total());
    }

    @Test
    void everyDeskHasSomethingToDoThisMorning() {
        assertThat(texts("select distinct step from case_file where kind = 'fieldreport' and ending is null")).containsExactlyInAnyOrder("received", "alerted", "handling", "returned", "checking");
        assertThat(count("select count(*) from report_public where closed_at is null and on_time_until between timestamptz '2020-12-08 08:00+07' and timestamptz '2020-12-09 18:00+07'")).isPositive();
        assertThat(count("select count(*) from report_public where reopened_at is not null and state = 'HANDLING'")).isPositive();
        assertThat(count("select count(*) from field_report where reported_at >= timestamptz '2020-12-08 08:00+07'")).isZero();
        assertThat(count("select count(*) from journal_entry where subject_kind = 'fieldreport' and occurred_at >= timestamptz '2020-12-08 08:00+07' and simulated")).isZero();
        assertThat(count("""
                select count(*) from account a join demo_account d on d.account_id = a.id
                where a.login in ('demo.centre.officer', 'demo.centre.colleague', 'demo.centre.head', 'demo.hepco.reports', 'demo.power.reports', 'demo.water.reports', 'demo.vyda.reports') and d.label_en <> ''""")).isEqualTo(7);
    }

    @Test
    void everySpotLiesInTheCommuneItIsToldOfAndSomeSendPictures() {
        assertThat(count("select count(*) from field_report where area_id is null")).isZero();
        assertThat(count("select count(*) from field_report where length(description) < 40")).isZero();
        assertThat(count("select count(distinct description) from field_report")).isGreaterThan(REPORTS * 9 / 10);
        assertThat(count("select count(distinct report_id) from report_photo where kind = 'REPORT'")).isBetween(REPORTS / 8L, REPORTS / 3L);
        assertThat(count("select count(*) from report_photo where kind = 'AFTER'")).isPositive();
        assertThat(count("select max(size) from stored_file where origin = 'fieldreport.photo'")).isLessThan(90_000);
    }

    @Test
    void onlyAgenciesThatHandleReportsHandleThem() {
        assertThat(texts("select distinct a.name from report_public p join agency a on a.id = p.agency_id where not a.field_reports")).isEmpty();
        assertThat(count("select count(*) from report_return")).isPositive();
        assertThat(texts("select distinct source from field_report")).contains("ONLINE", "FACEBOOK", "HOTLINE", "ZALO", "EMAIL");
    }

    @Test
    void theCommunicationPlanShowsWhatCameOfIt() {
        var indicators = province.bean(Indicators.class);
        var year = Period.year(2020);
        var agencies = indicators.compute("reports.agencies", year, DemoProvince.BEGINNING);
        assertThat(agencies.numerator()).isEqualTo(count("select count(distinct agency_id) from report_public where received_at >= timestamptz '2020-01-01 00:00+07'"));
        var online = indicators.compute("reports.source-online", year, DemoProvince.BEGINNING);
        assertThat(online.denominator()).isEqualTo(count("select count(*) from field_report where reported_at >= timestamptz '2020-01-01 00:00+07'"));
        assertThat(online.value()).isBetween(BigDecimal.valueOf(60), BigDecimal.valueOf(90));
        assertThat(Web.at(province.port()).get("/reports/communication-plan").page().text()).contains("Kế hoạch truyền thông", "Phản ánh qua ứng dụng", "/ " + online.denominator());
        assertThat(Web.at(province.port()).get("/reports/communication-plan?lang=en").page().text()).contains("Communication plan", "Reports by hotline");
    }

    @Test
    void theJournalReplayedEqualsTheProvinceAndNothingLeavesIt() {
        assertThat(province.bean(CaseVerification.class).verify(count -> { }).difference()).isEmpty();
        assertThat(texts("""
                select subject_id || ' ' || type from (select subject_id, type, occurred_at, lag(occurred_at) over (partition by subject_id order by sequence) as before
                    from journal_entry where subject_kind = 'fieldreport') line where occurred_at < before""")).isEmpty();
    }

    @Test
    void brokenOffAndTakenUpAgainItIsTheSameProvince() {
        try (var other = Province.begin(40, REPORTS)) {
            other.until(REPORTS / 6);
            other.cutConnections();
            other.until(REPORTS / 3);
            other.stop();
            other.start();
            other.whole();
            assertThat(other.reports()).isEqualTo(province.reports());
        }
    }
}
