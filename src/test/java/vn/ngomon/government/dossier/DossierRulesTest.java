package vn.ngomon.government.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.JsonNodeFactory;
import vn.ngomon.NgomonTest;
import vn.ngomon.government.dossier.fees.FeeReductions;
import vn.ngomon.government.dossier.fees.Fees;
import vn.ngomon.government.dossier.papers.Paper;
import vn.ngomon.government.dossier.papers.Papers;
import vn.ngomon.government.dossier.papers.Request;
import vn.ngomon.government.dossier.papers.Requests;
import vn.ngomon.government.dossier.papers.Supplements;
import vn.ngomon.government.dossier.results.Drafting;
import vn.ngomon.government.dossier.results.ResultVersion;
import vn.ngomon.government.dossier.results.Results;
import vn.ngomon.government.dossier.submission.Filed;
import vn.ngomon.government.dossier.submission.Filing;
import vn.ngomon.government.dossier.submission.Submission;
import vn.ngomon.government.dossier.submission.TrueTime;
import vn.ngomon.government.procedure.shipped.ShippedCatalogue;
import vn.ngomon.platform.casework.Capacity;
import vn.ngomon.platform.casework.CaseFile;
import vn.ngomon.platform.casework.CaseFiles;
import vn.ngomon.platform.casework.Casework;
import vn.ngomon.platform.casework.Consultations;
import vn.ngomon.platform.casework.Move;
import vn.ngomon.platform.casework.Outcome;
import vn.ngomon.platform.casework.definition.DefinitionJson;
import vn.ngomon.platform.casework.definition.Ending;
import vn.ngomon.platform.casework.definition.Guard;
import vn.ngomon.platform.casework.definition.Join;
import vn.ngomon.platform.casework.definition.Transition;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.AreaCode;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.directory.Seat;
import vn.ngomon.platform.directory.Specialty;
import vn.ngomon.platform.directory.Tier;
import vn.ngomon.platform.file.Files;
import vn.ngomon.platform.journal.Ids;
import vn.ngomon.platform.journal.Subject;
import vn.ngomon.platform.payment.Payments;
import vn.ngomon.platform.time.BusinessClock;

/** What the law does not let anybody skip, at the desk or by a program. */
@NgomonTest
class DossierRulesTest {

    private static final Instant MONDAY = Instant.parse("2020-11-23T03:00:00Z");
    private static final String VY_DA = "19777";
    private static final String MARITAL = "1.004873.000.00.00.H57";
    private static final String BIRTH = "1.001193.000.00.00.H57";
    private static final String LAND = "DEMO.100001.000.00.00.H57";
    private static final String TRANSFER = "DEMO.100002.000.00.00.H57";

    @Autowired ShippedCatalogue shipped;
    @Autowired Filing filing;
    @Autowired Casework casework;
    @Autowired CaseFiles cases;
    @Autowired Consultations consultations;
    @Autowired Dossiers dossiers;
    @Autowired Papers papers;
    @Autowired Requests requests;
    @Autowired Supplements supplements;
    @Autowired Results results;
    @Autowired Drafting drafting;
    @Autowired Fees fees;
    @Autowired Payments payments;
    @Autowired TrueTime time;
    @Autowired Directory directory;
    @Autowired Files files;
    @Autowired InstantSource clock;
    @Autowired JdbcClient db;

    @BeforeEach
    void theCatalogueIsThere() {
        shipped.publishAll(Actor.SYSTEM);
    }

    private static Actor officer(UUID agency, Role role) {
        return new Actor(Ids.next(), role.name(), Set.of(new Seat(agency, agency, role, null)));
    }

    private Submission submission(String procedure, String chosen, List<String> papers, @Nullable String area, @Nullable UUID desk, Submission.@Nullable Late late) {
        return new Submission(procedure, chosen, Dossier.Channel.DESK, new Applicant(null, Applicant.Kind.PERSON, "Trần Thị Hương", "046085001234", null, null, null, area),
                new Owner("Trần Thị Hương", null), JsonNodeFactory.instance.objectNode(),
                papers.stream().map(code -> new Submission.Handed(code, Paper.Presented.ORIGINAL, 1, List.of())).toList(), Dossier.ReturnBy.DESK, desk, late);
    }

    private Filed file(Submission submission) {
        return filing.file(submission, Actor.SYSTEM, (done, batch) -> { });
    }

    private UUID filed(Submission submission, Instant at) {
        var filed = BusinessClock.at(at, () -> file(submission));
        assertThat(filed).isInstanceOf(Filed.Done.class);
        return ((Filed.Done) filed).id();
    }

    private UUID marital(Instant at) {
        return filed(submission(MARITAL, "", List.of("declaration", "identity"), VY_DA, null, null), at);
    }

    private CaseFile done(Move move) {
        var outcome = BusinessClock.at(MONDAY.plusSeconds(60), () -> casework.perform(move));
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done) outcome).file();
    }

    private void refused(Move move, String key) {
        assertThat(BusinessClock.at(MONDAY.plusSeconds(60), () -> casework.perform(move))).isInstanceOfSatisfying(Outcome.Refused.class,
                refused -> assertThat(refused.messageKey()).isEqualTo("dossier.refused." + key));
    }

    private Move by(UUID id, String action, Role role) {
        var file = cases.find(id).orElseThrow();
        return Move.of(id, action, officer(file.agencyAt(cases.step(file).at()), role));
    }

    private UUID text(String words) {
        return files.store(words.getBytes(StandardCharsets.UTF_8), "van-ban.txt", "dossier.result").id();
    }

    @Test
    void aProcedureWithCasesTakesNoDossierWithoutOneItKnows() {
        var papers = List.of("declaration", "birth-notice", "identity");
        assertThat(problems(file(submission(BIRTH, "", papers, VY_DA, null, null)))).contains("dossier.problem.case-missing");
        assertThat(problems(file(submission(BIRTH, "next-year", papers, VY_DA, null, null)))).contains("dossier.problem.case-unknown");
        assertThat(problems(file(submission(MARITAL, "late", List.of("declaration", "identity"), VY_DA, null, null)))).contains("dossier.problem.case-unknown");
        var late = filed(submission(BIRTH, "late", papers, VY_DA, null, null), MONDAY);
        done(by(late, "accept", Role.DESK_CLERK));
        assertThat(payments.of(new Subject("dossier", late))).singleElement().satisfies(due -> assertThat(due.amount()).isEqualTo(8_000));
    }

    private static List<String> problems(Filed filed) {
        assertThat(filed).isInstanceOf(Filed.Invalid.class);
        return ((Filed.Invalid) filed).problems().stream().map(Filed.Problem::messageKey).toList();
    }

    @Test
    void aFeeThatNobodyStatedIsNotNothing() {
        var id = filed(submission(TRANSFER, "", List.of("request", "contract", "certificate", "tax"), VY_DA, null, null), MONDAY);
        var accept = by(id, "accept", Role.DESK_CLERK);
        refused(accept, "fee-not-stated");
        refused(accept.with("fee.1", "nửa phần trăm"), "fee-unreadable");
        refused(accept.with("fee.1", 0), "fee-ground");
        done(accept.with("fee.1", 600_000));
        assertThat(payments.of(new Subject("dossier", id))).singleElement().satisfies(due -> assertThat(due.amount()).isEqualTo(628_000));
        assertThat(fees.reductions(id)).isEmpty();
    }

    @Test
    void lessThanThePublishedPriceIsTakenOnlyOnAGroundThatIsKeptAndPrinted() {
        var id = marital(MONDAY);
        var accept = by(id, "accept", Role.DESK_CLERK);
        refused(accept.with("fee.0", 5_000), "fee-ground");
        refused(accept.with("fee.0", 16_000), "fee-too-high");
        done(accept.with("fee.0", 5_000).with("feeGround", "Hộ nghèo, giấy chứng nhận số 12"));
        assertThat(fees.reductions(id)).containsExactly(new FeeReductions.Reduction("Lệ phí cấp giấy xác nhận tình trạng hôn nhân", 15_000L, 5_000,
                "Hộ nghèo, giấy chứng nhận số 12"));
        assertThat(payments.of(new Subject("dossier", id)).getFirst().lines().getFirst().legalBasis()).contains("Hộ nghèo, giấy chứng nhận số 12");
    }

    @Test
    void anIntakeOfAnOutageIsAcceptedAtItsTrueTimeHoweverLate() {
        var taken = clock.instant().minus(Duration.ofDays(9)).truncatedTo(ChronoUnit.SECONDS);
        var today = LocalDate.ofInstant(clock.instant(), BusinessClock.ZONE);
        var here = directory.areasOn(today).stream().filter(area -> area.tier() == Tier.COMMUNE).findFirst().orElseThrow().code().value();
        var asked = submission(MARITAL, "", List.of("declaration", "identity"), here, null, new Submission.Late(taken, "Mất điện"));
        var id = ((Filed.Done) file(asked)).id();
        assertThat(dossiers.lateEntry(id)).get().extracting(Dossiers.LateEntry::reason).isEqualTo("Mất điện");
        assertThat(dossiers.lateEntry(id).get().enteredAt()).isAfter(taken.plus(Duration.ofDays(8)));
        var outcome = time.of(id, "accept", () -> casework.perform(by(id, "accept", Role.DESK_CLERK)));
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        assertThat(dossiers.find(id).orElseThrow().receivedAt()).isEqualTo(taken);
        var day = LocalDate.ofInstant(taken, BusinessClock.ZONE);
        assertThat(dossiers.find(id).orElseThrow().code()).contains("-%02d%02d%02d-".formatted(day.getYear() % 100, day.getMonthValue(), day.getDayOfMonth()));
        assertThat(cases.promises(cases.find(id).orElseThrow()).getFirst().promised()).isBefore(clock.instant());
    }

    @Test
    void aTrueTimeLiesBehindAndHasAReason() {
        var papers = List.of("declaration", "identity");
        var ahead = new Submission.Late(clock.instant().plusSeconds(3_600), "Mất điện");
        assertThat(problems(file(submission(MARITAL, "", papers, VY_DA, null, ahead)))).contains("dossier.problem.late-future");
        var silent = new Submission.Late(clock.instant().minusSeconds(3_600), " ");
        assertThat(problems(file(submission(MARITAL, "", papers, VY_DA, null, silent)))).contains("dossier.problem.late-reason");
    }

    @Test
    void aRefusalIsDraftedApprovedNumberedAndSignedLikeAResult() {
        var id = marital(MONDAY);
        done(by(id, "accept", Role.DESK_CLERK));
        var specialist = officer(cases.find(id).orElseThrow().agencyId(), Role.SPECIALIST);
        var propose = Move.of(id, "proposeRefusal", specialist).because("Đang có vợ");
        drafting.add(id, ResultVersion.Kind.RESULT, text("giấy xác nhận"), specialist);
        refused(propose, "no-refusal-draft");
        drafting.add(id, ResultVersion.Kind.REFUSAL, text("thông báo từ chối"), specialist);
        refused(Move.of(id, "propose", specialist), "no-draft");
        done(propose);
        assertThat(done(by(id, "approveRefusal", Role.LEADER).because("Đồng ý")).readyAt()).isNull();
        refused(by(id, "issueRefusal", Role.RECORDS_CLERK), "not-signed");
        var records = officer(cases.find(id).orElseThrow().agencyId(), Role.RECORDS_CLERK);
        for (var wrong : List.of(LocalDate.of(2020, 11, 22), LocalDate.of(2020, 11, 24))) {
            assertThat(BusinessClock.at(MONDAY.plusSeconds(60), () -> drafting.sign(id, "15/TB-UBND", wrong, text("đã ký"), records)))
                    .as("before its approval, or in the future").isEqualTo(new Drafting.Act.WrongDay(LocalDate.of(2020, 11, 23), LocalDate.of(2020, 11, 23)));
        }
        drafting.sign(id, "15/TB-UBND", LocalDate.of(2020, 11, 23), text("đã ký"), records);
        var ready = done(Move.of(id, "issueRefusal", records));
        assertThat(ready.readyAt()).isNotNull();
        assertThat(results.newest(id).orElseThrow()).satisfies(signed -> {
            assertThat(signed.kind()).isEqualTo(ResultVersion.Kind.REFUSAL);
            assertThat(signed.isSigned()).isTrue();
            assertThat(signed.approvedBy()).isNotNull();
        });
        assertThat(done(by(id, "returnRefusal", Role.DESK_CLERK)).ending()).isEqualTo(Ending.REFUSED);
    }

    /** TIME.md's examples 4 to 6: acknowledged within eight working hours. */
    @ParameterizedTest
    @CsvSource({"2020-11-28T13:00:00Z, 2020-11-30T10:30:00Z", "2020-11-23T03:00:00Z, 2020-11-24T03:00:00Z", "2020-11-23T05:00:00Z, 2020-11-24T04:30:00Z"})
    void theTaskOfReceivingADossierIsDueEightWorkingHoursAfterItCame(Instant filed, Instant due) {
        var id = marital(filed);
        assertThat(db.sql("select due from case_task where case_id = :id").param("id", id).query(OffsetDateTime.class).single().toInstant()).isEqualTo(due);
    }

    @Test
    void anUnansweredRequestEndsADossierBeforeAcceptanceToo() {
        var id = marital(MONDAY);
        done(by(id, "askIntakeSupplement", Role.DESK_CLERK).because("Thiếu").with("papers", List.of(new Request.Asked(null, "Bản án ly hôn", ""))));
        var stop = Move.of(id, "stopUnanswered", Actor.SYSTEM).as(Capacity.SYSTEM);
        refused(stop, "supplement-not-overdue");
        var outcome = BusinessClock.at(MONDAY.plus(Duration.ofDays(60)), () -> casework.perform(stop));
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Done.class, done -> assertThat(done.file().ending()).isEqualTo(Ending.STOPPED));
    }

    @Test
    void aPaperAskedForBeyondTheListHasToComeAndNothingElseIsReplaced() {
        var id = marital(MONDAY);
        done(by(id, "askIntakeSupplement", Role.DESK_CLERK).because("Thiếu").with("papers", List.of(new Request.Asked(null, "Bản án ly hôn", "bản chính"))));
        var extra = papers.of(id).getLast();
        assertThat(extra.name()).isEqualTo("Bản án ly hôn");
        assertThat(extra.presented()).isEqualTo(Paper.Presented.MISSING);
        assertThat(requests.open(id).orElseThrow().papers()).extracting(Request.Asked::paper).containsExactly(extra.id());
        var applicant = new Actor(Ids.next(), "A", Set.of());
        assertThat(supplements.give(id, Map.of(1, List.of(text("không ai hỏi"))), applicant, Map.of("given", Set.of(extra.id()))))
                .isInstanceOfSatisfying(Outcome.Refused.class, why -> assertThat(why.messageKey()).isEqualTo("dossier.refused.supplement-missing"));
        assertThat(supplements.give(id, Map.of(0, List.of(text("bản án"))), applicant, Map.of())).isInstanceOf(Outcome.Done.class);
        assertThat(papers.of(id)).filteredOn(paper -> paper.round() == 1).extracting(Paper::id).containsExactly(extra.id());
        done(by(id, "accept", Role.DESK_CLERK));
    }

    @Test
    void aCommuneDeskReceivesForTheDistrictAndGivesTheResultBack() {
        var day = LocalDate.ofInstant(MONDAY, BusinessClock.ZONE);
        var commune = directory.competentAgency(new AreaCode(VY_DA), Tier.COMMUNE, Specialty.GENERAL, day).orElseThrow().id();
        var district = directory.competentAgency(new AreaCode(VY_DA), Tier.DISTRICT, Specialty.GENERAL, day).orElseThrow().id();
        var id = filed(submission(LAND, "plain", List.of("request", "land"), null, commune, null), MONDAY);
        var accepted = done(by(id, "accept", Role.DESK_CLERK).with("fee.1", 100_000).with("fee.2", 500_000));
        assertThat(accepted.agencyId()).isEqualTo(district);
        assertThat(accepted.frontAgencyId()).isEqualTo(commune);
        var section = db.sql("select u.name from case_task t join unit u on u.id = t.unit_id where t.case_id = :id").param("id", id).query(String.class).single();
        assertThat(section).isEqualTo("Chi nhánh Văn phòng Đăng ký đất đai");
        assertThat(BusinessClock.at(MONDAY, () -> file(submission(TRANSFER, "", List.of("request", "contract", "certificate", "tax"), null, commune, null))))
                .as("a desk the decision does not name receives nothing").isInstanceOf(Filed.NoAgency.class);
    }

    @Test
    void nothingIsProposedWhileAnOpinionThatWasAskedForIsOut() {
        var id = marital(MONDAY);
        var agency = done(by(id, "accept", Role.DESK_CLERK)).agencyId();
        var specialist = officer(agency, Role.SPECIALIST);
        drafting.add(id, ResultVersion.Kind.RESULT, text("giấy xác nhận"), specialist);
        var asked = (Consultations.Asking.Put) consultations.ask(id, specialist, List.of(new Consultations.Asked(agency, Role.LEADER)), "Có đúng không?", null);
        assertThat(casework.perform(Move.of(id, "propose", specialist))).isInstanceOfSatisfying(Outcome.Refused.class,
                refused -> assertThat(refused.messageKey()).isEqualTo("casework.refused.opinions-missing"));
        consultations.answer(asked.opinions().getFirst(), officer(agency, Role.LEADER), "Đúng");
        assertThat(casework.perform(Move.of(id, "propose", specialist))).isInstanceOf(Outcome.Done.class);
    }

    /** An officer asks from where the work is done; from there nothing reaches a leader unheard. */
    @Test
    void everyProcessAwaitsTheOpinionsItsOfficersAskFor() throws IOException {
        var proposals = new HashMap<String, Transition>();
        for (var resource : new PathMatchingResourcePatternResolver().getResources("classpath:dossier/process/*.json")) {
            var process = DefinitionJson.read(resource.getContentAsString(StandardCharsets.UTF_8));
            process.transitions().stream().filter(transition -> transition.leadsTo() != null && process.step(transition.leadsTo()).role() == Role.LEADER)
                    .filter(transition -> transition.from().stream().anyMatch(step -> process.step(step).role() == Role.SPECIALIST))
                    .forEach(transition -> proposals.put(process.key() + " " + transition.action(), transition));
        }
        assertThat(proposals).hasSize(16).allSatisfy((name, transition) -> assertThat(transition.guards()).as(name).contains(new Guard.OpinionsGiven(Join.ALL)));
    }
}
