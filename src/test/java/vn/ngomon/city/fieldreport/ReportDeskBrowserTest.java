package vn.ngomon.city.fieldreport;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ngomon.BrowserTest;
import vn.ngomon.Web;
import vn.ngomon.city.fieldreport.voice.Voices;

/** What an officer's browser makes of an act that did not happen, with and without a script. */
class ReportDeskBrowserTest extends BrowserTest {

    @Autowired ReportOffices offices;
    @Autowired ReportLives lives;
    @Autowired Voices voices;

    @Test
    void whatIsWrongIsInViewBesideItsFieldAndThePageTurnsEnglish() {
        var citizen = lives.citizen("Người báo");
        var id = lives.verified(citizen, "TI.RO_NUOC", "Nước rò rỉ quanh trụ cứu hỏa đầu chợ").id();
        lives.answered(id, "Đã siết lại van của trụ cứu hỏa.");
        voices.rate(id, citizen, 1, false, "Vẫn rò");
        voices.reopen(id, citizen, "Vẫn rò");
        var handler = lives.handler(id).accountId();
        for (var script : new boolean[] {true, false}) {
            var page = at(handler, "/desk/reports/" + id, script);
            page.locator("#note").evaluate("field => field.removeAttribute('maxlength')");
            page.locator("#note").fill("Đã hẹn tổ sửa chữa\n".repeat(120));
            page.locator("#notes form button").click();
            page.waitForURL("**/notes");
            assertThat(page.locator("#note").inputValue()).startsWith("Đã hẹn tổ sửa chữa\nĐã hẹn");
            assertThat(page.locator("#notes-wrong").textContent()).contains("2.000");
            until(page, "(() => { const wrong = document.querySelector('#notes-wrong').getBoundingClientRect(); return wrong.top >= 0 && wrong.bottom <= innerHeight; })()");
            shoot(page, "report-desk-wrong-" + script);
            if (script) {
                assertAccessible(page);
            }
            page.locator("a.tool[hreflang=en]").click();
            page.waitForURL("**/desk/reports/" + id + "?lang=en");
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
        }
    }

    @Test
    void whatWasWrittenForAReportThatIsElsewhereNowIsOnThePageToCopy() {
        var id = lives.verified(lives.citizen("Người báo"), "TI.RO_NUOC", "Vòi nước công cộng gãy, nước chảy tràn").id();
        var page = at(lives.handler(id).accountId(), "/desk/reports/" + id, true);
        page.locator("#answer-answer").fill("Đã thay vòi nước mới.\nĐã thu dọn hiện trường.");
        lives.act(id, "forward", lives.handler(id), Map.of("agency", offices.agency("H57.71").id(), "reason", "Việc của đơn vị khác"));
        page.locator("form[action$='/actions/answer'] button.btn-primary").click();
        page.locator("textarea[readonly]").waitFor();
        assertThat(page.locator("textarea[readonly]").inputValue()).isEqualTo("Đã thay vòi nước mới.\nĐã thu dọn hiện trường.");
        shoot(page, "report-desk-elsewhere");
        assertAccessible(page);
    }

    private Page at(UUID who, String path, boolean script) {
        var page = context(Device.DESKTOP, "vi", script, ColorScheme.LIGHT).newPage();
        page.context().addCookies(List.of(new Cookie("SESSION", Web.at(port).signInAs(who).cookie("SESSION").orElseThrow()).setUrl(url("/"))));
        page.navigate(url(path));
        return page;
    }
}
