package vn.ngomon.city.fieldreport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ngomon.NgomonTest;
import vn.ngomon.People;
import vn.ngomon.Web;
import vn.ngomon.city.fieldreport.category.Categories;
import vn.ngomon.city.fieldreport.category.Category;
import vn.ngomon.city.fieldreport.intake.Received;
import vn.ngomon.city.fieldreport.intake.Reporting;
import vn.ngomon.city.fieldreport.intake.Telling;
import vn.ngomon.city.fieldreport.photos.ReportPhoto;
import vn.ngomon.city.fieldreport.photos.ReportPhotos;
import vn.ngomon.city.fieldreport.voice.Voices;
import vn.ngomon.platform.calendar.Limit;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.file.video.Film;
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
    @Autowired ReportLives lives;
    @Autowired vn.ngomon.platform.casework.Consultations consultations;
    @Autowired Reports reports;
    @Autowired ReportPhotos photos;
    @Autowired Categories categories;
    @Autowired JdbcClient db;
    @Autowired Voices voices;
    @Autowired Snapshots snapshots;

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
        assertThat(first.page().text()).contains("Ông/bà đang mở phản ánh này");
        assertThat(second.get("/desk/reports/" + id).page().text()).contains("Cán bộ Một đang mở phản ánh này");
        second.post("/desk/reports/" + id + "/actions/reject", "version", version(second), "reason", "Không rõ");
        assertThat(second.status()).isEqualTo(422);
        assertThat(second.page().select("[role=alert]").text()).contains("Cán bộ Một");
        second.get("/desk/reports/" + id).post("/desk/reports/" + id + "/claim", "over", "true");
        assertThat(second.page().text()).contains("Ông/bà đang mở phản ánh này");
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
        assertThat(officer.page().select("#history").text()).as("to whom it went").contains("→ Cơ quan đang xử lý: Công ty Cổ phần Cấp nước");

        var handler = at(offices.handler(offices.agency("H57.70")));
        assertThat(handler.get("/desk/tasks/unit?kind=fieldreport").page().text()).contains("Vỡ, rò rỉ đường ống nước");
        handler.get("/desk/reports/" + id);
        assertThat(handler.page().text()).contains("Ống nước sạch bị vỡ").doesNotContain("Trần Văn Người Báo");
        assertThat(handler.page().select("#reporter")).isEmpty();
        for (int i = 0; i < 2; i++) {      // a double click where no script runs
            handler.get("/desk/reports/" + id).post("/desk/reports/" + id + "/notes", "text", "Đã cử tổ sửa chữa");
        }
        assertThat(handler.page().select("#notes").text()).containsOnlyOnce("Đã cử tổ sửa chữa");
        assertThat(handler.page().select("#history").text()).containsOnlyOnce("Thêm ghi chú nội bộ");
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
    void whatWasWrittenWhenAColleagueWasFasterIsGivenBackToCopy() {
        var id = told("DT.CHO", "Chợ tạm họp dưới lòng đường gây kẹt xe buổi chiều");
        var page = "/desk/reports/" + id;
        var slower = at(offices.officer("Cán bộ chậm"));
        var seen = version(slower.get(page));
        lives.act(id, "dispatch", lives.actor(offices.officer()), java.util.Map.of("agency", offices.agency("H57.70").id()));
        slower.post(page + "/actions/reject", "version", seen, "reason", "Không thuộc thẩm quyền");
        assertThat(slower.status()).isEqualTo(409);
        assertThat(slower.page().select("form textarea[name=reason]").eachText()).as("nothing to reject any more").doesNotContain("Không thuộc thẩm quyền");
        assertThat(slower.page().select("textarea[readonly]").eachText()).containsExactly("Không thuộc thẩm quyền");

        var handler = at(offices.handler(offices.agency("H57.70")));
        seen = version(handler.get(page));
        lives.act(id, "forward", lives.handler(id), java.util.Map.of("agency", offices.agency("H57.71").id(), "reason", "Việc của đơn vị khác"));
        var answer = "Đã vận động các hộ vào trong chợ, kẻ lại vạch.\r\nSẽ kiểm tra lại vào thứ Hai.";
        handler.post(page + "/actions/answer", "version", seen, "answer", answer);
        assertThat(handler.status()).as("another agency's now").isEqualTo(404);
        assertThat(handler.page().select("textarea[readonly]").val()).isEqualTo(answer.replace("\r", ""));
        assertThat(handler.page().text()).contains("Chưa gửi được").doesNotContain("Chợ tạm họp");
        handler.get("/account").post(page + "/notes", "text", "Đã hẹn gặp ban quản lý chợ");
        assertThat(handler.page().select("textarea[readonly]").val()).isEqualTo("Đã hẹn gặp ban quản lý chợ");
    }

    @Test
    void aNewLineIsOneCharacterAsTheBrowserCountsAndWhatIsTooLongStaysInItsField() {
        var id = lives.verified(lives.citizen("Người báo"), "TI.RO_NUOC", "Nước rò rỉ ở hố van đầu kiệt").id();
        var page = "/desk/reports/" + id;
        var handler = at(offices.handler(offices.agency("H57.70")));
        var longest = ("a".repeat(99) + "\r\n").repeat(19) + "a".repeat(100);
        for (var form : java.util.List.of(java.util.List.of("/notes", "text", "#notes"), java.util.List.of("/messages", "text", "#dialogue"), java.util.List.of("/opinions", "question", "#opinions"))) {
            var panel = form.get(2);
            handler.get(page).post(page + form.get(0), form.get(1), longest, "agency", offices.agency("H57.71").id());
            assertThat(handler.page().select(panel + " li, " + panel + " .opinion").text()).as(panel).contains("a".repeat(100));
            handler.post(page + form.get(0), form.get(1), longest + "!\r\n?", "agency", offices.agency("H57.71").id());
            assertThat(handler.status()).isEqualTo(422);
            assertThat(handler.page().select(panel + " form [role=alert]").text()).as("beside the field").contains("từ 1 đến 2.000 ký tự");
            assertThat(handler.page().select(panel + " form textarea").val()).endsWith("a!\n?");
            assertThat(handler.page().select("[data-focus]")).as("said once").hasSize(1);
        }
        assertThat(handler.page().select("#opinions details[open] option[selected]").val()).isEqualTo(offices.agency("H57.71").id().toString());
        var helper = at(offices.handler(offices.agency("H57.71")));
        var asked = helper.get(page).page().selectFirst("#opinions form").attr("action");
        helper.post(asked, "answer", "  ");
        assertThat(helper.page().select("#opinions form [role=alert]")).hasSize(1);
        helper.post(asked, "answer", longest);
        assertThat(handler.get(page).page().select("#opinions blockquote").text()).startsWith("aaa");

        handler.get(page).post(page + "/opinions", "question", "Ai giữ chìa khóa hố van?", "agency", offices.agency("H57.71").id(), "until", "2099-01-01");
        assertThat(handler.page().select("#opinions form").text()).as("not after the report itself is due").contains("muộn nhất là");
        var due = java.time.LocalDate.ofInstant(lives.file(id).due(), vn.ngomon.platform.time.BusinessClock.ZONE);
        assertThat(handler.page().selectFirst("#until").attr("max")).isEqualTo(due.toString());
        assertThat(handler.page().selectFirst("#until").val()).isEqualTo("2099-01-01");
        assertThat(vn.ngomon.platform.time.BusinessClock.at(due.plusDays(10).atTime(9, 0).atZone(vn.ngomon.platform.time.BusinessClock.ZONE).toInstant(), () -> consultations.latest(lives.file(id))))
                .as("one that is overdue asks for a month at most").isEqualTo(due.plusDays(40));
        assertThat(handler.page().selectFirst("#extend-date").attr("min")).as("an extension begins where the deadline ends").isEqualTo(due.plusDays(1).toString());

        handler.post(page + "/actions/return", "version", version(handler), "reason", longest + "!");
        assertThat(handler.page().select("details[open] form [role=alert]").text()).contains("2.000");
        handler.post(page + "/actions/return", "version", version(handler), "reason", longest);
        assertThat(lives.file(id).step()).isEqualTo("returned");
    }

    @Test
    void theCentreAndTheAgencyReadWhatTheReporterThoughtOfEachAnswer() {
        var citizen = lives.citizen("Phạm Thị Đánh Giá");
        var id = lives.verified(citizen, "TI.RO_NUOC", "Đồng hồ nước rò rỉ trước cổng trường").id();
        var page = "/desk/reports/" + id;
        lives.answered(id, "Đã thay gioăng đồng hồ nước.");
        voices.rate(id, citizen, 1, false, "Nước vẫn chảy\n<mỗi đêm>");
        voices.reopen(id, citizen, "Vẫn rò");
        var handler = at(lives.handler(id).accountId());
        handler.get(page).post(page + "/opinions", "agency", offices.agency("H57.71").id(), "question", "Có đào đường ở đây không?");
        var helper = at(offices.handler(offices.agency("H57.71")));
        assertThat(helper.get(page).page().select("#answers").text()).as("only asked").contains("Đã thay gioăng").doesNotContain("Nước vẫn chảy", "Không hài lòng");
        lives.answered(id, "Đã thay cả đoạn ống và đồng hồ.");
        voices.rate(id, citizen, 4, true, null);
        for (var web : java.util.List.of(handler, at(offices.officer()))) {
            assertThat(web.get(page).page().select("#answers article").eachText()).satisfiesExactly(
                    second -> assertThat(second).contains("thay cả đoạn ống", "Rất hài lòng", "Đã khắc phục"),
                    first -> assertThat(first).contains("thay gioăng", "Không hài lòng", "(1 trên 4)", "Chưa khắc phục", "Nước vẫn chảy", "<mỗi đêm>"));
        }
        assertThat(handler.get(page).page().text()).doesNotContain("Phạm Thị Đánh Giá");
    }

    @Test
    void thePageOfARefusedActIsOfferedInTheOtherLanguage() {
        var id = lives.told(lives.citizen("Người báo"), "MT.RAC", "Rác tràn ra lề đường trước chùa").id();
        var officer = at(offices.officer());
        officer.get("/desk/reports/" + id).post("/desk/reports/" + id + "/actions/reject", "version", version(officer), "reason", "");
        assertThat(officer.status()).isEqualTo(422);
        assertThat(officer.page().select("form[action=/theme] input[name=back]").val()).isEqualTo("/desk/reports/" + id);
        assertThat(officer.get(officer.page().selectFirst("a.tool[hreflang=en]").attr("href")).status()).isEqualTo(200);
        assertThat(officer.page().select("html").attr("lang")).isEqualTo("en");
    }

    @Test
    void theSecondOfTwoClicksEndsAsTheFirstAndIsWrittenDownOnce() {
        var citizen = lives.citizen("Người báo");
        var id = lives.told(citizen, "TI.RO_NUOC", "Nước phun lên ở mối nối trước nhà văn hóa", snapshots.by(citizen, 97)).id();
        var page = "/desk/reports/" + id;
        var officer = at(offices.officer());
        var photo = page + "/photos/" + photos.of(id).getFirst().id();
        officer.get(page);
        var right = new Object[] {"seen", seen(officer), "category", "TI.RO_NUOC", "description", "Nước phun lên ở mối nối", "place", "Kiệt 5"};
        twice(officer, page + "/correction", page, right);
        twice(officer, photo + "/shown", page + "#photos", "shown", "false");
        assertThat(officer.get(page).page().select("#history").text()).containsOnlyOnce("Ẩn ảnh");
        twice(officer, page + "/actions/dispatch", page, "version", version(officer), "agency", offices.agency("H57.70").id());
        assertThat(officer.get(page).page().select("#history").text()).containsOnlyOnce("→ Cơ quan đang xử lý");

        var handler = at(offices.handler(offices.agency("H57.70")));
        handler.get(page);
        twice(handler, page + "/holder", page);
        assertThat(handler.get(page).page().select("#history .history-title").eachText()).containsOnlyOnce("Nhận xử lý");
        handler.post(page + "/opinions", "agency", offices.agency("H57.71").id(), "question", "Có đào đường ở đây không?");
        var helper = at(offices.handler(offices.agency("H57.71")));
        var asked = helper.get(page).page().selectFirst("#opinions form").attr("action");
        twice(helper, asked, "/desk", "answer", "Chưa có ai xin phép");
        var seen = version(handler.get(page));
        twice(handler, page + "/actions/answer", page, "version", seen, "answer", "Đã thay mối nối và lấp lại mặt đường.");
        handler.post(page + "/actions/answer", "version", seen, "answer", "Một câu trả lời khác từ trang bên cạnh.");
        assertThat(handler.status()).as("not the same").isEqualTo(409);
        assertThat(handler.page().select("textarea[readonly]").val()).isEqualTo("Một câu trả lời khác từ trang bên cạnh.");
        lives.act(id, "sendBack", lives.actor(offices.officer()), java.util.Map.of("reason", "Thiếu ảnh"));
        seen = version(handler.get(page));
        twice(handler, page + "/actions/forward", "/desk", "version", seen, "agency", offices.agency("H57.71").id(), "reason", "Đường do đơn vị khác quản lý");
        assertThat(lives.file(id).agencyId()).isEqualTo(offices.agency("H57.71").id());

        var colleague = at(offices.officer("Người khác"));
        colleague.get(page).postStaying(page + "/actions/dispatch", "version", "1");
        assertThat(colleague.status()).as("another's act").isEqualTo(409);
    }

    /** Both from the page at hand, whose token they bring. */
    private static void twice(Web web, String path, String then, Object... fields) {
        var form = new java.util.ArrayList<>(java.util.List.of(fields));
        form.addAll(java.util.List.of("_csrf", web.csrf()));
        for (int i = 0; i < 2; i++) {
            assertThat(web.postFromElsewhere(path, form.toArray()).status()).as(path + ", click " + (i + 1)).isIn(302, 303);
            assertThat(web.location()).endsWith(then);
        }
        web.get(web.location().replaceFirst("#.*", ""));
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

    @Test
    void anAnswerCarriesWhatTheAgencySawBeforeAndAfter() {
        var report = lives.verified(lives.citizen("Người báo ngập"), "TI.RO_NUOC", "Ống nước sạch vỡ, nước tràn ra lòng đường").id();
        var page = "/desk/reports/" + report;
        var handler = at(offices.handler(offices.agency("H57.70")));
        handler.get(page);
        handler.postParts(page + "/actions/answer", "version", version(handler), "answer", "Đã thay đoạn ống vỡ và lấp lại mặt đường.",
                "before", new Web.Sent("truoc.jpg", Snapshots.jpeg(91)), "after", new Web.Sent("phim.jpg", Film.withEverything()));
        assertThat(handler.status()).isEqualTo(422);
        assertThat(handler.page().select("[role=alert]").text()).contains("phim.jpg");
        assertThat(handler.page().select("#answer-answer").val()).isEqualTo("Đã thay đoạn ống vỡ và lấp lại mặt đường.");
        assertThat(photos.of(report)).isEmpty();
        handler.postParts(page + "/actions/answer", "version", version(handler), "answer", "Đã thay đoạn ống vỡ và lấp lại mặt đường.",
                "before", new Web.Sent("truoc.jpg", Snapshots.jpeg(92)), "after", new Web.Sent("sau-1.jpg", Snapshots.jpeg(93)), "after", new Web.Sent("sau-2.jpg", Snapshots.jpeg(94)));
        assertThat(handler.page().text()).contains("Chờ duyệt trả lời");
        assertThat(handler.page().select("#photos figcaption").eachText()).hasSize(3).first().asString().contains("Trước khi xử lý");
        var officer = at(offices.officer());
        officer.get(page);
        assertThat(officer.page().select("#photos img")).hasSize(3);
        officer.post(page + "/actions/sendBack", "version", version(officer), "reason", "Ảnh sau chưa thấy mặt đường");
        handler.get(page);
        assertThat(handler.page().select("#answer-answer").val()).as("to go on from").isEqualTo("Đã thay đoạn ống vỡ và lấp lại mặt đường.");
        assertThat(handler.page().select("#photos figcaption").eachText()).allSatisfy(words -> assertThat(words).contains("Của câu trả lời phải làm lại"));
        handler.postParts(page + "/actions/answer", "version", version(handler), "answer", "Đã lấp lại mặt đường, xem ảnh mới.", "again", handler.page().selectFirst("input[name=again]").val(),
                "after", new Web.Sent("sau-3.jpg", Snapshots.jpeg(98)));
        officer.get(page).post(page + "/actions/approve", "version", version(officer));
        assertThat(photos.shown(report)).as("nothing of what was sent back but what was chosen again").extracting(ReportPhoto::kind)
                .containsExactly(ReportPhoto.Kind.BEFORE, ReportPhoto.Kind.AFTER);
    }

    @Test
    void whatTheCentreHidesIsHiddenFromTheAgencyAndFilmsAreForTheCentreAlone() {
        var citizen = people.citizen("Người quay phim");
        var sender = at(citizen);
        sender.get("/reports/new");
        sender.postParts("/reports/new", "key", UUID.randomUUID(), "category", "TI.RO_NUOC", "description", "Nước sạch phun thành vòi ở góc đường, tràn vào nhà", "place", "Góc đường Lâm Hoằng",
                "photos", new Web.Sent("a.jpg", Snapshots.jpeg(95)), "photos", new Web.Sent("b.jpg", Snapshots.jpeg(96)), "photos", new Web.Sent("phim.mov", Film.withEverything()));
        assertThat(sender.path()).as(sender.body()).startsWith("/account/reports/PA-");
        var report = reports.find(ReportCode.find(sender.path().substring("/account/reports/".length())).orElseThrow()).orElseThrow().id();
        var officer = at(offices.officer());
        var page = "/desk/reports/" + report;
        officer.get(page);
        assertThat(officer.page().select("#photos video")).hasSize(1);
        var pictures = photos.of(report);
        var film = pictures.stream().filter(one -> one.kind() == ReportPhoto.Kind.VIDEO).findFirst().orElseThrow();
        assertThat(officer.get(page + "/photos/" + film.id()).header("Content-Type")).contains("video/mp4");
        assertThat(officer.bytes()).asString(java.nio.charset.StandardCharsets.ISO_8859_1).contains(Film.PICTURE).doesNotContain("Secret");
        officer.get(page).post(page + "/photos/" + pictures.get(0).id() + "/shown", "shown", "false");
        officer.get(page + "/photos/" + pictures.get(1).id() + "/redaction").post(page + "/photos/" + pictures.get(1).id() + "/redaction", "patch", "0.1,0.1,0.5,0.5", "patch", "0.9,0.1,0.5,0.5",
                "patch", "");
        assertThat(officer.status()).as("whoever names a face wants it hidden: all or nothing").isEqualTo(422);
        assertThat(officer.page().select("[role=alert]").text()).contains("0.9,0.1,0.5,0.5");
        assertThat(officer.page().select("input[name=patch]").eachAttr("value")).startsWith("0.1,0.1,0.5,0.5", "0.9,0.1,0.5,0.5");
        assertThat(photos.of(report).get(1).alteredFile()).isNull();
        officer.post(page + "/photos/" + pictures.get(1).id() + "/redaction", "patch", "", "patch", "");
        assertThat(officer.page().text()).contains("Chưa có vùng nào để che");
        officer.get(page + "/photos/" + pictures.get(1).id() + "/redaction").post(page + "/photos/" + pictures.get(1).id() + "/redaction", "patch", "0.1,0.1,0.5,0.5");
        assertThat(officer.page().select("#history").text()).contains("Ẩn ảnh", "Che một phần ảnh");
        officer.post(page + "/actions/dispatch", "version", version(officer), "agency", offices.agency("H57.70").id());
        var handler = at(offices.handler(offices.agency("H57.70")));
        handler.get(page);
        assertThat(handler.page().select("#photos video")).isEmpty();
        assertThat(handler.page().select("#photos img")).hasSize(1);
        assertThat(handler.get(page + "/photos/" + film.id()).status()).isEqualTo(404);
        assertThat(handler.get(page + "/photos/" + pictures.get(0).id()).status()).isEqualTo(404);
        var seen = handler.get(page + "/photos/" + pictures.get(1).id()).bytes();
        assertThat(officer.get(page + "/photos/" + pictures.get(1).id()).bytes()).as("the centre keeps it as it was sent").isNotEqualTo(seen);
        assertThat(officer.get(page + "/photos/" + pictures.get(1).id() + "?shown=true").bytes()).isEqualTo(seen);
        var change = page + "/photos/" + pictures.get(1).id();
        officer.get(page).post(change + "/shown", "shown", "false");
        officer.post(change + "/shown", "shown", "true");
        assertThat(handler.get(change).bytes()).as("shown again it is still unrecognisable").isEqualTo(seen);
        officer.get(change + "/redaction").post(change + "/restoration");
        assertThat(handler.get(change).bytes()).isEqualTo(officer.get(change).bytes()).isNotEqualTo(seen);
    }

    @Test
    void whoMayOnlyReadIsOfferedNothing() {
        var report = lives.verified(lives.citizen("Người báo"), "TI.RO_NUOC", "Rò rỉ nước ở vỉa hè trước chợ").id();
        var water = offices.agency("H57.70");
        var auditor = at(people.official("Kiểm tra", water.id(), water.id(), Role.AUDITOR));
        assertThat(auditor.get("/desk/reports/" + report).status()).isEqualTo(200);
        assertThat(auditor.page().select("main form")).isEmpty();
    }

    @Test
    void whatIsWrongWithACorrectionIsSaidAndNothingTypedIsLost() {
        var report = lives.told(lives.citizen("Người báo"), "MT.RAC", "Rác đổ đầy gốc cây trước trường học").id();
        var officer = at(offices.officer());
        officer.get("/desk/reports/" + report);
        officer.post("/desk/reports/" + report + "/correction", "category", "GT.DEN_DUONG", "description", "Ngắn", "place", "Kiệt 7");
        assertThat(officer.status()).isEqualTo(422);
        assertThat(officer.page().select("#right-description").val()).isEqualTo("Ngắn");
        assertThat(officer.page().select("#right-category option[selected]").val()).isEqualTo("GT.DEN_DUONG");
        assertThat(officer.page().select("#correction details[open]")).hasSize(1);
        assertThat(reports.get(report).category()).isEqualTo("MT.RAC");
    }

    @Test
    void aCorrectionDoesNotCarryAReportOutOfTheProvinceNorOneThatEnded() {
        var report = lives.told(lives.citizen("Người báo"), "MT.RAC", "Rác đổ đầy gốc cây trước cổng chợ").id();
        var officer = at(offices.officer());
        officer.get("/desk/reports/" + report);
        officer.post("/desk/reports/" + report + "/correction", "category", "MT.RAC", "description", "Rác đổ đầy gốc cây", "place", "", "lon", "105.85", "lat", "21.03");
        assertThat(officer.status()).isEqualTo(422);
        assertThat(officer.page().select("[role=alert]").text()).contains("nằm ngoài địa bàn");
        assertThat(reports.get(report).description()).isEqualTo("Rác đổ đầy gốc cây trước cổng chợ");
        lives.act(report, "reject", lives.actor(offices.officer()), java.util.Map.of("reason", "Không rõ"));
        officer.post("/desk/reports/" + report + "/correction", "category", "MT.RAC", "description", "Rác đổ đầy gốc cây", "place", "Chợ");
        assertThat(officer.status()).isEqualTo(404);
    }

    @Test
    void ofTwoOfficersWhoPutOneReportRightTheSecondIsTold() {
        var report = lives.told(lives.citizen("Người báo"), "MT.RAC", "Rác của nhà ông Bảy đổ ra đường").id();
        var first = at(offices.officer("Cán bộ Một"));
        var second = at(offices.officer("Cán bộ Hai"));
        first.get("/desk/reports/" + report);
        second.get("/desk/reports/" + report);
        first.post("/desk/reports/" + report + "/correction", "seen", seen(first), "category", "MT.RAC", "description", "Rác của một nhà dân đổ ra đường", "place", "Kiệt 5");
        second.post("/desk/reports/" + report + "/correction", "seen", seen(second), "category", "MT.XA_TROM", "description", "Rác của nhà ông Bảy đổ ra đường", "place", "Kiệt 5");
        assertThat(second.status()).isEqualTo(422);
        assertThat(second.page().select("[role=alert]").text()).contains("đồng nghiệp vừa chỉnh");
        assertThat(reports.get(report).description()).isEqualTo("Rác của một nhà dân đổ ra đường");
        second.post("/desk/reports/" + report + "/correction", "seen", seen(second), "category", "MT.XA_TROM", "description", "Rác của một nhà dân đổ ra đường", "place", "Kiệt 5");
        assertThat(reports.get(report).category()).isEqualTo("MT.XA_TROM");
    }

    private static String seen(Web web) {
        return web.page().selectFirst("input[name=seen]").attr("value");
    }

    @Test
    void aReportKeepsACategoryThatWasRetiredWhenItsWordsArePutRight() {
        var code = "DT.CU" + System.nanoTime() % 100_000;
        categories.keep(category(code, false, 0));
        var report = lives.told(lives.citizen("Người báo"), code, "Chợ cóc của bà Tám lấn hết vỉa hè").id();
        categories.keep(category(code, true, 1));
        var officer = at(offices.officer());
        assertThat(officer.get("/desk/reports/" + report).page().select("#right-category option[selected]").val()).isEqualTo(code);
    }

    private static Category category(String code, boolean retired, int version) {
        return new Category(code, "DT", "Chợ cóc", "Street markets", java.util.List.of(), new Limit(Limit.Unit.WORKING_DAYS, 3), false, null, null, 1000, retired, version);
    }

    @Test
    void whoReadsTheCentresListsOrIsToldWhyAnActFailedIsOnRecord() {
        var report = lives.told(lives.citizen("Người báo"), "MT.RAC", "Rác đổ đầy gốc cây trước bến xe").id();
        var account = offices.officer("Người đọc hàng chờ");
        var officer = at(account);
        assertThat(officer.get("/desk/reports?after=%2B1000000000-12-31T23:59:59Z~" + report).status()).isEqualTo(200);
        assertThat(looks(account)).containsExactly("fieldreport.queue");
        officer.post("/desk/reports/" + report + "/actions/reject", "version", "1", "reason", "x".repeat(2001));
        assertThat(officer.status()).isEqualTo(422);
        assertThat(lives.file(report).step()).isEqualTo("received");
        assertThat(officer.get("/desk/reports/suspected?after=%2B1000000000-12-31T23:59:59Z").status()).isEqualTo(200);
        assertThat(looks(account)).containsExactlyInAnyOrder("fieldreport.queue", "fieldreport.page", "fieldreport.reporter", "fieldreport.suspected");
    }

    private java.util.List<String> looks(UUID account) {
        return db.sql("select what from audit_view where account_id = :id order by id").param("id", account).query(String.class).list();
    }

    @Test
    void whoNamesAnAgencyThatThereIsNotGetsNoneOfTheRulesAndNobodyAsksItself() {
        var report = lives.told(lives.citizen("Người báo"), "TI.RO_NUOC", "Nước rò ở chân đồng hồ trước cổng nhà").id();
        var page = "/desk/reports/" + report;
        var officer = at(offices.officer());
        officer.get(page);
        officer.post(page + "/actions/dispatch", "version", version(officer), "agency", "cấp nước");
        assertThat(officer.status()).isEqualTo(422);
        assertThat(lives.file(report).step()).isEqualTo("received");
        lives.act(report, "dispatch", lives.actor(offices.officer()), java.util.Map.of());
        var water = offices.agency("H57.70").id();
        var handler = at(offices.handler(offices.agency("H57.70")));
        assertThat(handler.get(page).page().select("#helpers option[value=" + water + "], #forward-agency option[value=" + water + "]")).isEmpty();
        handler.post(page + "/opinions", "agency", water, "question", "Ai giữ bản vẽ?");
        assertThat(handler.page().select("#opinions .opinion")).isEmpty();
    }

    @Test
    void aMergedReportLeadsToWhatStandsForItAndBack() {
        var reporter = lives.citizen("Người báo hai lần");
        var first = lives.told(reporter, "GT.MAT_DUONG", "Ổ gà sâu trước cổng trường tiểu học");
        var second = lives.told(reporter, "GT.MAT_DUONG", "Trước cổng trường tiểu học có ổ gà sâu");
        var rejected = lives.told(reporter, "GT.MAT_DUONG", "Ổ gà ở đâu đó trên đường làng");
        lives.act(rejected.id(), "reject", lives.actor(offices.officer()), java.util.Map.of("reason", "Không rõ địa điểm"));
        var officer = at(offices.officer());
        var page = "/desk/reports/" + second.id();
        officer.get(page);
        officer.post(page + "/actions/merge", "version", version(officer), "into", rejected.code());
        assertThat(officer.status()).as("nobody would hear of it again").isEqualTo(422);
        officer.post(page + "/actions/merge", "version", version(officer), "into", first.code());
        assertThat(officer.page().select(".case-head a[href=/desk/reports/" + first.id() + "]").text()).isEqualTo(first.code());
        assertThat(officer.get("/desk/reports/" + first.id()).page().select(".case-head a[href=" + page + "]").text()).isEqualTo(second.code());
    }

    @Test
    void oneOfTheAgencyTakesAReportAndItsColleaguesSeeWho() {
        var report = lives.verified(lives.citizen("Người báo"), "TI.RO_NUOC", "Đồng hồ nước vỡ kính, rò nước").id();
        var water = offices.agency("H57.70");
        var page = "/desk/reports/" + report;
        var handler = at(offices.handler(water));
        handler.get(page);
        assertThat(handler.page().select("form[action$=/holder]")).hasSize(1);
        handler.post(page + "/holder");
        assertThat(handler.page().select("form[action$=/holder]")).isEmpty();
        assertThat(handler.page().select("#answer-answer")).hasSize(1);
        var colleague = at(people.official("Người cùng cơ quan", water.id(), water.id(), Role.REPORT_HANDLER));
        assertThat(colleague.get(page).page().select(".case-head").text()).contains("Đầu mối");
        assertThat(colleague.page().select("#answer-answer")).isEmpty();
    }

    @Test
    void whoHoldsAReportOrLeadsTheAgencyGivesItToAColleagueAndToNobodyElse() {
        var report = lives.verified(lives.citizen("Người báo"), "TI.RO_NUOC", "Van nước hỏng, nước chảy tràn cả đêm").id();
        var water = offices.agency("H57.70");
        var page = "/desk/reports/" + report;
        var holder = offices.handler(water);
        var handler = at(holder);
        var colleague = people.official("Người nhận thay", water.id(), water.id(), Role.REPORT_HANDLER);
        var stranger = people.official("Người cơ quan khác", offices.agency("H57.71").id(), offices.agency("H57.71").id(), Role.REPORT_HANDLER);
        handler.get(page).post(page + "/holder");
        handler.post(page + "/actions/reassign", "version", version(handler), "assignee", stranger);
        assertThat(handler.status()).isEqualTo(422);
        assertThat(handler.page().select("[role=alert]").text()).contains("người khác xử lý");
        handler.post(page + "/actions/reassign", "version", version(handler), "assignee", colleague, "reason", "Tôi nghỉ phép");
        assertThat(handler.page().select(".case-head").text()).contains("Người nhận thay");
        assertThat(handler.page().select("#history").text()).contains("Phân công người xử lý", "→ Người nhận thay · Tôi nghỉ phép");
        assertThat(handler.page().select("#answer-answer")).as("no longer the former holder's").isEmpty();
        assertThat(at(colleague).get(page).page().select("#answer-answer")).hasSize(1);
        var leader = at(people.official("Lãnh đạo cấp nước", water.id(), water.id(), Role.LEADER));
        leader.get(page);
        assertThat(leader.page().select("#answer-answer")).as("leads, does not answer").isEmpty();
        leader.post(page + "/actions/reassign", "version", version(leader), "assignee", holder);
        assertThat(at(colleague).get(page).page().select("#answer-answer")).isEmpty();
        assertThat(handler.get(page).page().select("#answer-answer")).hasSize(1);
    }
}
