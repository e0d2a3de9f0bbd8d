package vn.ngomon.city.fieldreport.open311;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ngomon.BrowserTest;
import vn.ngomon.People;
import vn.ngomon.Web;
import vn.ngomon.city.fieldreport.ReportOffices;
import vn.ngomon.platform.directory.Role;

/** The interface's pages on a phone and a desk, light and dark, in both languages. */
class Open311PagesTest extends BrowserTest {

    @Autowired People people;
    @Autowired ReportOffices offices;
    @Autowired JdbcClient db;

    private void look(UUID who, String path, String name) {
        for (var device : new Device[] {Device.PHONE, Device.DESKTOP}) {
            for (var lang : new String[] {"vi", "en"}) {
                var page = context(device, lang, true, lang.equals("en") ? ColorScheme.DARK : ColorScheme.LIGHT).newPage();
                if (who != null) {
                    var web = Web.at(port).signInAs(who);
                    page.context().addCookies(java.util.List.of(new Cookie("SESSION", web.cookie("SESSION").orElseThrow()).setUrl(url("/"))));
                }
                page.navigate(url(path));
                if (System.getProperty("ngomon.look") != null) {
                    page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(System.getProperty("ngomon.look"), name + "-" + device + "-" + lang + ".png")));
                }
                assertAccessible(page);
            }
        }
    }

    @Test
    void theInterfaceIsDescribedForEverybody() {
        look(null, "/open311", "guide");
    }

    @Test
    void keysAreKeptOnAPageOfTheirOwn() {
        var account = people.citizen("Người viết phần mềm");
        var web = Web.at(port).signInAs(account);
        web.get("/open311/keys");
        web.post("/open311/keys", "name", "Ứng dụng Hương Giang", "terms", "true");
        look(account, "/open311/keys", "keys");
    }

    @Test
    void partnersAreKeptByWhoLeadsTheCentre() {
        var leader = people.official("Giám đốc Trung tâm", offices.centre().id(), offices.centre().id(), Role.LEADER);
        var web = Web.at(port).signInAs(leader);
        web.get("/desk/reports/partners/new");
        web.post("/desk/reports/partners", "name", "Hệ thống Đà Nẵng", "endpoint", "https://open311.example.org/v2", "services", "GT.XE_BUYT = 12\nGT.CAU = 7", "version", "1");
        look(leader, "/desk/reports/partners", "partners");
        look(leader, web.path(), "partner");
        look(leader, "/desk/reports/partners/new", "partner-new");
    }
}
