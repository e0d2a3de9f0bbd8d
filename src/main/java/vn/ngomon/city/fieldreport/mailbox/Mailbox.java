package vn.ngomon.city.fieldreport.mailbox;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Reads the mailbox, a few letters at a time. A letter is marked as seen once it was dealt with; until then it is read again. */
@Component
class Mailbox {

    private static final Logger LOG = LoggerFactory.getLogger(Mailbox.class);
    private static final int AT_ONCE = 50;

    private final MailboxProperties settings;
    private final MailedReports reports;

    Mailbox(MailboxProperties settings, MailedReports reports) {
        this.settings = settings;
        this.reports = reports;
    }

    @Scheduled(fixedDelayString = "${ngomon.reports.mail.poll:1m}", initialDelayString = "${ngomon.reports.mail.poll:1m}")
    void round() {
        if (settings.isRead()) {
            try {
                read();
            } catch (MessagingException | IOException e) {
                LOG.warn("The mailbox of reports at {} cannot be read: {}", settings.host(), e.getClass().getSimpleName());
            }
        }
    }

    private void read() throws MessagingException, IOException {
        try (var store = Session.getInstance(properties()).getStore(protocol())) {
            store.connect(settings.host(), settings.port(), settings.username(), settings.password());
            try (var folder = store.getFolder(settings.folder())) {
                folder.open(Folder.READ_WRITE);
                var letters = folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
                for (int i = 0; i < Math.min(AT_ONCE, letters.length); i++) {
                    take(letters[i]);
                }
            }
        }
    }

    /** A letter that no program can read keeps no other waiting: it is marked for people's eyes. */
    private void take(Message message) throws MessagingException, IOException {
        try {
            reports.receive(message, settings);
        } catch (MessagingException | IOException e) {
            if (!message.getFolder().isOpen()) {      // it was the connection, not the letter
                throw e;
            }
            LOG.warn("A letter in the reports' mailbox cannot be read and is left to people: {}", e.getClass().getSimpleName());
            message.setFlag(Flags.Flag.FLAGGED, true);
        }
        message.setFlag(Flags.Flag.SEEN, true);
    }

    private String protocol() {
        return settings.tls() ? "imaps" : "imap";
    }

    private Properties properties() {
        var properties = new Properties();
        for (var name : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.setProperty("mail." + protocol() + "." + name, "20000");
        }
        properties.setProperty("mail.imap.starttls.enable", "true");
        properties.setProperty("mail." + protocol() + ".peek", "true");      // reading alone marks nothing as seen
        properties.setProperty("mail.mime.address.strict", "false");
        return properties;
    }
}
