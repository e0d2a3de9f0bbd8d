package vn.ngomon.platform.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.security.GeneralSecurityException;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ngomon.BrowserTest;
import vn.ngomon.People;
import vn.ngomon.Web;

/** The page where a browser asks to be told, and the service worker that shows what it is told. */
class PushBrowserTest extends BrowserTest {

    @Autowired
    People people;
    @Autowired
    Subscriptions subscriptions;

    @Test
    void aBrowserIsSubscribedAndShowsWhatItIsToldInThisSiteOnly() throws GeneralSecurityException, IOException {
        var citizen = people.citizen("Người nhận tin");
        var session = Web.at(port).signInAs(citizen).cookie("SESSION").orElseThrow();
        var context = context(Device.PHONE, "vi", true, ColorScheme.LIGHT);
        context.addCookies(List.of(new Cookie("SESSION", session).setUrl(url("/"))));
        context.grantPermissions(List.of("notifications"));
        try (var service = new SmallPushService()) {
            // A real push service is not there to ask: the browser is given what it would have answered.
            context.addInitScript("""
                    const bytes = line => Uint8Array.from(atob(line.replace(/-/g, '+').replace(/_/g, '/')), sign => sign.charCodeAt(0)).buffer;
                    PushManager.prototype.getSubscription = async () => null;
                    PushManager.prototype.subscribe = async settings => settings.applicationServerKey.length === 65 && settings.userVisibleOnly
                        && ({endpoint: '%s/x', getKey: name => bytes({p256dh: '%s', auth: '%s'}[name])});
                    """.formatted(service.origin(), service.p256dh(), service.auth()));
            var page = context.newPage();
            page.navigate(url("/account/notices"));
            page.click("form[data-push] button");
            page.waitForSelector("#browser-list li");
            assertThat(subscriptions.of(citizen)).hasSize(1);
            assertThat(page.innerText("#browser-list")).contains("Chrome", "Ngừng");
            assertAccessible(page);
            shoot(page, "push");

            var developer = context.newCDPSession(page);
            var registration = new String[1];
            developer.on("ServiceWorker.workerRegistrationUpdated", event -> event.getAsJsonArray("registrations")
                    .forEach(each -> registration[0] = each.getAsJsonObject().get("registrationId").getAsString()));
            developer.send("ServiceWorker.enable");
            var message = new JsonObject();
            message.addProperty("origin", url(""));
            message.addProperty("data", "{\"title\":\"Phản ánh đã có trả lời\",\"link\":\"/about\",\"lang\":\"vi\",\"tag\":\"1\"}");
            var shown = "navigator.serviceWorker.ready.then(worker => worker.getNotifications()).then(all => all.map(one => one.title + ' ' + one.data.link).join())";
            // A worker that is not quite awake yet loses the message; the same tag shows it once however often it comes.
            for (int i = 0; i < 50 && page.evaluate(shown).equals(""); i++) {
                if (registration[0] != null) {
                    message.addProperty("registrationId", registration[0]);
                    developer.send("ServiceWorker.deliverPushMessage", message);
                }
                page.waitForTimeout(300);
            }
            assertThat(page.evaluate(shown)).isEqualTo("Phản ánh đã có trả lời /about");
            subscriptions.forget(citizen);
        }
    }

    @Test
    void withoutAScriptThePageSaysWhatItCannotDo() {
        var citizen = people.citizen("Không script");
        var page = openWithoutScript(Device.DESKTOP, "vi", "/about");
        page.context().addCookies(List.of(new Cookie("SESSION", Web.at(port).signInAs(citizen).cookie("SESSION").orElseThrow()).setUrl(url("/"))));
        page.navigate(url("/account/notices"));
        assertThat(page.locator("form[data-push]").isVisible()).isFalse();
        assertThat(page.locator("#push-unable").isVisible()).isTrue();
    }
}
