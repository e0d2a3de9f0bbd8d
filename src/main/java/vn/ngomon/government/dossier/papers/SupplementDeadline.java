package vn.ngomon.government.dossier.papers;

import java.time.Instant;
import org.springframework.stereotype.Component;
import vn.ngomon.government.dossier.Dossier;
import vn.ngomon.government.procedure.Procedures;
import vn.ngomon.platform.calendar.Calendars;
import vn.ngomon.platform.calendar.Limit;

/** Until when an applicant may bring what was asked for: the procedure says how many days. */
@Component
class SupplementDeadline {

    private final Procedures procedures;
    private final Calendars calendars;

    SupplementDeadline(Procedures procedures, Calendars calendars) {
        this.procedures = procedures;
        this.calendars = calendars;
    }

    Instant of(Dossier dossier, Instant askedAt) {
        var days = procedures.version(dossier.procedureVersionId()).content().handling().supplementDays();
        return calendars.of(dossier.agencyId()).promise(askedAt, Limit.workingDays(Math.max(1, days)));
    }
}
