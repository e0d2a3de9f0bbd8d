package vn.ngomon.city.fieldreport.centre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ngomon.NgomonTest;
import vn.ngomon.People;
import vn.ngomon.Web;
import vn.ngomon.city.fieldreport.FieldReport;
import vn.ngomon.city.fieldreport.ReportOffices;
import vn.ngomon.city.fieldreport.Reporter;
import vn.ngomon.city.fieldreport.Source;
import vn.ngomon.city.fieldreport.intake.Received;
import vn.ngomon.city.fieldreport.intake.Reporting;
import vn.ngomon.city.fieldreport.intake.Telling;
import vn.ngomon.city.fieldreport.work.Dispatching;
import vn.ngomon.platform.calendar.Limit;
import vn.ngomon.platform.casework.CaseFile;
import vn.ngomon.platform.casework.Move;
import vn.ngomon.platform.casework.Outcome;
import vn.ngomon.platform.casework.Watch;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.identity.Identity;
import vn.ngomon.platform.time.BusinessClock;

/** Who hears of a deadline that passes, and who when still nobody answers. */
@NgomonTest
class EscalationTest {

    @LocalServerPort int port;
    @Autowired ReportOffices offices;
    @Autowired Reporting reporting;
    @Autowired Dispatching dispatching;
    @Autowired Watch watch;
    @Autowired Escalations escalations;
    @Autowired People people;
    @Autowired Identity identity;
    @Autowired Directory directory;
    @Autowired InstantSource clock;
    @Autowired JdbcClient db;

    private FieldReport told(String category, Instant at) {
        var reporter = people.citizen("Người Báo");
        var telling = new Telling(category, "Việc đã lâu mà chưa ai xử lý", null, null, "Đường Lê Lợi", Source.ONLINE, null, List.of(), List.of(), Reporter.account(reporter));
        return ((Received.Done) BusinessClock.at(at, () -> reporting.receive(telling, identity.actor(reporter).orElseThrow()))).report();
    }

    private CaseFile dispatched(FieldReport report, UUID agency, Instant at) {
        var officer = identity.actor(offices.officer()).orElseThrow();
        return ((Outcome.Done) BusinessClock.at(at, () -> dispatching.perform(Move.of(report.id(), "dispatch", officer).with("agency", agency)))).file();
    }

    private void hears(UUID account, String words) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(Web.at(port).signInAs(account).get("/account/notices").page().text()).contains(words));
    }

    @Test
    void aPassedDeadlineIsToldToTheAgencyAndDaysLaterToTheOneAboveOnce() {
        var agency = offices.agency("H57.70");
        var above = directory.findAgency(agency.parent(), directory.today()).orElseThrow();
        var leader = people.official("Giám đốc cấp nước", agency.id(), agency.id(), Role.LEADER);
        var higher = people.official("Lãnh đạo tỉnh", above.id(), above.id(), Role.LEADER);
        var at = clock.instant().minus(Duration.ofDays(30));
        var report = told("TI.RO_NUOC", at);
        dispatched(report, agency.id(), at);
        watch.look();
        hears(leader, "Phản ánh " + report.code() + " quá hạn");
        escalations.look();
        escalations.look();
        hears(higher, "Phản ánh " + report.code() + " quá hạn nhiều ngày");
        var web = Web.at(port).signInAs(higher);
        web.get("/account/notices");
        web.post(web.page().select(".list-group-item:contains(" + report.code() + ") form").attr("action"));
        assertThat(web.path()).as("no party to the case, and yet led somewhere").isEqualTo("/reports/" + report.code());
        assertThat(web.status()).isEqualTo(200);
        assertThat(db.sql("select count(*) from report_escalation where report_id = :id").param("id", report.id()).query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void whatHasJustPassedIsNotTakenUpTheLineYet() {
        var report = told("GT.DEN_TIN_HIEU", clock.instant().minus(Duration.ofHours(6)));
        dispatched(report, offices.agency("H57.70").id(), clock.instant().minus(Duration.ofHours(6)));
        escalations.look();
        assertThat(db.sql("select count(*) from report_escalation where report_id = :id").param("id", report.id()).query(Integer.class).single()).isZero();
    }

    @Test
    void deadlinesAreCountedInHoursOfTheClockOrInWorkingDaysAsTheCategorySays() {
        var saturdayNight = Instant.parse("2020-11-28T15:00:00Z");
        var lights = dispatched(told("GT.DEN_TIN_HIEU", saturdayNight), offices.agency("H57.70").id(), saturdayNight);
        assertThat(lights.limit()).isEqualTo(Limit.clockHours(4));
        assertThat(lights.due()).isEqualTo(Instant.parse("2020-11-28T19:00:00Z"));
        var pipe = dispatched(told("GT.BIEN_BAO", saturdayNight), offices.agency("H57.70").id(), saturdayNight);
        assertThat(pipe.due()).as("seven working days from Monday").isEqualTo(Instant.parse("2020-12-08T10:30:00Z"));
    }
}
