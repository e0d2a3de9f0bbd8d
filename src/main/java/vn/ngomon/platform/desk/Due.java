package vn.ngomon.platform.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ngomon.platform.calendar.WorkCalendar;
import vn.ngomon.platform.ui.Tone;

/**
 * A deadline in words: what is left of it, in working days. Days are counted as limits are: the day itself does not count, today does,
 * and a day off counts nowhere. The colour only repeats the words.
 */
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
            return last.equals(today) ? new Due(Tone.BAD, "desk.due.overToday", List.of(), due) : counted(Tone.BAD, "desk.due.over", "desk.due.overNone", calendar.workingDaysBetween(last, today), due);
        }
        if (last.equals(today)) {
            return new Due(Tone.WARN, "desk.due.today", List.of(), due);
        }
        var days = calendar.workingDaysBetween(today, last);
        return days == 1 && calendar.isWorkingDay(last) ? new Due(Tone.WARN, "desk.due.tomorrow", List.of(), due)
                : counted(days <= 1 ? Tone.WARN : Tone.NEUTRAL, "desk.due.left", "desk.due.leftNone", days, due);
    }

    /** @param none the words where only days off lie between */
    private static Due counted(Tone tone, String key, String none, int days, Instant due) {
        return days == 0 ? new Due(tone, none, List.of(), due) : new Due(tone, key, List.of(days), due);
    }

    private static LocalDate day(Instant at) {
        return at.atOffset(WorkCalendar.ZONE).toLocalDate();
    }
}
