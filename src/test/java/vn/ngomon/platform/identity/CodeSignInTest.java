package vn.ngomon.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import vn.ngomon.NgomonTest;
import vn.ngomon.Web;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.identity.signin.Authenticated;

/** A confirmed phone or e-mail instead of a password. */
@NgomonTest
class CodeSignInTest {

    private static final int MONTH = 30 * 24 * 3600;

    @LocalServerPort
    int port;
    @Autowired
    DemoAccounts demo;
    @Autowired
    Officials officials;
    @Autowired
    JdbcClient db;
    @Autowired
    FindByIndexNameSessionRepository<? extends Session> sessions;

    Web web;

    @BeforeEach
    void browser() {
        demo.open();
        web = Web.at(port);
    }

    private Web ask(Web browser, String contact, String next) {
        browser.get("/sign-in/code?next=" + next);
        return browser.post("/sign-in/code", "contact", contact, "next", next);
    }

    private Web answer(Web browser, boolean keep) {
        var code = browser.page().selectFirst("#demo-code").text();
        var action = browser.page().selectFirst("form[action^=/sign-in/code/entry]").attr("action");
        return keep ? browser.post(action, "code", code, "keep", "true") : browser.post(action, "code", code);
    }

    private String kind(String contact) {
        return db.sql("select purpose from kept_code where contact = :contact order by created_at desc limit 1").param("contact", contact)
                .query(String.class).single();
    }

    private int seconds(String phone) {
        return db.sql("""
                select max_inactive_interval from spring_session
                where principal_name = (select id::text from account where phone = :phone)""").param("phone", phone).query(Integer.class).single();
    }

    @Test
    void theSignInPageLeadsToTheCodeAndTakesTheWayAlong() {
        var link = web.get("/sign-in?next=/areas").page().selectFirst("a[href^=/sign-in/code]");
        assertThat(link.text()).isEqualTo("Nhập mã gửi tới điện thoại/e-mail, không cần mật khẩu");
        assertThat(web.get(link.attr("href")).page().selectFirst("input[name=next]").val()).isEqualTo("/areas");
    }

    @Test
    void aPersonWithAPhoneAndNothingElseIsInAndWhereTheyWereGoing() {
        var phone = Sample.phone();
        answer(ask(web, phone, "/areas"), true);
        assertThat(web.path()).isEqualTo("/areas");
        var masked = phone.substring(0, 3) + "•••" + phone.substring(7);
        assertThat(web.page().select(".tool-name").text()).isEqualTo(masked);
        assertThat(web.page().text()).doesNotContain(phone);
        web.get("/account");
        assertThat(web.page().selectFirst("#account-name").text()).contains("Chưa có");
        web.post("/account/name", "name", "Trần Thị Bình");
        assertThat(web.page().select(".tool-name").text()).isEqualTo("Trần Thị Bình");
    }

    @Test
    void comingBackWithTheSameContactIsTheSameAccount() {
        var email = "Dan" + Sample.digits(8) + "@Example.vn";
        answer(ask(web, email, ""), true);
        web.get("/account").post("/account/name", "name", "Người quay lại");
        var later = Web.at(port);
        answer(ask(later, email.toLowerCase(), "/account"), false);
        assertThat(later.path()).isEqualTo("/account");
        assertThat(later.page().text()).contains("Người quay lại");
    }

    @Test
    void anAccountWithAPasswordIsEnteredToo() {
        var phone = Sample.phone();
        Sample.signedUp(Web.at(port), phone, "Có mật khẩu");
        answer(ask(web, phone, "/account"), true);
        assertThat(web.page().text()).contains("Có mật khẩu");
    }

    @Test
    void theSecondFactorIsAskedWhereThereIsOne() {
        var phone = Sample.phone();
        var owner = Sample.signedUp(Web.at(port), phone, "Hai lớp");
        owner.get("/account/second-factor");
        var secret = owner.page().selectFirst("#secret").text().replace(" ", "");
        owner.post("/account/second-factor", "code", Officials.code(secret, 0));
        answer(ask(web, phone, "/account"), true);
        assertThat(web.path()).isEqualTo("/sign-in/second-factor");
        assertThat(Web.at(port).get("/account").path()).isEqualTo("/sign-in");
        web.post("/sign-in/second-factor", "code", Officials.code(secret, 1));
        assertThat(web.path()).isEqualTo("/account");
    }

    @Test
    void anOfficialIsNotEnteredAndNobodyElseLearnsIt() {
        var official = officials.appoint(UUID.randomUUID(), Role.DESK_CLERK);
        var known = Sample.phone();
        var unknown = Sample.phone();
        db.sql("update account set phone = :phone where id = :id").param("phone", known).param("id", official.account()).update();
        ask(web, known, "/desk");
        assertThat(web.page().selectFirst("#demo-code")).isNull();
        var one = web.page().selectFirst("main").text().replace(known, "");
        web.post("/sign-in/code/entry", "code", "123456");
        assertThat(web.status()).isEqualTo(422);
        assertThat(kind(known)).isEqualTo("NOT_BY_CODE");
        assertThat(db.sql("select code from kept_code where contact = :known").param("known", known).query(String.class).single()).isEmpty();
        var other = Web.at(port);
        ask(other, unknown, "/desk");
        other.page().select(".alert-info").remove();        // the demo's own machine shows the code
        assertThat(other.page().selectFirst("main").text().replace(unknown, "")).startsWith(one.substring(0, 40));
    }

    @Test
    void aSuspendedAccountIsNotEnteredEitherEvenBetweenAskingAndAnswering() {
        var phone = Sample.phone();
        Sample.signedUp(Web.at(port), phone, "Bị khóa");
        ask(web, phone, "/account");
        db.sql("update account set state = 'SUSPENDED' where phone = :phone").param("phone", phone).update();
        assertThat(answer(web, true).path()).isEqualTo("/sign-in");
        ask(Web.at(port), phone, "/account");
        assertThat(kind(phone)).isEqualTo("NOT_BY_CODE");
    }

    @Test
    void anOwnPhoneStaysSignedInForAMonthAndASharedMachineDoesNot() {
        var phone = Sample.phone();
        answer(ask(web, phone, ""), true);
        assertThat(seconds(phone)).isEqualTo(MONTH);
        assertThat(web.cookie("SESSION")).isPresent();
        var other = Sample.phone();
        answer(ask(Web.at(port), other, ""), false);
        assertThat(seconds(other)).isLessThan(MONTH / 100);
    }

    @Test
    void aMonthBeginsAnewWithEveryUseButNotForWhoeverHoldsASeat() {
        var phone = Sample.phone();
        answer(ask(web, phone, ""), true);
        var citizen = db.sql("select id from account where phone = :phone").param("phone", phone).query(UUID.class).single();
        began(citizen, Authenticated.Means.CODE_KEPT);
        assertThat(web.get("/account").path()).isEqualTo("/account");
        began(citizen, Authenticated.Means.CODE);
        assertThat(web.get("/account").path()).isEqualTo("/sign-in");
        var official = officials.appoint(UUID.randomUUID(), Role.DESK_CLERK);
        db.sql("insert into demo_account (account_id, label_vi, label_en, rank) values (:id, 'x', 'x', 99)").param("id", official.account()).update();
        var desk = Web.at(port).signInAs(official.account());
        began(official.account(), Authenticated.Means.CODE_KEPT);
        assertThat(desk.get("/account").path()).isEqualTo("/sign-in");
    }

    /** As if the account's one session had been opened half a year ago and used ever since. */
    private void began(UUID account, Authenticated.Means means) {
        var session = sessions.findByPrincipalName(account.toString()).values().iterator().next();
        session.setAttribute("SPRING_SECURITY_CONTEXT",
                new SecurityContextImpl(Authenticated.bySession(account, Instant.now().minus(Duration.ofDays(183)), means)));
        save(sessions, session);
    }

    @SuppressWarnings("unchecked")
    private static <S extends Session> void save(FindByIndexNameSessionRepository<S> store, Session session) {
        store.save((S) session);
    }

    @Test
    void theWayOnIsAPathOfThisSite() {
        answer(ask(web, Sample.phone(), "https://example.com/"), false);
        assertThat(web.path()).isEqualTo("/");
    }

    @Test
    void fiveWrongCodesEndItAndTheWayIsNotLost() {
        var phone = Sample.phone();
        ask(web, phone, "/areas");
        var code = web.page().selectFirst("#demo-code").text();
        var action = web.page().selectFirst("form[action^=/sign-in/code/entry]").attr("action");
        for (int i = 0; i < 5; i++) {
            web.post(action, "code", Sample.wrong(code));
        }
        assertThat(web.post(action, "code", code).status()).isEqualTo(422);
        assertThat(web.page().text()).contains("hết hiệu lực");
        assertThat(web.page().selectFirst("a[href^=/sign-in/code?next=]").attr("href")).endsWith("%2Fareas");
        db.sql("update one_time_code set expires_at = now() - interval '1 second' where contact = :phone").param("phone", phone).update();
        assertThat(web.post(action, "code", code).page().selectFirst("input[name=next]").val()).isEqualTo("/areas");
    }

    @Test
    void codesForOneContactRunOutUnlessTheyAreUsed() {
        var phone = Sample.phone();
        for (int i = 0; i < 7; i++) {
            answer(ask(Web.at(port), phone, ""), false);
        }
        for (int i = 0; i < 5; i++) {
            ask(web, phone, "");
        }
        assertThat(ask(web, phone, "").status()).isEqualTo(429);
        assertThat(ask(web, "0123", "").status()).isEqualTo(422);
    }
}
