package vn.ngomon.city.fieldreport.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ngomon.NgomonTest;
import vn.ngomon.People;
import vn.ngomon.Web;
import vn.ngomon.city.fieldreport.ReportOffices;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.file.photo.Pictures;

/** Reporting in a browser without scripts, as an in-app browser or an old phone does. */
@NgomonTest
class ReportingTest {

    private static final String NEW = "/reports/new";

    @LocalServerPort int port;
    @Autowired ReportOffices offices;
    @Autowired People people;
    @Autowired Directory directory;
    @Autowired JdbcClient db;

    private Web web;

    @BeforeEach
    void land() {
        offices.land(directory.today());
        web = Web.at(port);
    }

    private Web citizen() {
        return Web.at(port).signInAs(people.citizen("Lê Thị Thấy"));
    }

    private static Object[] form(String category, String description, Object... more) {
        var fields = new ArrayList<Object>(List.of("key", UUID.randomUUID(), "category", category, "description", description, "place", "Trước số 12 đường Nguyễn Sinh Cung"));
        fields.addAll(Arrays.asList(more));
        return fields.toArray();
    }

    private long reports() {
        return db.sql("select count(*) from field_report").query(Long.class).single();
    }

    @Test
    void whoHasNotConfirmedAnythingDoesSoAfterwardsAndLosesNothing() {
        var before = reports();
        web.get(NEW);
        web.postStaying(NEW, form("GT.DEN_DUONG", "Đèn đường tắt ba hôm nay, tối om <b>cả kiệt</b>"));
        assertThat(web.status()).isEqualTo(302);
        assertThat(web.location()).startsWith("/sign-in/code?next=%2Freports%2Fnew%3Fdraft%3D");
        assertThat(reports()).isEqualTo(before);
        var draft = java.net.URLDecoder.decode(web.location().substring("/sign-in/code?next=".length()), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(Web.at(port).get(draft).page().select("#description").val()).as("only in the same browser").isEmpty();
        web.signInAs(people.citizen("Người mới xác nhận"));
        var page = web.get(draft).page();
        assertThat(page.select("#description").val()).isEqualTo("Đèn đường tắt ba hôm nay, tối om <b>cả kiệt</b>");
        assertThat(page.select("#category option[selected]").val()).isEqualTo("GT.DEN_DUONG");
        web.post(NEW, "key", page.select("input[name=key]").val(), "category", "GT.DEN_DUONG", "description", page.select("#description").val(), "place", page.select("#place").val());
        assertThat(web.status()).isEqualTo(200);
        assertThat(web.path()).matches("/account/reports/PA-\\d{7,}");
        assertThat(web.page().text()).contains("Cảm ơn quý vị", "Chờ xác minh").contains("tối om <b>cả kiệt</b>");
        assertThat(reports()).isEqualTo(before + 1);
    }

    @Test
    void furtherQuestionsAreAStepOfTheirOwn() {
        web = citizen();
        web.get(NEW);
        web.post(NEW, form("GT.MAT_DUONG", "Mặt đường sụt một hố rộng giữa ngã tư"));
        assertThat(web.status()).isEqualTo(422);
        assertThat(web.page().select("#questions input[name=asked]").val()).isEqualTo("GT.MAT_DUONG");
        web.post(NEW, form("GT.MAT_DUONG", "Mặt đường sụt một hố rộng giữa ngã tư", "asked", "GT.MAT_DUONG", "size", "wheel", "danger", "true"));
        assertThat(web.path()).as(web.body()).startsWith("/account/reports/PA-");
        assertThat(web.page().text()).contains("Bằng một bánh xe");
    }

    @Test
    void dangerComesFirstAndIsPassedOnceItWasSeen() {
        web = citizen();
        web.get(NEW);
        web.post(NEW, form("KH.KHAC", "Nhà kho sau chợ đang cháy, khói rất lớn"));
        assertThat(web.status()).isEqualTo(422);
        var page = web.page();
        assertThat(page.select("#danger:not([hidden]) li:not([hidden]) a").attr("href")).isEqualTo("tel:114");
        assertThat(page.body().text().indexOf("Gọi ngay")).isLessThan(page.body().text().indexOf("Mô tả"));
        assertThat(page.select("input[name=called]").val()).isEqualTo("yes");
        web.post(NEW, form("KH.KHAC", "Nhà kho sau chợ đang cháy, khói rất lớn", "called", "yes"));
        assertThat(web.path()).startsWith("/account/reports/PA-");
    }

    @Test
    void aComplaintIsShownItsWayAndCountedButNotKept() {
        web = citizen();
        var before = reports();
        web.get(NEW);
        web.post(NEW, form("KH.KHAC", "Tôi khiếu nại quyết định thu hồi đất của gia đình tôi"));
        assertThat(web.status()).isEqualTo(422);
        assertThat(web.page().select("[role=alert] a[href=#matters]").text()).contains("khiếu nại");
        var counted = db.sql("select count(*) from report_redirection where kind = 'COMPLAINT'").query(Long.class).single();
        web.post("/reports/other-matters", "kind", "COMPLAINT");
        assertThat(web.page().text()).contains("Luật Khiếu nại 2011").doesNotContain("Luật Tố cáo");
        assertThat(db.sql("select count(*) from report_redirection where kind = 'COMPLAINT'").query(Long.class).single()).isEqualTo(counted + 1);
        assertThat(reports()).isEqualTo(before);
    }

    @Test
    void oneBrowserCountsAFewTimesADayAndIsShownItsWayEveryTime() {
        var counted = "select count(*) from report_redirection where kind = 'DENUNCIATION'";
        var before = db.sql(counted).query(Long.class).single();
        for (int i = 0; i < 12; i++) {
            web.get(NEW).post("/reports/other-matters", "kind", "DENUNCIATION");
            assertThat(web.status()).isEqualTo(200);
            assertThat(web.page().text()).contains("Luật Tố cáo");
        }
        assertThat(db.sql(counted).query(Long.class).single()).isEqualTo(before + 5);
        var another = Web.at(port);
        another.get(NEW).post("/reports/other-matters", "kind", "DENUNCIATION");
        assertThat(db.sql(counted).query(Long.class).single()).as("another browser at the same address").isEqualTo(before + 6);
    }

    @Test
    void whatIsWrongIsSaidAndEverythingTypedIsStillThere() {
        web = citizen();
        web.get(NEW);
        web.post(NEW, "key", UUID.randomUUID(), "category", "", "description", "Ngắn", "place", "");
        assertThat(web.status()).isEqualTo(422);
        assertThat(web.page().select(".summary a").eachAttr("href")).containsExactlyInAnyOrder("#category", "#description", "#place");
        assertThat(web.page().select("#description").val()).isEqualTo("Ngắn");
        web.post(NEW, form("MT.RAC", "Rác chất đống ở góc đường này", "lon", "105.85", "lat", "21.03"));
        assertThat(web.page().select("#spot-error").text()).contains("ngoài địa bàn");
    }

    @Test
    void theSameReportSentTwiceIsOne() {
        web = citizen();
        web.get(NEW);
        var fields = form("MT.RAC", "Thùng rác đầu kiệt tràn ra đường");
        web.post(NEW, fields);
        var first = web.path();
        var before = reports();
        web.get(NEW);
        web.post(NEW, fields);
        assertThat(web.path()).isEqualTo(first);
        assertThat(reports()).isEqualTo(before);
    }

    @Test
    void thePageBringsItsOwnKeySoThatPressingTwiceIsOneReport() {
        web = citizen();
        var key = web.get(NEW).page().select("#report input[name=key]").val();
        assertThat(UUID.fromString(key)).isNotEqualTo(UUID.fromString(web.get(NEW).page().select("#report input[name=key]").val()));
        web.post(NEW, "key", key, "category", "MT.RAC", "description", "Ngắn", "place", "Cuối kiệt 5");
        assertThat(web.page().select("#report input[name=key]").val()).as("kept while something is put right").isEqualTo(key);
        Object[] fields = {"key", key, "category", "MT.RAC", "description", "Rác chất đống cuối kiệt 5 cả tuần", "place", "Cuối kiệt 5"};
        var first = web.post(NEW, fields).path();
        var before = reports();
        web.get(NEW);
        assertThat(web.post(NEW, fields).path()).isEqualTo(first);
        assertThat(reports()).isEqualTo(before);
    }

    @Test
    void onesOwnThatWaitsToBeVerifiedIsNotTakenForNew() {
        web = citizen();
        web.get(NEW);
        var own = web.post(NEW, form("MT.KHOI_BUI", "Lò gạch xả khói đen suốt đêm vào khu dân cư")).path();
        web.get(NEW);
        var again = form("MT.KHOI_BUI", "Lò gạch xả khói đen suốt đêm vào khu dân cư");
        web.post(NEW, again);
        assertThat(web.status()).isEqualTo(422);
        assertThat(web.page().select("[role=alert]").text()).contains("Quý vị đã gửi việc này: PA-");
        assertThat(web.page().select(".report-similar a").attr("href")).isEqualTo(own);
        assertThat(web.page().select(".report-similar button[formaction]")).as("nobody shares their own trouble").isEmpty();
        assertThat(web.post(NEW + "/similar", again).page().select(".report-similar a").attr("href")).as("while it is typed").isEqualTo(own);
        web.get(NEW);
        assertThat(web.post(NEW, concat(again, "different", "yes")).path()).as("who knows better sends it").startsWith("/account/reports/PA-").isNotEqualTo(own);
        web = citizen();
        web.get(NEW);
        assertThat(web.post(NEW + "/similar", again).body()).as("what others told and nobody has verified stays theirs").doesNotContain("PA-");
        web.get(NEW);
        assertThat(web.post(NEW, again).path()).startsWith("/account/reports/PA-");
    }

    @Test
    void tooManyPicturesOrAWrongOneAreTakenBackWithoutAScript() {
        web = citizen();
        web.get(NEW);
        var fields = new ArrayList<Object>(Arrays.asList(form("MT.RAC", "Rác đổ dọc bờ sông, xem các ảnh")));
        for (int i = 1; i <= 11; i++) {
            fields.addAll(List.of("photos", new Web.Sent("anh-" + i + ".jpg", Pictures.jpeg(Pictures.street(100 + i, 320, 240)))));
        }
        web.postParts(NEW, fields.toArray());
        assertThat(web.status()).isEqualTo(422);
        assertThat(web.page().select("#photos-error").text()).contains("10");
        assertThat(web.page().select(".report-kept-list li").eachText()).hasSize(11).first().asString().contains("anh-1.jpg", "Bỏ ảnh này");
        var again = new ArrayList<Object>(Arrays.asList(form("MT.RAC", "Rác đổ dọc bờ sông, xem các ảnh")));
        web.page().select("input[name=kept]").eachAttr("value").forEach(id -> again.addAll(List.of("kept", id)));
        web.page().select("input[name=dropped]").eachAttr("value").stream().limit(2).forEach(id -> again.addAll(List.of("dropped", id)));
        web.post(NEW, again.toArray());
        assertThat(web.path()).as(web.body()).startsWith("/account/reports/PA-");
        assertThat(web.page().select(".report-photos figure")).hasSize(9);
    }

    @Test
    void aLikelyDuplicateIsShownBeforeItIsSent() throws InterruptedException {
        var spot = Map.<String, Object>of("category", "MT.NGAP", "description", "Đường ngập sâu nửa bánh xe sau mưa", "lon", 107.6021, "lat", 16.4683, "place", "Gần cầu");
        var id = offices.program(port, people.citizen("Người trước")).post("/api/v1/reports", spot).json().get("id").asString();
        offices.program(port, offices.officer()).post("/api/v1/reports/" + id + "/actions/dispatch", Map.of());
        web = citizen();
        var again = form("MT.NGAP", "Ngập sâu sau mưa, xe chết máy", "lon", "107.6022", "lat", "16.4684");
        for (int i = 0; i < 40; i++) {       // every node's map follows within seconds
            web.get(NEW);
            web.get("/reports/map.geojson?bbox=107.601,16.467,107.604,16.47&zoom=19&category=MT.NGAP");
            if (web.body().contains("PA-")) {
                break;
            }
            Thread.sleep(500);
        }
        web.get(NEW);
        web.post(NEW, again);
        assertThat(web.status()).isEqualTo(422);
        assertThat(web.page().select(".report-similar").text()).contains("Đường ngập sâu nửa bánh xe sau mưa", "Tôi cũng gặp");
        assertThat(web.page().select(".report-similar button[formaction]").attr("formaction")).matches("/reports/PA-\\d+/support");
        var guest = Web.at(port);
        guest.get(NEW);
        guest.post(NEW, again);
        assertThat(guest.page().select(".report-similar a.btn").attr("href")).as("signs in, and finds it again").matches("/sign-in/code\\?next=/reports/PA-\\d+");
        web.post(NEW, concat(again, "different", "yes"));
        assertThat(web.path()).startsWith("/account/reports/PA-");
    }

    private static Object[] concat(Object[] fields, Object... more) {
        var all = new ArrayList<>(Arrays.asList(fields));
        all.addAll(Arrays.asList(more));
        return all.toArray();
    }

    @Test
    void aTextSuggestsItsCategoriesAndTheNumberToCall() {
        var hints = hints("có ổ gà và đèn đường tối om, đánh nhau");
        assertThat(hints.select("[data-category]").eachAttr("data-category")).contains("GT.MAT_DUONG", "GT.DEN_DUONG");
        assertThat(hints.select("[data-numbers]").attr("data-numbers")).isEqualTo("113");
        assertThat(hints("Trụ điện bị nghiêng, dây điện rơi xuống đường").select("[data-category]").eachAttr("data-category")).contains("TI.DIEN_NGUY_HIEM");
        for (var calm : List.of("Ai đó đổ trộm xà bần ngoài đồng", "Quán chặt chém du khách")) {
            assertThat(hints(calm).select("[data-numbers]")).as(calm).isEmpty();
        }
        assertThat(hints("Nhà bên có trộm").select("[data-numbers]").attr("data-numbers")).isEqualTo("113");
        assertThat(web.get("/reports/new/questions?category=MT.TIENG_ON").page().select("[name=source]")).isNotEmpty();
    }

    @Test
    void wordsThatStandApartSuggestTooButNeverCallForHelp() {
        assertThat(hints("Cống trước nhà 12/5 bị mất nắp, rất nguy hiểm").select("[data-category]").eachAttr("data-category")).first().isEqualTo("GT.NAP_CONG");
        assertThat(hints("Quán nhậu mở loa kẹo kéo quá to").select("[data-category]").eachAttr("data-category")).contains("MT.TIENG_ON");
        assertThat(hints("Đèn đường bị hỏng").select("[data-category]").eachAttr("data-category")).as("what is said in so many words comes first").first().isEqualTo("GT.DEN_DUONG");
        assertThat(hints("Dây cáp viễn thông đứt, vướng cột điện").select("[data-numbers]")).isEmpty();
    }

    @Test
    void whatPeopleWriteStandsInNoAddress() {
        assertThat(web.get("/reports/new/categories?text=abc").status()).isEqualTo(405);
        assertThat(web.postFromElsewhere("/reports/new/categories", "text", "abc").status()).as("only from our own page").isEqualTo(400);
    }

    @Test
    void withoutAMapThePlaceIsNotCalledOptional() {
        assertThat(web.get(NEW).page().select("label[for=place] .optional:not([hidden])")).isEmpty();
        assertThat(web.page().select("noscript").outerHtml()).contains("cần ghi rõ địa điểm bằng lời");
        assertThat(web.page().select("label[for=place] .optional[data-with-script]")).as("a script shows it").hasSize(1);
    }

    private Document hints(String text) {
        return web.get(NEW).post("/reports/new/categories", "text", text).page();
    }

    @Test
    void thePlaceAPictureWasTakenAtIsOfferedAndKeptOnlyWhenItsSenderAgrees() {
        web = citizen();
        web.get(NEW);
        var taken = new Web.Sent("anh.jpg", Pictures.held(Pictures.jpeg(Pictures.street(17, 800, 600)), 1));
        web.postParts(NEW, "key", UUID.randomUUID(), "category", "MT.RAC", "description", "Rác chất đống bên bờ kè", "place", "", "photos", taken);
        assertThat(web.status()).isEqualTo(422);
        var page = web.page();
        assertThat(page.select("input[name=lat]").val()).startsWith("16.462");
        assertThat(page.select("input[name=lon]").val()).startsWith("107.585");
        assertThat(page.select("input[name=kept]")).as("what was sent need not be sent again").hasSize(1);
        web.postParts(NEW, "key", UUID.randomUUID(), "category", "MT.RAC", "description", "Rác chất đống bên bờ kè sông", "place", "Sau chợ", "photos",
                new Web.Sent("anh.jpg", Pictures.held(Pictures.jpeg(Pictures.street(18, 800, 600)), 1)));
        assertThat(web.path()).as("whoever names the place is not asked").startsWith("/account/reports/PA-");
        assertThat(db.sql("select count(lon) from field_report where number = :number").param("number", Integer.parseInt(web.path().replaceAll("\\D", ""))).query(Long.class).single()).isZero();
    }
}
