package vn.ngomon.government.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.ngomon.NgomonTest;
import vn.ngomon.government.dossier.papers.Paper;
import vn.ngomon.government.dossier.papers.Papers;
import vn.ngomon.government.dossier.papers.Request;
import vn.ngomon.government.dossier.process.Processes;
import vn.ngomon.government.dossier.submission.Filed;
import vn.ngomon.government.dossier.submission.Filing;
import vn.ngomon.government.dossier.submission.Submission;
import vn.ngomon.government.procedure.Procedures;
import vn.ngomon.government.procedure.Publication;
import vn.ngomon.government.procedure.content.ProcedureContent;
import vn.ngomon.government.procedure.shipped.ShippedCatalogue;
import vn.ngomon.platform.casework.CaseFiles;
import vn.ngomon.platform.casework.Casework;
import vn.ngomon.platform.casework.Move;
import vn.ngomon.platform.casework.Outcome;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.directory.Seat;
import vn.ngomon.platform.journal.Ids;
import vn.ngomon.platform.time.BusinessClock;

/** What is told to whom it concerns before it becomes somebody's trouble. */
@NgomonTest
class DossierReportsTest {

    /** A Monday of its own: the tests here move that day's counter. */
    private static final Instant MONDAY = Instant.parse("2020-10-19T03:00:00Z");
    private static final String MARITAL = "1.004873.000.00.00.H57";

    @Autowired ShippedCatalogue shipped;
    @Autowired Procedures procedures;
    @Autowired Processes processes;
    @Autowired Filing filing;
    @Autowired Casework casework;
    @Autowired CaseFiles cases;
    @Autowired Dossiers dossiers;
    @Autowired Papers papers;
    @Autowired JsonMapper json;
    @Autowired JdbcClient db;

    @BeforeEach
    void theCatalogueIsThere() {
        shipped.publishAll(Actor.SYSTEM);
    }

    private UUID accepted() {
        var applicant = new Applicant(null, Applicant.Kind.PERSON, "Trần Thị Hương", "046085001234", null, null, null, "19777");
        var submission = new Submission(MARITAL, "", Dossier.Channel.DESK, applicant, new Owner(applicant.name(), null), JsonNodeFactory.instance.objectNode(),
                List.of(new Submission.Handed("declaration", Paper.Presented.ORIGINAL, 1, List.of()),
                        new Submission.Handed("identity", Paper.Presented.ORIGINAL_SEEN, 1, List.of())), Dossier.ReturnBy.DESK, null, null);
        var id = ((Filed.Done) BusinessClock.at(MONDAY, () -> filing.file(submission, Actor.SYSTEM, (done, batch) -> { }))).id();
        perform(id, "accept", Role.DESK_CLERK, MONDAY);
        return id;
    }

    private void perform(UUID id, String action, Role role, Instant at) {
        var agency = cases.find(id).orElseThrow().agencyId();
        var move = Move.of(id, action, new Actor(Ids.next(), role.name(), Set.of(new Seat(agency, agency, role, null)))).because("Chưa rõ");
        var asked = action.startsWith("ask") ? move.with("papers", List.of(new Request.Asked(papers.of(id).getFirst().id(), "Tờ khai", ""))) : move;
        var dated = action.equals("apologise") ? move.with("newDate", at.plus(Duration.ofDays(7))) : asked;
        assertThat(BusinessClock.at(at, () -> casework.perform(dated))).isInstanceOf(Outcome.Done.class);
    }

    private String told(UUID id, String action) {
        return db.sql("select data::text from journal_entry where subject_id = :id and action = :action").param("id", id).param("action", action).query(String.class).single();
    }

    @Test
    void theTenThousandthCodeOfADayHasFiveDigitsAndIsReported() {
        var ordinary = accepted();
        var code = dossiers.find(ordinary).orElseThrow().code();
        var unit = code.substring(0, code.indexOf('-'));
        db.sql("update dossier_counter set last = 9999 where unit_code = :unit and day = :day").param("unit", unit)
                .param("day", LocalDate.ofInstant(MONDAY, BusinessClock.ZONE)).update();
        var tenThousandth = accepted();
        assertThat(dossiers.find(tenThousandth).orElseThrow().code()).isEqualTo(unit + "-201019-10000");
        assertThat(told(tenThousandth, "accept")).contains("longNumbers");
        assertThat(told(ordinary, "accept")).doesNotContain("longNumbers");
        assertThat(told(accepted(), "accept")).doesNotContain("longNumbers");
    }

    @Test
    void aRequestForPapersAfterThreeWorkingDaysIsWrittenDownAsLate() {
        var timely = accepted();
        perform(timely, "askSupplement", Role.SPECIALIST, MONDAY.plus(Duration.ofDays(3)));
        assertThat(told(timely, "askSupplement")).doesNotContain("pastThreeDays");
        var late = accepted();
        perform(late, "askSupplement", Role.SPECIALIST, MONDAY.plus(Duration.ofDays(4)));
        assertThat(told(late, "askSupplement")).contains("pastThreeDays");
    }

    /** Received on Monday with three working days: promised for Thursday. */
    @Test
    void anApologyLaterThanADayBeforeTheDateIsWrittenDownAsLate() {
        var timely = accepted();
        perform(timely, "apologise", Role.SPECIALIST, MONDAY.plus(Duration.ofDays(1)));
        assertThat(told(timely, "apologise")).doesNotContain("pastDayBefore");
        var late = accepted();
        perform(late, "apologise", Role.SPECIALIST, MONDAY.plus(Duration.ofDays(3)));
        assertThat(told(late, "apologise")).contains("pastDayBefore");
    }

    @Test
    void aVersionWhoseStepsTakeLongerThanItsLimitIsNotPublished() {
        var from = LocalDate.of(2030, 1, 1);
        var content = (ObjectNode) json.valueToTree(procedures.find(MARITAL, LocalDate.of(2026, 3, 2)).orElseThrow().content());
        ((ArrayNode) content.get("handling").get("budgets")).forEach(budget -> ((ObjectNode) budget.get("limit")).put("unit", "WORKING_DAYS").put("amount", 2));
        assertThat(procedures.publish(MARITAL, from, json.treeToValue(content, ProcedureContent.class), null, Actor.SYSTEM))
                .isInstanceOfSatisfying(Publication.Unworkable.class, refused -> assertThat(refused.why()).contains("OVER_BUDGET"));
        ((ObjectNode) content.get("handling")).put("process", "no-such-process");
        assertThat(procedures.publish(MARITAL, from, json.treeToValue(content, ProcedureContent.class), null, Actor.SYSTEM))
                .isInstanceOf(Publication.Unworkable.class);
    }

    @Test
    void twoVersionsOfAProcedureKeepOneDefinitionEach() {
        var first = procedures.find(MARITAL, LocalDate.of(2019, 1, 2)).orElseThrow();
        var second = procedures.find(MARITAL, LocalDate.of(2026, 1, 5)).orElseThrow();
        processes.definitionFor(first);
        processes.definitionFor(second);
        long before = db.sql("select count(*) from process_definition where key like :key").param("key", "%" + MARITAL + "%").query(Long.class).single();
        processes.forget();
        assertThat(List.of(processes.definitionFor(first), processes.definitionFor(second))).doesNotHaveDuplicates();
        assertThat(db.sql("select count(*) from process_definition where key like :key").param("key", "%" + MARITAL + "%").query(Long.class).single()).isEqualTo(before);
    }
}
