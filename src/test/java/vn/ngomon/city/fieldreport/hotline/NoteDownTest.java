package vn.ngomon.city.fieldreport.hotline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.ngomon.NgomonTest;
import vn.ngomon.People;
import vn.ngomon.Web;
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
    void nobodyOutsideTheCentreHasThisPage() {
        assertThat(Web.at(port).signInAs(offices.handler(offices.agency("H57.70"))).get(NEW).status()).isEqualTo(404);
    }
}
