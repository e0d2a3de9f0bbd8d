package vn.ngomon.platform.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ngomon.NgomonTest;
import vn.ngomon.People;
import vn.ngomon.Web;

/** Browsers are told: encrypted for them alone, signed by this installation. */
@NgomonTest
class PushTest {

    @LocalServerPort
    int port;
    @Autowired
    People people;
    @Autowired
    Notices notices;
    @Autowired
    Subscriptions subscriptions;
    @Autowired
    PushKeys keys;
    @Autowired
    JdbcClient db;

    SmallPushService service;
    UUID citizen;
    Web web;

    @BeforeEach
    void subscribed() throws IOException, GeneralSecurityException {
        service = new SmallPushService();
        citizen = people.citizen("Lê Thị Hương");
        web = Web.at(port).signInAs(citizen);
        web.get("/account/notices?lang=en");
        subscribe(service.origin() + "/send/" + citizen);
        assertThat(web.status()).isEqualTo(204);
    }

    @AfterEach
    void end() {
        subscriptions.forget(citizen);
        service.close();
    }

    private void subscribe(String endpoint) {
        web.get("/account/notices");
        web.postStaying("/account/notices/subscriptions", "endpoint", endpoint, "p256dh", service.p256dh(), "auth", service.auth());
    }

    private Notice notice(boolean simulated) {
        return new Notice(UUID.randomUUID(), Recipient.account(citizen), "noticetest", List.of("bí mật <đèn>"), "/my/things/1", simulated);
    }

    private SmallPushService.Taken told(Notice notice) {
        notices.post(notice);
        await().atMost(Duration.ofSeconds(15)).until(() -> !service.taken.isEmpty());
        return service.taken.getLast();
    }

    private String state(Notice notice) {
        return db.sql("select state || coalesce(' ' || error, '') from notice_dispatch where source_id = :id and channel = 'PUSH'").param("id", notice.source())
                .query(String.class).single();
    }

    private void becomes(Notice notice, String state) {
        await().atMost(Duration.ofSeconds(15)).untilAsserted(() -> assertThat(state(notice)).startsWith(state));
    }

    @Test
    void theBrowserReadsTitleAndWayInItsLanguageAndNothingElse() throws GeneralSecurityException {
        var notice = notice(false);
        var message = told(notice);
        var read = service.read(message);
        assertThat(read).contains("\"link\":\"/my/things/1\"", "\"lang\":\"en\"", "\"title\":").doesNotContain(">\"text\"");
        assertThat(read.length()).isLessThan(400);
        assertThat(message.header("Content-Encoding")).isEqualTo("aes128gcm");
        assertThat(Long.parseLong(message.header("TTL"))).isEqualTo(Duration.ofDays(3).toSeconds());
        becomes(notice, "SENT");
    }

    @Test
    void theTokenIsSignedWithThisInstallationsKeyForThatServiceAndSoonOver() throws GeneralSecurityException {
        var message = told(notice(false));
        var claims = SmallPushService.claims(message);
        assertThat(SmallPushService.signer(message)).isEqualTo(keys.publicKey());
        assertThat(claims).contains("\"alg\":\"ES256\"", service.origin()).containsPattern("\"sub\":\"(mailto:|https://)[^\"]+\"");
        var until = java.util.regex.Pattern.compile("\"exp\":(\\d+)").matcher(claims);
        assertThat(until.find()).isTrue();
        assertThat(Instant.ofEpochSecond(Long.parseLong(until.group(1)))).isBetween(Instant.now().plusSeconds(60), Instant.now().plus(Duration.ofHours(24)));
        assertThat(db.sql("select count(*) from notice_push_key").query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void aBrowserThatIsGoneIsForgotten() {
        service.answer = 410;
        var notice = notice(false);
        told(notice);
        becomes(notice, "FAILED");
        assertThat(subscriptions.of(citizen)).isEmpty();
    }

    @Test
    void aServiceThatIsDownIsAskedAgain() {
        service.answer = 503;
        var notice = notice(false);
        told(notice);
        becomes(notice, "WAITING HTTP 503");
        service.answer = 201;
        db.sql("update notice_dispatch set next_attempt_at = now() where source_id = :id").param("id", notice.source()).update();
        becomes(notice, "SENT");
    }

    @Test
    void whatTheSimulatorDoesStaysInside() throws InterruptedException {
        notices.post(notice(true));
        Thread.sleep(3000);
        assertThat(service.taken).isEmpty();
    }

    @Test
    void aBrowserTellsOfOnePersonAndIsEndedByItsOwnerOnly() {
        var other = Web.at(port).signInAs(people.citizen("Người khác"));
        var mine = subscriptions.of(citizen).getFirst();
        other.get("/account/notices");
        assertThat(other.post("/account/notices/subscriptions/" + mine.id() + "/end").status()).isEqualTo(404);
        web.get("/account/notices");
        assertThat(web.page().selectFirst("#browser-list").text()).contains("Java");
        assertThat(web.body()).doesNotContain(mine.endpoint().toString(), mine.auth());
        web.post("/account/notices/subscriptions/" + mine.id() + "/end");
        assertThat(subscriptions.of(citizen)).isEmpty();
    }

    @Test
    void theServerIsNotSentAroundItsOwnNetwork() {
        for (var endpoint : List.of("http://localhost:5432/", "https://127.0.0.1/", "http://10.0.0.1/", "https://push.example.com.evil.example/", "https://evilpush.example.com/",
                "http://push.example.com/", "https://push.example.com:8443/", "https://a@push.example.com/", "file:///etc/passwd", "x")) {
            subscribe(endpoint);
            assertThat(web.status()).as(endpoint).isEqualTo(422);
        }
        subscribe("https://updates.push.example.com/x");
        assertThat(web.status()).isEqualTo(204);
        web.get("/account/notices");
        web.postStaying("/account/notices/subscriptions", "endpoint", "https://push.example.com/x", "p256dh", "AAAA", "auth", "*");
        assertThat(web.status()).isEqualTo(422);
        assertThat(new PushProperties(List.of("fcm.googleapis.com")).serves(URI.create("https://fcm.googleapis.com/fcm/send/x"))).isTrue();
    }

    @Test
    void tenBrowsersAreEnough() {
        for (int i = 0; i < 12; i++) {
            subscribe("https://push.example.com/" + citizen + "/" + i);
        }
        assertThat(subscriptions.of(citizen)).hasSize(Subscriptions.PER_ACCOUNT).noneMatch(browser -> browser.endpoint().toString().startsWith("http://127"));
    }

    @Test
    void whoeverLeavesIsToldNothingMore() {
        web.get("/account/export");
        assertThat(web.body()).contains("browsers");
        web.get("/account/closure");
        web.post("/account/closure", "password", "");
        await().atMost(Duration.ofSeconds(15)).until(() -> subscriptions.of(citizen).isEmpty());
    }
}
