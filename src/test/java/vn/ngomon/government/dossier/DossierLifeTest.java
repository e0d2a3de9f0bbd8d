package vn.ngomon.government.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import vn.ngomon.CountedStatements;
import vn.ngomon.NgomonTest;
import vn.ngomon.government.dossier.papers.Paper;
import vn.ngomon.government.dossier.papers.Papers;
import vn.ngomon.government.dossier.papers.Request;
import vn.ngomon.government.dossier.papers.Requests;
import vn.ngomon.government.dossier.papers.Supplements;
import vn.ngomon.government.dossier.process.Processes;
import vn.ngomon.government.dossier.results.Drafting;
import vn.ngomon.government.dossier.results.ResultVersion;
import vn.ngomon.government.dossier.results.Results;
import vn.ngomon.government.dossier.submission.Filed;
import vn.ngomon.government.dossier.submission.Filing;
import vn.ngomon.government.dossier.submission.Submission;
import vn.ngomon.government.procedure.Procedures;
import vn.ngomon.government.procedure.content.ProcedureContent;
import vn.ngomon.platform.calendar.Judgement;
import vn.ngomon.platform.casework.Capacity;
import vn.ngomon.platform.casework.CaseFile;
import vn.ngomon.platform.casework.CaseFiles;
import vn.ngomon.platform.casework.Casework;
import vn.ngomon.platform.casework.Move;
import vn.ngomon.platform.casework.Outcome;
import vn.ngomon.platform.casework.definition.Ending;
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
import vn.ngomon.platform.payment.PaymentState;
import vn.ngomon.platform.payment.Payments;
import vn.ngomon.platform.time.BusinessClock;

@NgomonTest
class DossierLifeTest {

    static final Instant MONDAY = Instant.parse("2020-11-23T03:00:00Z");
    private static final String VY_DA = "19777";

    @Autowired Filing filing;
    @Autowired Drafting drafting;
    @Autowired Casework casework;
    @Autowired CaseFiles cases;
    @Autowired Dossiers dossiers;
    @Autowired Processes processes;
    @Autowired Papers papers;
    @Autowired Requests requests;
    @Autowired Results results;
    @Autowired Supplements supplements;
    @Autowired Payments payments;
    @Autowired Directory directory;
    @Autowired Files files;
    @Autowired JsonMapper json;

    @Autowired Procedures procedures;

    private UUID commune;

    @BeforeEach
    void whoWorksThere() throws Exception {
        for (var name : List.of("marital-status", "certified-copy", "death")) {
            var root = json.readTree(getClass().getResourceAsStream("/procedure/catalogue/" + name + ".json"));
            procedures.publish(root.get("code").asString(), LocalDate.of(2018, 1, 1), json.treeToValue(root.get("versions").get(0).get("content"),
                    ProcedureContent.class), null, Actor.SYSTEM);
        }
        commune = directory.competentAgency(new AreaCode(VY_DA), Tier.COMMUNE, Specialty.GENERAL, LocalDate.of(2020, 11, 23)).orElseThrow().id();
    }

    private Actor officer(Role role) {
        return new Actor(Ids.next(), role.name(), Set.of(new Seat(commune, commune, role, null)));
    }

    private <T> T at(Instant instant, Supplier<T> work) {
        return BusinessClock.at(instant, work);
    }

    private static Applicant applicant(String name) {
        return new Applicant(null, Applicant.Kind.PERSON, name, "046085001234", "0912345678", null, "12 Nguyễn Sinh Cung", VY_DA);
    }

    private Filed.Done filed(String procedure, Instant when) {
        return filed(procedure, "", when, new Submission.Handed("declaration", Paper.Presented.ORIGINAL, 1, List.of()),
                new Submission.Handed("identity", Paper.Presented.ORIGINAL_SEEN, 1, List.of()));
    }

    private Filed.Done filed(String procedure, String procedureCase, Instant when, Submission.Handed... handed) {
        var submission = new Submission(procedure, procedureCase, Dossier.Channel.DESK, applicant("Trần Thị Hương"), new Owner("Trần Thị Hương", "046085001234"),
                JsonNodeFactory.instance.objectNode(), List.of(handed), Dossier.ReturnBy.DESK, null, null);
        var filed = at(when, () -> filing.file(submission, officer(Role.DESK_CLERK), (done, batch) -> { }));
        assertThat(filed).isInstanceOf(Filed.Done.class);
        return (Filed.Done) filed;
    }

    private CaseFile done(Instant when, Move move) {
        var outcome = at(when, () -> casework.perform(move));
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done) outcome).file();
    }

    private UUID file(String text) {
        return files.store(text.getBytes(StandardCharsets.UTF_8), "du-thao.txt", "dossier.result").id();
    }

    @Test
    void aCertificateOfMaritalStatusGoesFromTheDeskToItsResult() {
        var id = filed("1.004873.000.00.00.H57", MONDAY).id();
        var accepted = done(MONDAY, Move.of(id, "accept", officer(Role.DESK_CLERK)).with("fee.0", 15_000));
        assertThat(accepted.reference()).matches("000(\\.\\d\\d){2,3}\\.H57-201123-\\d{4}");
        assertThat(accepted.due()).isEqualTo(Instant.parse("2020-11-26T10:30:00Z"));
        var specialist = officer(Role.SPECIALIST);
        assertThat(casework.perform(Move.of(id, "propose", specialist))).isEqualTo(new Outcome.Refused("dossier.refused.no-draft", List.of()));
        assertThat(at(MONDAY, () -> drafting.add(id, ResultVersion.Kind.RESULT, file("Giấy xác nhận"), specialist))).isInstanceOf(Drafting.Act.Done.class);
        done(MONDAY, Move.of(id, "propose", specialist));
        done(MONDAY, Move.of(id, "approve", officer(Role.LEADER)));
        var clerk = officer(Role.RECORDS_CLERK);
        at(MONDAY, () -> drafting.sign(id, "12/UBND-XNHN", LocalDate.of(2020, 11, 23), file("đã ký"), clerk));
        var ready = done(MONDAY, Move.of(id, "issue", clerk));
        assertThat(ready.timeliness()).isEqualTo(Judgement.EARLY);
        var desk = officer(Role.DESK_CLERK);
        var unpaid = casework.perform(Move.of(id, "return", desk));
        assertThat(unpaid).isInstanceOf(Outcome.Refused.class);
        assertThat(((Outcome.Refused) unpaid).messageKey()).isEqualTo("dossier.refused.fees-due");
    }

    /** More at once than there are connections: none may need a second one, or wait for somebody who does. */
    @Test
    void manyFirstFilingsAtOnceAllArrive() throws Exception {
        processes.forget();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var filings = IntStream.range(0, 60).mapToObj(i -> pool.submit(() -> filed("1.004873.000.00.00.H57", MONDAY).id())).toList();
            for (var filing : filings) {
                assertThat(filing.get(20, TimeUnit.SECONDS)).isNotNull();
            }
        }
    }

    @Test
    void aTransitionTakesAtMostEightStatements() {
        freeOfCharge();     // the first reads what is then kept in memory: version, process, calendar
        freeOfCharge().forEach((action, statements) -> assertThat(statements).as(action).hasSizeLessThanOrEqualTo(8));
    }

    /** @return what each of its transitions asked of the database */
    private Map<String, List<String>> freeOfCharge() {
        var id = filed("1.000656.000.00.00.H57", "on-time", MONDAY, new Submission.Handed("declaration", Paper.Presented.ORIGINAL, 1, List.of()),
                new Submission.Handed("death-notice", Paper.Presented.ORIGINAL, 1, List.of()),
                new Submission.Handed("identity", Paper.Presented.ORIGINAL_SEEN, 1, List.of())).id();
        var specialist = officer(Role.SPECIALIST);
        var clerk = officer(Role.RECORDS_CLERK);
        var asked = new LinkedHashMap<String, List<String>>();
        asked.put("accept", CountedStatements.of(() -> done(MONDAY, Move.of(id, "accept", officer(Role.DESK_CLERK)))));
        at(MONDAY, () -> drafting.add(id, ResultVersion.Kind.RESULT, file("Trích lục khai tử"), specialist));
        asked.put("propose", CountedStatements.of(() -> done(MONDAY, Move.of(id, "propose", specialist))));
        asked.put("approve", CountedStatements.of(() -> done(MONDAY, Move.of(id, "approve", officer(Role.LEADER)))));
        at(MONDAY, () -> drafting.sign(id, "12/TLKT", LocalDate.of(2020, 11, 23), file("đã ký"), clerk));
        asked.put("issue", CountedStatements.of(() -> done(MONDAY, Move.of(id, "issue", clerk))));
        asked.put("return", CountedStatements.of(() -> done(MONDAY, Move.of(id, "return", officer(Role.DESK_CLERK)))));
        return asked;
    }

    @Test
    void aSupplementRestartsTheLimitAndAnswersEveryPaper() {
        var id = filed("1.004873.000.00.00.H57", MONDAY).id();
        done(MONDAY, Move.of(id, "accept", officer(Role.DESK_CLERK)));
        var specialist = officer(Role.SPECIALIST);
        var paper = papers.of(id).getFirst();
        var asked = done(MONDAY.plusSeconds(86_400), Move.of(id, "askSupplement", specialist).because("Thiếu chữ ký")
                .with("papers", List.of(new Request.Asked(paper.id(), paper.name(), "chưa ký"))));
        assertThat(asked.due()).isNull();
        var applicant = new Actor(Ids.next(), "A", Set.of());
        var early = at(MONDAY, () -> casework.perform(Move.of(id, "giveSupplement", applicant).as(Capacity.APPLICANT)));
        assertThat(early).isInstanceOf(Outcome.Refused.class);
        var brought = MONDAY.plusSeconds(3 * 86_400);
        at(brought, () -> supplements.give(id, Map.of(0, List.of(file("tờ khai đã ký"))), applicant, Map.of()));
        var again = cases.find(id).orElseThrow();
        assertThat(again.step()).isEqualTo("appraisal");
        assertThat(again.due()).as("three working days from Thursday").isEqualTo(Instant.parse("2020-12-01T10:30:00Z"));
        assertThat(requests.open(id)).isEmpty();
        assertThat(papers.of(id).getFirst().round()).isEqualTo(1);
    }

    @Test
    void numbersOfADayAreGivenOnceAndWithoutGaps() {
        var codes = java.util.stream.IntStream.range(0, 12).parallel().mapToObj(i -> {
            var id = filed("1.004873.000.00.00.H57", MONDAY.plusSeconds(14 * 86_400)).id();
            return done(MONDAY.plusSeconds(14 * 86_400), Move.of(id, "accept", officer(Role.DESK_CLERK))).reference();
        }).sorted().toList();
        assertThat(codes).doesNotHaveDuplicates();
        var first = Integer.parseInt(codes.getFirst().substring(codes.getFirst().length() - 4));
        var last = Integer.parseInt(codes.getLast().substring(codes.getLast().length() - 4));
        assertThat(last - first).isEqualTo(11);
    }

    @Test
    void certifiedCopiesAreServedWhileTheyWait() {
        var id = filedCopies().id();
        var clerk = officer(Role.DESK_CLERK);
        assertThat(casework.perform(Move.of(id, "serve", clerk))).isInstanceOfSatisfying(Outcome.Refused.class,
                refused -> assertThat(refused.messageKey()).isEqualTo("dossier.refused.pages-missing"));
        assertThat(casework.perform(Move.of(id, "serve", clerk).with("pages", 10_000))).isInstanceOfSatisfying(Outcome.Refused.class,
                refused -> assertThat(refused.messageKey()).isEqualTo("dossier.refused.pages-too-many"));
        var served = done(MONDAY, Move.of(id, "serve", clerk).with("pages", 3).with("copies", 2));
        assertThat(served.ending()).isEqualTo(Ending.COMPLETED);
        assertThat(served.reference()).matches("000(\\.\\d\\d){2,3}\\.H57-201123-\\d{4}");
        assertThat(dossiers.handover(id)).isPresent();
        assertThat(papers.of(id)).extracting(Paper::presented).containsExactly(Paper.Presented.ORIGINAL_SEEN, Paper.Presented.COPY);
        assertThat(payments.of(new Subject("dossier", id))).singleElement().satisfies(paid -> {
            assertThat(paid.amount()).isEqualTo(2 * (2_000 + 2_000 + 1_000));
            assertThat(paid.state()).isEqualTo(PaymentState.PAID);
        });
    }

    private Filed.Done filedCopies() {
        var submission = new Submission("2.000815.000.00.00.H57", "", Dossier.Channel.DESK, applicant("Lê Văn Bình"), new Owner("Lê Văn Bình", null),
                JsonNodeFactory.instance.objectNode(), List.of(new Submission.Handed("original", Paper.Presented.ORIGINAL_SEEN, 1, List.of()), new Submission.Handed("copies", Paper.Presented.COPY, 2, List.of())),
                Dossier.ReturnBy.DESK, null, null);
        return (Filed.Done) at(MONDAY, () -> filing.file(submission, officer(Role.DESK_CLERK), (done, batch) -> { }));
    }
}
