package vn.ngomon.platform.notice;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.core.io.JsonStringEncoder;
import vn.ngomon.platform.notice.Dispatch.Channel;
import vn.ngomon.platform.notice.Dispatch.State;

/** Carries text messages to the gateway, again and again as mails are, until it takes them or they are worth nothing any more. */
@Component
class SmsCarrier {

    private static final Logger LOG = LoggerFactory.getLogger(SmsCarrier.class);
    private static final int AT_ONCE = 20;
    private static final Duration LEASE = Duration.ofMinutes(15);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int LONGEST_ANSWER = 10_000;

    private final Dispatches outbox;
    private final SmsProperties gateway;
    private final MailProperties settings;
    private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).followRedirects(HttpClient.Redirect.NEVER).build();

    SmsCarrier(Dispatches outbox, SmsProperties gateway, MailProperties settings) {
        this.outbox = outbox;
        this.gateway = gateway;
        this.settings = settings;
    }

    @Scheduled(fixedDelayString = "${ngomon.sms.poll:1s}")
    void round() {
        int carried = gateway.hasGateway() ? carry() : 0;
        while (carried == AT_ONCE) {
            carried = carry();
        }
    }

    private int carry() {
        var due = outbox.claim(Channel.SMS, AT_ONCE, LEASE);
        due.forEach(this::deliver);
        return due.size();
    }

    private void deliver(Dispatch message) {
        var call = client.sendAsync(request(message), HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofString(), LONGEST_ANSWER));
        try {
            judge(message, call.get(2 * PATIENCE.toSeconds(), TimeUnit.SECONDS));
        } catch (ExecutionException | TimeoutException e) {
            call.cancel(true);
            again(message, (e.getCause() == null ? e : e.getCause()).getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();     // going down: the lease brings it back
        }
    }

    /** Gateways answer in words of their own: what they say of a message that they do not take may name its number and is not kept. */
    private void judge(Dispatch message, HttpResponse<String> answer) {
        int status = answer.statusCode();
        if (status == 429 || status >= 500) {
            again(message, "HTTP " + status);
        } else if (status / 100 == 2 && gateway.accepted().matcher(answer.body()).find()) {
            outbox.sent(message.id());
        } else {
            outbox.failed(message.id(), State.FAILED, Duration.ZERO, status / 100 == 2 ? "The gateway did not accept it" : "HTTP " + status);
            LOG.warn("Text message {} was refused by the gateway ({}); see the list of mails", message.id(), status);
        }
    }

    private void again(Dispatch message, String why) {
        outbox.failed(message.id(), message.attempts() >= settings.attempts() ? State.FAILED : State.WAITING, settings.waitAfter(message.attempts()), why);
    }

    private HttpRequest request(Dispatch message) {
        var request = HttpRequest.newBuilder(URI.create(gateway.url())).timeout(PATIENCE).header("Content-Type", gateway.contentType())
                .POST(HttpRequest.BodyPublishers.ofString(body(message)));
        return (gateway.authorization().isBlank() ? request : request.header("Authorization", gateway.authorization())).build();
    }

    private String body(Dispatch message) {
        return gateway.body().replace("{phone}", message.recipient()).replace("{phone84}", message.recipient().replaceFirst("^0", "84"))
                .replace("{id}", message.id().toString()).replace("{text}", escaped(message.body()));
    }

    private String escaped(String text) {
        return gateway.contentType().contains("json") ? new String(JsonStringEncoder.getInstance().quoteAsCharArray(text))
                : gateway.contentType().contains("urlencoded") ? URLEncoder.encode(text, StandardCharsets.UTF_8)
                : text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
