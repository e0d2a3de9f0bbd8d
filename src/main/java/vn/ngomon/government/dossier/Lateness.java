package vn.ngomon.government.dossier;

import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import vn.ngomon.platform.calendar.Calendars;
import vn.ngomon.platform.calendar.Limit;
import vn.ngomon.platform.casework.CaseFile;

/**
 * What the officers themselves do too late (Decree 61/2018, art. 19; Circular 01/2018): the act is still done, as the applicant is
 * better served by it than without it, but the officer is told before and the journal says so.
 */
@Component
public class Lateness {

    private static final Limit TO_ASK = Limit.workingDays(3);
    private static final Duration BEFORE_DUE = Duration.ofDays(1);

    private final Calendars calendars;

    Lateness(Calendars calendars) {
        this.calendars = calendars;
    }

    /** A request for papers in processing (Form 02) goes out within three working days of receipt. */
    public boolean ofRequest(Dossier dossier, Instant now) {
        return dossier.receivedAt() != null && calendars.of(dossier.agencyId()).promise(dossier.receivedAt(), TO_ASK).isBefore(now);
    }

    /** An apology (Form 04) goes out at least a day before the promised date. */
    public boolean ofApology(CaseFile file, Instant now) {
        return file.due() != null && file.due().minus(BEFORE_DUE).isBefore(now);
    }
}
