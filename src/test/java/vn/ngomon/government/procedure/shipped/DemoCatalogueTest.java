package vn.ngomon.government.procedure.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ngomon.NgomonTest;
import vn.ngomon.government.procedure.Catalogue;
import vn.ngomon.government.procedure.ProcedureSummary;
import vn.ngomon.government.procedure.ProcedureVersion;
import vn.ngomon.government.procedure.Procedures;
import vn.ngomon.government.procedure.Standing;
import vn.ngomon.government.procedure.content.Channel;
import vn.ngomon.government.procedure.content.Origin;
import vn.ngomon.government.procedure.content.Price;
import vn.ngomon.government.procedure.content.RequiredPaper;
import vn.ngomon.government.procedure.content.Tier;
import vn.ngomon.platform.calendar.Limit;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.form.Forms;

@NgomonTest
class DemoCatalogueTest {

    @Autowired
    DemoCatalogue demo;
    @Autowired
    ShippedCatalogue shipped;
    @Autowired
    Procedures procedures;
    @Autowired
    Catalogue catalogue;
    @Autowired
    Forms forms;
    @Autowired
    JdbcClient db;

    @Test
    void theDemoHoldsExactlyTheFiguresOfTheReportAndMarksWhatIsInvented() {
        // Other tests publish into the same catalogue, before it is filled or after.
        var before = catalogue.refreshed().all();
        boolean filled = before.stream().anyMatch(line -> line.code().startsWith("MP."));
        demo.fill(57);
        var counted = counted();
        if (filled) {
            assertThat(counted).as("filled once").hasSize((int) before.stream().filter(line -> line.standing().counts()).count());
        } else {
            assertThat(counted).hasSize(DemoCatalogue.ENTRIES);
            assertThat(counted).filteredOn(line -> line.onlineLevel() >= 3).hasSize(DemoCatalogue.ONLINE);
        }
        assertThat(counted).filteredOn(line -> line.code().startsWith("MP.")).allMatch(line -> line.origin() == Origin.SIMULATED);
        var lines = catalogue.now().all();
        int invented = IntStream.range(0, lines.size()).filter(i -> lines.get(i).code().startsWith("MP.")).findFirst().orElseThrow();
        assertThat(lines.subList(invented, lines.size())).as("what is real comes first").allMatch(line -> line.origin() == Origin.SIMULATED);
        assertThat(catalogue.now().all()).extracting(ProcedureSummary::standing).contains(Standing.SUSPENDED, Standing.REPLACED, Standing.REPEALED);
        assertThat(db.sql("select count(*) from procedure_announcement where extract(year from decided_on) = 2020 and number <> '77/QĐ-UBND'")
                .query(Long.class).single()).isGreaterThanOrEqualTo(DemoCatalogue.DECISIONS_2020);
        assertThat(db.sql("""
                select count(distinct e.procedure_id) from procedure_announcement_entry e join procedure_announcement a on a.id = e.announcement_id
                join procedure_version v on v.id = e.version_id where extract(year from a.decided_on) = 2020 and v.online_level >= 3""").query(Long.class).single())
                .isGreaterThanOrEqualTo(DemoCatalogue.ANNOUNCED_ONLINE_2020);
        assertThat(db.sql("select count(*) from procedure_announcement a where a.number like 'MP-%' and not exists (select from procedure_announcement_entry e where e.announcement_id = a.id)")
                .query(Long.class).single()).as("decisions that announce nothing").isZero();
        demo.fill(58);
        assertThat(counted()).as("filled once").containsExactlyElementsOf(counted);
    }

    private List<ProcedureSummary> counted() {
        return catalogue.refreshed().all().stream().filter(line -> line.standing().counts()).toList();
    }

    @Test
    void theSameSeedInventsTheSameEntries() {
        var one = new DemoEntries(4);
        var two = new DemoEntries(4);
        for (int i = 0; i < 200; i++) {
            assertThat(one.next(i % 3 == 0)).isEqualTo(two.next(i % 3 == 0));
        }
        assertThat(one.most()).isGreaterThan(DemoCatalogue.ENTRIES + 100);
    }

    @Test
    void theFourteenShippedProceduresAreCompleteAcrossThreeTiers() {
        shipped.publishAll(Actor.SYSTEM);
        shipped.publishAll(Actor.SYSTEM);
        var day = LocalDate.of(2020, 12, 8);
        var codes = shipped.files().stream().map(file -> file.path("code").asString()).toList();
        assertThat(codes).hasSize(14).doesNotHaveDuplicates();
        var versions = codes.stream().map(code -> procedures.find(code, day).orElseThrow()).toList();
        assertThat(versions).allSatisfy(version -> {
            var content = version.content();
            assertThat(content.name().en()).isNotBlank();
            assertThat(content.ways()).isNotEmpty().allSatisfy(way -> assertThat(way.fees()).isNotEmpty());
            assertThat(content.papers()).isNotEmpty().extracting(RequiredPaper::key).doesNotHaveDuplicates();
            assertThat(content.papers()).allSatisfy(paper -> assertThat(paper.name().en()).isNotBlank());
            assertThat(content.results()).isNotEmpty().allSatisfy(result -> assertThat(result.template()).isNotBlank());
            assertThat(content.legalBasis()).isNotEmpty();
            assertThat(content.agencies().implementing()).isNotEmpty();
            var shortest = content.ways().stream().mapToInt(way -> hours(way.limit())).min().orElseThrow();
            assertThat(content.handling().budgets().stream().mapToInt(budget -> hours(budget.limit())).sum())
                    .as("budgets of " + content.name().vi()).isBetween(content.handling().whileYouWait() ? 0 : 1, shortest);
        });
        assertThat(versions.stream().flatMap(version -> version.content().tiers().stream()).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Tier.COMMUNE, Tier.DISTRICT, Tier.PROVINCE);
        assertThat(versions).extracting(version -> version.content().handling().process()).contains("while-you-wait", "one-stop-commune",
                "one-stop-district", "one-stop-province", "inter-agency-birth", "land-first-certificate", "site-check");
        assertThat(versions).filteredOn(version -> version.content().handling().whileYouWait()).extracting(ProcedureVersion::code)
                .containsExactly("2.000815.000.00.00.H57");
    }

    @Test
    void everyProcedureHasAFormThatTheProgramUnderstands() {
        shipped.publishAll(Actor.SYSTEM);
        var keys = shipped.forms().keySet();
        assertThat(keys).hasSize(15).contains("general");
        for (var file : shipped.files()) {
            var version = procedures.find(file.path("code").asString(), LocalDate.of(2020, 12, 8)).orElseThrow();
            assertThat(forms.find(version.content().handling().form(), 1)).as(version.code()).isPresent();
        }
        assertThat(forms.at("birth", java.time.Instant.now()).orElseThrow().version()).isEqualTo(1);
    }

    @Test
    void theDrivingLicenceCostsLessOnlineOnlyFromDecember2023() {
        shipped.publishAll(Actor.SYSTEM);
        assertThat(List.of(LocalDate.of(2020, 12, 8), LocalDate.of(2023, 12, 1))).extracting(day -> procedures.find("1.002809.000.00.00.H57", day)
                .orElseThrow().content().way(null, Channel.ONLINE).orElseThrow().fees().getFirst().price())
                .containsExactly(new Price.Amount(135_000, "lần"), new Price.Amount(115_000, "lần"));
        assertThat(procedures.find("1.002809.000.00.00.H57", LocalDate.of(2023, 12, 1)).orElseThrow().content().papers()).hasSize(4);
    }

    @Test
    void certifiedCopiesCostByThePageAndNeverMoreThanTheMost() {
        var price = new Price.PerPage(List.of(new Price.PerPage.Step(2, 2_000), new Price.PerPage.Step(0, 1_000)), 200_000);
        assertThat(List.of(1, 2, 3, 10, 500)).extracting(price::due).containsExactly(2_000L, 4_000L, 5_000L, 12_000L, 200_000L);
    }

    /** Working hours at least; 15 calendar days hold at least 10 working days. */
    private static int hours(Limit limit) {
        return switch (limit.unit()) {
            case WORKING_DAYS -> limit.amount() * 8;
            case WORKING_HOURS, CLOCK_HOURS -> limit.amount();
            case CALENDAR_DAYS -> (limit.amount() - limit.amount() / 7 * 2 - (limit.amount() % 7 > 0 ? 1 : 0)) * 8;
            case SAME_DAY -> 8;
            case MONTHS, NONE -> 22 * 8;
        };
    }
}
