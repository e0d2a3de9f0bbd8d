package vn.ngomon.platform.notice;

import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.ngomon.platform.identity.OneTimeCodeSender;
import vn.ngomon.platform.journal.Ids;
import vn.ngomon.platform.time.BusinessClock;

/**
 * Codes go out like every other notice, through the outbox and in the transaction that made them. The journal never sees them: it keeps no contact, and
 * a code in it could be read for ever.
 */
@Component
class CodeNotices implements OneTimeCodeSender {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Notices notices;

    CodeNotices(Notices notices) {
        this.notices = notices;
    }

    /** What nothing carries is kept in the outbox as well, and identity shows the administrator the code. */
    @Override
    public boolean send(Message message) {
        var mail = message.contact().contains("@");
        var to = Recipient.contact(mail ? message.contact() : null, mail ? null : message.contact(), message.locale());
        var until = TIME.format(message.expiresAt().atZone(BusinessClock.ZONE));
        var link = message.purpose() == Purpose.ALREADY_REGISTERED ? "/forgotten" : null;
        return notices.post(new Notice(Ids.next(), to, "notice.code." + message.purpose(), List.of(message.code(), until), link, false),
                message.expiresAt());
    }
}
