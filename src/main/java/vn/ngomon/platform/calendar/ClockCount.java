package vn.ngomon.platform.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ngomon.platform.calendar.ClockEntry.CalendarChange;
import vn.ngomon.platform.calendar.ClockEntry.Extended;
import vn.ngomon.platform.calendar.ClockEntry.ExtendedTo;
import vn.ngomon.platform.calendar.ClockEntry.Paused;
import vn.ngomon.platform.calendar.ClockEntry.Ready;
import vn.ngomon.platform.calendar.ClockEntry.Rescheduled;
import vn.ngomon.platform.calendar.ClockEntry.Reset;
import vn.ngomon.platform.calendar.ClockEntry.Resumed;
import vn.ngomon.platform.calendar.ClockEntry.Started;
import vn.ngomon.platform.calendar.ClockEntry.Stopped;

/**
 * Where counting stands after some entries, under one calendar: counting all of them again under a changed calendar is
 * the re-projection.
 *
 * @param promised null before the start and where the law sets no limit
 * @param byLaw the promise without the agency's own rescheduling
 * @param pausedAt null while running
 */
record ClockCount(Limit limit, @Nullable Instant promised, @Nullable Instant byLaw, @Nullable Instant pausedAt) {

    private static final ClockCount NOTHING = new ClockCount(Limit.NONE, null, null, null);

    static ClockCount of(List<? extends ClockEntry> entries, WorkCalendar calendar) {
        var count = NOTHING;
        for (var entry : entries) {
            count = count.after(entry, calendar);
        }
        return count;
    }

    private ClockCount after(ClockEntry entry, WorkCalendar calendar) {
        return switch (entry) {
            case Started(var at, var limit) -> begin(at, limit, calendar);
            case Reset(var at, var _) -> begin(at, limit, calendar);
            case Paused(var at, var _) -> new ClockCount(limit, promised, byLaw, at);
            case Resumed(var at) -> waitedUntil(at, calendar);
            case Extended(var _, var by, var _) -> new ClockCount(limit,
                    promised == null ? null : calendar.promise(promised, by),
                    byLaw == null ? null : calendar.promise(byLaw, by), pausedAt);
            case ExtendedTo(var _, var date, var _) -> new ClockCount(limit, later(promised, onWorkingDay(date, calendar)),
                    later(byLaw, onWorkingDay(date, calendar)), pausedAt);
            case Rescheduled(var _, var date, var _) -> new ClockCount(limit, onWorkingDay(date, calendar), byLaw, pausedAt);
            case CalendarChange _ -> this;
            case Ready(var at) -> pausedAt == null ? this : waitedUntil(at, calendar);
            case Stopped _ -> new ClockCount(limit, promised, byLaw, null);
        };
    }

    private static ClockCount begin(Instant at, Limit limit, WorkCalendar calendar) {
        var promised = limit.unit() == Limit.Unit.NONE ? null : calendar.promise(at, limit);
        return new ClockCount(limit, promised, promised, null);
    }

    private ClockCount waitedUntil(Instant at, WorkCalendar calendar) {
        return new ClockCount(limit, moved(promised, at, calendar), moved(byLaw, at, calendar), null);
    }

    private @Nullable Instant moved(@Nullable Instant promise, Instant until, WorkCalendar calendar) {
        if (promise == null || pausedAt == null) {
            return promise;
        }
        if (limit.unit() == Limit.Unit.CLOCK_HOURS) {
            return promise.plus(Duration.between(pausedAt, until));
        }
        var waited = calendar.deskTimeBetween(pausedAt, until);
        return waited.isZero() ? promise : calendar.addDeskTime(promise, waited);
    }

    /** A date set by hand counts as it was set, unless its day has become a day off. */
    private static Instant onWorkingDay(Instant set, WorkCalendar calendar) {
        var date = set.atOffset(WorkCalendar.ZONE).toLocalDate();
        return calendar.isWorkingDay(date) ? set : calendar.endOfDeskHours(date);
    }

    private static Instant later(@Nullable Instant one, Instant other) {
        return one == null || one.isBefore(other) ? other : one;
    }
}
