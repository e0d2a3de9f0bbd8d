package vn.ngomon.platform.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.NoSuchMessageException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.web.server.ResponseStatusException;
import vn.ngomon.NgomonTest;
import vn.ngomon.Web;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.directory.Seat;
import vn.ngomon.platform.identity.DemoAccounts;
import vn.ngomon.platform.identity.Identity;
import vn.ngomon.platform.identity.OneTimeCodeSender;
import vn.ngomon.platform.identity.Sample;
import vn.ngomon.platform.notice.Dispatch.State;
import vn.ngomon.platform.time.BusinessClock;
import vn.ngomon.platform.ui.UiFactory;

@NgomonTest
class NoticesTest {

    @LocalServerPort
    int port;
    @Autowired
    DemoAccounts demo;
    @Autowired
    Identity identity;
    @Autowired
    Notices notices;
    @Autowired
    NoticesController inbox;
    @Autowired
    MailsController mails;
    @Autowired
    Dispatches outbox;
    @Autowired
    CodeNotices codes;
    @Autowired
    JdbcClient db;
    @Autowired
    TransactionTemplate transactions;
    @Autowired
    TemplateEngine templates;
    @Autowired
    UiFactory uis;

    final Actor citizen = new Actor(UUID.randomUUID(), "Nguyễn Văn An", Set.of());
    final Actor admin = new Actor(UUID.randomUUID(), "Quản trị", Set.of(new Seat(UUID.randomUUID(), UUID.randomUUID(), Role.PROVINCE_ADMIN, null)));

    Notice notice(String what) {
        return new Notice(UUID.randomUUID(), Recipient.account(citizen.accountId()), "noticetest", List.of(what), "/account/x", false);
    }

    Notice mail(String to, String what, Locale language) {
        return new Notice(UUID.randomUUID(), Recipient.contact(to, null, language), "noticetest", List.of(what), "/tracking", false);
    }

    String html(String view, Object page, String language) {
        var out = new StringOutput();
        templates.render(view + ".jte", Map.of("ui", uis.of(Locale.of(language)), "page", page), out);
        return out.toString();
    }

    String inbox(String language) {
        var model = new ExtendedModelMap();
        return html(inbox.list(Optional.empty(), citizen, model), model.get("page"), language);
    }

    NoticesPage page() {
        var model = new ExtendedModelMap();
        inbox.list(Optional.empty(), citizen, model);
        return (NoticesPage) model.get("page");
    }

    @Test
    void aNoticeIsReadInTheReadersLanguageAndCountedUntilThen() {
        notices.post(notice("hồ sơ <b>1</b>"));
        notices.post(notice("hồ sơ 2"));
        assertThat(notices.unread(citizen.accountId())).isEqualTo(2);
        assertThat(inbox("vi")).contains("Thông báo thử: hồ sơ &lt;b&gt;1&lt;/b&gt;").contains("Đây là thông báo thử");
        assertThat(inbox("en")).contains("This is a test notice about hồ sơ 2.");

        assertThat(inbox.read(page().items().getFirst().id(), citizen)).isEqualTo("redirect:/account/x");
        assertThat(notices.unread(citizen.accountId())).isEqualTo(1);
        inbox.readAll(citizen);
        assertThat(notices.unread(citizen.accountId())).isZero();
    }

    @Test
    void somebodyElsesNoticeDoesNotExist() {
        notices.post(notice("x"));
        var id = page().items().getFirst().id();
        assertThatThrownBy(() -> inbox.read(id, admin)).isInstanceOf(ResponseStatusException.class);
        assertThat(notices.unread(citizen.accountId())).isEqualTo(1);
    }

    @Test
    void tellingTwiceTellsOnceAndWhatIsRolledBackWasNeverSaid() {
        var once = notice("x");
        notices.post(once);
        notices.post(once);
        transactions.executeWithoutResult(status -> {
            notices.post(notice("y"));
            status.setRollbackOnly();
        });
        assertThat(notices.unread(citizen.accountId())).isEqualTo(1);
    }

    @Test
    void withoutAServerMailIsKeptAndShownToTheAdministratorOnly() {
        var to = UUID.randomUUID() + "@example.vn";
        notices.post(mail(to, "mã 1234", Locale.ENGLISH));
        var kept = outbox.page(State.KEPT, null).getFirst();
        assertThat(kept.recipient()).isEqualTo(to);
        assertThat(kept.subject()).isEqualTo("Test notice: mã 1234");
        assertThat(kept.body()).as("without a public address there is no link").doesNotContain("/tracking").contains("Please do not reply");

        var model = new ExtendedModelMap();
        assertThat(html(mails.list(Optional.of(State.KEPT), Optional.empty(), admin, model), model.get("page"), "vi"))
                .contains(to).contains("Chưa cấu hình máy chủ thư");
        mails.deliver(kept.id(), admin);
        model = new ExtendedModelMap();
        assertThat(html(mails.show(kept.id(), admin, model), model.get("page"), "vi")).contains("mã 1234").contains("Giữ lại");
        assertThatThrownBy(() -> mails.list(Optional.empty(), Optional.empty(), citizen, new ExtendedModelMap()))
                .isInstanceOf(ResponseStatusException.class);
    }

    @Test
    void withoutAServerACodeIsNoMailAndIdentityIsToldToKeepIt() {
        for (var to : List.of(UUID.randomUUID() + "@example.vn", Sample.phone())) {
            var message = new OneTimeCodeSender.Message(to, OneTimeCodeSender.Purpose.SIGN_UP, "271828", Instant.now().plusSeconds(600), Locale.of("vi"));
            assertThat(codes.send(message)).isFalse();
            assertThat(outbox.page(null, null)).noneMatch(mail -> mail.recipient().equals(to));
        }
    }

    @Test
    void whatTheSimulatorDoesNeverLeavesTheProgram() {
        var to = UUID.randomUUID() + "@example.vn";
        BusinessClock.at(Instant.parse("2019-05-05T03:00:00Z"), () -> {
            notices.post(mail(to, "x", Locale.ENGLISH));
            return true;
        });
        notices.post(new Notice(UUID.randomUUID(), Recipient.contact(to, "0900000000", Locale.ENGLISH), "noticetest", List.of("x"), null, true));
        assertThat(outbox.page(null, null)).noneMatch(mail -> mail.recipient().equals(to) || mail.recipient().equals("0900000000"));
    }

    @Test
    void whoClosesTheAccountIsForgottenByInboxAndOutbox() {
        demo.open();
        var phone = Sample.phone();
        var web = Sample.signedUp(Web.at(port), phone, "Người rời đi");
        var account = identity.findByName(phone).orElseThrow().id();
        notices.post(new Notice(UUID.randomUUID(), Recipient.account(account), "noticetest", List.of("x"), null, false));
        assertThat(kept(account)).isEqualTo(2);
        web.get("/account/closure").post("/account/closure", "password", Sample.PASSWORD);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(kept(account)).isZero());
        notices.post(new Notice(UUID.randomUUID(), Recipient.account(account), "noticetest", List.of("x"), null, false));
        assertThat(kept(account)).as("nor told anything afterwards").isZero();
    }

    private int kept(UUID account) {
        return db.sql("""
                select (select count(*) from notice where account_id = :account) + (select count(*) from notice_dispatch where account_id = :account)""")
                .param("account", account).query(Integer.class).single();
    }

    @Test
    void noticesLeadIntoTheProgramAndSayWhatExists() {
        assertThatIllegalArgumentException().isThrownBy(() ->
                new Notice(UUID.randomUUID(), Recipient.account(UUID.randomUUID()), "noticetest", List.of(), "//evil.example", false));
        assertThatThrownBy(() -> notices.post(new Notice(UUID.randomUUID(), Recipient.account(UUID.randomUUID()), "no.such.key", List.of(), null, false)))
                .isInstanceOf(NoSuchMessageException.class);
    }
}
