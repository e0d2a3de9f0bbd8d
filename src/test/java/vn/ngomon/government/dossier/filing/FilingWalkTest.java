package vn.ngomon.government.dossier.filing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ngomon.BrowserTest;
import vn.ngomon.People;
import vn.ngomon.Web;
import vn.ngomon.government.dossier.BirthFiling;
import vn.ngomon.government.dossier.BirthWalk;

/** A mother registers a birth from her phone, in both languages, with a script and without. */
class FilingWalkTest extends BrowserTest {

    @Autowired People people;
    @Autowired BirthFiling births;

    @BeforeEach
    void theCatalogueIsThere() {
        births.publish();
    }

    private void signIn(Page page, String name) {
        var session = Web.at(port).signInAs(people.citizen(name)).cookie("SESSION").orElseThrow();
        page.context().addCookies(List.of(new Cookie("SESSION", session).setUrl(url("/"))));
        page.navigate(url("/filing/" + BirthFiling.CODE));
    }

    @Test
    void onAPhoneInVietnamese() {
        var page = open(Device.PHONE, "vi", "/filing/" + BirthFiling.CODE);
        shoot(page, "filing-start");
        assertAccessible(page);
        walk(page, "vi", true);
    }

    @Test
    void onAPhoneInEnglish() {
        walk(open(Device.PHONE, "en", "/"), "en", false);
    }

    @Test
    void onADesktopWithoutScript() {
        walk(openWithoutScript(Device.DESKTOP, "vi", "/"), "vi", false);
    }

    private void walk(Page page, String lang, boolean look) {
        signIn(page, "Trần Thị Hoa");
        BirthWalk.file(page, births.commune(), "on-time", "ONLINE", place -> {
            assertThat(page.locator(".summary").count()).isZero();
            var always = List.of("same", "papers").contains(place);
            see(page, "filing-" + place + (always && !look ? "-" + lang : ""), look || always);
        });
        see(page, "filing-receipt" + (look ? "" : "-" + lang), true);
        var lookup = page.locator("#lookup").innerText();
        var secret = page.locator("#secret").innerText();
        page.locator("main .actions a.btn-primary").click();
        see(page, "my-dossier", true);
        page.navigate(url("/my/dossiers"));
        see(page, "my-dossiers", look);
        page.context().clearCookies();
        page.context().addCookies(List.of(new Cookie("lang", lang).setUrl(url(""))));
        page.navigate(url("/tracking?code=" + lookup));
        see(page, "tracking-public", look);
        page.locator("#secret").fill(secret);
        page.locator("main form button.btn-primary").click();
        page.locator("#found .terms").waitFor();
        assertThat(page.locator("#found .terms").count()).isOne();
        see(page, "tracking-secret" + (look ? "" : "-" + lang), true);
    }

    private void see(Page page, String name, boolean look) {
        if (look) {
            shoot(page, name);
            if (page.locator("html.scripted").count() > 0) {
                assertAccessible(page);
            }
        }
    }
}
