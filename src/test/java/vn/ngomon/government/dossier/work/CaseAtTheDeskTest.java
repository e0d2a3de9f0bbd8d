package vn.ngomon.government.dossier.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.ngomon.NgomonTest;
import vn.ngomon.Web;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.time.BusinessClock;

/** Officers at work, without any script. */
@NgomonTest
class CaseAtTheDeskTest {

    @LocalServerPort int port;
    @Autowired Desk desk;

    private UUID clerk;
    private UUID specialist;
    private UUID leader;
    private UUID records;

    @BeforeEach
    void officers() {
        desk.open();
        clerk = desk.officer("Lê Thị Cúc", Role.DESK_CLERK);
        specialist = desk.officer("Trần Văn Sáng", Role.SPECIALIST);
        leader = desk.officer("Nguyễn Chủ Tịch", Role.LEADER);
        records = desk.officer("Phạm Văn Thư", Role.RECORDS_CLERK);
    }

    private static String version(Web web) {
        return web.page().selectFirst("input[name=version]").attr("value");
    }

    private static Web act(Web web, String page, String action, Object... fields) {
        web.get(page);
        var all = new java.util.ArrayList<Object>(java.util.List.of("version", version(web)));
        all.addAll(java.util.List.of(fields));
        return web.post(page + "/actions/" + action, all.toArray());
    }

    @Test
    void aDossierGoesFromTheInboxToItsReturnByClicking() {
        var filed = desk.filed("Hoàng Thị Mai", clerk);
        var page = "/desk/dossiers/" + filed.id();
        var web = desk.in(port, clerk);
        assertThat(web.get("/desk/tasks/unit?q=hoang thi mai".replace(" ", "%20")).page().select(".inbox tbody tr").text()).contains("Hoàng Thị Mai", filed.lookup());
        assertThat(act(web, page, "accept", "fee.0", "15.000").page().text()).contains("Thẩm định hồ sơ", "Hẹn trả");
        assertThat(web.page().selectFirst("h1").text()).matches(".*H57.*-\\d{6}-\\d{4}");

        var work = desk.in(port, specialist);
        work.get(page);
        assertThat(work.post(page + "/holder").page().text()).contains("Người xử lý: Trần Văn Sáng");
        assertThat(work.get("/desk").page().text()).contains("Hoàng Thị Mai");
        assertThat(act(work, page, "propose").page().text()).contains("Chưa có dự thảo kết quả để trình.");
        assertThat(work.status()).isEqualTo(422);
        assertThat(work.post(page + "/drafts").page().select(".draft-text").text()).contains("GIẤY XÁC NHẬN TÌNH TRẠNG HÔN NHÂN", "Hoàng Thị Mai");
        assertThat(act(work, page, "propose", "reason", "Đủ điều kiện").page().text()).contains("Chờ lãnh đạo phê duyệt");

        var lead = desk.in(port, leader);
        assertThat(lead.get(page).page().select(".draft-text").text()).contains("Hoàng Thị Mai");
        assertThat(act(lead, page, "approve").page().text()).contains("không phải là chữ ký", "Cấp số, đóng dấu");

        var office = desk.in(port, records);
        office.get(page);
        assertThat(act(office, page, "issue").page().text()).contains("Cần gắn số, ngày và tệp văn bản đã ký");
        office.get(page);
        Desk.send(office, page + "/actions/issue", "version", version(office), "number", "12/UBND-XNTTHN", "dated", "2026-11-24", "signed", Desk.pdf(1));
        assertThat(office.page().text()).contains("Số 12/UBND-XNTTHN", "Chờ trả kết quả");

        assertThat(act(web, page, "return").page().text()).contains("Còn phải nộp 15.000 đồng");
        assertThat(act(web, page, "return", "method", "CASH", "receivedBy", "Hoàng Văn Em").page().text()).contains("Đã trả kết quả", "Hoàng Văn Em", "Biên lai NM-");
    }

    @Test
    void theSecondOfTwoOfficersIsToldAndNothingIsOverwritten() {
        var page = "/desk/dossiers/" + desk.filed("Võ Văn Hai", clerk).id();
        var first = desk.in(port, clerk);
        var second = desk.in(port, desk.officer("Đỗ Thị Nhì", Role.DESK_CLERK));
        var seen = version(second.get(page));
        act(first, page, "accept");
        second.post(page + "/actions/refuseIntake", "version", seen, "reason", "Không thuộc thẩm quyền");
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.page().text()).contains("vừa được người khác xử lý", "Thẩm định hồ sơ");
    }

    @Test
    void aDoubleClickDoesItOnce() {
        var page = "/desk/dossiers/" + desk.filed("Bùi Thị Ba", clerk).id();
        var web = desk.in(port, clerk);
        var seen = version(web.get(page));
        var key = web.page().selectFirst("input[name=key]").attr("value");
        web.post(page + "/actions/accept", "version", seen, "key", key, "fee.0", "15.000");
        var code = web.page().selectFirst("h1").text();
        web.post(page + "/actions/accept", "version", seen, "key", key, "fee.0", "15.000");
        assertThat(web.status()).isEqualTo(200);
        assertThat(web.page().selectFirst("h1").text()).isEqualTo(code);
        assertThat(web.page().select(".history .history-title").eachText()).containsOnlyOnce("Tiếp nhận");
    }

    @Test
    void theSameFormWithOtherContentsIsRefusedAndAnotherPagesFormIsStale() {
        var page = "/desk/dossiers/" + desk.filed("Bùi Thị Bảy", clerk).id();
        var web = desk.in(port, clerk);
        var seen = version(web.get(page));
        var key = web.page().selectFirst("input[name=key]").attr("value");
        web.post(page + "/actions/accept", "version", seen, "key", key, "fee.0", "15.000");
        web.post(page + "/actions/accept", "version", seen, "key", key, "fee.0", "20.000");
        assertThat(web.status()).isEqualTo(422);
        assertThat(web.page().text()).contains("đã được gửi trước đó với nội dung khác");
        web.post(page + "/actions/accept", "version", seen, "fee.0", "15.000");
        assertThat(web.status()).as("the officer's own act of before, from an old page").isEqualTo(409);
    }

    @Test
    void severalAgenciesAreAskedAndAnswerOrAreWaitedForNoLonger() {
        var page = "/desk/dossiers/" + desk.filed("Phan Văn Hỏi", clerk).id();
        act(desk.in(port, clerk), page, "accept", "fee.0", "15.000");
        var work = desk.in(port, specialist);
        work.get(page);
        work.post(page + "/holder");
        var agencies = work.page().select("#opinions select[name=agency] option").eachAttr("value").subList(0, 2);
        work.post(page + "/opinions", "agency", agencies.get(0), "agency", agencies.get(1), "question", "Có vướng quy hoạch không?", "until", LocalDate.now(BusinessClock.ZONE).plusDays(10).toString());
        assertThat(work.page().select("#opinions .opinion")).hasSize(2);
        assertThat(work.page().select("#opinions").text()).contains("Có vướng quy hoạch không?", "hạn cho ý kiến");
        var close = work.page().select("#opinions form[action$=/withdrawal]");
        assertThat(close).hasSize(2);
        work.post(close.first().attr("action"));
        assertThat(work.page().select("#opinions").text()).contains("đã đóng, không có ý kiến");
        assertThat(work.page().select("#opinions form[action$=/withdrawal]")).hasSize(1);
        work.post(page + "/opinions", "question", "Hỏi ai?");
        assertThat(work.page().text()).contains("Chưa chọn cơ quan cần lấy ý kiến.");
    }

    @Test
    void anotherAgencysDossierDoesNotExist() {
        var filed = desk.filed("Mai Thị Tư", clerk);
        var web = desk.in(port, desk.elsewhere("Người Lạ", Role.DESK_CLERK, Role.LEADER));
        assertThat(web.get("/desk/dossiers/" + filed.id()).status()).isEqualTo(404);
        web.get("/desk");
        assertThat(web.post("/desk/dossiers/" + filed.id() + "/actions/accept", "version", "1").status()).isEqualTo(404);
        web.get("/desk");
        assertThat(web.post("/desk/dossiers/" + filed.id() + "/holder").status()).isEqualTo(404);
        assertThat(web.get("/desk/dossiers/" + filed.id() + "/reading").status()).isEqualTo(404);
    }

    @Test
    void aSupplementIsAskedPaperByPaperAndBroughtToTheDesk() {
        var page = "/desk/dossiers/" + desk.filed("Lý Thị Năm", clerk).id();
        var web = desk.in(port, clerk);
        web.get(page);
        assertThat(act(web, page, "askIntakeSupplement", "reason", "Thiếu chữ ký").page().text()).contains("Hãy chọn ít nhất một giấy tờ");
        var paper = web.get(page).page().selectFirst("input[name=ask]").attr("value");
        assertThat(act(web, page, "askIntakeSupplement", "reason", "Thiếu chữ ký", "ask", paper, "remark." + paper, "chưa ký tên").page().text())
                .contains("Yêu cầu bổ sung", "chưa ký tên");
        assertThat(act(web, page, "giveIntakeSupplement").page().text()).contains("Chưa nộp đủ giấy tờ được yêu cầu");
        web.get(page);
        Desk.send(web, page + "/actions/giveIntakeSupplement", "version", version(web), "presented." + paper, "ORIGINAL", "scan." + paper, Desk.pdf(2));
        assertThat(web.page().text()).contains("Chờ tiếp nhận", "bổ sung lần 1");
        var picture = web.page().selectFirst(".thumbs img").attr("src");
        assertThat(web.get(picture).status()).isEqualTo(200);
        assertThat(web.get(page + "/reading").page().select(".pane img")).isNotEmpty();
    }
}
