package vn.ngomon.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.ngomon.Chromium;
import vn.ngomon.NgomonTest;
import vn.ngomon.platform.directory.Role;

/** A real browser with an authenticator made of software. */
@NgomonTest
class PasskeyBrowserTest {

    @LocalServerPort
    int port;
    @Autowired
    Officials officials;

    @Test
    void anOfficialAddsAPasskeyAndEntersWithItAlone() {
        var official = officials.appoint(java.util.UUID.randomUUID(), Role.SPECIALIST);
        officials.welcome(vn.ngomon.Web.at(port), official);
        try (var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                var browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(Chromium.path())
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync")))) {
            var page = browser.newPage();
            var complaints = new ArrayList<String>();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    complaints.add(message.text());
                }
            });
            addAuthenticator(page);
            firstSignIn(page, official.login());
            page.navigate("http://localhost:" + port + "/account/security");
            page.fill("#label", "Máy tính cơ quan");
            page.click("form[data-passkey=register] button");
            page.waitForSelector("text=Máy tính cơ quan ·");
            page.context().clearCookies();

            page.navigate("http://localhost:" + port + "/sign-in?next=/account");
            page.click("form[data-passkey=sign-in] button");
            page.waitForURL("**/account");
            assertThat(page.textContent("#account-name")).contains(official.login());
            assertThat(complaints).as("content security policy").noneMatch(text -> text.contains("Content Security Policy"));
        }
    }

    private void firstSignIn(Page page, String login) {
        page.navigate("http://localhost:" + port + "/sign-in");
        page.fill("#name", login);
        page.fill("#password", Officials.PASSWORD);
        page.click("form[action='/sign-in']:not([data-passkey]) button");
        var secret = page.textContent("#secret").replace(" ", "");
        page.fill("#code", Officials.code(secret, 0));
        page.click("form[action='/sign-in/set-up'] button");
        page.waitForSelector("#recovery-codes");
    }

    private static void addAuthenticator(Page page) {
        var session = page.context().newCDPSession(page);
        session.send("WebAuthn.enable");
        var kind = new JsonObject();
        kind.addProperty("protocol", "ctap2");
        kind.addProperty("transport", "internal");
        kind.addProperty("hasResidentKey", true);
        kind.addProperty("hasUserVerification", true);
        kind.addProperty("isUserVerified", true);
        kind.addProperty("automaticPresenceSimulation", true);
        var options = new JsonObject();
        options.add("options", kind);
        session.send("WebAuthn.addVirtualAuthenticator", options);
    }
}
