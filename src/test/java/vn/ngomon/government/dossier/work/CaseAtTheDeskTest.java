package vn.ngomon.government.dossier.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ngomon.NgomonTest;
import vn.ngomon.Web;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.time.BusinessClock;

/** Officers at work, without any script. */
@NgomonTest
class CaseAtTheDeskTest {

    @LocalServerPort int port;
    @Autowired Desk desk;
    @Autowired JdbcClient db;

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
        assertThat(work.post(page + "/drafts", "version", version(work)).page().select(".draft-text").text()).contains("GIẤY XÁC NHẬN TÌNH TRẠNG HÔN NHÂN", "Hoàng Thị Mai");
        assertThat(act(work, page, "propose", "reason", "Đủ điều kiện").page().text()).contains("Chờ lãnh đạo phê duyệt");

        var lead = desk.in(port, leader);
        assertThat(lead.get(page).page().select(".draft-text").text()).contains("Hoàng Thị Mai");
        assertThat(act(lead, page, "approve").page().text()).contains("không phải là chữ ký", "Cấp số, đóng dấu");

        var office = desk.in(port, records);
        office.get(page);
        assertThat(act(office, page, "issue").page().text()).contains("Cần gắn số, ngày và tệp văn bản đã ký");
        office.get(page);
        Desk.send(office, page + "/actions/issue", "version", version(office), "number", "12/UBND-XNTTHN", "dated", LocalDate.now(BusinessClock.ZONE).toString(), "signed", Desk.pdf(1));
        assertThat(office.page().text()).contains("Số 12/UBND-XNTTHN", "Chờ trả kết quả");

        assertThat(web.get(page).page().select("form[action$=/actions/return] button").text()).isEqualTo("Thu 15.000 ₫ rồi trả kết quả");
        assertThat(act(web, page, "return").page().text()).contains("Còn phải nộp 15.000 đồng");
        assertThat(act(web, page, "return", "method", "CASH", "receivedBy", "Hoàng Văn Em").page().text()).contains("Đã trả kết quả", "Hoàng Văn Em", "Biên lai NM-");
        var anybody = Web.at(port).get("/tracking");
        anybody.post("/tracking", "code", filed.lookup(), "secret", filed.secret());
        anybody.post("/tracking/rating", "code", filed.lookup(), "secret", filed.secret(), "score", "4");
        assertThat(anybody.page().text()).contains("Cảm ơn quý vị đã đánh giá");
        assertThat(web.get(page).page().select("#history").text()).contains("Đánh giá mức độ hài lòng");
        assertThat(web.page().select("#rating")).isEmpty();
    }

    @Test
    void aRefusalIsDraftedFromItsTemplateWithItsReason() {
        var page = "/desk/dossiers/" + desk.filed("Hoàng Thị Từ", clerk).id();
        act(desk.in(port, clerk), page, "accept", "fee.0", "15.000");
        var work = desk.in(port, specialist);
        work.get(page);
        work.post(page + "/holder");
        assertThat(work.get(page).page().select("form[action$=/drafts]:has([name=kind][value=REFUSAL]) [name=reason]")).hasSize(1);
        assertThat(act(work, page, "proposeRefusal", "reason", "Đang có vợ").page().text()).contains("Chưa có dự thảo văn bản từ chối");
        work.get(page);
        assertThat(work.post(page + "/drafts", "version", version(work), "kind", "REFUSAL", "reason", "Đang có vợ").page().select(".draft-text").text())
                .contains("không đủ điều kiện giải quyết với lý do: Đang có vợ");
        assertThat(act(work, page, "proposeRefusal", "reason", "Đang có vợ").status()).isEqualTo(200);
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
        assertThat(second.page().text()).contains("Đồng nghiệp vừa làm trước", "Thẩm định hồ sơ", "Lê Thị Cúc", "Không thuộc thẩm quyền");
    }

    @Test
    void theSecondOfTwoOfficersOverThePapersIsToldAndWhatTheyTypedIsStillThere() {
        var filed = desk.filed("Trịnh Thị Đôi", clerk);
        var page = "/desk/dossiers/" + filed.id();
        var first = desk.in(port, clerk);
        var second = desk.in(port, desk.officer("Đỗ Thị Nhì", Role.DESK_CLERK));
        var paper = first.get(page).page().selectFirst("input[name=ask]").attr("value");
        second.get(page);
        var seen = version(second);
        first.post(page + "/inspection", "version", version(first), "presented." + paper, "CERTIFIED", "copies." + paper, "2", "note." + paper, "có chứng thực");
        Desk.send(second, page + "/inspection", "version", seen, "presented." + paper, "COPY", "copies." + paper, "5", "note." + paper, "mờ trang hai", "scan." + paper, Desk.pdf(2));
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.page().select("[role=alert]").text()).contains("Đồng nghiệp vừa làm trước", "Kiểm tra thành phần hồ sơ", "Lê Thị Cúc");
        assertThat(second.page().selectFirst("input[name=note." + paper + "]").attr("value")).isEqualTo("mờ trang hai");
        assertThat(second.page().selectFirst("select[name=presented." + paper + "] option[selected]").attr("value")).isEqualTo("COPY");
        assertThat(first.get(page).page().select(".papers").text()).contains("Bản sao chứng thực", "có chứng thực").doesNotContain("mờ trang hai");
        var kept = second.page().selectFirst("input[name=kept.scan." + paper + "]").attr("value");
        second.post(page + "/inspection", "version", version(second), "presented." + paper, "COPY", "note." + paper, "mờ trang hai", "kept.scan." + paper, kept);
        assertThat(second.page().select(".papers").text()).contains("mờ trang hai", "2 trang");
    }

    @Test
    void aFileSentByAnotherIsNoFileOfOnesOwn() {
        var page = "/desk/dossiers/" + desk.filed("Kha Thị Tệp", clerk).id();
        var first = desk.in(port, clerk);
        var other = desk.in(port, desk.officer("Đỗ Thị Nhì", Role.DESK_CLERK));
        var paper = first.get(page).page().selectFirst("input[name=ask]").attr("value");
        Desk.send(first, page + "/inspection", "version", "0", "presented." + paper, "COPY", "scan." + paper, Desk.pdf(1));
        var kept = first.page().selectFirst("input[name=kept.scan." + paper + "]").attr("value");
        other.get(page);
        other.post(page + "/inspection", "version", version(other), "presented." + paper, "COPY", "kept.scan." + paper, kept);
        assertThat(other.page().select(".thumbs figure")).isEmpty();
    }

    @Test
    void aDraftOverAColleaguesIsToldAndNothingTypedIntoARefusedActIsLost() {
        var page = "/desk/dossiers/" + desk.filed("Thái Thị Nháp", clerk).id();
        act(desk.in(port, clerk), page, "accept", "fee.0", "15000");
        var work = desk.in(port, specialist);
        work.get(page);
        var seen = version(work);
        work.post(page + "/drafts", "version", seen);
        work.post(page + "/drafts", "version", seen);
        assertThat(work.status()).isEqualTo(409);
        assertThat(work.page().select("#results .result")).hasSize(1);
        assertThat(work.page().select(".course-now").text()).contains("Thẩm định hồ sơ");
    }

    @Test
    void nothingTypedIntoARefusedActIsLost() {
        var page = "/desk/dossiers/" + desk.filed("Thái Thị Chữ", clerk).id();
        act(desk.in(port, clerk), page, "accept", "fee.0", "15000");
        var work = desk.in(port, specialist);
        assertThat(act(work, page, "propose", "reason", "Đủ điều kiện theo Điều 22").status()).isEqualTo(422);
        assertThat(work.page().selectFirst("#propose-reason").text()).isEqualTo("Đủ điều kiện theo Điều 22");
        work.post(page + "/drafts", "version", version(work));
        act(work, page, "propose");
        act(desk.in(port, leader), page, "approve");
        var office = desk.in(port, records);
        office.get(page);
        Desk.send(office, page + "/actions/issue", "version", version(office), "number", "77/UBND", "signed", Desk.pdf(1));
        assertThat(office.status()).isEqualTo(422);
        assertThat(office.page().selectFirst("#issue-number").attr("value")).isEqualTo("77/UBND");
        var kept = office.page().selectFirst("input[name=kept.signed]").attr("value");
        var today = LocalDate.now(BusinessClock.ZONE);
        for (var wrong : java.util.List.of(today.plusDays(1), today.minusDays(1))) {
            office.post(page + "/actions/issue", "version", version(office), "number", "77/UBND", "dated", wrong.toString(), "kept.signed", kept);
            assertThat(office.status()).isEqualTo(422);
            assertThat(office.page().select("#issue-dated-wrong").text()).contains("Ngày ban hành phải từ ngày phê duyệt");
        }
        assertThat(office.get(page).page().selectFirst("#issue-dated").attr("value")).isEqualTo(today.toString());
        office.post(page + "/actions/issue", "version", version(office), "number", "77/UBND", "dated", LocalDate.now(BusinessClock.ZONE).toString(), "kept.signed", kept);
        assertThat(office.page().text()).contains("Số 77/UBND", "Chờ trả kết quả");
    }

    @Test
    void aDraftThatIsNotTakenIsAnsweredBesideItsField() {
        var page = "/desk/dossiers/" + desk.filed("Thái Thị Tệp", clerk).id();
        act(desk.in(port, clerk), page, "accept", "fee.0", "15000");
        var work = desk.in(port, specialist);
        work.get(page);
        Desk.send(work, page + "/versions", "version", version(work), "kind", "RESULT", "draft", "PK no document".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(work.status()).isEqualTo(422);
        assertThat(work.page().select("#draft-wrong").text()).isNotBlank();
        assertThat(work.page().select("#draft").attr("aria-describedby")).isEqualTo("draft-wrong");
    }

    @Test
    void everyLookAtADossierIsOnRecordOnceWithItsSlipsAndPictures() {
        var filed = desk.filed("Mạc Thị Soi", clerk);
        var page = "/desk/dossiers/" + filed.id();
        var web = desk.in(port, clerk);
        act(web, page, "accept", "fee.0", "15000");
        long before = looks(filed.id(), "dossier.page");
        web.get(page);
        assertThat(looks(filed.id(), "dossier.page")).isEqualTo(before + 1);
        web.get(page + "/slips/receipt.pdf");
        web.get(page + "/slips/receipt");
        assertThat(looks(filed.id(), "dossier.slip")).isEqualTo(2);
        web.get(page + "/template.docx");
        assertThat(looks(filed.id(), "dossier.template")).isEqualTo(1);
    }

    private long looks(UUID dossier, String what) {
        return db.sql("select count(*) from audit_view where subject_id = :id and what = :what").param("id", dossier).param("what", what).query(Long.class).single();
    }

    @Test
    void whatTheApplicantThinksIsEnteredAtTheDeskOnce() {
        var filed = desk.filed("Ông Thị Khen", clerk);
        var page = "/desk/dossiers/" + filed.id();
        var web = desk.in(port, clerk);
        act(web, page, "refuseIntake", "reason", "Không thuộc thẩm quyền", "confirmed", "yes");
        assertThat(web.post(page + "/rating", "score", "5").status()).as("never received").isEqualTo(404);
        assertThat(Web.at(port).get("/tracking").post("/tracking/rating", "code", filed.lookup(), "secret", "AAAAAAAA", "score", "5").status()).isEqualTo(404);
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
        work.post(page + "/opinions", "version", version(work), "agency", agencies.get(0), "question", "Có vướng quy hoạch không?", "until", LocalDate.now(BusinessClock.ZONE).plusYears(5).toString());
        assertThat(work.status()).isEqualTo(422);
        assertThat(work.page().select("#until-wrong").text()).as("not after the dossier itself is due").contains("muộn nhất là");
        assertThat(work.page().selectFirst("#until").attr("max")).isGreaterThanOrEqualTo(LocalDate.now(BusinessClock.ZONE).toString());
        var offered = work.get(page).page().selectFirst("#until").val();
        work.post(page + "/opinions", "version", version(work), "agency", agencies.get(0), "agency", agencies.get(1), "question", "Có vướng quy hoạch không?", "until", offered);
        assertThat(work.page().select("#opinions .opinion")).hasSize(2);
        assertThat(work.page().select("#opinions").text()).contains("Có vướng quy hoạch không?", "hạn cho ý kiến");
        var close = work.page().select("#opinions form[action$=/withdrawal]");
        assertThat(close).hasSize(2);
        work.post(close.first().attr("action"));
        assertThat(work.page().select("#opinions").text()).contains("đã đóng, không có ý kiến");
        assertThat(work.page().select("#opinions form[action$=/withdrawal]")).hasSize(1);
        work.post(page + "/opinions", "version", version(work), "question", "Hỏi ai?");
        assertThat(work.status()).isEqualTo(422);
        assertThat(work.page().text()).contains("Chưa chọn cơ quan cần lấy ý kiến.");
        assertThat(work.page().selectFirst("#question").text()).as("what was asked is still there").isEqualTo("Hỏi ai?");
        var open = work.page().selectFirst("#opinions form[action$=/withdrawal]").attr("action");
        var other = "/desk/dossiers/" + desk.filed("Phan Thị Khác", clerk).id();
        work.get(page);
        work.post(open.replace(page, other));
        assertThat(work.status()).as("the opinion is not of the dossier the address names").isEqualTo(404);
        assertThat(work.get(page).page().select("#opinions form[action$=/withdrawal]")).hasSize(1);
    }

    @Test
    void aQuestionAskedOverAColleaguesActIsToldWhatTheyDid() {
        var page = "/desk/dossiers/" + desk.filed("Phan Văn Chậm", clerk).id();
        act(desk.in(port, clerk), page, "accept", "fee.0", "15.000");
        var work = desk.in(port, specialist);
        work.get(page);
        work.post(page + "/holder");
        var seen = version(work.get(page));
        var agency = work.page().selectFirst("#opinions select[name=agency] option").attr("value");
        work.post(page + "/drafts", "version", seen);
        work.post(page + "/opinions", "version", seen, "agency", agency, "question", "Có vướng quy hoạch không?");
        assertThat(work.status()).isEqualTo(409);
        assertThat(work.page().select("[role=alert]").text()).contains("Đồng nghiệp vừa làm trước", "Soạn dự thảo kết quả");
        assertThat(work.page().select("#opinions .opinion")).isEmpty();
        assertThat(work.page().selectFirst("#question").text()).isEqualTo("Có vướng quy hoạch không?");
        assertThat(work.page().selectFirst("#agency option[selected]").attr("value")).isEqualTo(agency);
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
        assertThat(web.page().selectFirst("select[name=presented." + paper + "] option[selected]").attr("value")).isEqualTo("MISSING");
        web.get(page);
        Desk.send(web, page + "/actions/giveIntakeSupplement", "version", version(web), "presented." + paper, "ORIGINAL", "scan." + paper, Desk.pdf(2));
        assertThat(web.page().text()).contains("Chờ tiếp nhận", "bổ sung lần 1");
        var picture = web.page().selectFirst(".thumbs img").attr("src");
        assertThat(web.get(picture).status()).isEqualTo(200);
        assertThat(web.get(page + "/reading").page().select(".pane img")).isNotEmpty();
        assertThat(web.get(page + "/reading?lang=en").page().select(".pane-sheets a[lang=en]")).as("a paper is named in the reader's language").isNotEmpty();
    }
}
