package vn.ngomon.platform.calendar;

import java.time.Instant;

/** How a result stands to its promise. */
public enum Judgement {
    EARLY, ON_TIME, LATE;

    /** By date for limits in days and months (any moment of the promised date is on time), by instant for hours. */
    static Judgement of(Instant ready, Instant promised, boolean byDate) {
        var order = byDate ? ready.atOffset(WorkCalendar.ZONE).toLocalDate()
                .compareTo(promised.atOffset(WorkCalendar.ZONE).toLocalDate()) : ready.compareTo(promised);
        return order < 0 ? EARLY : order == 0 ? ON_TIME : LATE;
    }
}
