package vn.ngomon.platform.timetable;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.ngomon.platform.calendar.CalendarChanged;
import vn.ngomon.platform.journal.Happening;
import vn.ngomon.platform.journal.Journal;
import vn.ngomon.platform.journal.Subject;

/** Every change of a calendar, whoever made it, is written down in the changing transaction. */
@Component
class TimetableJournal {

    /** The nation's calendar, which is no agency's. */
    static final UUID NATION = new UUID(0, 0);

    private final Journal journal;

    TimetableJournal(Journal journal) {
        this.journal = journal;
    }

    @EventListener
    void write(CalendarChanged change) {
        journal.append(new Subject("calendar", Objects.requireNonNullElse(change.agencyId(), NATION)),
                new Happening("calendar.changed", change.at(), change.actor(), null, null, null, null, change.basis(),
                        Map.of("from", change.change().date().toString(), "to", change.to().toString(), "what", change.change().toString(),
                                "version", change.version())));
    }
}
