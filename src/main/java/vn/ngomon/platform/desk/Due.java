package vn.ngomon.platform.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ngomon.platform.calendar.WorkCalendar;
import vn.ngomon.platform.ui.Tone;

/** A deadline in words: what is left of it, in working days. The colour only repeats the words. */
public record Due(Tone tone, String textKey, List<Object> args, @Nullable Instant at) {

    public Due {
        args = List.copyOf(args);
    }

    /** @param until the last moment that still keeps the deadline: the end of the day where days were promised */
    public static Due of(@Nullable Instant due, @Nullable Instant until, Instant now, WorkCalendar calendar) {
        if (due == null || until == null) {
            return new Due(Tone.NEUTRAL, "desk.due.none", List.of(), null);
        }
        var today = day(now);
        var last = day(due);
        if (until.isBefore(now)) {
            var days = last.equals(today) ? 0 : Math.max(1, calendar.workingDaysBetween(last, today));
            return days == 0 ? new Due(Tone.BAD, "desk.due.overToday", List.of(), due) : new Due(Tone.BAD, "desk.due.over", List.of(days), due);
        }
        if (last.equals(today)) {
            return new Due(Tone.WARN, "desk.due.today", List.of(), due);
        }
        var days = calendar.workingDaysBetween(today, last);
        return new Due(days <= 1 ? Tone.WARN : Tone.NEUTRAL, days <= 1 ? "desk.due.tomorrow" : "desk.due.left", days <= 1 ? List.of() : List.of(days), due);
    }

    private static LocalDate day(Instant at) {
        return at.atOffset(WorkCalendar.ZONE).toLocalDate();
    }
}
