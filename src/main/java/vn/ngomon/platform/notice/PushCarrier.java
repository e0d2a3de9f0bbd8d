package vn.ngomon.platform.notice;

import com.zerodeplibs.webpush.PushSubscription;
import com.zerodeplibs.webpush.httpclient.StandardHttpClientRequestPreparer;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.ngomon.platform.notice.Dispatch.Channel;
import vn.ngomon.platform.notice.Dispatch.State;
import vn.ngomon.platform.ui.PublicAddress;

/**
 * Carries what browsers are told to their push services: encrypted for the browser alone (RFC 8291), signed by this installation (RFC 8292), again
 * and again as mails are, until the service takes it or says that nobody is there.
 */
@Component
class PushCarrier {

    private static final Logger LOG = LoggerFactory.getLogger(PushCarrier.class);
    private static final int AT_ONCE = 50;
    private static final Duration LEASE = Duration.ofMinutes(15);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int WORTH_DAYS = 3;
    private static final int SIGNED_HOURS = 12;

    private final Dispatches outbox;
    private final Subscriptions subscriptions;
    private final PushKeys keys;
    private final MailProperties settings;
    private final PushProperties services;
    private final PublicAddress site;
    private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).followRedirects(HttpClient.Redirect.NEVER).build();

    PushCarrier(Dispatches outbox, Subscriptions subscriptions, PushKeys keys, MailProperties settings, PushProperties services, PublicAddress site) {
        this.outbox = outbox;
        this.subscriptions = subscriptions;
        this.keys = keys;
        this.settings = settings;
        this.services = services;
        this.site = site;
    }

    @Scheduled(fixedDelayString = "${ngomon.push.poll:2s}")
    void round() {
        int carried;
        do {
            var due = outbox.claim(Channel.PUSH, AT_ONCE, LEASE);
            due.forEach(this::deliver);
            carried = due.size();
        } while (carried == AT_ONCE);
    }

    private void deliver(Dispatch push) {
        var subscription = subscriptions.find(UUID.fromString(push.recipient())).filter(found -> services.serves(found.endpoint()));
        if (subscription.isEmpty()) {
            outbox.failed(push.id(), State.FAILED, Duration.ZERO, "The browser was unsubscribed");
            return;
        }
        try {
            judge(push, subscription.get(), client.send(request(push, subscription.get()), HttpResponse.BodyHandlers.discarding()));
        } catch (IOException e) {
            again(push, e.getClass().getSimpleName(), Duration.ZERO);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();     // going down: the lease brings it back
        }
    }

    private void judge(Dispatch push, Subscription subscription, HttpResponse<Void> answer) {
        int status = answer.statusCode();
        if (status / 100 == 2) {
            outbox.sent(push.id());
        } else if (status == 404 || status == 410) {
            subscriptions.gone(subscription.id());
            outbox.failed(push.id(), State.FAILED, Duration.ZERO, "The browser has unsubscribed: " + status);
        } else if (status == 429 || status >= 500) {
            again(push, "HTTP " + status, answer.headers().firstValue("Retry-After").filter(text -> text.matches("[0-9]{1,5}"))
                    .map(text -> Duration.ofSeconds(Long.parseLong(text))).orElse(Duration.ZERO));
        } else {
            outbox.failed(push.id(), State.FAILED, Duration.ZERO, "HTTP " + status);
            LOG.warn("Push {} was refused with {} by {}; see the list of mails", push.id(), status, subscription.endpoint().getHost());
        }
    }

    private void again(Dispatch push, String why, Duration asked) {
        var wait = settings.waitAfter(push.attempts());
        outbox.failed(push.id(), push.attempts() >= settings.attempts() ? State.FAILED : State.WAITING, asked.compareTo(wait) > 0 ? asked : wait, why);
    }

    private HttpRequest request(Dispatch push, Subscription to) {
        var secrets = new PushSubscription.Keys();
        secrets.setP256dh(to.p256dh());
        secrets.setAuth(to.auth());
        var browser = new PushSubscription();
        browser.setEndpoint(to.endpoint().toString());
        browser.setKeys(secrets);
        return StandardHttpClientRequestPreparer.getBuilder().pushSubscription(browser).pushMessage(push.body())
                .vapidJWTExpiresAfter(SIGNED_HOURS, TimeUnit.HOURS).vapidJWTSubject(contact()).ttl(WORTH_DAYS, TimeUnit.DAYS).urgencyNormal()
                .build(keys.pair()).toRequestBuilder().timeout(PATIENCE).build();
    }

    /** Whom the push service asks when something is wrong with what we send. */
    private String contact() {
        return site.find("/").filter(address -> address.startsWith("https://")).orElse("mailto:" + settings.from());
    }
}
