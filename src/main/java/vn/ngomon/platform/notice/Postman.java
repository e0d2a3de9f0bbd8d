package vn.ngomon.platform.notice;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.ngomon.platform.notice.Dispatch.State;

/**
 * Carries waiting mails to the SMTP server, again and again until it takes them or it is time to give up. At least once:
 * a mail that went out twice carries one Message-ID.
 */
@Component
class Postman {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final int AT_ONCE = 20;
    private static final Duration LEASE = Duration.ofMinutes(15);

    private final Dispatches outbox;
    private final MailProperties settings;
    private final JavaMailSenderImpl server = new JavaMailSenderImpl();

    Postman(Dispatches outbox, MailProperties settings) {
        this.outbox = outbox;
        this.settings = settings;
        server.setHost(settings.host());
        server.setPort(settings.port());
        server.setDefaultEncoding(StandardCharsets.UTF_8.name());
        if (!settings.username().isBlank()) {
            server.setUsername(settings.username());
            server.setPassword(settings.password());
        }
        var properties = server.getJavaMailProperties();
        properties.setProperty("mail.smtp.auth", Boolean.toString(!settings.username().isBlank()));
        properties.setProperty("mail.smtp.starttls.enable", "true");
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(settings.starttls()));
        properties.setProperty("mail.smtp.connectiontimeout", "10000");
        properties.setProperty("mail.smtp.timeout", "15000");
        properties.setProperty("mail.smtp.writetimeout", "15000");
    }

    @Scheduled(fixedDelayString = "${ngomon.mail.poll:2s}")
    void round() {
        int carried = settings.hasServer() ? carry() : 0;
        while (carried == AT_ONCE) {
            carried = carry();
        }
    }

    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT1M")
    void forgetExpired() {
        outbox.forgetExpired();
    }

    /** @return how many mails were due */
    int carry() {
        var due = outbox.claim(Dispatch.Channel.MAIL, AT_ONCE, LEASE);
        for (var mail : due) {
            deliver(mail);
        }
        return due.size();
    }

    private void deliver(Dispatch mail) {
        try {
            server.send(message(mail));
            outbox.sent(mail.id());
        } catch (MailException | MessagingException e) {
            var refused = isRefused(e);
            var over = refused || mail.attempts() >= settings.attempts();
            outbox.failed(mail.id(), over ? State.FAILED : State.WAITING, settings.waitAfter(mail.attempts()), reason(e));
            if (over) {
                LOG.warn("Mail {} was given up after {} attempts; see the list of mails", mail.id(), mail.attempts());
            }
        }
    }

    private MimeMessage message(Dispatch mail) throws MessagingException {
        var message = server.createMimeMessage();
        var helper = new MimeMessageHelper(message, false, StandardCharsets.UTF_8.name());
        helper.setFrom(settings.from());
        helper.setTo(mail.recipient());
        helper.setSubject(mail.subject());
        helper.setText(mail.body(), false);
        helper.setSentDate(java.util.Date.from(mail.createdAt()));
        message.setHeader("Message-ID", mail.messageId());
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    /** The server knows that this address takes nothing: trying again would not help. */
    private static boolean isRefused(Exception e) {
        return e instanceof AddressException || e instanceof MailSendException failed && failed.getFailedMessages().values().stream()
                .anyMatch(cause -> cause instanceof SendFailedException refusal && refusal.getInvalidAddresses() != null
                        && refusal.getInvalidAddresses().length > 0 && String.valueOf(refusal.getNextException()).matches("(?s).*\\b55[0-9]\\b.*"));
    }

    private static String reason(Exception e) {
        Throwable root = e;
        if (e instanceof MailSendException failed && !failed.getFailedMessages().isEmpty()) {
            root = failed.getFailedMessages().values().iterator().next();
        }
        while (root.getCause() != null) {
            root = root.getCause();
        }
        var text = root.getClass().getSimpleName() + ": " + root.getMessage();
        return text.length() > 500 ? text.substring(0, 500) : text;
    }
}
