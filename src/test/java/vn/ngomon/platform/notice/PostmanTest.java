package vn.ngomon.platform.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ngomon.NgomonTest;
import vn.ngomon.platform.notice.Dispatch.State;
import vn.ngomon.platform.time.BusinessClock;
import vn.ngomon.platform.ui.PublicAddresses;

@NgomonTest
class PostmanTest {

    @Autowired
    PostedNotices inbox;
    @Autowired
    Dispatches outbox;
    @Autowired
    Subscriptions subscriptions;
    @Autowired
    vn.ngomon.platform.identity.Identity identity;
    @Autowired
    MessageSource messages;
    @Autowired
    InstantSource clock;
    @Autowired
    JdbcClient db;
    @Autowired
    tools.jackson.databind.json.JsonMapper json;
    @Autowired
    JdbcTemplate jdbc;

    GreenMail server;
    MailProperties settings;
    Notices notices;
    Postman postman;

    @BeforeEach
    void setUp() throws IOException {
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", "smtp"));
        settings = new MailProperties("127.0.0.1", port, "", "", false, "cong@example.vn", Duration.ofMillis(20), 4);
        notices = new Notices(inbox, outbox, subscriptions, identity, messages, settings, new SmsProperties("", "", "", "", Pattern.compile(""), false, false), PublicAddresses.at("https://cong.example.vn"), clock, jdbc, json);
        postman = new Postman(outbox, settings);
    }

    @AfterEach
    void tearDown() {
        server.stop();
        db.sql("update notice_dispatch set state = 'KEPT' where state = 'WAITING'").update();
    }

    UUID post(String to) {
        var source = UUID.randomUUID();
        notices.post(new Notice(source, Recipient.contact(to, null, Locale.of("vi")), "noticetest", List.of("giấy tờ"), "/tra-cuu", false));
        return source;
    }

    Dispatch dispatch(UUID source) {
        return outbox.find(db.sql("select id from notice_dispatch where source_id = :source").param("source", source)
                .query(UUID.class).single()).orElseThrow();
    }

    @Test
    void aMailArrivesWithItsVietnameseWords() throws Exception {
        server.start();
        var source = post("an@example.vn");
        postman.round();
        var mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("Thông báo thử: giấy tờ");
        assertThat(mail.getContent().toString()).contains("Đây là thông báo thử về giấy tờ.").contains("https://cong.example.vn/tra-cuu");
        assertThat(mail.getHeader("Message-ID")[0]).isEqualTo(dispatch(source).messageId());
        assertThat(dispatch(source).state()).isEqualTo(State.SENT);
    }

    @Test
    void aServerThatIsDownAndComesBackGetsEveryMailExactlyOnce() throws Exception {
        var sources = List.of(post("a@example.vn"), post("b@example.vn"), post("c@example.vn"));
        postman.round();
        assertThat(sources).allSatisfy(source -> {
            assertThat(dispatch(source).state()).isEqualTo(State.WAITING);
            assertThat(dispatch(source).error()).isNotBlank();
        });
        server.start();
        for (int i = 0; i < 5; i++) {
            Thread.sleep(60);
            try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int node = 0; node < 4; node++) {
                    nodes.submit(() -> new Postman(outbox, settings).round());
                }
            }
        }
        assertThat(sources).allSatisfy(source -> assertThat(dispatch(source).state()).isEqualTo(State.SENT));
        assertThat(server.getReceivedMessages()).hasSize(3);
    }

    @Test
    void aNodeKilledBetweenSendingAndWritingItDownSendsAgainUnderTheSameId() throws Exception {
        server.start();
        var source = post("d@example.vn");
        assertThat(outbox.claim(Dispatch.Channel.MAIL, 20, Duration.ofMillis(1500))).hasSize(1);     // this node dies here, having sent or not
        postman.round();
        assertThat(server.getReceivedMessages()).as("leased to the dead node").isEmpty();
        Thread.sleep(1600);
        postman.round();
        db.sql("update notice_dispatch set state = 'WAITING', next_attempt_at = now() where source_id = :source").param("source", source).update();
        postman.round();
        var ids = java.util.Arrays.stream(server.getReceivedMessages()).map(mail -> GreenMailUtil.getHeaders(mail).lines()
                .filter(line -> line.startsWith("Message-ID")).findFirst().orElseThrow()).distinct();
        assertThat(server.getReceivedMessages()).hasSize(2);
        assertThat(ids).hasSize(1);
    }

    @Test
    void inTheEndItGivesUpWhereEverybodyCanSeeIt() throws Exception {
        var source = post("e@example.vn");
        for (int i = 0; i < 6; i++) {
            postman.round();
            Thread.sleep(200);
        }
        assertThat(dispatch(source).state()).isEqualTo(State.FAILED);
        assertThat(dispatch(source).attempts()).isEqualTo(4);
        server.start();
        outbox.again(dispatch(source).id());
        postman.round();
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void aCodeSaysUntilWhenItIsGoodWithTheDayIfThatIsTomorrow() {
        var night = LocalDate.of(2026, 11, 25).atTime(23, 55).atZone(BusinessClock.ZONE).toInstant();
        assertThat(CodeNotices.until(night, night.plusSeconds(240))).isEqualTo("23:59");
        assertThat(CodeNotices.until(night, night.plusSeconds(600))).isEqualTo("00:05 26/11/2026");
    }

    @Test
    void wordsThatHaveExpiredAreNotSentAnyMore() throws Exception {
        var source = post("f@example.vn");
        db.sql("update notice_dispatch set expires_at = now() where source_id = :source").param("source", source).update();
        server.start();
        postman.round();
        assertThat(server.getReceivedMessages()).isEmpty();
        outbox.forgetExpired();
        assertThat(dispatch(source).state()).isEqualTo(State.FAILED);
        outbox.again(dispatch(source).id());
        postman.round();
        assertThat(server.getReceivedMessages()).as("not even when the administrator asks").isEmpty();
        db.sql("update notice_dispatch set expires_at = now() - interval '25 hours' where source_id = :source").param("source", source).update();
        var id = dispatch(source).id();
        outbox.forgetExpired();
        assertThat(outbox.find(id)).as("a day later nobody needs to read it").isEmpty();
    }
}
