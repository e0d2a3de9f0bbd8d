package vn.ngomon.city.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.ngomon.NgomonTest;
import vn.ngomon.People;
import vn.ngomon.Web;
import vn.ngomon.city.report.ReportDesk.Submission;
import vn.ngomon.platform.calendar.Clock;
import vn.ngomon.platform.calendar.Judgement;
import vn.ngomon.platform.casework.Capacity;
import vn.ngomon.platform.casework.CaseFile;
import vn.ngomon.platform.casework.CaseVerification;
import vn.ngomon.platform.casework.Casework;
import vn.ngomon.platform.casework.Move;
import vn.ngomon.platform.casework.Outcome;
import vn.ngomon.platform.casework.definition.Phase;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.AreaCode;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.directory.Specialty;
import vn.ngomon.platform.directory.Tier;
import vn.ngomon.platform.identity.Identity;
import vn.ngomon.platform.indicator.Indicators;
import vn.ngomon.platform.indicator.Period;
import vn.ngomon.platform.journal.Ids;
import vn.ngomon.platform.place.Places;
import vn.ngomon.platform.time.BusinessClock;

/** The life of a report from the spot to the answer and back again, through nothing but the shared mechanisms. */
@NgomonTest
@Import(FieldReports.class)
class FieldReportTest {

    private static final Instant MONDAY_10 = Instant.parse("2020-11-23T03:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2020, 11, 23);
    private static final AreaCode VY_DA = new AreaCode("19777");

    @LocalServerPort int port;
    @Autowired ReportDesk desk;
    @Autowired Casework casework;
    @Autowired CaseVerification verification;
    @Autowired Indicators indicators;
    @Autowired Places places;
    @Autowired Directory directory;
    @Autowired Identity identity;
    @Autowired People people;
    @Autowired JdbcClient db;
    @Autowired TransactionTemplate transaction;

    private final UUID centre = Ids.next();
    private UUID commune;
    private UUID specialistAccount;
    private Actor officer;
    private Actor specialist;
    private Actor reporter;

    /** The ward's shape as far as this test needs it: a square of a kilometre. */
    @BeforeEach
    void map() {
        var ward = directory.findArea(VY_DA, DAY).orElseThrow();
        transaction.executeWithoutResult(status -> places.put(ward.id(), JsonMapper.shared().readTree(
                "{\"type\":\"Polygon\",\"coordinates\":[[[107.595,16.465],[107.605,16.465],[107.605,16.475],[107.595,16.475],[107.595,16.465]]]}"), "test"));
        commune = directory.competentAgency(VY_DA, Tier.COMMUNE, Specialty.GENERAL, DAY).orElseThrow().id();
        officer = identity.actor(people.official("Trực ban", centre, centre, Role.CENTRE_OFFICER)).orElseThrow();
        specialistAccount = people.official("Trần Văn Sáng", commune,
                directory.unitWithRole(commune, Role.SPECIALIST).map(unit -> unit.id()).orElse(commune), Role.SPECIALIST);
        specialist = identity.actor(specialistAccount).orElseThrow();
        reporter = identity.actor(people.citizen("Lê Thị Thấy")).orElseThrow();
    }

    private static JsonNode answers(String subject) {
        return JsonMapper.shared().createObjectNode().put("subject", subject).put("category", "road");
    }

    private static <T> T at(Instant at, Supplier<T> work) {
        return BusinessClock.at(at, work);
    }

    private CaseFile received(Instant at, double lon, double lat) {
        return ((Submission.Received) at(at, () -> desk.submit(lon, lat, answers("Ổ gà lớn giữa đường"), centre, reporter))).file();
    }

    private CaseFile done(Instant at, Move move) {
        var outcome = at(at, () -> casework.perform(move));
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done) outcome).file();
    }

    private CaseFile dispatched(Instant at) {
        var file = received(at, 107.6, 16.47);
        return ((Outcome.Done) at(at, () -> desk.dispatch(file.id(), officer))).file();
    }

    private String published(UUID id) {
        return db.sql("select state from test_report_public where id = :id").param("id", id).query(String.class).optional().orElse("");
    }

    @Test
    void whatTheFormAsksIsAnswered() {
        var wrong = at(MONDAY_10, () -> desk.submit(107.6, 16.47, JsonMapper.shared().createObjectNode().put("subject", "Ổ"), centre, reporter));
        assertThat(((Submission.Wrong) wrong).errors()).extracting(error -> error.pointer().replace("/", "")).contains("subject", "category");
    }

    @Test
    void thePlaceDecidesTheAgencyAndItStandsInTheOneInbox() {
        var file = dispatched(MONDAY_10);
        assertThat(file.agencyId()).isEqualTo(commune);
        assertThat(file.due()).isEqualTo(Instant.parse("2020-11-30T10:30:00Z"));
        var inbox = Web.at(port).signInAs(specialistAccount).get("/desk/tasks/unit?kind=fieldreport").page();
        var row = inbox.select(".inbox tbody tr:contains(" + file.reference() + ")");
        assertThat(row.text()).contains("Ổ gà lớn giữa đường", "Cơ quan đang xử lý");
        assertThat(row.select("a").attr("href")).isEqualTo("/desk/reports/" + file.id());
        assertThat(inbox.select("select[name=kind] option").eachText()).contains("Phản ánh hiện trường");
    }

    @Test
    void aSpotOutsideEveryUnitIsSentNowhereButCanBeRejected() {
        var file = received(MONDAY_10, 150, 40);
        assertThat(at(MONDAY_10, () -> desk.dispatch(file.id(), officer))).isEqualTo(new Outcome.Refused("test.place-unknown", List.of()));
        assertThat(done(MONDAY_10, Move.of(file.id(), "reject", officer).because("Ngoài địa bàn")).ending()).hasToString("REFUSED");
        assertThat(verification.verify(file.id())).isEmpty();
    }

    @Test
    void anAnswerIsPublishedRatedAndReopenedWithinItsPeriodAndGoesBackToWhoAnswered() {
        var file = dispatched(MONDAY_10);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(published(file.id())).isEqualTo("handling"));
        done(MONDAY_10.plusSeconds(60), Move.of(file.id(), "answer", specialist));
        var closed = done(MONDAY_10.plusSeconds(120), Move.of(file.id(), "approve", officer));
        assertThat(closed.timeliness()).isEqualTo(Judgement.EARLY);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(published(file.id())).isEqualTo("answered"));
        done(MONDAY_10.plusSeconds(180), Move.of(file.id(), "rate", reporter).as(Capacity.APPLICANT).with("stars", 2));
        assertThat(db.sql("select stars from test_report where id = :id").param("id", file.id()).query(Integer.class).single()).isEqualTo(2);

        var tuesdayAfter = Instant.parse("2020-12-01T02:00:00Z");
        var reopened = done(tuesdayAfter, Move.of(file.id(), "reopen", reporter).as(Capacity.APPLICANT).because("Vẫn còn ổ gà"));
        assertThat(reopened.phase()).isEqualTo(Phase.WORKING);
        assertThat(reopened.agencyId()).isEqualTo(commune);
        assertThat(reopened.clockState()).isEqualTo(Clock.State.RUNNING);
        assertThat(reopened.due()).as("five working days from re-opening").isEqualTo(Instant.parse("2020-12-08T10:30:00Z"));
        assertThat(reopened.readyAt()).isNull();
        assertThat(reopened.assignees()).containsEntry("handling", specialist.accountId());
        assertThat(Web.at(port).signInAs(specialistAccount).get("/desk").page().select(".inbox tbody tr").text()).contains(file.reference());
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(published(file.id())).isEqualTo("handling"));
        assertThat(verification.verify(file.id())).isEmpty();
    }

    @Test
    void afterThePeriodItStaysAnswered() {
        var file = dispatched(MONDAY_10);
        done(MONDAY_10, Move.of(file.id(), "answer", specialist));
        done(MONDAY_10, Move.of(file.id(), "approve", officer));
        var reopen = Move.of(file.id(), "reopen", reporter).as(Capacity.APPLICANT).because("Chưa xong");
        assertThat(at(Instant.parse("2020-12-08T17:30:00Z"), () -> casework.perform(reopen))).isEqualTo(new Outcome.Refused("casework.refused.too-late", List.of()));
        assertThat(at(Instant.parse("2020-12-08T15:00:00Z"), () -> casework.perform(reopen))).as("the evening of the fifteenth day").isInstanceOf(Outcome.Done.class);
    }

    @Test
    void theOverdueShareCountsTheLateAndTheOpenPastTheirDay() {
        var begin = Instant.parse("2019-03-04T03:00:00Z");
        var inTime = dispatched(begin);
        var late = dispatched(begin);
        dispatched(begin);
        done(begin, Move.of(inTime.id(), "answer", specialist));
        done(begin, Move.of(inTime.id(), "approve", officer));
        done(Instant.parse("2019-03-12T03:00:00Z"), Move.of(late.id(), "answer", specialist));
        done(Instant.parse("2019-03-12T03:00:00Z"), Move.of(late.id(), "approve", officer));
        var march = new Period(LocalDate.of(2019, 3, 1), LocalDate.of(2019, 3, 31));
        var evening = indicators.compute(FieldReports.OVERDUE, march, Instant.parse("2019-03-11T15:00:00Z"));
        assertThat(evening.numerator()).as("the promised day is not over").isZero();
        assertThat(evening.denominator()).isEqualTo(3);
        var after = indicators.compute(FieldReports.OVERDUE, march, Instant.parse("2019-03-31T10:00:00Z"));
        assertThat(after.numerator()).isEqualTo(2);
        assertThat(after.value()).isEqualByComparingTo(new BigDecimal("66.6667"));
    }
}
