package vn.ngomon.government.dossier.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ngomon.NgomonTest;
import vn.ngomon.People;
import vn.ngomon.Web;
import vn.ngomon.government.dossier.BirthFiling;
import vn.ngomon.government.dossier.work.Desk;
import vn.ngomon.platform.directory.AgencyKind;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.ui.Ui;

/** The receiving desk, without any script. */
@NgomonTest
class IntakeTest {

    private static final String MARITAL = "/desk/intake/" + Desk.MARITAL;
    private static final String COPIES = "/desk/intake/" + Desk.COPIES;

    @LocalServerPort int port;
    @Autowired Desk desk;
    @Autowired JdbcClient db;
    @Autowired Directory directory;
    @Autowired People people;

    private Web web;

    @BeforeEach
    void clerk() {
        desk.open();
        UUID clerk = desk.officer("Lê Thị Cúc", Role.DESK_CLERK);
        web = desk.in(port, clerk);
    }

    private String key() {
        return web.page().selectFirst("input[name=_key]").attr("value");
    }

    @Test
    void certifiedCopiesAreServedOnOneScreenAndTheNextCustomerMayComeAtOnce() {
        web.get(COPIES);
        web.post(COPIES + "/served", "_key", key(), "applicantName", "Ngô Thị Sáu", "pages", "3", "copies", "2");
        assertThat(web.path()).isEqualTo(COPIES);
        assertThat(web.page().text()).contains("Đã phục vụ Ngô Thị Sáu, thu 10.000");
        assertThat(web.get(web.page().selectFirst("a[href$=receipt.pdf]").attr("href")).bytes()).startsWith("%PDF".getBytes());
    }

    @Test
    void servingTwiceByADoubleClickTakesTheMoneyOnce() {
        var key = key(web.get(COPIES));
        web.post(COPIES + "/served", "_key", key, "applicantName", "Đào Văn Bảy", "pages", "1", "copies", "1");
        var first = web.page().selectFirst("a[href$=receipt.pdf]").attr("href");
        web.post(COPIES + "/served", "_key", key, "applicantName", "Đào Văn Bảy", "pages", "1", "copies", "1");
        assertThat(web.page().selectFirst("a[href$=receipt.pdf]").attr("href")).isEqualTo(first);
    }

    private static String key(Web page) {
        return page.page().selectFirst("input[name=_key]").attr("value");
    }

    @Test
    void aDossierIsTypedAcceptedAndItsSlipPrinted() throws Exception {
        web.get("/desk/intake?q=tinh+trang+hon+nhan");
        assertThat(web.page().select("a[href=" + MARITAL + "]")).isNotEmpty();
        web.get(MARITAL);
        Desk.send(web, MARITAL, "_key", key(), "applicantName", "Phan Thị Tám", "applicantNumber", "046085001299", "presented.declaration", "ORIGINAL",
                "sheets.declaration", "1", "presented.identity", "ORIGINAL_SEEN", "scan.declaration", Desk.pdf(1), "then", "accept");
        assertThat(web.page().text()).contains("Đã tiếp nhận", "Thẩm định hồ sơ", "Mẫu 01");
        var slip = web.get(web.page().selectFirst("a[href$=receipt.pdf]").attr("href")).bytes();
        try (var document = Loader.loadPDF(slip)) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
        }
    }

    @Test
    void whatIsWrongIsSaidAndNothingTypedIsLost() {
        web.get(MARITAL);
        Desk.send(web, MARITAL, "_key", key(), "applicantName", "Phan Văn Chín", "applicantNumber", "123", "then", "accept");
        assertThat(web.page().select(".summary").text()).contains("12 chữ số");
        assertThat(web.page().selectFirst("#applicantName").attr("value")).isEqualTo("Phan Văn Chín");
        assertThat(web.status()).isEqualTo(422);
        assertThat(web.page().select("#applicantNumber-error").text()).as("also beside the input").contains("12 chữ số");
        Desk.send(web, MARITAL, "_key", key(), "applicantName", "!<b>9", "then", "accept");
        assertThat(web.page().select("#applicantName-error").text()).contains("chữ cái");
        Desk.send(web, MARITAL, "_key", key(), "applicantName", "Phan Văn Chín", "ownerName", "!<b>9", "then", "accept");
        assertThat(web.page().select("#ownerName-error").text()).contains("bắt đầu bằng chữ cái");
        Desk.send(web, MARITAL, "_key", key(), "applicantName", "", "then", "accept");
        assertThat(web.page().select(".summary li")).as("who files for themselves is asked for one name, not two").hasSize(1);
        assertThat(web.get(MARITAL).status()).isEqualTo(200);
    }

    @Test
    void anIntakeOfAnOutageKeepsItsTrueTimeAndReasonAndIsNeverInTheFuture() {
        web.get(MARITAL);
        var yesterday = LocalDateTime.now(Ui.ZONE).minusDays(3).withHour(9).withMinute(5).withSecond(0).withNano(0);
        Desk.send(web, MARITAL, "_key", key(), "applicantName", "Tạ Thị Mười", "takenInAt", LocalDateTime.now(Ui.ZONE).plusDays(2).withNano(0).toString(), "lateReason", "mất điện",
                "then", "accept");
        assertThat(web.page().select(".summary").text()).contains("không được ở tương lai");
        Desk.send(web, MARITAL, "_key", key(), "applicantName", "Tạ Thị Mười", "presented.declaration", "ORIGINAL", "presented.identity", "ORIGINAL_SEEN",
                "takenInAt", yesterday.toString(), "lateReason", "mất điện", "then", "accept");
        assertThat(web.page().text()).contains("Nhập sau khi hệ thống gián đoạn", "mất điện", "09:05").doesNotContain("mô phỏng");
    }

    @Test
    void aScanOfTheWholeSetIsSplitAmongThePapers() {
        web.get(MARITAL);
        Desk.send(web, MARITAL, "_key", key(), "applicantName", "Hồ Văn Mốt", "presented.declaration", "ORIGINAL", "then", "keep");
        var page = web.path();
        web.get(page);
        Desk.send(web, page + "/scans", "version", web.page().selectFirst("input[name=version]").attr("value"), "scan", Desk.pdf(3));
        assertThat(web.page().select(".pages li")).hasSize(3);
        var paper = web.page().select("select[name=page.1] option").get(1).attr("value");
        var scan = web.path();
        assertThat(web.get(scan + "/pages/2").status()).isEqualTo(200);
        web.get(scan);
        web.post(scan, "version", web.page().selectFirst("input[name=version]").attr("value"), "page.1", paper, "page.2", "", "page.3", paper);
        assertThat(web.page().text()).contains("Đã chia tệp quét cho 1 giấy tờ", "2 trang");
        assertThat(web.get("/desk/dossiers/" + page.substring(page.lastIndexOf('/') + 1) + "/scans/" + UUID.randomUUID()).status()).isEqualTo(404);
    }

    @Test
    void onlyADeskClerkTakesDossiersIn() {
        var leader = desk.in(port, desk.officer("Nguyễn Lãnh Đạo", Role.LEADER));
        assertThat(leader.get("/desk/intake").status()).isEqualTo(404);
        assertThat(leader.get(COPIES).status()).isEqualTo(404);
    }

    @Test
    void theRegisterListsWhatTheDeskReceived() {
        web.get(COPIES);
        web.post(COPIES + "/served", "_key", key(), "applicantName", "Lương Thị Sổ", "pages", "1", "copies", "1");
        assertThat(web.get("/desk/register").page().text()).contains("Lương Thị Sổ");
        assertThat(web.get("/desk/register.pdf").bytes()).startsWith("%PDF".getBytes());
        assertThat(db.sql("select count(*) from audit_view where subject_id = :agency and what = 'dossier.register'").param("agency", desk.commune())
                .query(Integer.class).single()).as("who read the register is noted").isGreaterThan(1);
    }

    @Test
    void theDeskIsOfferedWhatItMayReceiveAndNothingElse() {
        var text = web.get("/desk/intake").page().select("main").text();
        assertThat(text).contains("thủ tục bộ phận này tiếp nhận");
        assertThat(web.get("/desk/intake?q=khai+sinh").page().select("a[href=/desk/intake/" + BirthFiling.CODE + "]")).isNotEmpty();
        assertThat(web.get("/desk/intake?q=ly+lich+tu+phap").page().select("tbody").text()).doesNotContainIgnoringCase("lý lịch tư pháp");
    }

    @Test
    void whatTheDeskReceivesMostStandsFirst() {
        assertThat(web.get("/desk/intake").page().select("table.lines").last().select("a").eachText()).hasSizeGreaterThan(5);
        for (var name : List.of("Lê Thị Một", "Lê Thị Hai")) {
            web.get(COPIES);
            web.post(COPIES + "/served", "_key", key(), "applicantName", name, "pages", "1", "copies", "1");
        }
        var often = web.get("/desk/intake").page().select("table.lines").first();
        assertThat(often.select("caption").text()).contains("nhận nhiều nhất");
        assertThat(often.select("a[href=" + COPIES + "]")).hasSize(1);
        assertThat(web.page().select("main a[href=" + COPIES + "]")).as("named once").hasSize(1);
        assertThat(web.get("/desk/intake?q=chung+thuc").page().select("table.lines caption").text()).doesNotContain("nhiều nhất");
    }

    @Test
    void everyQuestionOfTheFormIsAskedOnceAndItsAnswerIsKeptOnTheForm() {
        for (var code : List.of(MARITAL, "/desk/intake/" + BirthFiling.CODE + "?case=late")) {
            var ids = web.get(code).page().select("[id]").eachAttr("id");
            assertThat(ids).as(code).doesNotHaveDuplicates();
            assertThat(web.page().select("[name=applicantName], [name=applicantPhone]")).hasSize(2);
            assertThat(web.page().select("[name=applicantIdentity], [name=applicantStreet], [name=applicantMail]")).isEmpty();
        }
        web.get(MARITAL);
        Desk.send(web, MARITAL, "_key", key(), "applicantName", "Phan Thị Đơn", "applicantPhone", "0912345678", "applicantNumber", "046085001299",
                "applicantAddress", "7 Lê Lợi", "returnBy", "POST", "then", "keep");
        assertThat(web.page().select("#form").text()).contains("Phan Thị Đơn", "0912345678", "046085001299", "7 Lê Lợi", "Qua bưu chính công ích")
                .as("a declaration on paper is no refusal to declare").doesNotContain("cam đoan");
    }

    @Test
    void aCentreThatReceivesForManyCommunesAsksWhereTheApplicantLives() {
        var centre = directory.agenciesOn(directory.today()).stream().filter(agency -> agency.kind() == AgencyKind.PUBLIC_SERVICE_CENTRE).findFirst().orElseThrow();
        web = desk.in(port, people.official("Ngô Thị Trung Tâm", centre.id(), centre.id(), Role.DESK_CLERK));
        assertThat(web.get("/desk/intake?q=tinh+trang+hon+nhan").page().select("a[href=" + MARITAL + "]")).hasSize(1);
        assertThat(web.get(MARITAL).page().select("#applicantArea option")).hasSizeGreaterThan(30);
        Desk.send(web, MARITAL, "_key", key(), "applicantName", "Phan Thị Xa", "presented.declaration", "ORIGINAL", "presented.identity", "ORIGINAL_SEEN", "then", "keep");
        assertThat(web.page().select(".summary a[href=#applicantArea]").text()).contains("xã, phường");
        Desk.send(web, MARITAL, "_key", key(), "applicantName", "Phan Thị Xa", "applicantArea", "19777", "presented.declaration", "ORIGINAL", "presented.identity",
                "ORIGINAL_SEEN", "then", "keep");
        assertThat(web.page().select(".case-head").text()).contains("Vỹ Dạ");
        assertThat(desk.in(port, desk.officer("Lê Thị Cúc", Role.DESK_CLERK)).get(MARITAL).page().select(".intake-columns #applicantArea")).as("a ward's own desk").isEmpty();
    }

    @Test
    void theCaseIsChosenBeforeAnythingElseIsAskedAndItsFeeIsThere() {
        var page = "/desk/intake/" + BirthFiling.CODE;
        web.get(page);
        assertThat(web.page().selectFirst("#case").hasAttr("required")).isTrue();
        assertThat(web.page().selectFirst("#case option").attr("value")).isEmpty();
        assertThat(web.page().select("#applicantName")).isEmpty();
        Desk.send(web, page, "_key", key(), "case", "late", "then", "case");
        assertThat(web.page().selectFirst("#case option[selected]").attr("value")).isEqualTo("late");
        assertThat(web.page().select("#applicantName")).isNotEmpty();
        assertThat(web.page().select("#ownerNumber")).hasSize(1);
        assertThat(web.page().getElementById("fee.0").attr("value")).isEqualTo("8000");
    }

    @Test
    void aReductionIsStatedWithItsGroundWhenTheDossierIsAccepted() {
        web.get(MARITAL);
        Desk.send(web, MARITAL, "_key", key(), "applicantName", "Phan Thị Nghèo", "applicantNumber", "046085001299", "presented.declaration", "ORIGINAL",
                "presented.identity", "ORIGINAL_SEEN", "fee.0", "0", "feeGround", "Hộ nghèo", "then", "accept");
        assertThat(web.page().select(".case-head").text()).contains("Thẩm định hồ sơ");
        web.get(MARITAL);
        Desk.send(web, MARITAL, "_key", key(), "applicantName", "Phan Thị Thiếu", "applicantNumber", "046085001299", "presented.declaration", "ORIGINAL",
                "presented.identity", "ORIGINAL_SEEN", "fee.0", "0", "then", "accept");
        assertThat(web.page().text()).contains("phải nêu căn cứ");
        assertThat(web.page().select(".case-head").text()).doesNotContain("Thẩm định hồ sơ");
    }

    @Test
    void aPaperTakesSeveralFilesAndNoneIsChosenTwiceAfterAMistake() {
        web.get(MARITAL);
        Desk.send(web, MARITAL, "_key", key(), "applicantName", "Phan Văn Nhiều", "applicantNumber", "12", "presented.declaration", "ORIGINAL",
                "scan.declaration", Desk.pdf(1), "scan.declaration", Desk.pdf(2), "then", "keep");
        var kept = web.page().select("input[name=kept.scan.declaration]").eachAttr("value");
        assertThat(kept).hasSize(2);
        Desk.send(web, MARITAL, "_key", key(), "applicantName", "Phan Văn Nhiều", "applicantNumber", "046085001299", "presented.declaration", "ORIGINAL",
                "kept.scan.declaration", kept.get(0), "kept.scan.declaration", kept.get(1), "then", "keep");
        assertThat(web.page().select(".thumbs figure")).hasSize(2);
    }

    @Test
    void copiesServedDuringAnOutageAreEnteredWithTheirTrueTime() {
        web.get(COPIES);
        web.post(COPIES + "/served", "_key", key(), "applicantName", "Ngô Thị Muộn", "pages", "1", "copies", "1", "takenInAt",
                LocalDateTime.now(Ui.ZONE).plusDays(1).withNano(0).toString(), "lateReason", "mất điện");
        assertThat(web.page().select(".summary").text()).contains("không được ở tương lai");
        web.post(COPIES + "/served", "_key", key(), "applicantName", "Ngô Thị Muộn", "pages", "1", "copies", "1", "takenInAt",
                LocalDateTime.now(Ui.ZONE).minusDays(3).withHour(9).withNano(0).toString(), "lateReason", "mất điện");
        assertThat(web.page().text()).contains("Đã phục vụ Ngô Thị Muộn");
    }
}
