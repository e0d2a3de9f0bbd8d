package vn.ngomon.government.dossier.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ngomon.GrowingBanner;
import vn.ngomon.NgomonTest;
import vn.ngomon.People;
import vn.ngomon.Web;
import vn.ngomon.government.dossier.Dossiers;
import vn.ngomon.platform.directory.Role;

/** Which work an officer sees: their own, their unit's, that of those they lead. */
@NgomonTest
class DeskViewsTest {

    @LocalServerPort int port;
    @Autowired Desk desk;
    @Autowired People people;
    @Autowired JdbcClient db;
    @Autowired Dossiers dossiers;
    @Autowired GrowingBanner history;

    private UUID clerk;

    @BeforeEach
    void officers() {
        desk.open();
        clerk = desk.officer("Lê Thị Cúc", Role.DESK_CLERK);
    }

    private String accepted(String applicant) {
        var page = "/desk/dossiers/" + desk.filed(applicant, clerk).id();
        var web = desk.in(port, clerk);
        web.get(page);
        web.post(page + "/actions/accept", "version", version(web), "fee.0", "15000");
        return page;
    }

    private static String version(Web web) {
        return web.page().selectFirst("input[name=version]").attr("value");
    }

    @Test
    void aLeaderSeesWhatEachOfTheirOfficersHoldsAndOnlyThat() {
        var page = accepted("Cung Thị Tải");
        var sang = desk.officer("Trần Văn Sáng Tải", Role.SPECIALIST);
        var work = desk.in(port, sang);
        work.get(page);
        work.post(page + "/holder");
        var leader = desk.in(port, desk.officer("Nguyễn Chủ Tịch", Role.LEADER));
        var row = leader.get("/desk/tasks/supervised").page().select(".loads tr").stream().filter(one -> one.text().contains("Trần Văn Sáng Tải")).findFirst().orElseThrow();
        assertThat(row.select("td").eachText()).startsWith("1");
        assertThat(leader.get(row.selectFirst("a").attr("href")).page().select(".inbox tbody tr")).hasSize(1).first()
                .satisfies(one -> assertThat(one.text()).contains("Cung Thị Tải", "Trần Văn Sáng Tải"));
        assertThat(work.get("/desk/tasks/supervised").page().select(".loads, .inbox")).isEmpty();
    }

    @Test
    void workOfAnotherUnitIsNotMyUnits() {
        var page = accepted("Doãn Thị Khác");
        var unit = db.sql("select unit_id from case_task where case_id = :id").param("id", UUID.fromString(page.substring(page.lastIndexOf('/') + 1))).query(UUID.class).single();
        var mine = desk.in(port, people.official("Trần Văn Sáng", desk.commune(), unit, Role.SPECIALIST));
        assertThat(mine.get("/desk/tasks/unit?q=Do%C3%A3n").page().select(".inbox").text()).contains("Doãn Thị Khác");
        var other = desk.in(port, people.official("Người phòng khác", desk.commune(), UUID.randomUUID(), Role.SPECIALIST));
        assertThat(other.get("/desk/tasks/unit?q=Do%C3%A3n").page().select(".inbox")).isEmpty();
    }

    @Test
    void theDayBeginsWhereThereIsWork() {
        desk.filed("Giáp Thị Sớm", clerk);
        assertThat(desk.in(port, clerk).get("/desk").page().select(".inbox tbody tr")).isNotEmpty();
    }

    @Test
    void theDayOfWhoNeverGetsATaskBeginsInTheirOwnPlace() {
        assertThat(desk.in(port, desk.officer("Cao Thị Quản Trị", Role.AGENCY_ADMIN)).get("/desk").path()).isEqualTo("/admin/agencies");
        assertThat(desk.in(port, desk.officer("Tôn Thất Kiểm", Role.AUDITOR)).get("/desk").path()).isEqualTo("/admin/audit");
        assertThat(desk.in(port, desk.officer("Trương Viết Soát", Role.PROCEDURE_CONTROLLER)).get("/desk").path()).isEqualTo("/desk/procedures");
    }

    @Test
    void aTaskIsNamedInTheReadersLanguage() {
        var dossier = desk.filed("Đào Thị Tiếng", clerk);
        var web = desk.in(port, clerk);
        assertThat(web.get("/desk/tasks/all?q=" + dossier.lookup() + "&lang=en").page().select(".inbox td[lang=en]").text()).contains("marital status");
        assertThat(web.get("/desk/tasks/all?q=" + dossier.lookup() + "&lang=vi").page().select(".inbox td[lang=vi]").text()).contains("hôn nhân");
    }

    @Test
    void anEmptyDeskSaysThatTheHistoryIsStillGrowing() {
        var newcomer = desk.in(port, desk.officer("Mới Nhận Việc", Role.RECORDS_CLERK));
        try {
            history.grow(true);
            assertThat(newcomer.get("/desk/tasks/mine").page().select(".empty-state").text()).contains("đang được tạo");
            assertThat(newcomer.get("/desk/tasks/mine?q=khong").page().select(".empty-state").text()).as("a filter is another matter").doesNotContain("đang được tạo");
        } finally {
            history.grow(false);
        }
        assertThat(newcomer.get("/desk/tasks/mine").page().select(".empty-state").text()).doesNotContain("đang được tạo");
    }

    @Test
    void namesAreEnglishOnAnEnglishPageAndWhatHasNoneIsMarkedAsVietnamese() {
        var page = accepted("Đào Thị Đánh Dấu");
        var web = desk.in(port, clerk);
        var read = web.get(page + "?lang=en").page();
        assertThat(read.select(".case-about [lang=en]").text()).contains("marital status");
        assertThat(read.select(".paper-name [lang=en]")).hasSize(read.select(".paper-name").size()).isNotEmpty();
        assertThat(read.select("#fees [lang=en]").text()).isNotEmpty().doesNotContain("Lệ phí");
        web.get(page + "?lang=vi");
    }

    @Test
    void aDossierNotReceivedYetShowsTheDeadlineOfItsIntake() {
        var dossier = desk.filed("Đào Thị Chờ", clerk);
        var web = desk.in(port, clerk);
        var row = web.get("/desk/tasks/all?q=" + dossier.lookup()).page().selectFirst(".inbox tbody tr time").text();
        var head = web.get("/desk/dossiers/" + dossier.id()).page().selectFirst(".case-head");
        assertThat(head.select("time").text()).as("the inbox and the page tell one deadline").isEqualTo(row);
        assertThat(head.text()).contains("Hạn của bước này").doesNotContain("Không tính hạn");
    }

    @Test
    void aScannedCodeOpensItsDossierAndAnUnknownOneIsSaid() {
        var page = accepted("Lỗ Thị Quét");
        var code = dossiers.find(UUID.fromString(page.substring(page.lastIndexOf('/') + 1))).orElseThrow().code();
        var web = desk.in(port, clerk);
        assertThat(web.get("/desk/scan?code=" + code.toLowerCase()).path()).isEqualTo(page);
        assertThat(web.get("/desk/scan?code=https%3A%2F%2Fexample.vn%2Ftracking%3Fcode%3D" + code).path()).isEqualTo(page);
        assertThat(web.get("/desk/scan?code=H57.00-000000-0000").page().select("[role=status]").text()).contains("H57.00-000000-0000");
        for (var role : Role.values()) {
            var somebody = desk.in(port, desk.officer("Người Quét", role));
            assertThat(somebody.get("/desk/scan?code=H57.00-000000-0000").status()).as(role.name()).isEqualTo(200);
            assertThat(somebody.page().select("[role=status]").text()).as(role.name()).contains("H57.00-000000-0000");
        }
        var stranger = desk.in(port, desk.elsewhere("Người Lạ", Role.DESK_CLERK));
        assertThat(stranger.get("/desk/scan?code=" + code).path()).isEqualTo("/desk");
        assertThat(web.get("/desk").page().select("form.site-search").attr("action")).isEqualTo("/desk/scan");
        assertThat(web.get("/desk/scan?q=" + code.toLowerCase()).path()).isEqualTo(page);
        assertThat(stranger.get("/desk/scan?q=" + code).path()).startsWith("/search");
        assertThat(web.get("/desk/scan?q=khai%20sinh").page().select("input[name=q][value='khai sinh']")).isNotEmpty();
    }
}
