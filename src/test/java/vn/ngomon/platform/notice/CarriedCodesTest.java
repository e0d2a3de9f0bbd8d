package vn.ngomon.platform.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.ngomon.NgomonTest;
import vn.ngomon.People;
import vn.ngomon.Web;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.identity.Sample;

/** A program with a mail server and an SMS gateway: whoever gives an address or a number finds the code there and nowhere else. */
@NgomonTest
@DirtiesContext
class CarriedCodesTest {

    private static final GreenMail SERVER = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    private static final SmallSmsGateway GATEWAY = new SmallSmsGateway();
    private static final String NEW_PASSWORD = "mot cay lam chang nen non";

    @LocalServerPort
    int port;
    @Autowired
    JdbcClient db;
    @Autowired
    People people;

    @DynamicPropertySource
    static void server(DynamicPropertyRegistry settings) {
        SERVER.start();
        settings.add("ngomon.mail.host", () -> "127.0.0.1");
        settings.add("ngomon.mail.port", () -> SERVER.getSmtp().getPort());
        settings.add("ngomon.site.address", () -> "https://cong.example.vn");
        settings.add("ngomon.mail.poll", () -> "100ms");
        settings.add("ngomon.mail.retry-after", () -> "1s");
        settings.add("ngomon.sms.url", GATEWAY::url);
        settings.add("ngomon.sms.authorization", () -> "Bearer thu-nghiem");
        settings.add("ngomon.sms.body", () -> SmallSmsGateway.BODY);
        settings.add("ngomon.sms.accepted", () -> "\"code\":\\s*0\\b");
        settings.add("ngomon.sms.poll", () -> "100ms");
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
        GATEWAY.stop();
    }

    @Test
    void somebodyWithAnAddressSignsUpAndLaterGetsANewPasswordByMail() throws Exception {
        var address = address();
        var web = Web.at(port);
        signUp(web, address, "");
        var code = code(mail(address, 1));
        web.post("/sign-up/code", "code", code);
        assertThat(web.path()).isEqualTo("/account");
        assertThat(web.page().text()).contains(address);
        assertThat(keptAnywhere(address)).as("no code is left for the administrator's eyes").isZero();
        assertThat(inTheJournal(address) + inTheJournal(code)).as("neither address nor code is in the journal").isZero();

        web.signOut();
        web.get("/forgotten");
        web.post("/forgotten", "contact", address);
        var second = mail(address, 2);
        assertThat(second.getSubject()).isEqualTo("Mã xác nhận đặt lại mật khẩu");
        web.post("/forgotten/code", "code", code(second), "password", NEW_PASSWORD, "again", NEW_PASSWORD);
        assertThat(Web.at(port).signIn(address, NEW_PASSWORD).path()).isEqualTo("/");
    }

    @Test
    void theMailSpeaksTheLanguageOfThePageAndSaysHowLongTheCodeIsGood() throws Exception {
        var address = address();
        signUp(Web.at(port), address, "?lang=en");
        var mail = mail(address, 1);
        assertThat(mail.getSubject()).isEqualTo("Code to confirm your new account");
        assertThat(mail.getContent().toString()).containsPattern("valid until \\d\\d:\\d\\d").contains("works once");
    }

    @Test
    void theAdministratorSeesThatACodeWasMailedButNeverTheCode() throws Exception {
        var address = address();
        signUp(Web.at(port), address, "");
        var code = code(mail(address, 1));
        var admin = Web.at(port).signInAs(people.official("Quản trị", UUID.randomUUID(), UUID.randomUUID(), Role.PROVINCE_ADMIN)).get("/admin/mails");
        assertThat(admin.page().text()).contains(address).doesNotContain(code);
        admin.get(admin.page().select("tr:contains(" + address + ") a").attr("href"));
        assertThat(admin.status()).isEqualTo(200);
        assertThat(admin.page().text()).contains(address, "chỉ dành cho người nhận").doesNotContain(code);
    }

    @Test
    void theOwnerOfATakenAddressIsToldWithoutACode() throws Exception {
        var address = address();
        var owner = Web.at(port);
        signUp(owner, address, "");
        owner.post("/sign-up/code", "code", code(mail(address, 1)));
        signUp(Web.at(port), address, "");
        var told = mail(address, 2);
        assertThat(told.getSubject()).isEqualTo("Quý vị đã có tài khoản");
        assertThat(told.getContent().toString()).doesNotContainPattern("\\b\\d{6}\\b").contains("https://cong.example.vn/forgotten");
    }

    @Test
    void aPersonIsSignedInByACodeThatCameByMailAndAnOfficialIsToldWithoutOne() throws Exception {
        var address = address();
        var web = Web.at(port);
        web.get("/sign-in/code?lang=en");
        web.post("/sign-in/code", "contact", address);
        assertThat(web.page().selectFirst("#demo-code")).isNull();
        assertThat(mail(address, 1).getSubject()).isEqualTo("Your sign-in code");
        web.post("/sign-in/code/entry", "code", code(mail(address, 1)), "keep", "true");
        assertThat(web.get("/account").page().text()).contains(address);
        assertThat(keptAnywhere(address)).isZero();
        assertThat(inTheJournal(address)).isZero();

        var theirs = address();
        var official = people.official("Cán bộ", UUID.randomUUID(), UUID.randomUUID(), Role.SPECIALIST);
        db.sql("update account set email = :email where id = :id").param("email", theirs).param("id", official).update();
        var other = Web.at(port);
        other.get("/sign-in/code");
        other.post("/sign-in/code", "contact", theirs);
        assertThat(other.page().text()).contains("đã được gửi đến " + theirs);
        var told = mail(theirs, 1);
        assertThat(told.getSubject()).isEqualTo("Tài khoản này không đăng nhập bằng mã");
        assertThat(told.getContent().toString()).doesNotContainPattern("\\b\\d{6}\\b");
    }

    @Test
    void aPersonIsSignedInByACodeThatCameByTextMessageInOneMessagesLength() {
        var phone = phone();
        var web = Web.at(port);
        web.get("/sign-in/code").post("/sign-in/code", "contact", phone);
        assertThat(web.page().selectFirst("#demo-code")).isNull();
        var message = await().until(() -> GATEWAY.to(phone), messages -> messages.size() == 1).getFirst();
        var text = message.path("content").asString();
        assertThat(text).matches("\\d{6} la ma dang nhap, dung den .*\\. Khong cho ai biet ma nay\\.").hasSizeLessThanOrEqualTo(160);
        web.post("/sign-in/code/entry", "code", text.substring(0, 6), "keep", "true");
        assertThat(web.get("/account").page().text()).contains(phone);
        assertThat(keptAnywhere(phone)).isZero();
        assertThat(inTheJournal(phone) + inTheJournal(text.substring(0, 6))).isZero();
        var admin = Web.at(port).signInAs(people.official("Quản trị", UUID.randomUUID(), UUID.randomUUID(), Role.PROVINCE_ADMIN)).get("/admin/mails");
        assertThat(admin.page().text()).contains(phone).doesNotContain(text.substring(0, 6));
    }

    @Test
    void aGatewayThatIsBusyIsAskedAgainWithTheSameMessageAndOneThatRefusesIsNot() {
        var phone = phone();
        var refused = phone();
        GATEWAY.troubles.put("84" + phone.substring(1), new CopyOnWriteArrayList<>(List.of("busy", "busy")));
        GATEWAY.troubles.put("84" + refused.substring(1), new CopyOnWriteArrayList<>(List.of("{\"code\": 12}")));
        for (var number : List.of(phone, refused)) {
            Web.at(port).get("/sign-in/code").post("/sign-in/code", "contact", number);
        }
        assertThat(await().atMost(Duration.ofSeconds(20)).until(() -> GATEWAY.to(phone), messages -> messages.size() == 1)).hasSize(1);
        await().until(() -> state(phone), "SENT"::equals);
        await().until(() -> state(refused), "FAILED"::equals);
        assertThat(GATEWAY.to(refused)).isEmpty();
        assertThat(GATEWAY.to(phone)).as("once").hasSize(1);
    }

    private String state(String phone) {
        return db.sql("select state from notice_dispatch where recipient = :phone and channel = 'SMS'").param("phone", phone).query(String.class).single();
    }

    private static String phone() {
        return "09" + Sample.digits(8);
    }

    private static String address() {
        return "hop.thu." + Sample.digits(9) + "@example.vn";
    }

    private static void signUp(Web web, String address, String language) {
        web.get("/sign-up" + language);
        web.post("/sign-up", "kind", "CITIZEN", "name", "Trần Thị Bình", "contact", address, "password", Sample.PASSWORD, "again", Sample.PASSWORD);
        assertThat(web.path()).isEqualTo("/sign-up/code");
    }

    private static MimeMessage mail(String address, int number) throws MessagingException, InterruptedException {
        for (int i = 0; i < 100; i++) {
            var mails = Arrays.stream(SERVER.getReceivedMessagesForDomain(address)).toList();
            if (mails.size() >= number) {
                return mails.get(number - 1);
            }
            Thread.sleep(100);
        }
        throw new AssertionError("No mail number " + number + " came to " + address);
    }

    private static String code(MimeMessage mail) throws MessagingException, IOException {
        var digits = Pattern.compile("\\b\\d{6}\\b").matcher(mail.getContent().toString());
        assertThat(digits.find()).isTrue();
        return digits.group();
    }

    private long keptAnywhere(String address) {
        return db.sql("select count(*) from kept_code where contact = :address").param("address", address).query(Long.class).single();
    }

    private long inTheJournal(String text) {
        return db.sql("select count(*) from journal_entry e where position(:text in to_jsonb(e)::text) > 0 and e.type like 'account.%'")
                .param("text", text).query(Long.class).single();
    }
}
