package vn.ngomon.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.util.ReflectionTestUtils;
import vn.ngomon.NgomonTest;
import vn.ngomon.People;
import vn.ngomon.Web;
import vn.ngomon.platform.directory.Role;

@NgomonTest
class DoorsTest {

    @LocalServerPort
    int port;
    @Autowired
    People people;
    @Autowired
    DemoAccounts demo;

    UUID agency = UUID.randomUUID();

    @Test
    void everyAnswerCarriesTheSecurityHeaders() {
        var paths = new java.util.ArrayList<>(java.util.List.of("/", "/sign-in", "/nowhere", "/desk/verification", "/api/v1/none", "/api/openapi.json", "/account",
                "/identity/passkey.js", "/assets/none.css", "/favicon.ico", "/link/none", "/tracking?code=%00", "/areas?day=x", "/areas/not-an-id", "/a;b=c", "/error"));
        var front = Web.at(port).get("/").page();
        front.select("link[href], script[src], img[src]").forEach(part -> paths.add(part.hasAttr("href") ? part.attr("href") : part.attr("src")));
        assertThat(paths).as("style sheets and scripts of the front page").hasSizeGreaterThan(18);
        for (var path : paths) {
            var web = Web.at(port).getStaying(path);
            assertThat(web.header("Content-Security-Policy").orElse("")).as(path)
                    .contains("script-src 'self'", "style-src 'self'", "img-src 'self' data: blob:", "form-action 'self'", "frame-ancestors '")
                    .doesNotContain("unsafe");
            assertThat(web.header("X-Content-Type-Options")).as(path).contains("nosniff");
            assertThat(web.header("Referrer-Policy")).as(path).isPresent();
            assertThat(web.header("Permissions-Policy").orElse("")).as(path).contains("camera=(self)", "geolocation=(self)");
            assertThat(web.header("Cross-Origin-Opener-Policy")).as(path).contains("same-origin");
        }
        var refused = Web.at(port);
        refused.get("/sign-in");
        for (var method : new String[] {"PUT", "DELETE", "OPTIONS"}) {
            refused.json(method, "/sign-in", null);
            assertThat(refused.header("Content-Security-Policy")).as(method).isPresent();
            assertThat(refused.header("X-Content-Type-Options")).as(method).contains("nosniff");
        }
    }

    @Test
    void nobodyIsSentToSignInAndTheWrongPersonFindsNothing() {
        assertThat(Web.at(port).getStaying("/desk/verification").location()).isEqualTo("/sign-in?next=%2Fdesk%2Fverification");
        assertThat(Web.at(port).getStaying("/admin/accounts").status()).isEqualTo(303);
        var citizen = Web.at(port).signInAs(people.citizen("Phan Thị Duyên"));
        assertThat(citizen.get("/desk/verification").status()).isEqualTo(404);
        assertThat(citizen.get("/admin/accounts").status()).isEqualTo(404);
        assertThat(citizen.get("/account/delegations").status()).isEqualTo(404);
        var clerk = Web.at(port).signInAs(people.official("Hồ Văn Em", agency, agency, Role.DESK_CLERK));
        assertThat(clerk.get("/desk/verification").status()).isEqualTo(200);
        assertThat(clerk.get("/admin/accounts").status()).isEqualTo(404);
        assertThat(clerk.get("/admin/codes").status()).isEqualTo(404);
    }

    @Test
    void healthAndFiguresAreNotOnThePublicAddress() {
        assertThat(Web.at(port).get("/actuator/health").status()).isEqualTo(404);
        assertThat(Web.at(port).get("/actuator/prometheus").status()).isEqualTo(404);
    }

    @Test
    void theDemosButtonsAreForTheMachineItselfOnly() {
        var account = people.citizen("Người trình diễn");
        for (var mark : new String[][] {{"X-Forwarded-For", "203.0.113.7"}, {"Forwarded", "for=203.0.113.7"}, {"X-Real-IP", "127.0.0.1"}}) {
            var web = Web.at(port).with(mark[0], mark[1]);
            web.get("/sign-in");
            assertThat(web.page().select("#demo")).as(mark[0]).isEmpty();
            web.post("/sign-in/demo", "account", account);
            assertThat(web.status()).as(mark[0]).isEqualTo(404);
        }
        assertThat(Web.at(port).signInAs(account).get("/account").page().text()).contains("Người trình diễn");
    }

    @Test
    void aForeignHostNameIsNotTheMachineItself() {
        var request = new org.springframework.mock.web.MockHttpServletRequest();
        request.setRemoteAddr("127.0.0.1");
        for (var host : new String[] {"dichvucong.example.vn", "localhost.evil.example", "127.0.0.1.nip.io:8080"}) {
            request.removeHeader("Host");
            request.addHeader("Host", host);
            assertThat(vn.ngomon.platform.identity.signin.Loopback.is(request)).as(host).isFalse();
        }
        request.removeHeader("Host");
        request.addHeader("Host", "localhost:8080");
        assertThat(vn.ngomon.platform.identity.signin.Loopback.is(request)).isTrue();
        request.setRemoteAddr("203.0.113.7");
        assertThat(vn.ngomon.platform.identity.signin.Loopback.is(request)).isFalse();
    }

    @Test
    void aShutDemoHasNoButtons() {
        var account = people.citizen("Người trình diễn");
        ((java.util.concurrent.atomic.AtomicBoolean) ReflectionTestUtils.getField(demo, "open")).set(false);
        try {
            var web = Web.at(port);
            web.get("/sign-in");
            assertThat(web.post("/sign-in/demo", "account", account).status()).isEqualTo(404);
        } finally {
            demo.open();
        }
    }

    @Test
    void everyPageStandsInBothLanguages() {
        var citizen = people.citizen("Công dân");
        var official = people.official("Cán bộ", agency, agency, Role.DESK_CLERK, Role.AGENCY_ADMIN, Role.PROVINCE_ADMIN);
        for (var language : new String[] {"vi", "en"}) {
            var web = Web.at(port);
            for (var path : new String[] {"/sign-in", "/sign-in/code", "/sign-up", "/forgotten", "/link/none"}) {
                assertThat(web.get(path + "?lang=" + language).page().select("html").attr("lang")).as(path).isEqualTo(language);
                assertThat(web.page().select("[style], style, script:not([src])")).as(path).isEmpty();
            }
            web.signInAs(citizen);
            for (var path : new String[] {"/account", "/account/security", "/account/second-factor", "/account/closure"}) {
                assertThat(web.get(path + "?lang=" + language).status()).as(path).isEqualTo(200);
            }
            var desk = Web.at(port).signInAs(official);
            for (var path : new String[] {"/account/delegations", "/admin/accounts", "/admin/codes", "/desk/verification"}) {
                assertThat(desk.get(path + "?lang=" + language).status()).as(path).isEqualTo(200);
                assertThat(desk.page().select("h1").text()).as(path).isNotEmpty();
            }
        }
    }
}
