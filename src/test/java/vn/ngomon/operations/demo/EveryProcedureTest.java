package vn.ngomon.operations.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import vn.ngomon.NgomonTest;
import vn.ngomon.government.dossier.Applicant;
import vn.ngomon.government.dossier.Dossier;
import vn.ngomon.government.dossier.Dossiers;
import vn.ngomon.government.dossier.Owner;
import vn.ngomon.government.dossier.papers.Paper;
import vn.ngomon.government.dossier.results.Drafting;
import vn.ngomon.government.dossier.results.ResultVersion;
import vn.ngomon.government.dossier.slips.PrintedForms;
import vn.ngomon.government.dossier.submission.Filed;
import vn.ngomon.government.dossier.submission.Filing;
import vn.ngomon.government.dossier.submission.Submission;
import vn.ngomon.government.procedure.Procedures;
import vn.ngomon.government.procedure.content.Channel;
import vn.ngomon.government.procedure.content.FeeLine;
import vn.ngomon.government.procedure.content.Price;
import vn.ngomon.government.procedure.content.ProcedureContent;
import vn.ngomon.government.procedure.content.RequiredPaper;
import vn.ngomon.government.procedure.shipped.ShippedCatalogue;
import vn.ngomon.operations.demo.papers.FormFiller;
import vn.ngomon.platform.casework.Capacity;
import vn.ngomon.platform.casework.CaseFile;
import vn.ngomon.platform.casework.CaseFiles;
import vn.ngomon.platform.casework.Casework;
import vn.ngomon.platform.casework.Move;
import vn.ngomon.platform.casework.Outcome;
import vn.ngomon.platform.casework.definition.Ending;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.directory.Seat;
import vn.ngomon.platform.file.Files;
import vn.ngomon.platform.form.Forms;
import vn.ngomon.platform.journal.Ids;
import vn.ngomon.platform.journal.Subject;
import vn.ngomon.platform.payment.PaymentMethod;
import vn.ngomon.platform.payment.PaymentState;
import vn.ngomon.platform.payment.Payments;
import vn.ngomon.platform.time.BusinessClock;

/** Every procedure that comes with the program, in every case and by every channel, from its form to the result in the applicant's hands. */
@NgomonTest
class EveryProcedureTest {

    /** Monday 23/11/2020 10:00. */
    private static final Instant THREE_TIERS = Instant.parse("2020-11-23T03:00:00Z");
    /** Monday 2/3/2026 10:00. */
    private static final Instant TWO_TIERS = Instant.parse("2026-03-02T03:00:00Z");
    private static final String VY_DA = "19777";
    private static final long BY_RULE = 250_000;
    private static final long BY_VALUE = 600_000;

    /**
     * What the law of 2020 asks, and where the matter lies since 1/7/2025: code | case | limit | promised | fee (online, if other) | papers |
     * agency in 2020 | agency in 2026. A fee by the page is that of three pages; "rule" and "value" are what the clerk states.
     */
    private static final String LAW = """
            1.001193 | on-time | 0 SAME_DAY | 2020-11-23 | 0 | declaration birth-notice identity marriage | UBND phường | UBND phường
            1.001193 | late | 0 SAME_DAY | 2020-11-23 | 8000 | declaration birth-notice identity marriage | UBND phường | UBND phường
            1.000894 | plain | 0 SAME_DAY | 2020-11-23 | 0 | declaration identity marital-status | UBND phường | UBND phường
            1.000894 | verify | 5 WORKING_DAYS | 2020-11-30 | 0 | declaration identity marital-status | UBND phường | UBND phường
            1.000656 | on-time | 0 SAME_DAY | 2020-11-23 | 0 | declaration death-notice | UBND phường | UBND phường
            1.000656 | late | 0 SAME_DAY | 2020-11-23 | 8000 | declaration death-notice | UBND phường | UBND phường
            1.000656 | verify | 3 WORKING_DAYS | 2020-11-26 | 0 | declaration death-notice | UBND phường | UBND phường
            1.000656 | late-verify | 3 WORKING_DAYS | 2020-11-26 | 8000 | declaration death-notice | UBND phường | UBND phường
            1.004873 | | 3 WORKING_DAYS | 2020-11-26 | 15000 | declaration proof | UBND phường | UBND phường
            2.000815 | | 0 SAME_DAY | 2020-11-23 | 5000 | original copies | UBND phường | UBND phường
            2.000986 | | 20 WORKING_DAYS | 2020-12-21 | 0 | declaration birth-notice residence-form | UBND phường | UBND phường
            1.009994 | | 15 CALENDAR_DAYS | 2020-12-08 | 75000 | request land drawings neighbour | UBND thành phố | UBND phường
            1.001612 | | 3 WORKING_DAYS | 2020-11-26 | 100000 | request identity-copy | UBND thành phố | UBND phường
            DEMO.100001 | plain | 30 WORKING_DAYS | 2021-01-05 | 100000+rule+value | request land tax | UBND thành phố | UBND phường
            DEMO.100001 | mountain | 40 WORKING_DAYS | 2021-01-19 | 50000+rule+value | request land tax | UBND thành phố | UBND phường
            DEMO.100002 | | 10 WORKING_DAYS | 2020-12-07 | 28000+value | contract certificate tax | Chi nhánh Văn phòng Đăng ký đất đai thành phố Huế | Văn phòng Đăng ký đất đai
            DEMO.100003 | address | 3 WORKING_DAYS | 2020-11-26 | 150000/100000 | notice resolution minutes | Sở Kế hoạch và Đầu tư | Sở Tài chính
            DEMO.100003 | name | 3 WORKING_DAYS | 2020-11-26 | 150000/100000 | notice resolution minutes | Sở Kế hoạch và Đầu tư | Sở Tài chính
            DEMO.100003 | capital | 3 WORKING_DAYS | 2020-11-26 | 150000/100000 | notice resolution minutes | Sở Kế hoạch và Đầu tư | Sở Tài chính
            DEMO.100003 | lines | 3 WORKING_DAYS | 2020-11-26 | 150000/100000 | notice resolution minutes | Sở Kế hoạch và Đầu tư | Sở Tài chính
            DEMO.100004 | plain | 10 CALENDAR_DAYS | 2020-12-03 | 200000 | request identity-copy | Sở Tư pháp | Công an
            DEMO.100004 | complex | 15 CALENDAR_DAYS | 2020-12-08 | 200000 | request identity-copy | Sở Tư pháp | Công an
            1.002809 | | 5 WORKING_DAYS | 2020-11-30 | 135000 | request health licence-copy identity-copy | Sở Giao thông vận tải | Công an
            DEMO.100005 | shop | 20 WORKING_DAYS | 2020-12-21 | 500000 | request premises health knowledge | Sở Y tế | Sở Y tế
            DEMO.100005 | trade | 20 WORKING_DAYS | 2020-12-21 | 1000000 | request premises health knowledge | Sở Công Thương | Sở Công Thương
            DEMO.100005 | plant | 20 WORKING_DAYS | 2020-12-21 | 2500000 | request premises health knowledge | Sở Công Thương | Sở Công Thương
            """;

    record Law(String code, String procedureCase, String limit, LocalDate promised, String fee, List<String> papers, String agency, String today) {

        static Law of(String line) {
            var cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
            return new Law(cells.get(0) + ".000.00.00.H57", cells.get(1), cells.get(2), LocalDate.parse(cells.get(3)), cells.get(4),
                    List.of(cells.get(5).split(" ")), cells.get(6).replace("UBND", "Ủy ban nhân dân"), cells.get(7).replace("UBND", "Ủy ban nhân dân"));
        }

        long due(Channel channel) {
            var words = fee.contains("/") && channel == Channel.ONLINE ? fee.substring(fee.indexOf('/') + 1) : fee.replaceFirst("/.*", "");
            return Arrays.stream(words.split("\\+")).mapToLong(word -> word.equals("rule") ? BY_RULE : word.equals("value") ? BY_VALUE : Long.parseLong(word)).sum();
        }

        @Override
        public String toString() {
            return code + " " + procedureCase;
        }
    }

    @Autowired ShippedCatalogue shipped;
    @Autowired Procedures procedures;
    @Autowired Filing filing;
    @Autowired Dossiers dossiers;
    @Autowired Drafting drafting;
    @Autowired Casework casework;
    @Autowired CaseFiles cases;
    @Autowired Payments payments;
    @Autowired Directory directory;
    @Autowired Forms forms;
    @Autowired Files files;
    @Autowired JdbcClient db;

    static Stream<Law> law() {
        return LAW.lines().map(Law::of);
    }

    @BeforeEach
    void theCatalogueIsThere() {
        shipped.publishAll(Actor.SYSTEM);
    }

    @Test
    void theTableNamesEveryCaseOfEveryShippedProcedure() {
        for (var day : List.of(LocalDate.of(2020, 11, 23), LocalDate.of(2026, 3, 2))) {
            var codes = law().map(Law::code).distinct().toList();
            assertThat(codes).hasSize(14);
            for (var code : codes) {
                var cases = content(code, day).cases().stream().map(one -> one.key()).toList();
                assertThat(law().filter(row -> row.code().equals(code)).map(Law::procedureCase)).as(code)
                        .containsExactlyInAnyOrderElementsOf(cases.isEmpty() ? List.of("") : cases);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("law")
    void underThreeTiersItCostsLastsAndEndsAsTheLawOf2020Says(Law law) {
        var content = content(law.code(), LocalDate.of(2020, 11, 23));
        var keys = content.papersFor(law.procedureCase().isEmpty() ? null : law.procedureCase()).stream().map(RequiredPaper::key).toList();
        assertThat(keys).containsAll(law.papers());
        for (var way : content.waysFor(law.procedureCase().isEmpty() ? null : law.procedureCase())) {
            assertThat(way.limit().amount() + " " + way.limit().unit()).isEqualTo(law.limit());
            var id = filed(law, content, way.channel(), THREE_TIERS, VY_DA);
            assertThat(agency(id)).startsWith(law.agency());
            var received = accepted(id, way.fees(), THREE_TIERS);
            assertThat(received.reference()).matches("000(\\.\\d\\d){2,3}\\.H57-201123-\\d{4}");
            if (received.ending() == null) {
                assertThat(LocalDate.ofInstant(received.due(), BusinessClock.ZONE)).isEqualTo(law.promised());
            }
            assertThat(payments.of(new Subject("dossier", id)).stream().mapToLong(one -> one.amount()).sum()).isEqualTo(law.due(way.channel()));
            assertThat(PrintedForms.of(content, received.openedAt(), THREE_TIERS)).isEqualTo("01/2018/TT-VPCP");
            returned(id, THREE_TIERS);
        }
    }

    @ParameterizedTest
    @MethodSource("law")
    void underTwoTiersItGoesToTodaysAgencyWithTodaysSlips(Law law) {
        var day = LocalDate.ofInstant(TWO_TIERS, BusinessClock.ZONE);
        var content = content(law.code(), day);
        var here = directory.areasOn(day).stream().filter(area -> area.name().contains("Vỹ Dạ")).findFirst().orElseThrow().code().value();
        for (var way : content.waysFor(law.procedureCase().isEmpty() ? null : law.procedureCase())) {
            var id = filed(law, content, way.channel(), TWO_TIERS, here);
            assertThat(agency(id)).startsWith(law.today());
            var received = accepted(id, way.fees(), TWO_TIERS);
            assertThat(PrintedForms.of(content, received.openedAt(), TWO_TIERS)).isEqualTo("03/2025/TT-VPCP");
            returned(id, TWO_TIERS);
        }
    }

    private ProcedureContent content(String code, LocalDate day) {
        return procedures.find(code, day).orElseThrow().content();
    }

    private String agency(UUID id) {
        return directory.getAgency(dossiers.find(id).orElseThrow().agencyId()).name();
    }

    private UUID filed(Law law, ProcedureContent content, Channel channel, Instant at, String area) {
        var online = channel == Channel.ONLINE;
        var handed = content.papersFor(law.procedureCase().isEmpty() ? null : law.procedureCase()).stream().filter(paper -> paper.required() && !paper.isAdvice())
                .map(paper -> new Submission.Handed(paper.key(), online ? Paper.Presented.SCANNED : paper.shown() ? Paper.Presented.ORIGINAL_SEEN : Paper.Presented.ORIGINAL,
                        1, online && !paper.shown() ? List.of(file("bản quét")) : List.of())).toList();
        var form = online ? filled(content, at, area) : JsonNodeFactory.instance.objectNode();
        var applicant = new Applicant(null, Applicant.Kind.PERSON, "Trần Thị Hương", "046085001234", "0912345678", null, "12 Nguyễn Sinh Cung", area);
        var submission = new Submission(law.code(), law.procedureCase(), switch (channel) {
            case ONLINE -> Dossier.Channel.ONLINE;
            case IN_PERSON -> Dossier.Channel.DESK;
            case POST -> Dossier.Channel.POST;
        }, applicant, new Owner(applicant.name(), applicant.number()), form, handed, Dossier.ReturnBy.DESK, null, null);
        var filed = BusinessClock.at(at, () -> filing.file(submission, Actor.SYSTEM, (done, batch) -> { }));
        assertThat(filed).as("%s by %s", law, channel).isInstanceOf(Filed.Done.class);
        return ((Filed.Done) filed).id();
    }

    private JsonNode filled(ProcedureContent content, Instant at, String area) {
        var form = forms.at(content.handling().form(), at).orElseThrow();
        return new FormFiller(new Random(7), area, LocalDate.ofInstant(at, BusinessClock.ZONE)).fill(form.schema());
    }

    private CaseFile accepted(UUID id, List<FeeLine> fees, Instant at) {
        var file = cases.find(id).orElseThrow();
        var action = cases.actions(file, officer(file.frontAgencyId(), Role.DESK_CLERK), Capacity.OFFICER).stream().anyMatch(one -> one.action().equals("serve"))
                ? "serve" : "accept";
        var move = Move.of(id, action, officer(file.frontAgencyId(), Role.DESK_CLERK));
        for (int i = 0; i < fees.size(); i++) {
            move = switch (fees.get(i).price()) {
                case Price.ByRule _ -> move.with("fee." + i, BY_RULE);
                case Price.Percent _ -> move.with("fee." + i, BY_VALUE);
                case Price.PerPage _ -> move.with("pages", 3);
                default -> move;
            };
        }
        return done(move, at);
    }

    /** Step by step as the definition leads, each by an officer of the step's role. */
    private void returned(UUID id, Instant received) {
        var at = received;
        var visited = new HashSet<String>();
        for (var file = cases.find(id).orElseThrow(); file.ending() == null; file = cases.find(id).orElseThrow()) {
            assertThat(visited.add(file.step())).as("twice in %s", file.step()).isTrue();
            assertTaskHasASection(file);
            at = at.plus(file.step().equals("posting") ? Duration.ofDays(16) : Duration.ofMinutes(10));
            step(file, at);
        }
        assertThat(cases.find(id).orElseThrow().ending()).isEqualTo(Ending.COMPLETED);
        assertThat(dossiers.handover(id)).isPresent();
    }

    private void step(CaseFile file, Instant at) {
        var step = cases.step(file);
        var officer = officer(file.agencyAt(step.at()), step.role());
        var actions = cases.actions(file, officer, Capacity.OFFICER).stream().map(one -> one.action()).toList();
        var next = Stream.of("accept", "assign", "post", "visit", "propose", "approve", "issue", "gatherResults", "return").filter(actions::contains).findFirst().orElseThrow();
        switch (next) {
            case "propose" -> BusinessClock.at(at, () -> drafting.add(file.id(), ResultVersion.Kind.RESULT, file("dự thảo"), officer));
            case "issue" -> BusinessClock.at(at, () -> drafting.sign(file.id(), "12/KQ", LocalDate.ofInstant(at, BusinessClock.ZONE), file("đã ký"), officer));
            case "gatherResults" -> cases.children(file.id()).stream().filter(child -> child.ending() == null).forEach(child -> returned(child.id(), at));
            case "return" -> payments.of(new Subject("dossier", file.id())).stream().filter(one -> one.state() == PaymentState.DUE)
                    .forEach(one -> payments.payAtDesk(one.id(), officer, PaymentMethod.CASH, null));
            default -> { }
        }
        if (next.equals("gatherResults") || next.equals("return") && file.parentId() != null) {
            eventuallyLeft(file);
        } else {
            done(Move.of(file.id(), next, officer), at);
        }
    }

    /** Other agencies' results come together by themselves. */
    private void eventuallyLeft(CaseFile file) {
        for (int i = 0; i < 300 && cases.find(file.id()).orElseThrow().step().equals(file.step()); i++) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        assertThat(cases.find(file.id()).orElseThrow().step()).isNotEqualTo(file.step());
    }

    private void assertTaskHasASection(CaseFile file) {
        var unit = db.sql("select unit_id from case_task where case_id = :id and kind = 'STEP'").param("id", file.id()).query(UUID.class).optional();
        assertThat(unit).as("%s of %s", file.step(), directory.getAgency(file.agencyId()).name()).isPresent();
    }

    private CaseFile done(Move move, Instant at) {
        var outcome = BusinessClock.at(at, () -> casework.perform(move));
        assertThat(outcome).as(move.action()).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done) outcome).file();
    }

    private static Actor officer(UUID agency, Role role) {
        return new Actor(Ids.next(), role.name(), Set.of(new Seat(agency, agency, role, null)));
    }

    private UUID file(String words) {
        return files.store(words.getBytes(StandardCharsets.UTF_8), "van-ban.txt", "dossier.paper").id();
    }
}
