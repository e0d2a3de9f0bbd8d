package vn.ngomon.city.fieldreport.hotline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ngomon.NgomonTest;
import vn.ngomon.People;
import vn.ngomon.Web;
import vn.ngomon.city.fieldreport.ReportLives;
import vn.ngomon.city.fieldreport.ReportOffices;
import vn.ngomon.platform.directory.Directory;

/** What people tell by telephone, letter or message is written down for them. */
@NgomonTest
class NoteDownTest {

    private static final String NEW = "/desk/reports/new";

    @LocalServerPort int port;
    @Autowired ReportOffices offices;
    @Autowired People people;
    @Autowired Directory directory;
    @Autowired ReportLives lives;
    @Autowired JdbcClient db;

    @BeforeEach
    void land() {
        offices.land(directory.today());
    }

    @Test
    void aCallBecomesAReportWithItsSourceAndItsCallerForTheCentreAlone() {
        var web = Web.at(port).signInAs(offices.officer());
        web.get(NEW);
        web.post(NEW, "via", "HOTLINE", "who", "Bà Tư", "contact", "0912345678", "category", "TI.DIEN_NGUY_HIEM", "description", "Cột điện nghiêng trước nhà văn hóa", "place", "Tổ 5");
        assertThat(web.status()).as(web.body()).isEqualTo(200);
        assertThat(web.page().text()).contains("Đã ghi nhận phản ánh PA-", "Tổng đài", "Bà Tư", "0912345678");
        assertThat(web.page().select("#dialogue").text()).contains("không có tài khoản");
        assertThat(web.page().select("#dialogue form")).as("nobody would read it").isEmpty();
        assertThat(web.post(web.path() + "/messages", "text", "Cột ở bên nào đường?").status()).isEqualTo(404);
    }

    @Test
    void whatIsMissingIsSaidAndNothingTypedIsLost() {
        var web = Web.at(port).signInAs(offices.officer());
        web.get(NEW);
        web.post(NEW, "via", "API", "who", "Ông Ba", "description", "Ngắn");
        assertThat(web.status()).isEqualTo(422);
        assertThat(web.page().select(".summary a").eachAttr("href")).contains("#via", "#category", "#description", "#place");
        assertThat(web.page().select("#who").val()).isEqualTo("Ông Ba");
    }

    @Test
    void aFormSentTwiceIsOneReport() {
        var web = Web.at(port).signInAs(offices.officer());
        var form = new Object[] {"key", web.get(NEW).page().select("input[name=key]").val(), "via", "HOTLINE", "who", "Bà Sáu", "category", "MT.NGAP", "description", "Đường ngập sâu nửa mét", "place", "Kiệt 7"};
        var first = web.post(NEW, form).path();
        assertThat(first).startsWith("/desk/reports/").isNotEqualTo(NEW);
        assertThat(web.post(NEW, form).path()).isEqualTo(first);
        assertThat(web.page().text()).contains("đã được ghi nhận trước đó");
        assertThat(web.get(NEW).page().select("input[name=key]").val()).as("the next page is another report").isNotEqualTo(form[1]);
    }

    @Test
    void whatIsKnownAlreadyIsShownAndTheCallerCountsWithItWithoutTheAgencyKnowingWho() {
        var web = Web.at(port).signInAs(offices.officer());
        var told = new String[] {"via", "HOTLINE", "category", "DT.DONG_VAT", "description", "Đàn chó thả rông đuổi người đi đường", "lon", "107.6012", "lat", "16.4712", "different", "yes"};
        web.get(NEW).post(NEW, (Object[]) told);
        var first = web.path().substring("/desk/reports/".length());
        told[11] = "";
        web.get(NEW).post(NEW, with(told, "who", "Ông Bảy", "contact", "0987 654 321", "key", web.page().select("input[name=key]").val()));
        assertThat(web.status()).isEqualTo(422);
        assertThat(web.page().select("#similar").text()).as("not verified, and the officer may see it").contains("Đàn chó thả rông").contains("Chờ xác minh");
        assertThat(web.page().select("#who").val()).isEqualTo("Ông Bảy");
        assertThat(web.page().select("input[name=different]").val()).as("sent again it is written down").isEqualTo("yes");
        var also = with(told, "who", "Ông Bảy", "contact", "0987 654 321", "key", web.page().select("input[name=key]").val(), "also", first);
        web.post(NEW, also);
        assertThat(web.path()).startsWith("/desk/reports/" + first);
        assertThat(web.page().select("#reporter").text()).contains("Ông Bảy", "0987654321", "Tổng đài");
        web.post(NEW, also);
        assertThat(web.page().select("#reporter dt:contains(Người khác cũng gặp)")).as("one form is one caller").hasSize(1);
        web.get(NEW).post(NEW, with(told, "who", "Bà Tám", "contact", "", "key", web.page().select("input[name=key]").val(), "also", first));
        assertThat(web.page().select("#reporter").text()).contains("Ông Bảy", "Bà Tám");

        var handler = offices.agency("H57.70");
        lives.act(UUID.fromString(first), "dispatch", lives.actor(offices.officer()), Map.of("agency", handler.id()));
        assertThat(db.sql("select supporters from report_public where id = :id").param("id", UUID.fromString(first)).query(Integer.class).single()).isEqualTo(2);
        web.get(NEW).post(NEW, with(told, "who", "Chị Chín", "contact", "", "key", web.page().select("input[name=key]").val(), "also", first));
        assertThat(db.sql("select supporters from report_public where id = :id").param("id", UUID.fromString(first)).query(Integer.class).single()).isEqualTo(3);
        var agency = Web.at(port).signInAs(offices.handler(handler)).get("/desk/reports/" + first);
        assertThat(agency.status()).isEqualTo(200);
        assertThat(agency.body()).doesNotContain("Ông Bảy", "0987654321", "Bà Tám");
    }

    @Test
    void aPlaceInWordsIsEnoughToKnowThatItWasToldBefore() {
        var web = Web.at(port).signInAs(offices.officer());
        var told = new Object[] {"via", "DESK", "category", "MT.NGAP", "description", "Cống thoát nước sau nhà văn hóa tràn lên sân", "place", "Thôn Ngọc Anh"};
        assertThat(web.get(NEW).post(NEW, told).status()).isEqualTo(200);
        assertThat(web.get(NEW).post(NEW, told).status()).isEqualTo(422);
        assertThat(web.page().select("#similar").text()).contains("Cống thoát nước sau nhà văn hóa", "Thôn Ngọc Anh");
    }

    private static Object[] with(String[] fields, Object... more) {
        return Stream.concat(Arrays.stream(fields), Arrays.stream(more)).toArray();
    }

    @Test
    void aContactThatReachesNobodyAndNumbersThatAreNoPlaceAreSaid() {
        var web = Web.at(port).signInAs(offices.officer());
        web.get(NEW).post(NEW, "via", "HOTLINE", "contact", "abc", "category", "MT.NGAP", "description", "Đường ngập sâu nửa mét", "place", "Kiệt 9", "lon", "200", "lat", "99");
        assertThat(web.status()).isEqualTo(422);
        assertThat(web.page().select(".summary a").eachAttr("href")).containsExactlyInAnyOrder("#contact", "#place");
        assertThat(web.page().select("#spot-error").text()).contains("200", "99");
        assertThat(web.page().select("#contact").val()).isEqualTo("abc");
        web.post(NEW, "via", "HOTLINE", "contact", "Tam@Example.VN", "category", "MT.NGAP", "description", "Đường ngập sâu nửa mét", "place", "Kiệt 9", "lon", "abc", "lat", "16.4");
        assertThat(web.page().select(".summary a").eachAttr("href")).containsExactly("#place");
    }

    @Test
    void nobodyOutsideTheCentreHasThisPage() {
        assertThat(Web.at(port).signInAs(offices.handler(offices.agency("H57.70"))).get(NEW).status()).isEqualTo(404);
    }
}
