package vn.ngomon.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ngomon.BrowserTest;
import vn.ngomon.People;
import vn.ngomon.Web;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.journal.Subject;

/** What an auditor sees of one account. */
class AuditBrowserTest extends BrowserTest {

    @Autowired
    People people;
    @Autowired
    Audit audit;

    @Test
    void anAuditorReadsTheTrailOnPhoneAndDesktop() {
        var agency = UUID.randomUUID();
        var auditor = people.official("Lê Thị Kiểm", agency, agency, Role.AUDITOR);
        var seen = people.citizen("Nguyễn Văn An");
        Web.at(port).signInAs(seen);
        audit.saw(new Actor(auditor, "Lê Thị Kiểm", java.util.Set.of()), new Subject("account", seen), "identity.verification");
        for (var device : Device.values()) {
            for (var lang : new String[] {"vi", "en"}) {
                var page = open(device, lang, "/sign-in");
                signIn(page, auditor);
                page.navigate(url("/admin/audit?kind=account&id=" + seen));
                assertThat(page.locator("main h1, main h2").allInnerTexts()).doesNotHaveDuplicates().hasSize(2);
                assertThat(page.locator("tbody").innerText()).doesNotContain("account.").contains(lang.equals("vi") ? "Đăng nhập" : "Signed in");
                assertAccessible(page);
                shoot(page, "audit-trail");
            }
        }
    }

    private void signIn(Page page, UUID account) {
        var token = page.locator("input[name=_csrf]").first().inputValue();
        var answer = page.request().post(url("/sign-in/demo"), RequestOptions.create().setForm(com.microsoft.playwright.options.FormData.create()
                .set("account", account.toString()).set("_csrf", token)).setMaxRedirects(0));
        assertThat(answer.status() / 100).isEqualTo(3);
    }
}
