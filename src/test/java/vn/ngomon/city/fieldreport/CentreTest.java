package vn.ngomon.city.fieldreport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.ngomon.NgomonTest;
import vn.ngomon.People;
import vn.ngomon.Web;
import vn.ngomon.city.fieldreport.category.Categories;
import vn.ngomon.city.fieldreport.intake.Received;
import vn.ngomon.city.fieldreport.intake.Reporting;
import vn.ngomon.city.fieldreport.intake.Telling;
import vn.ngomon.city.fieldreport.routing.Routing;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.identity.Identity;

/** The centre's work on many reports, and what it keeps. */
@NgomonTest
class CentreTest {

    @LocalServerPort int port;
    @Autowired ReportOffices offices;
    @Autowired Reporting reporting;
    @Autowired Routing routing;
    @Autowired Categories categories;
    @Autowired People people;
    @Autowired Identity identity;
    @Autowired Directory directory;
    @Autowired ReportLives lives;

    private UUID reporter;
    private Web head;

    @BeforeEach
    void land() {
        offices.land(directory.today());
        reporter = people.citizen("Trần Văn Báo");
        head = Web.at(port).signInAs(people.official("Trưởng phòng trực", offices.centre().id(), offices.centre().id(), Role.CENTRE_OFFICER, Role.UNIT_HEAD));
    }

    private FieldReport told(String category, String description) {
        var telling = new Telling(category, description, new Spot(ReportOffices.LON, ReportOffices.LAT), null, null, Source.ONLINE, null, List.of(), List.of(), Reporter.account(reporter));
        return ((Received.Done) reporting.receive(telling, identity.actor(reporter).orElseThrow())).report();
    }

    @Test
    void manyAreDispatchedAtOnceAndEachSaysWhatBecameOfIt() {
        var first = told("MT.RAC", "Rác chất đống sau chợ, bốc mùi hôi thối");
        var second = told("TI.MAT_NUOC", "Cả kiệt mất nước từ chiều hôm qua đến nay");
        head.get("/desk/reports");
        assertThat(head.page().select("nav.views a[aria-current]").text()).contains("Chờ xác minh");
        head.post("/desk/reports/bulk", "step", "received", "action", "dispatch", "report", first.id() + ":1", "report", second.id() + ":7");
        assertThat(head.page().select("[role=status] li").eachText()).anySatisfy(line -> assertThat(line).contains(first.code()).contains("Đã chuyển xử lý"))
                .anySatisfy(line -> assertThat(line).contains(second.code()).contains("Đã có người xử lý trước"));
        head.post("/desk/reports/bulk", "step", "received", "action", "reject", "report", second.id() + ":1");
        assertThat(head.page().select("[role=status]").text()).as("a reason is needed").doesNotContain("Đã từ chối");
        assertThat(Web.at(port).signInAs(reporter).get("/desk/reports").status()).isIn(403, 404);
    }

    @Test
    void whatWasTickedAndWrittenStaysForTheReportsThatNothingWasDoneTo() {
        var report = told("MT.RAC", "Rác chất đống trước cổng đình làng");
        var tick = report.id() + ":1";
        var reason = "Không rõ địa điểm. ".repeat(120).strip();
        head.get("/desk/reports").post("/desk/reports/bulk", "step", "received", "action", "reject", "report", tick, "reason", reason);
        assertThat(head.status()).isEqualTo(422);
        assertThat(head.page().select("[role=status] li").text()).contains(report.code(), "2.000");
        assertThat(head.page().select("#bulk-reason").val()).isEqualTo(reason);
        assertThat(head.page().select("input[name=report][checked]").eachAttr("value")).containsExactly(tick);
        head.post("/desk/reports/bulk", "step", "received", "action", "reject", "reason", "Không rõ địa điểm");
        assertThat(head.status()).as("none ticked").isEqualTo(422);
        assertThat(head.page().select("#bulk-reason").val()).isEqualTo("Không rõ địa điểm");
        head.post("/desk/reports/bulk", "step", "received", "action", "reject", "report", tick, "reason", "Không rõ địa điểm");
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.page().select("#bulk-reason").val()).isEmpty();
    }

    @Test
    void rulesAreTriedOnPastReportsBeforeTheyAreSaved() {
        told("DT.DONG_VAT", "Chó thả rông cắn trẻ em trong kiệt nhiều lần");
        var before = routing.inForce();
        head.get("/desk/reports/settings/routing");
        head.post("/desk/reports/settings/routing/trial", "rules", "DT.DONG_VAT,*,ANY\nXX.YY,*,ANY,H57.70");
        assertThat(head.status()).isEqualTo(422);
        assertThat(head.page().select("[role=alert]").text()).contains("Dòng 1", "Dòng 2", "không có lĩnh vực này");
        var rules = before.text() + "\nDT.DONG_VAT,*,ANY,H57.60";
        head.post("/desk/reports/settings/routing/trial", "rules", rules);
        assertThat(head.page().select("#trial").text()).contains("Chăn nuôi và Thú y");
        assertThat(routing.inForce().version()).as("trying saves nothing").isEqualTo(before.version());
        head.post("/desk/reports/settings/routing", "rules", rules, "version", before.version());
        assertThat(routing.inForce().version()).isEqualTo(before.version() + 1);
        head.post("/desk/reports/settings/routing", "rules", before.text(), "version", before.version());
        assertThat(head.status()).as("somebody saved meanwhile").isEqualTo(409);
        head.post("/desk/reports/settings/routing", "rules", before.text(), "version", before.version() + 1);
        assertThat(routing.inForce().text()).isEqualTo(before.text());
        var officer = Web.at(port).signInAs(offices.officer());
        officer.get("/desk/reports/settings/routing");
        assertThat(officer.page().select("#draft")).isEmpty();
        officer.post("/desk/reports/settings/routing", "rules", rules, "version", before.version() + 2);
        assertThat(officer.status()).isEqualTo(404);
    }

    @Test
    void rulesThatLeaveACategoryToNobodyAreNotSaved() {
        told("MT.RAC", "Rác đổ đầy vỉa hè trước trường học");
        var before = routing.inForce();
        var page = "/desk/reports/settings/routing";
        head.get(page).post(page, "rules", "", "version", before.version());
        assertThat(head.status()).isEqualTo(422);
        var first = categories.groups().stream().flatMap(group -> categories.of(group.code()).stream()).findFirst().orElseThrow();
        assertThat(head.page().select("[role=alert]").text()).contains("Chưa lưu được", first.name(), first.code());
        head.post(page, "rules", before.text().replace("*,*,ANY,COMMUNE GENERAL", "*,*,DESK,COMMUNE GENERAL"), "version", before.version());
        assertThat(head.page().select("[role=alert]").text()).as("somebody at night too").contains("Ngoài giờ làm việc");
        assertThat(head.page().select("#rules").val()).as("the draft is kept").contains("*,*,DESK,COMMUNE GENERAL");
        head.post(page + "/trial", "rules", "# chưa có gì");
        assertThat(head.page().select("#trial form[action=" + page + "]")).as("what cannot be saved is not offered").isEmpty();
        assertThat(routing.inForce().version()).isEqualTo(before.version());
        var unborn = directory.allAgencies().stream().filter(agency -> agency.handlesReports() && directory.agenciesOn(agency.id(), directory.today()).isEmpty()).findFirst().orElseThrow();
        head.post(page, "rules", before.text() + "\nMT.RAC,19777,ANY," + unborn.code(), "version", before.version());
        assertThat(head.status()).as("a body that is not there has nothing to do").isEqualTo(422);
        assertThat(head.page().select("[role=alert]").text()).contains("Chưa lưu được: phản ánh PA-");
        assertThat(routing.inForce().version()).isEqualTo(before.version());
    }

    @Test
    void aNewCategoryTakesReportsAndARetiredOneNoMore() {
        var code = "GT.THU" + System.nanoTime() % 100_000;
        head.get("/desk/reports/settings/categories");
        head.post("/desk/reports/settings/categories", "code", code, "group", "GT", "name", "Bến đò ngang", "nameEn", "Ferries", "keywords", "Bến đò; đò ngang", "amount", "3",
                "unit", "WORKING_DAYS");
        assertThat(categories.suggest("Bến đò ngang xuống cấp", 3)).extracting(category -> category.code()).contains(code);
        head.post("/desk/reports/settings/categories/" + code, "name", "Bến đò ngang", "nameEn", "Ferries", "keywords", "bến đò", "amount", "3", "unit", "WORKING_DAYS", "retired", "true",
                "version", "1");
        assertThat(categories.open(code)).isEmpty();
        assertThat(categories.find(code)).isPresent();
    }

    @Test
    void whatIsWrongInTheSettingsIsSaidBesideItsFieldAndNothingTypedIsLost() {
        var all = "/desk/reports/settings/categories";
        head.get(all).post(all, "code", "gt.", "group", "GT", "name", "", "nameEn", "Ferry", "keywords", "phà", "amount", "ba", "unit", "WORKING_DAYS");
        assertThat(head.status()).isEqualTo(422);
        assertThat(head.page().select(".summary a").eachAttr("href")).containsExactly("#new-code", "#new-name", "#new-amount");
        assertThat(head.page().select("#new-amount-error").text()).contains("từ 1 đến 365");
        assertThat(head.page().select("#new-amount").val()).isEqualTo("ba");
        var changed = categories.groups().stream().flatMap(group -> categories.of(group.code()).stream()).findFirst().orElseThrow();
        head.post(all + "/" + changed.code(), "name", changed.name(), "nameEn", "x".repeat(121), "amount", "999", "unit", "WORKING_DAYS", "version", changed.version());
        assertThat(head.page().select("details[open] .summary a").eachAttr("href")).containsExactly("#" + changed.code() + "-nameEn", "#" + changed.code() + "-amount");
        var settings = "/desk/reports/settings";
        head.get(settings).post(settings + "/templates", "title", "", "category", "MT.RAC", "body", "Đã chuyển đơn vị thu gom.\nCảm ơn ông/bà.");
        assertThat(head.status()).isEqualTo(422);
        assertThat(head.page().select(".summary a").eachAttr("href")).containsExactly("#title");
        assertThat(head.page().select("#body").val()).isEqualTo("Đã chuyển đơn vị thu gom.\nCảm ơn ông/bà.");
        assertThat(head.page().select("#template-category option[selected]").val()).isEqualTo("MT.RAC");
        head.post(settings + "/on-call", "agency", offices.agency("H57.72").id(), "phone", "gọi lễ tân");
        assertThat(head.page().select("#phone-error").text()).contains("từ 3 đến 15 chữ số");
        assertThat(head.page().select("#phone").val()).isEqualTo("gọi lễ tân");
        assertThat(head.page().select("#agency option[selected]").val()).isEqualTo(offices.agency("H57.72").id().toString());
        head.post(settings + "/on-call", "agency", "ai đó", "phone", "114");
        assertThat(head.status()).isEqualTo(422);
        var title = "Mẫu " + System.nanoTime();
        head.get(settings).post(settings + "/templates", "title", title, "category", "", "body", "Đã tiếp nhận.");
        head.post(settings + "/templates", "title", title, "category", "", "body", "Đã tiếp nhận.");
        assertThat(head.get(settings).page().select("#templates li strong:contains(" + title + ")")).as("sent twice it is one").hasSize(1);
    }

    @Test
    void twoWhoChangeACategoryAtOnceOverwriteNothingUnseen() {
        var code = "GT.HAI" + System.nanoTime() % 100_000;
        var all = "/desk/reports/settings/categories";
        head.get(all).post(all, "code", code, "group", "GT", "name", "Bến phà", "nameEn", "Ferry", "keywords", "phà", "amount", "3", "unit", "WORKING_DAYS");
        var seen = head.get(all).page().select("form[action$=" + code + "] input[name=version]").val();
        head.post(all + "/" + code, "name", "Bến phà An", "nameEn", "Ferry", "keywords", "phà; bến phà", "amount", "4", "unit", "WORKING_DAYS", "version", seen);
        assertThat(categories.find(code).orElseThrow().name()).isEqualTo("Bến phà An");

        head.post(all + "/" + code, "name", "Bến phà Bình", "nameEn", "Ferry of Bình", "keywords", "phà; đò", "amount", "6", "unit", "WORKING_HOURS", "instant", "true", "version", seen);
        assertThat(head.status()).isEqualTo(409);
        assertThat(categories.find(code).orElseThrow().name()).as("the first one's stays").isEqualTo("Bến phà An");
        var form = head.page().select("details[open] form[action$=" + code + "]");
        assertThat(head.page().select("details[open] [role=alert]").text()).contains("Đồng nghiệp vừa sửa lĩnh vực này");
        assertThat(head.page().select("details[open]").text()).contains("Bến phà An / Ferry; từ khóa: phà; bến phà");
        assertThat(form.select("input[name=name]").val()).isEqualTo("Bến phà Bình");
        assertThat(form.select("input[name=nameEn]").val()).isEqualTo("Ferry of Bình");
        assertThat(form.select("input[name=keywords]").val()).isEqualTo("phà; đò");
        assertThat(form.select("input[name=amount]").val()).isEqualTo("6");
        assertThat(form.select("select[name=unit] option[selected]").val()).isEqualTo("WORKING_HOURS");
        assertThat(form.select("input[name=instant]").hasAttr("checked")).isTrue();
        head.post(all + "/" + code, "name", "Bến phà Bình", "nameEn", "Ferry", "keywords", "phà", "amount", "6", "unit", "WORKING_HOURS", "version", form.select("input[name=version]").val());
        assertThat(categories.find(code).orElseThrow().name()).as("saved again, seeing the other's").isEqualTo("Bến phà Bình");

        head.get(all).post(all, "code", code, "group", "GT", "name", "Trùng mã", "nameEn", "The same code", "keywords", "", "amount", "3", "unit", "WORKING_DAYS");
        assertThat(head.status()).isEqualTo(422);
        assertThat(head.page().select("#new-code").val()).isEqualTo(code);
        assertThat(head.page().select("#new input[name=name]").val()).isEqualTo("Trùng mã");
        assertThat(categories.find(code).orElseThrow().name()).isEqualTo("Bến phà Bình");
        head.post(all + "/" + code, "name", "Không có phiên bản", "nameEn", "Ferry", "keywords", "", "amount", "6", "unit", "WORKING_HOURS");
        assertThat(head.status()).isEqualTo(409);
    }

    @Test
    void anInstantReportRingsAtTheAgencyAndAtTheCentreWithItsNumberUntilItIsAcknowledged() {
        var report = told("TI.DIEN_NGUY_HIEM", "Cột điện nghiêng sắp đổ xuống đường");
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(head.get("/desk/rings").page().select("a:contains(" + report.code() + ")").text()).contains("chờ Trung tâm xác minh"));
        var codes = head.get("/desk/reports").page().select("[data-rows] td.code").eachText();
        assertThat(codes.stream().map(code -> code.contains("Khẩn")).toList()).as("first, whatever else waits longer").isSortedAccordingTo(Comparator.reverseOrder());
        head.get("/desk/reports/settings");
        head.post("/desk/reports/settings/on-call", "agency", offices.agency("H57.72").id(), "phone", "0234 3 979 979");
        head.post("/desk/reports/bulk", "step", "received", "action", "dispatch", "report", report.id() + ":1");
        var handler = Web.at(port).signInAs(offices.handler(offices.agency("H57.72")));
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(handler.get("/desk/rings").page().text()).contains(report.code()));
        assertThat(head.get("/desk/rings").page().text()).contains(report.code(), "02343979979");
        assertThat(handler.get("/desk").page().select(".rings").text()).as("where no script asks").contains(report.code());
        handler.get("/desk/reports/" + report.id());
        handler.post("/desk/reports/" + report.id() + "/actions/acknowledge", "version", handler.page().selectFirst("input[name=version]").attr("value"));
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(handler.get("/desk/rings").page().text()).doesNotContain(report.code()));
        assertThat(handler.get("/desk/reports/" + report.id()).page().select("#helpers option")).as("others may help, though it is not passed on").isNotEmpty();
        assertThat(handler.page().select("form[action$=/actions/extend]")).hasSize(1);
        handler.post("/desk/reports/" + report.id() + "/actions/extend", "version", handler.page().selectFirst("input[name=version]").attr("value"), "reason", "Chờ xe cẩu", "newDate",
                handler.page().selectFirst("#extend-date").attr("value"));
        assertThat(handler.page().select("form[action$=/actions/extend]")).as("once").isEmpty();
    }

    @Test
    void anInstantReportThatWasReturnedOrCalledBackRingsAgain() {
        var report = told("TI.DIEN_NGUY_HIEM", "Dây điện chùng sát mái nhà dân").id();
        var centre = lives.actor(offices.officer());
        lives.act(report, "alert", centre, Map.of());
        lives.act(report, "return", lives.actor(offices.handler(offices.agency("H57.72"))), Map.of("reason", "Đây là dây viễn thông"));
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(head.get("/desk/rings").page().text()).as("nobody has it, so it rings at the centre").contains("đã trả lại"));
        head.get("/desk/reports/" + report);
        assertThat(head.page().select(".act button.btn-primary").eachText()).as("what an instant report needs is open").containsExactly("Điều phối lại khẩn");
        assertThat(head.page().select("#realert-agency option[selected]").text()).as("whoever has said that it is not theirs is not proposed again").isEmpty();
        lives.act(report, "realert", centre, Map.of("agency", offices.agency("H57.74").id()));
        var second = Web.at(port).signInAs(offices.handler(offices.agency("H57.74")));
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(second.get("/desk/rings").page().text()).contains(lives.code(report)));
        var taker = lives.actor(offices.handler(offices.agency("H57.74")));
        lives.act(report, "acknowledge", taker, Map.of());
        assertThatThrownBy(() -> lives.act(report, "forward", taker, Map.of("agency", offices.agency("H57.70").id(), "reason", "Việc của đơn vị khác"))).hasMessageContaining("instant-forward");
        lives.act(report, "recall", centre, Map.of("reason", "Không liên lạc được cơ quan"));
        assertThat(second.get("/desk/rings").page().text()).doesNotContain(lives.code(report));
        assertThat(lives.file(report).step()).isEqualTo("returned");
        lives.act(report, "realert", centre, Map.of("agency", offices.agency("H57.72").id()));
        assertThat(lives.file(report).step()).isEqualTo("alerted");
    }

    @Test
    void theDirectorOfTheCentreKeepsItsRulesAndOfNoOtherAgency() {
        var director = Web.at(port).signInAs(people.official("Giám đốc Trung tâm", offices.centre().id(), offices.centre().id(), Role.LEADER));
        assertThat(director.get("/desk").page().select("a[href=/desk/reports/settings]")).as("the way there").isNotEmpty();
        assertThat(director.get("/desk/reports/settings/routing").page().select("#draft")).isNotEmpty();
        assertThat(director.get("/desk/reports/settings").page().select("a[href=/desk/reports/partners]")).isNotEmpty();
        assertThat(director.get("/desk/reports/partners").status()).isEqualTo(200);
        var elsewhere = Web.at(port).signInAs(people.official("Giám đốc nơi khác", offices.agency("H57.70").id(), offices.agency("H57.70").id(), Role.LEADER));
        assertThat(elsewhere.get("/desk").page().select("a[href=/desk/reports/settings]")).isEmpty();
        assertThat(elsewhere.get("/desk/reports/settings").status()).isEqualTo(404);
        assertThat(elsewhere.get("/desk/reports/partners").status()).isEqualTo(404);
    }
}
