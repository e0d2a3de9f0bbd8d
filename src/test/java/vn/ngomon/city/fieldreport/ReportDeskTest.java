package vn.ngomon.city.fieldreport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.ngomon.NgomonTest;
import vn.ngomon.People;
import vn.ngomon.Web;
import vn.ngomon.city.fieldreport.intake.Received;
import vn.ngomon.city.fieldreport.intake.Reporting;
import vn.ngomon.city.fieldreport.intake.Telling;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.identity.Identity;

/** A report at the desks of the centre and of an agency, as officers see it. */
@NgomonTest
class ReportDeskTest {

    @LocalServerPort int port;
    @Autowired ReportOffices offices;
    @Autowired Reporting reporting;
    @Autowired People people;
    @Autowired Identity identity;
    @Autowired Directory directory;

    private UUID reporter;

    @BeforeEach
    void land() {
        offices.land(directory.today());
        reporter = people.citizen("Trần Văn Người Báo");
    }

    private UUID told(String category, String description) {
        var telling = new Telling(category, description, new Spot(ReportOffices.LON, ReportOffices.LAT), 12, "Kiệt 5 đường Lâm Hoằng", Source.ONLINE, null, java.util.List.of(),
                java.util.List.of(), Reporter.account(reporter));
        return ((Received.Done) reporting.receive(telling, identity.actor(reporter).orElseThrow())).report().id();
    }

    private Web at(UUID account) {
        return Web.at(port).signInAs(account);
    }

    private static String version(Web web) {
        return web.page().selectFirst("input[name=version]").attr("value");
    }

    @Test
    void aSecondOfficerSeesWhoHasAReportOpenAndMayTakeItOver() {
        var id = told("MT.RAC", "Rác thải đổ tràn ra lề đường trước trường học");
        var first = at(offices.officer("Cán bộ Một"));
        var second = at(offices.officer("Cán bộ Hai"));
        first.get("/desk/reports/" + id).post("/desk/reports/" + id + "/claim");
        assertThat(first.page().text()).contains("Bạn đang mở phản ánh này");
        assertThat(second.get("/desk/reports/" + id).page().text()).contains("Cán bộ Một đang mở phản ánh này");
        second.post("/desk/reports/" + id + "/actions/reject", "version", version(second), "reason", "Không rõ");
        assertThat(second.status()).isEqualTo(422);
        assertThat(second.page().select("[role=alert]").text()).contains("Cán bộ Một");
        second.get("/desk/reports/" + id).post("/desk/reports/" + id + "/claim", "over", "true");
        assertThat(second.page().text()).contains("Bạn đang mở phản ánh này");
        assertThat(first.get("/desk/reports/" + id).page().text()).contains("Cán bộ Hai đang mở phản ánh này");
    }

    @Test
    void theWholeWayFromTheDeskOfTheCentreToTheAgencyAndBack() {
        var id = told("TI.RO_NUOC", "Ống nước sạch bị vỡ, nước chảy tràn ra đường");
        var officer = at(offices.officer());
        officer.get("/desk/reports/" + id);
        assertThat(officer.page().select("#reporter").text()).contains("Trần Văn Người Báo");
        assertThat(officer.page().select("#dispatch-agency option[selected]").text()).contains("Cấp nước");
        officer.post("/desk/reports/" + id + "/actions/dispatch", "version", version(officer), "agency", officer.page().select("#dispatch-agency option[selected]").attr("value"));
        assertThat(officer.page().text()).contains("Cơ quan đang xử lý");

        var handler = at(offices.handler(offices.agency("H57.70")));
        assertThat(handler.get("/desk/tasks/unit?kind=fieldreport").page().text()).contains("Vỡ, rò rỉ đường ống nước");
        handler.get("/desk/reports/" + id);
        assertThat(handler.page().text()).contains("Ống nước sạch bị vỡ").doesNotContain("Trần Văn Người Báo");
        assertThat(handler.page().select("#reporter")).isEmpty();
        handler.post("/desk/reports/" + id + "/notes", "text", "Đã cử tổ sửa chữa");
        handler.post("/desk/reports/" + id + "/actions/answer", "version", version(handler.get("/desk/reports/" + id)), "answer", "Tổ sửa chữa đã thay đoạn ống vỡ lúc 10 giờ.");
        assertThat(handler.page().text()).contains("Chờ duyệt trả lời");

        officer.get("/desk/reports/" + id);
        assertThat(officer.page().select("#notes").text()).contains("Đã cử tổ sửa chữa");
        officer.post("/desk/reports/" + id + "/actions/approve", "version", version(officer));
        assertThat(officer.page().text()).contains("Đã công khai trả lời");
    }

    @Test
    void whoSawAnOlderPageIsToldWhatHappenedAndNothingChanges() {
        var id = told("DT.CHO", "Chợ tạm họp dưới lòng đường gây kẹt xe buổi sáng");
        var officer = at(offices.officer());
        var seen = version(officer.get("/desk/reports/" + id));
        officer.post("/desk/reports/" + id + "/actions/dispatch", "version", seen, "agency", officer.page().select("#dispatch-agency option[selected]").attr("value"));
        officer.post("/desk/reports/" + id + "/actions/reject", "version", seen, "reason", "Nhầm");
        assertThat(officer.status()).isEqualTo(409);
        assertThat(officer.page().select("[role=alert]").text()).contains("Chuyển xử lý");
    }

    @Test
    void theCentrePutsTheWordingRightAndAnotherAgencyFindsNothing() {
        var id = told("AN.TRAT_TU", "Ông Nguyễn Văn X số 0912345678 thường xuyên gây rối");
        var officer = at(offices.officer());
        officer.get("/desk/reports/" + id);
        officer.post("/desk/reports/" + id + "/correction", "category", "AN.TRAT_TU", "description", "Có người thường xuyên gây rối ban đêm", "place", "Kiệt 5", "lon", "107.6", "lat", "16.47");
        assertThat(officer.page().text()).contains("Có người thường xuyên gây rối ban đêm").doesNotContain("0912345678");
        officer.post("/desk/reports/" + id + "/correction", "category", "AN.TRAT_TU", "description", "Có người gây rối", "place", "Kiệt 5 ".repeat(50), "lon", "107.6", "lat", "16.47");
        assertThat(officer.page().text()).as("nothing is lost without a word").contains("Chưa lưu", "Có người thường xuyên gây rối ban đêm", "Kiệt 5");
        var stranger = at(people.official("Người khác", UUID.randomUUID(), UUID.randomUUID(), Role.REPORT_HANDLER, Role.SPECIALIST));
        assertThat(stranger.get("/desk/reports/" + id).status()).isEqualTo(404);
    }
}
