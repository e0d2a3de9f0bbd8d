package vn.ngomon.city.fieldreport.mailbox;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mailbox people write to, read by IMAP. What was read is marked as seen and stays there.
 *
 * @param host blank: none is read
 * @param tls encrypted from the first byte (port 993); otherwise STARTTLS where the server offers it
 * @param category of letters whose words suggest none
 * @param largest bytes; larger letters are left to people
 */
@ConfigurationProperties("ngomon.reports.mail")
record MailboxProperties(@DefaultValue("") String host, @DefaultValue("993") int port, @DefaultValue("true") boolean tls, @DefaultValue("") String username,
        @DefaultValue("") String password, @DefaultValue("INBOX") String folder, @DefaultValue("KH.KHAC") String category, @DefaultValue("41943040") int largest) {

    boolean isRead() {
        return !host.isBlank();
    }
}
