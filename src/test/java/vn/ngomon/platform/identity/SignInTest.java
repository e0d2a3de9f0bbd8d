package vn.ngomon.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import vn.ngomon.NgomonTest;
import vn.ngomon.Web;
import vn.ngomon.platform.audit.Audit;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.identity.signin.Authenticated;
import vn.ngomon.platform.identity.signin.Sessions;
import vn.ngomon.platform.identity.signin.SignIns;
import vn.ngomon.platform.journal.Subject;

@NgomonTest
class SignInTest {

    @LocalServerPort
    int port;
    @Autowired
    DemoAccounts demo;
    @Autowired
    JdbcClient db;
    @Autowired
    SignIns signIns;
    @Autowired
    FindByIndexNameSessionRepository<? extends Session> sessions;
    @Autowired
    Sessions.Limits limits;
    @Autowired
    Audit audit;

    String phone;
    Web owner;

    @BeforeEach
    void anAccount() {
        demo.open();
        phone = Sample.phone();
        owner = Sample.signedUp(Web.at(port), phone, "Lê Văn Cường");
    }

    @Test
    void twoRequestsOfOneSessionMayLeaveTheSameWordForTheNextPage() {
        assertThat(atOnce(sessions)).isEqualTo("the later one");
    }

    private static <S extends Session> String atOnce(SessionRepository<S> store) {
        var session = store.createSession();
        store.save(session);
        var one = store.findById(session.getId());
        var other = store.findById(session.getId());
        one.setAttribute("word", "the earlier one");
        other.setAttribute("word", "the later one");
        store.save(one);
        store.save(other);
        return store.findById(session.getId()).getAttribute("word");
    }

    @Test
    void anUnknownNameIsAnsweredLikeAWrongPassword() {
        var known = Web.at(port).signIn(phone, "khong phai mat khau");
        var unknown = Web.at(port).signIn(Sample.phone(), "khong phai mat khau");
        assertThat(unknown.status()).isEqualTo(known.status()).isEqualTo(422);
        assertThat(unknown.page().select(".alert").text()).isEqualTo(known.page().select(".alert").text())
                .isEqualTo("Tên tài khoản hoặc mật khẩu không đúng.");
    }

    @Test
    void unknownNamesAreLockedLikeKnownOnes() {
        var stranger = Web.at(port);
        var nobody = Sample.phone();
        for (int i = 0; i < 5; i++) {
            stranger.signIn(nobody, "khong phai mat khau");
        }
        assertThat(stranger.signIn(nobody, "khong phai mat khau").status()).isEqualTo(429);
    }

    @Test
    void fiveWrongPasswordsLockTheDeviceOutButNotTheNeighbourBehindTheSameAddress() {
        var guesser = Web.at(port);
        for (int i = 0; i < 5; i++) {
            assertThat(guesser.signIn(phone, "doan mo " + i).status()).isEqualTo(422);
        }
        assertThat(guesser.signIn(phone, Sample.PASSWORD).status()).isEqualTo(429);
        assertThat(guesser.page().text()).contains("Đã thử quá nhiều lần");
        assertThat(Web.at(port).signIn(phone, Sample.PASSWORD).path()).as("the same account from another device").isEqualTo("/");
        var other = Sample.phone();
        Sample.signedUp(Web.at(port), other, "Người hàng xóm");
        assertThat(Web.at(port).signIn(other, Sample.PASSWORD).path()).as("another account from the same address").isEqualTo("/");
    }

    @Test
    void strangersWhoGuessFromEverNewDevicesAreStoppedWhileTheOwnersDeviceStillEnters() {
        owner.signOut();
        int last = 0;
        for (int i = 0; i < 21; i++) {
            last = Web.at(port).signIn(phone, "doan mo " + i).status();
        }
        assertThat(last).isEqualTo(429);
        assertThat(owner.signIn(phone, Sample.PASSWORD).path()).isEqualTo("/");
    }

    @Test
    void aForgedDeviceCookieIsANewDevice() {
        var device = owner.cookie("ngomon-device").orElseThrow();
        var forged = Web.at(port).with("Cookie", "ngomon-device=" + device.substring(0, 36) + ".forged");
        forged.get("/sign-in");
        assertThat(forged.header("Set-Cookie").orElse("")).contains("ngomon-device=").doesNotContain(device.substring(0, 36));
    }

    @Test
    void aSessionIsARowThatAnyNodeReadsAndEndsWithSigningOut() {
        var account = db.sql("select id::text from account where phone = :phone").param("phone", phone).query(String.class).single();
        assertThat(sessions(account)).isEqualTo(1);
        var copy = Web.at(port).with("Cookie", "SESSION=" + owner.cookie("SESSION").orElseThrow());
        assertThat(copy.get("/account").page().text()).contains("Lê Văn Cường");
        owner.signOut();
        assertThat(sessions(account)).isZero();
        assertThat(copy.get("/account").path()).isEqualTo("/sign-in");
    }

    private int sessions(String account) {
        return db.sql("select count(*) from spring_session where principal_name = :account").param("account", account).query(Integer.class).single();
    }

    @Test
    void theSessionIdChangesWhenSomebodySignsIn() {
        var web = Web.at(port);
        web.get("/sign-in");
        var before = web.cookie("SESSION").orElseThrow();
        web.signIn(phone, Sample.PASSWORD);
        assertThat(web.cookie("SESSION").orElseThrow()).isNotEqualTo(before);
    }

    @Test
    void anIdleSessionIsOver() {
        var account = db.sql("select id::text from account where phone = :phone").param("phone", phone).query(String.class).single();
        db.sql("update spring_session set last_access_time = 0, expiry_time = 1 where principal_name = :account").param("account", account).update();
        assertThat(owner.get("/account").path()).isEqualTo("/sign-in");
    }

    @Test
    void aBusySessionIsOverAfterTheAbsoluteLimitAndNotBefore() {
        var account = UUID.fromString(db.sql("select id::text from account where phone = :phone").param("phone", phone).query(String.class).single());
        began(account, Instant.now().minus(limits.absolute()).plusSeconds(60));
        assertThat(owner.get("/account").path()).isEqualTo("/account");
        began(account, Instant.now().minus(limits.absolute()).minusSeconds(1));
        assertThat(owner.get("/account").path()).isEqualTo("/sign-in");
    }

    /** As if the account's one session had been opened then and used ever since. */
    private void began(UUID account, Instant then) {
        var session = sessions.findByPrincipalName(account.toString()).values().iterator().next();
        session.setAttribute("SPRING_SECURITY_CONTEXT", new SecurityContextImpl(Authenticated.bySession(account, then, Authenticated.Means.PASSWORD)));
        save(sessions, session);
    }

    @SuppressWarnings("unchecked")
    private static <S extends Session> void save(FindByIndexNameSessionRepository<S> store, Session session) {
        store.save((S) session);
    }

    @Test
    void thirtyWrongPasswordsAtOnceGetNoFurtherThanThirtyInARow() {
        var device = UUID.randomUUID();
        var asked = new ArrayList<Future<SignIns.Attempt>>();
        try (var guessers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 30; i++) {
                var guess = "doan mo " + i;
                asked.add(guessers.submit(() -> signIns.password(phone, guess, device)));
            }
        }
        var answers = asked.stream().map(Future::resultNow).toList();
        assertThat(answers).filteredOn(SignIns.Attempt.Wrong.class::isInstance).hasSize(5);
        assertThat(answers).filteredOn(SignIns.Attempt.Blocked.class::isInstance).hasSize(25);
    }

    @Test
    void aPasswordChangeSignsOutEverywhereElse() {
        var elsewhere = Web.at(port).signIn(phone, Sample.PASSWORD);
        owner.get("/account/security");
        assertThat(owner.page().select("#sessions li")).hasSize(2);
        owner.post("/account/password", "current", "sai roi ban oi", "password", "nuoc chay da mon", "again", "nuoc chay da mon");
        assertThat(owner.status()).isEqualTo(422);
        assertThat(owner.page().text()).contains("Mật khẩu hiện tại không đúng");
        owner.post("/account/password", "current", Sample.PASSWORD, "password", "nuoc chay da mon", "again", "nuoc chay da mon");
        assertThat(owner.page().text()).contains("Đã đổi mật khẩu");
        assertThat(elsewhere.get("/account").path()).isEqualTo("/sign-in");
        assertThat(owner.get("/account").path()).isEqualTo("/account");
    }

    @Test
    void oneSessionCanBeEndedFromAnother() {
        var elsewhere = Web.at(port).signIn(phone, Sample.PASSWORD);
        owner.get("/account/security");
        owner.post("/account/sessions/end", "key", owner.page().selectFirst("#sessions button").attr("value"));
        assertThat(owner.page().select("#sessions li")).hasSize(1);
        assertThat(elsewhere.get("/account").path()).isEqualTo("/sign-in");
    }

    @Test
    void signingInLeadsBackToWhereOneWasGoingButNeverToAnotherSite() {
        var web = Web.at(port);
        web.get("/account/security?notice=x");
        assertThat(web.path()).isEqualTo("/sign-in");
        assertThat(web.page().selectFirst("input[name=next]").attr("value")).isEqualTo("/account/security?notice=x");
        web.post("/sign-in", "name", phone, "password", Sample.PASSWORD, "next", "/account/security?notice=x");
        assertThat(web.path()).isEqualTo("/account/security");
        for (var evil : new String[] {"https://evil.example/", "//evil.example/", "/\\evil.example", "javascript:alert(1)", "/%0d%0aX: y", "/a\r\nb"}) {
            var browser = Web.at(port);
            browser.get("/sign-in");
            browser.postStaying("/sign-in", "name", phone, "password", Sample.PASSWORD, "next", evil);
            assertThat(browser.location()).as(evil).doesNotContain("evil.example").doesNotContain("javascript").doesNotContain("\n")
                    .startsWith("/");
        }
    }

    @Test
    void aFormFromAnotherSiteIsRefused() {
        owner.get("/account");
        owner.postFromElsewhere("/account/name", "name", "Kẻ gian");
        assertThat(owner.page().text()).as("who left a page open too long learns how to save what they typed").contains("chép lại những gì đã nhập");
        assertThat(owner.status()).isEqualTo(400);
        assertThat(owner.get("/account").page().text()).contains("Lê Văn Cường");
    }

    @Test
    void theAccountCanBeExportedAndClosed() {
        owner.get("/account/export");
        assertThat(owner.json().get("account").get("phone").asString()).isEqualTo(phone);
        var account = UUID.fromString(owner.json().get("account").get("id").asString());
        audit.saw(new Actor(UUID.randomUUID(), "Cán bộ", Set.of()), new Subject("account", account), "identity.verification");
        assertThat(looks(account)).isPositive();
        owner.get("/account/closure");
        owner.post("/account/closure", "password", "khong dung dau");
        assertThat(owner.status()).isEqualTo(422);
        owner.post("/account/closure", "password", Sample.PASSWORD);
        assertThat(owner.page().text()).contains("Tài khoản đã được đóng");
        assertThat(Web.at(port).signIn(phone, Sample.PASSWORD).status()).isEqualTo(422);
        assertThat(db.sql("select count(*) from account where phone = :phone").param("phone", phone).query(Integer.class).single()).isZero();
        assertThat(looks(account)).as("nor is it left who looked at the account").isZero();
    }

    private int looks(UUID account) {
        return db.sql("select count(*) from audit_view where account_id = :account or subject_id = :account").param("account", account)
                .query(Integer.class).single();
    }

    @Test
    void aNewContactCountsAfterItsCode() {
        var next = Sample.phone();
        owner.get("/account");
        owner.post("/account/contact", "contact", next);
        owner.post("/account/contact/code", "code", owner.page().selectFirst("#demo-code").text());
        assertThat(owner.page().text()).contains(next, "Đã xác nhận");
        assertThat(Web.at(port).signIn(next, Sample.PASSWORD).path()).isEqualTo("/");
    }
}
