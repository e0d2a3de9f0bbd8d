package vn.ngomon.platform.notice;

import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The gateway that takes text messages over HTTP. Each provider wants its own form, so the request's body is a template.
 *
 * @param url blank: there is none, codes for phones are kept for the administrator
 * @param authorization the header of that name; blank: none
 * @param body with {@code {phone}} (0912…), {@code {phone84}} (84912…), {@code {text}} and {@code {id}}, which is the same when a message is sent again
 * @param accepted what the answer's body holds when the message was taken, as a regular expression; blank: any answer of success will do
 * @param notices whether people without an e-mail address are told everything by text message, and not codes alone
 * @param accents whether messages keep their accents: then they take 70 characters instead of 160
 */
@ConfigurationProperties("ngomon.sms")
record SmsProperties(@DefaultValue("") String url, @DefaultValue("") String authorization, @DefaultValue("application/json") String contentType,
        @DefaultValue("{\"to\":\"{phone84}\",\"text\":\"{text}\",\"id\":\"{id}\"}") String body, @DefaultValue("") Pattern accepted,
        @DefaultValue("false") boolean notices, @DefaultValue("false") boolean accents) {

    boolean hasGateway() {
        return !url.isBlank();
    }
}
