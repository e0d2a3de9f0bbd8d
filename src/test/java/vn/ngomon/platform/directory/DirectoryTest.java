package vn.ngomon.platform.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ngomon.NgomonTest;
import vn.ngomon.platform.search.Fold;
import vn.ngomon.platform.time.BusinessClock;

@NgomonTest
class DirectoryTest {

    static final LocalDate REPORT_DAY = LocalDate.of(2020, 12, 8);
    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    Directory directory;

    @ParameterizedTest
    @CsvSource({"2019-12-31, 9, 152", "2020-12-08, 9, 145", "2021-06-30, 9, 145", "2021-07-01, 9, 141", "2025-01-01, 9, 133",
        "2025-06-30, 9, 133", "2025-07-01, 0, 40", "2026-11-23, 0, 40"})
    void theProvinceHasTheUnitsOfTheDay(LocalDate day, int districts, int communes) {
        var areas = directory.areasOn(day);
        assertThat(areas).filteredOn(area -> area.tier() == Tier.DISTRICT).hasSize(districts);
        assertThat(areas).filteredOn(area -> area.tier() == Tier.COMMUNE).hasSize(communes);
    }

    @Test
    void theKindsOf2020AndOfTodayAreThoseOfTheResolutions() {
        assertThat(directory.areasOn(REPORT_DAY)).filteredOn(area -> area.kind() == AreaKind.COMMUNE).hasSize(98);
        assertThat(directory.areasOn(REPORT_DAY)).filteredOn(area -> area.kind() == AreaKind.WARD).hasSize(39);
        assertThat(directory.areasOn(REPORT_DAY)).filteredOn(area -> area.kind() == AreaKind.TOWNSHIP).hasSize(8);
        assertThat(directory.areasOn(TODAY)).filteredOn(area -> area.kind() == AreaKind.WARD).hasSize(21);
        assertThat(directory.areasOn(TODAY)).filteredOn(area -> area.kind() == AreaKind.COMMUNE).hasSize(19);
    }

    @Test
    void everyCommuneOf2020LeadsToTodaysUnitsAndEveryUnitOfTodayComesOfSome() {
        var reached = new HashSet<Area>();
        for (var area : directory.areasOn(REPORT_DAY)) {
            var heirs = directory.areasOn(area.id(), TODAY);
            if (area.tier() == Tier.COMMUNE) {
                assertThat(heirs).as(area.name()).hasSize(1);
                reached.addAll(heirs);
            }
        }
        assertThat(reached).hasSize(40);
    }

    @Test
    void agenciesOfOneNameAreToldByTheirDistrict() {
        var names = BusinessClock.at(REPORT_DAY.atStartOfDay(BusinessClock.ZONE).toInstant(), () -> directory.distinctNames(directory.agenciesOn(REPORT_DAY), Locale.of("vi")));
        assertThat(names.values()).contains("Ủy ban nhân dân xã Hương Phong (Thị xã Hương Trà)", "Ủy ban nhân dân xã Hương Phong (Huyện A Lưới)").doesNotHaveDuplicates();
        assertThat(names.values()).as("who has a name alone needs nothing more").contains("Ủy ban nhân dân phường Vĩ Dạ");
        var english = BusinessClock.at(REPORT_DAY.atStartOfDay(BusinessClock.ZONE).toInstant(), () -> directory.distinctNames(directory.agenciesOn(REPORT_DAY), Locale.ENGLISH));
        assertThat(english.values()).doesNotHaveDuplicates();
    }

    @Test
    void everyUnitHasItsParentOnEveryDay() {
        for (var day : List.of(LocalDate.of(2018, 1, 1), REPORT_DAY, LocalDate.of(2021, 7, 1), LocalDate.of(2025, 1, 1), TODAY)) {
            assertThat(directory.areasOn(day)).allSatisfy(area ->
                    assertThat(directory.parentOf(area, day)).as(area.name() + " on " + day).isPresent());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Vĩ Dạ", "Vỹ Dạ", "vi da", "VY DA", "phường Vĩ Dạ", "P. Vỹ Dạ", "19777"})
    void aNameIsFoundHoweverItIsTyped(String text) {
        for (var form : List.of(Normalizer.Form.NFC, Normalizer.Form.NFD)) {
            var best = directory.findAreas(Normalizer.normalize(text, form), REPORT_DAY).getFirst();
            assertThat(best.found().code()).isEqualTo(new AreaCode("19777"));
            assertThat(best.isFormer()).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({"Phú Hiệp, Phú Xuân", "phuong duc, Thuận Hoá", "Thuỷ Biều, Thuỷ Xuân", "Thủy Biều, Thuỷ Xuân", "Sịa, Quảng Điền",
        "Hương Hòa, Nam Đông", "huong hoà, Nam Đông", "Điền Hương, Phong Phú", "Hải Dương, Thuận An", "Lăng Cô, Chân Mây - Lăng Cô",
        "Hồng Tiến, Bình Điền", "Lâm Đớt, A Lưới 4", "Gia Hội, Phú Xuân", "Hương Thọ, Kim Long"})
    void aFormerNameLeadsToTodaysUnit(String former, String today) {
        var found = directory.findAreas(former, TODAY);
        assertThat(found).anySatisfy(match -> assertThat(match.current()).extracting(Area::name).containsExactly(today));
    }

    /** However many places bore a name: typed without accents it is among what is found, with the one unit that holds its land today. */
    @Test
    void everyCommunesNameOf2020IsFoundTodayWithTheUnitThatHoldsItsLand() {
        assertThat(directory.areasOn(REPORT_DAY)).filteredOn(area -> area.tier() == Tier.COMMUNE).allSatisfy(area ->
                assertThat(directory.findAreas(Fold.fold(area.name()), TODAY)).as(area.name()).anySatisfy(match ->
                        assertThat(match.current()).isEqualTo(directory.areasOn(area.id(), TODAY))));
    }

    @Test
    void aNameOfTwoPlacesGivesBoth() {
        assertThat(directory.findAreas("Hương Phong", REPORT_DAY)).extracting(match -> match.found().code().value())
                .containsExactly("20002", "20080");
    }

    @Test
    void aCodeIsAnotherUnitAfterItsReuse() {
        var code = new AreaCode("19756");
        assertThat(directory.findArea(code, REPORT_DAY).orElseThrow().name()).isEqualTo("Phú Hiệp");
        assertThat(directory.findArea(code, LocalDate.of(2021, 7, 1)).orElseThrow().name()).isEqualTo("Gia Hội");
        assertThat(directory.findArea(code, TODAY)).isEmpty();
    }

    @Test
    void theAgenciesOfTheReportAreThere() {
        var agencies = directory.agenciesOn(REPORT_DAY);
        assertThat(agencies).filteredOn(agency -> agency.kind() == AgencyKind.DEPARTMENT).hasSize(21);
        assertThat(agencies).filteredOn(agency -> agency.kind() == AgencyKind.PEOPLES_COMMITTEE && agency.tier() == Tier.DISTRICT).hasSize(9);
        assertThat(agencies).filteredOn(agency -> agency.kind() == AgencyKind.PEOPLES_COMMITTEE && agency.tier() == Tier.COMMUNE).hasSize(145);
        assertThat(agencies).filteredOn(Agency::sharesDocuments).hasSize(181);
        assertThat(agencies).filteredOn(Agency::handlesReports).hasSize(208);
        assertThat(agencies).filteredOn(agency -> agency.code().value().contains(".")).allMatch(Agency::codeIsDemo);
        assertThat(directory.agenciesOn(TODAY)).filteredOn(agency -> agency.tier() == Tier.COMMUNE).filteredOn(agency -> agency.kind() == AgencyKind.PEOPLES_COMMITTEE).hasSize(40);
        assertThat(directory.agenciesOn(TODAY)).noneMatch(agency -> agency.tier() == Tier.DISTRICT);
    }

    @Test
    void anAgencyAnswersToBothStylesOfItsCode() {
        var justice = directory.findAgency(new AgencyCode("H57.03"), REPORT_DAY).orElseThrow();
        assertThat(justice.name()).isEqualTo("Sở Tư pháp");
        assertThat(directory.findAgency(new AgencyCode("000.00.03.H57"), REPORT_DAY)).contains(justice);
    }

    @Test
    void aCodeIsValidOrImpossible() {
        assertThat(new AgencyCode("000.05.31.H57").style()).isEqualTo(AgencyCode.Style.RIGHT_TO_LEFT);
        assertThat(new AgencyCode("H57.31.05").style()).isEqualTo(AgencyCode.Style.LEFT_TO_RIGHT);
        assertThat(new AgencyCode("H57." + "A".repeat(31)).value()).hasSize(35);
        for (var wrong : List.of("", "h57", "H57.", "H57..01", "H57." + "A".repeat(32), "000.00.H57", "57.01")) {
            assertThatThrownBy(() -> new AgencyCode(wrong)).as(wrong).isInstanceOf(IllegalArgumentException.class);
        }
        for (var wrong : List.of("", "1", "1234", "19A77")) {
            assertThatThrownBy(() -> new AreaCode(wrong)).as(wrong).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void theCompetentAgencyFollowsFromTheAddress() {
        var ward = new AreaCode("19756");
        assertThat(competent(ward, Tier.COMMUNE, Specialty.JUSTICE, REPORT_DAY)).isEqualTo("Ủy ban nhân dân phường Phú Hiệp");
        assertThat(competent(ward, Tier.DISTRICT, Specialty.CONSTRUCTION, REPORT_DAY)).isEqualTo("Ủy ban nhân dân thành phố Huế");
        assertThat(competent(ward, Tier.PROVINCE, Specialty.TRANSPORT, REPORT_DAY)).isEqualTo("Sở Giao thông vận tải");
        var today = new AreaCode("19753");
        assertThat(competent(today, Tier.DISTRICT, Specialty.CONSTRUCTION, TODAY)).isEqualTo("Ủy ban nhân dân phường Phú Xuân");
        assertThat(competent(today, Tier.PROVINCE, Specialty.TRANSPORT, TODAY)).isEqualTo("Sở Xây dựng");
    }

    private String competent(AreaCode area, Tier tier, Specialty specialty, LocalDate day) {
        return directory.competentAgency(area, tier, specialty, day).orElseThrow().name();
    }

    @Test
    void everyAgencyHasADeskAndSomebodyForEachStep() {
        for (var agency : directory.agenciesOn(REPORT_DAY)) {
            assertThat(directory.receivingDesk(agency.id())).as(agency.name()).isPresent();
            for (var role : List.of(Role.DESK_CLERK, Role.SPECIALIST, Role.LEADER, Role.RECORDS_CLERK, Role.AGENCY_ADMIN, Role.PROCEDURE_CONTROLLER)) {
                assertThat(directory.unitWithRole(agency.id(), role)).as(agency.name() + " " + role).isPresent();
            }
        }
        for (var role : List.of(Role.PROVINCE_ADMIN, Role.AUDITOR, Role.CENTRE_OFFICER)) {
            assertThat(directory.agenciesOn(REPORT_DAY)).filteredOn(agency -> directory.unitWithRole(agency.id(), role).isPresent()).hasSize(1);
        }
    }

    @Test
    void aDepartmentReceivesAtThePublicServiceCentre() {
        var justice = directory.findAgency(new AgencyCode("H57.03"), REPORT_DAY).orElseThrow();
        var desk = directory.receivingDesk(justice.id()).orElseThrow();
        assertThat(desk.agencyId()).isEqualTo(justice.id());
        assertThat(directory.getAgency(desk.host()).kind()).isEqualTo(AgencyKind.PUBLIC_SERVICE_CENTRE);
        assertThat(directory.unitWithRole(justice.id(), Role.DESK_CLERK)).contains(desk);
    }

    @Test
    void aTaskLandsInTheSectionOfItsSpecialty() {
        var ward = directory.competentAgency(new AreaCode("19756"), Tier.COMMUNE, Specialty.GENERAL, REPORT_DAY).orElseThrow();
        var unit = directory.unitWithRole(ward.id(), Role.SPECIALIST, Specialty.JUSTICE).orElseThrow();
        assertThat(unit.name()).isEqualTo("Bộ phận Tư pháp - Hộ tịch");
        assertThat(directory.positionsOf(unit.id())).extracting(position -> position.name(Locale.of("vi")))
                .containsExactly("Công chức Tư pháp - Hộ tịch");
        assertThat(directory.unitWithRole(ward.id(), Role.UNIT_HEAD)).isEmpty();
    }

    @Test
    void aMergedDepartmentRemembersThoseItCameOf() {
        var today = directory.findAgencies("so xay dung", TODAY).getFirst();
        assertThat(directory.originsOf(today)).extracting(link -> directory.getAgency(link.predecessor()).name())
                .containsExactlyInAnyOrder("Sở Xây dựng", "Sở Giao thông vận tải");
    }
}
