package vn.ngomon.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ngomon.NgomonTest;
import vn.ngomon.Web;

@NgomonTest
class SignUpTest {

    @LocalServerPort
    int port;
    @Autowired
    DemoAccounts demo;
    @Autowired
    JdbcClient db;

    Web web;

    @BeforeEach
    void browser() {
        demo.open();
        web = Web.at(port);
    }

    private Web begin(String contact, String password) {
        web.get("/sign-up");
        return web.post("/sign-up", "kind", "CITIZEN", "name", "Trần Thị Bình", "contact", contact, "password", password, "again", password);
    }

    @Test
    void aCitizenSignsUpWithAPhoneNumberAndTheCodeSentToIt() {
        var phone = Sample.phone();
        Sample.signedUp(web, phone, "Trần Thị Bình");
        assertThat(web.path()).isEqualTo("/account");
        assertThat(web.page().text()).contains("Trần Thị Bình", phone);
        assertThat(Web.at(port).signIn("+84 " + phone.substring(1), Sample.PASSWORD).path()).isEqualTo("/");
    }

    @Test
    void aBusinessSignsUpWithAnAddressAndNoPhone() {
        var email = "ketoan" + Sample.digits(6) + "@congty.vn";
        web.get("/sign-up?lang=en");
        web.post("/sign-up", "kind", "CITIZEN", "name", "Công ty TNHH <Sông Hương>", "contact", email, "password", Sample.PASSWORD, "again", Sample.PASSWORD);
        assertThat(web.page().text()).contains("only letters, spaces, dots, hyphens");
        web.post("/sign-up", "kind", "BUSINESS", "name", "Công ty TNHH <Sông Hương>", "contact", email.toUpperCase(),
                "password", Sample.PASSWORD, "again", Sample.PASSWORD);
        web.post("/sign-up/code", "code", web.page().selectFirst("#demo-code").text());
        assertThat(web.page().text()).contains("Organisation or business", email, "Công ty TNHH <Sông Hương>");
    }

    @Test
    void aWrongCodeIsRefusedAndAfterFiveTheRightOneTooLate() {
        begin(Sample.phone(), Sample.PASSWORD);
        var code = web.page().selectFirst("#demo-code").text();
        for (int i = 0; i < 4; i++) {
            web.post("/sign-up/code", "code", Sample.wrong(code));
            assertThat(web.status()).isEqualTo(422);
            assertThat(web.page().text()).contains("Mã không đúng");
        }
        web.post("/sign-up/code", "code", Sample.wrong(code));
        web.post("/sign-up/code", "code", code);
        assertThat(web.status()).isEqualTo(422);
        assertThat(web.page().text()).contains("hết hiệu lực");
    }

    @Test
    void anExpiredCodeOpensNothing() {
        var phone = Sample.phone();
        begin(phone, Sample.PASSWORD);
        var code = web.page().selectFirst("#demo-code").text();
        db.sql("update one_time_code set expires_at = now() - interval '1 second' where contact = :phone").param("phone", phone).update();
        web.post("/sign-up/code", "code", code);
        assertThat(web.path()).isEqualTo("/sign-up");
        assertThat(Web.at(port).signIn(phone, Sample.PASSWORD).status()).isEqualTo(422);
    }

    @Test
    void aContactThatHasAnAccountLooksLikeAnyOther() {
        var phone = Sample.phone();
        Sample.signedUp(Web.at(port), phone, "Chủ cũ");
        begin(phone, "mot mat khau khac han");
        assertThat(web.status()).isEqualTo(200);
        assertThat(web.path()).isEqualTo("/sign-up/code");
        assertThat(web.page().text()).contains("Mã gồm 6 chữ số đã được gửi đến " + phone);
        assertThat(db.sql("select purpose from kept_code where contact = :phone order by created_at desc limit 1").param("phone", phone)
                .query(String.class).single()).isEqualTo("ALREADY_REGISTERED");
    }

    @Test
    void weakPasswordsAreRefusedWithTheReason() {
        assertThat(begin(Sample.phone(), "ngan-qua").page().text()).contains("ít nhất 10 ký tự");
        for (var common : new String[] {"matkhau123456", "Password2024!", "1234567890", "aaaaaaaaaaaa", "Vietnam123456", "qwertyuiop"}) {
            assertThat(begin(Sample.phone(), common).page().text()).as(common).contains("quá phổ biến");
        }
        var phone = Sample.phone();
        assertThat(begin(phone, "so-" + phone + "-cua-toi").page().text()).contains("không được chứa");
    }

    @Test
    void aForgottenPasswordComesBackByCodeAndSignsOutTheOldSessions() {
        var phone = Sample.phone();
        var old = Sample.signedUp(Web.at(port), phone, "Người hay quên");
        web.get("/forgotten");
        web.post("/forgotten", "contact", phone);
        web.post("/forgotten/code", "code", web.page().selectFirst("#demo-code").text(), "password", "mot cay lam chang nen non",
                "again", "mot cay lam chang nen non");
        assertThat(web.page().text()).contains("Mật khẩu mới đã được lưu");
        assertThat(old.get("/account").path()).isEqualTo("/sign-in");
        assertThat(Web.at(port).signIn(phone, Sample.PASSWORD).status()).isEqualTo(422);
        assertThat(Web.at(port).signIn(phone, "mot cay lam chang nen non").path()).isEqualTo("/");
    }

    @Test
    void askingForAnUnknownContactShowsTheSamePageAndSendsNothing() {
        var phone = Sample.phone();
        web.get("/forgotten");
        web.post("/forgotten", "contact", phone);
        assertThat(web.path()).isEqualTo("/forgotten/code");
        assertThat(web.page().text()).contains("đã được gửi đến " + phone);
        assertThat(db.sql("select count(*) from kept_code where contact = :phone").param("phone", phone).query(Integer.class).single()).isZero();
    }

    @Test
    void codesForOneContactRunOut() {
        var phone = Sample.phone();
        for (int i = 0; i < 5; i++) {
            begin(phone, Sample.PASSWORD);
        }
        assertThat(begin(phone, Sample.PASSWORD).status()).isEqualTo(429);
        assertThat(web.page().text()).contains("quá nhiều lần");
    }
}
