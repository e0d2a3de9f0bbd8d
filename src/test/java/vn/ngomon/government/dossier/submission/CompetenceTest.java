package vn.ngomon.government.dossier.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.ngomon.NgomonTest;
import vn.ngomon.government.dossier.Applicant;
import vn.ngomon.government.dossier.Dossier;
import vn.ngomon.government.dossier.Owner;
import vn.ngomon.government.procedure.Procedures;
import vn.ngomon.government.procedure.content.ProcedureCase;
import vn.ngomon.government.procedure.content.ProcedureContent;
import vn.ngomon.government.procedure.content.Text;
import vn.ngomon.government.procedure.shipped.ShippedCatalogue;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.Agency;
import vn.ngomon.platform.directory.AreaCode;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.directory.Specialty;
import vn.ngomon.platform.directory.Tier;

/** Whose business a dossier is, by the law and the map of its day: three tiers in 2020, two in 2026. */
@NgomonTest
class CompetenceTest {

    private static final String INTER_AGENCY = "2.000986.000.00.00.H57";
    private static final String TRANSFER = "DEMO.100002.000.00.00.H57";
    private static final LocalDate THREE_TIERS = LocalDate.of(2020, 11, 23);
    private static final LocalDate TWO_TIERS = LocalDate.of(2026, 3, 2);
    private static final String VY_DA = "19777";

    @Autowired ShippedCatalogue shipped;
    @Autowired Procedures procedures;
    @Autowired Competence competence;
    @Autowired NamedBodies bodies;
    @Autowired Directory directory;
    @Autowired JsonMapper json;

    @BeforeEach
    void theCatalogueIsThere() {
        shipped.publishAll(Actor.SYSTEM);
    }

    private ProcedureContent content(String code, LocalDate day) {
        return procedures.find(code, day).orElseThrow().content();
    }

    /** A commune of each of the nine districts of 2020. */
    @ParameterizedTest
    @CsvSource({"19777, thành phố Huế", "19819, huyện Phong Điền", "19867, huyện Quảng Điền", "19900, huyện Phú Vang", "19960, thị xã Hương Thủy",
            "19996, thị xã Hương Trà", "20044, huyện A Lưới", "20107, huyện Phú Lộc", "20161, huyện Nam Đông"})
    void underThreeTiersTheBodiesOfTheDistrictAreCompetent(String commune, String district) {
        assertThat(partners(INTER_AGENCY, commune, THREE_TIERS)).containsExactly("Công an " + district, "Bảo hiểm xã hội " + district);
        assertThat(competence.agencyFor(content(TRANSFER, THREE_TIERS), "", commune, THREE_TIERS)).get().satisfies(branch -> {
            assertThat(branch.name()).isEqualTo("Chi nhánh Văn phòng Đăng ký đất đai " + district);
            assertThat(List.of(Role.UNIT_HEAD, Role.SPECIALIST, Role.LEADER, Role.RECORDS_CLERK))
                    .as("somebody there does the work").allSatisfy(role -> assertThat(directory.unitWithRole(branch.id(), role)).isPresent());
        });
    }

    @Test
    void underTwoTiersTheyAreTheCommunesOwnOrTheProvinces() {
        assertThat(partners(INTER_AGENCY, VY_DA, TWO_TIERS)).containsExactly("Công an phường Vỹ Dạ", "Bảo hiểm xã hội thành phố Huế");
        assertThat(competence.agencyFor(content(TRANSFER, TWO_TIERS), "", VY_DA, TWO_TIERS)).get().extracting(agency -> agency.name())
                .isEqualTo("Văn phòng Đăng ký đất đai thành phố Huế");
        assertThat(directory.agenciesOn(TWO_TIERS)).as("no body of a district is left").noneMatch(agency -> agency.tier() == Tier.DISTRICT);
    }

    /** What the second and third body named in the decision are in this commune. */
    private List<String> partners(String code, String commune, LocalDate day) {
        return content(code, day).agencies().competent().stream().skip(1).map(name -> bodies.nearest(name, new AreaCode(commune), day).orElseThrow().name()).toList();
    }

    @Test
    void aLandTransferIsReceivedAtTheDistrictsDeskAndDecidedByTheBranch() {
        var committee = directory.competentAgency(new AreaCode(VY_DA), Tier.DISTRICT, Specialty.GENERAL, THREE_TIERS).orElseThrow();
        var transfer = content(TRANSFER, THREE_TIERS);
        for (var desk : new UUID[] {null, committee.id()}) {
            assertThat(competence.route(transfer, submission(Dossier.Channel.DESK, desk), THREE_TIERS)).get().satisfies(route -> {
                assertThat(route.agency().name()).isEqualTo("Chi nhánh Văn phòng Đăng ký đất đai thành phố Huế");
                assertThat(route.front()).isEqualTo(committee);
            });
        }
    }

    /** The pages of a draft name the agency they showed. */
    @Test
    void filedOnlineItIsReceivedAtTheDistrictsDeskToo() {
        var committee = directory.competentAgency(new AreaCode(VY_DA), Tier.DISTRICT, Specialty.GENERAL, THREE_TIERS).orElseThrow();
        var transfer = content(TRANSFER, THREE_TIERS);
        var branch = competence.agencyFor(transfer, "", VY_DA, THREE_TIERS).orElseThrow();
        assertThat(competence.route(transfer, submission(Dossier.Channel.ONLINE, branch.id()), THREE_TIERS)).get().satisfies(route -> {
            assertThat(route.agency()).isEqualTo(branch);
            assertThat(route.front()).isEqualTo(committee);
        });
    }

    @Test
    void aCaseMayNameAnotherBodyOfTheDistrict() {
        var transfer = content(TRANSFER, THREE_TIERS);
        var document = (ObjectNode) json.valueToTree(transfer);
        document.putPOJO("cases", List.of(new ProcedureCase("sold", Text.of("Chuyển nhượng"), null), new ProcedureCase("insured", Text.of("Hưởng bảo hiểm"), "Bảo hiểm xã hội cấp huyện")));
        var content = json.convertValue(document, ProcedureContent.class);
        assertThat(competence.agencyFor(content, "sold", VY_DA, THREE_TIERS)).isEqualTo(competence.agencyFor(transfer, "", VY_DA, THREE_TIERS));
        assertThat(competence.agencyFor(content, "insured", VY_DA, THREE_TIERS)).get().extracting(Agency::name).isEqualTo("Bảo hiểm xã hội thành phố Huế");
    }

    /** A central city since 1 January 2025 (Resolution 175/2024/QH15): nothing of it is a province's any more. */
    @Test
    void theCitysBodiesBearItsName() {
        assertThat(directory.agenciesOn(TWO_TIERS)).extracting(Agency::name).noneMatch(name -> name.matches(".*\\btỉnh\\b.*"));
        assertThat(directory.agenciesOn(THREE_TIERS)).extracting(Agency::name).contains("Công an tỉnh", "Văn phòng Đăng ký đất đai tỉnh");
    }

    private static Submission submission(Dossier.Channel channel, @Nullable UUID agency) {
        return new Submission(TRANSFER, "", channel, new Applicant(null, Applicant.Kind.PERSON, "Trần Thị Hương", null, null, null, null, VY_DA),
                new Owner("Trần Thị Hương", null), JsonNodeFactory.instance.objectNode(), List.of(), Dossier.ReturnBy.DESK, agency, null);
    }
}
