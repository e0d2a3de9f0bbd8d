package vn.ngomon.platform.notice;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.ngomon.platform.identity.OneTimeCodeSender;
import vn.ngomon.platform.journal.Ids;
import vn.ngomon.platform.time.BusinessClock;
import vn.ngomon.platform.time.Dates;

/**
 * Codes go out like every other notice, through the outbox and in the transaction that made them. The journal never sees them: it keeps no contact, and
 * a code in it could be read for ever.
 */
@Component
class CodeNotices implements OneTimeCodeSender {

    private final Notices notices;
    private final InstantSource clock;

    CodeNotices(Notices notices, InstantSource clock) {
        this.notices = notices;
        this.clock = clock;
    }

    /** What nothing carries, identity keeps and shows to the administrator: it is in one place only. */
    @Override
    public boolean send(Message message) {
        var mail = message.contact().contains("@");
        var to = Recipient.contact(mail ? message.contact() : null, mail ? null : message.contact(), message.locale());
        var link = message.purpose() == Purpose.ALREADY_REGISTERED ? "/forgotten" : null;
        return notices.post(new Notice(Ids.next(), to, "notice.code." + message.purpose(), List.of(message.code(), until(clock.instant(), message.expiresAt())), link, false),
                message.expiresAt());
    }

    /** With its day when that is no longer today: a code sent just before midnight does not expire in the past. */
    static String until(Instant now, Instant expiresAt) {
        var end = expiresAt.atZone(BusinessClock.ZONE);
        return end.toLocalDate().equals(LocalDate.ofInstant(now, BusinessClock.ZONE)) ? Dates.clock(expiresAt) : Dates.moment(expiresAt);
    }
}
