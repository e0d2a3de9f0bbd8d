package vn.ngomon.platform.notice;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The SMTP server.
 *
 * @param host blank: there is none, mails are kept for the administrator
 * @param retryAfter the first wait after a failure; doubles each time, at most an hour
 * @param attempts after which a mail counts as failed
 */
@ConfigurationProperties("ngomon.mail")
record MailProperties(@DefaultValue("") String host, @DefaultValue("25") int port, @DefaultValue("") String username,
        @DefaultValue("") String password, @DefaultValue("false") boolean starttls, @DefaultValue("no-reply@localhost") String from,
        @DefaultValue("30s") Duration retryAfter,
        @DefaultValue("20") int attempts) {

    boolean hasServer() {
        return !host.isBlank();
    }

    Duration waitAfter(int attempt) {
        var wait = retryAfter.multipliedBy(1L << Math.min(attempt - 1, 20));
        return wait.compareTo(Duration.ofHours(1)) > 0 ? Duration.ofHours(1) : wait;
    }
}
