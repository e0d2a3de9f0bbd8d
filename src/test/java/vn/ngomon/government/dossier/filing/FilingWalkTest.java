package vn.ngomon.government.dossier.filing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ngomon.BrowserTest;
import vn.ngomon.People;
import vn.ngomon.Web;
import vn.ngomon.government.dossier.BirthFiling;

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
        page.locator("main form button.btn-primary").click();
        page.locator("#case-on-time").check();
        page.locator("#area").selectOption(births.commune());
        see(page, "filing-where", look);
        next(page);
        page.locator("#applicantBorn-year").fill("1992");
        page.locator("#applicantIdentity").fill("046192001234");
        page.locator("#applicantPhone").fill("0912345678");
        see(page, "filing-question", look);
        next(page);
        page.locator("#childName").fill("Nguyễn Gia Bảo");
        page.locator("label.choice").first().click();
        page.locator("#childBorn-day").fill("1");
        page.locator("#childBorn-month").fill("11");
        page.locator("#childBorn-year").fill("2020");
        page.locator("#birthPlace").fill("Bệnh viện Trung ương Huế");
        page.locator("#childOrigin").fill("Huế");
        next(page);
        see(page, "filing-same" + (look ? "" : "-" + lang), true);
        page.locator("button[name=_same]").click();
        assertThat(page.locator("#motherIdentity").inputValue()).isEqualTo("046192001234");
        next(page);
        page.locator("input[name=fatherKnown][value=no]").check();
        next(page);
        page.locator("#relation").selectOption("mother");
        next(page);
        page.locator("input[name=returnBy][value=ONLINE]").check();
        page.locator("#consent").check();
        next(page);
        give(page, "birth-notice", "giay-chung-sinh.png", Color.PINK);
        see(page, "filing-papers" + (look ? "" : "-" + lang), true);
        next(page);
        assertThat(page.locator(".summary").count()).isZero();
        see(page, "filing-check", look);
        page.locator("#submit").click();
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

    /** With a script the file goes up at once; without, its button does it. */
    private static void give(Page page, String paper, String name, Color color) {
        page.locator("[id='file." + paper + "']").setInputFiles(new FilePayload(name, "image/png", BirthFiling.photo(color)));
        if ((page.locator("html.scripted").count()) == 0) {
            page.locator(".actions button[value=stay]").click();
        }
        page.locator("#paper-" + paper + " .filing-file").waitFor();
    }

    private static void next(Page page) {
        page.locator(".actions button[value=next]").click();
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
