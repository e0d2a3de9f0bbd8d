package vn.ngomon.platform.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
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
 * Tells a ledger as a story: what happened, how it was counted, where the promise stands. A promise counted under an
 * older calendar is told as it was given; the counting itself is then shown where the calendar changed.
 */
final class Explanation {

    private final Clock clock;
    private final WorkCalendar calendar;
    private final List<ExplanationLine> lines = new ArrayList<>();

    Explanation(Clock clock, WorkCalendar calendar) {
        this.clock = clock;
        this.calendar = calendar;
    }

    List<ExplanationLine> lines() {
        for (int i = 0; i < clock.lines().size(); i++) {
            tell(i, clock.lines().get(i).entry());
        }
        conclude();
        return List.copyOf(lines);
    }

    private void tell(int i, ClockEntry entry) {
        switch (entry) {
            case Started(var at, var limit) -> {
                add("received", at, limit);
                count(i, at, limit);
            }
            case Reset(var at, var reason) -> {
                add("reset", at, new Reason(reason), clock.limit());
                count(i, at, clock.limit());
            }
            case Paused(var at, var reason) -> add("paused", at, new Reason(reason));
            case Resumed(var at) -> {
                add("resumed", at);
                waited(i, at);
            }
            case Extended(var at, var by, var basis) -> {
                add("extended", at, by, basis);
                moved(i);
            }
            case ExtendedTo(var at, var _, var basis) -> {
                add("extendedTo", at, basis);
                moved(i);
            }
            case Rescheduled(var at, var _, var reason) -> {
                add("rescheduled", at, reason);
                moved(i);
            }
            case CalendarChange(var at, var what) -> recount(i, at, what);
            case Ready(var at) -> {
                if (i > 0 && clock.lines().get(i - 1).entry() instanceof Paused) {
                    waited(i, at);
                }
                clock.judge().ifPresentOrElse(judgement -> add("readyJudged", at, judgement), () -> add("ready", at));
            }
            case Stopped(var at, var reason) -> add("stopped", at, new Reason(reason));
        }
    }

    private void conclude() {
        if (clock.lines().isEmpty()) {
            add("notStarted");
        } else if (clock.promised().isEmpty()) {
            add("noLimit");
        } else {
            var promised = clock.promised().get();
            if (day(promised).isAfter(calendar.announcedThrough())) {
                add("notAnnounced", calendar.announcedThrough());
            }
            if (clock.state() == Clock.State.PAUSED) {
                add("standsStill");
            }
            add("promised", promised);
        }
    }

    private void count(int i, Instant at, Limit limit) {
        var promised = clock.lines().get(i).promised();
        if (promised == null) {
            return;
        }
        if (promised.equals(calendar.promise(at, limit))) {
            lines.addAll(new Counting(calendar, at, limit, promised).lines());
        } else {
            add("countedBefore", promised);
        }
    }

    /** The last calendar change shows the counting it led to; an earlier one only its outcome. */
    private void recount(int i, Instant at, String what) {
        add("calendarChanged", at, new Reason(what));
        var isLast = clock.lines().subList(i + 1, clock.lines().size()).stream()
                .noneMatch(line -> line.entry() instanceof CalendarChange);
        var begun = lastBeginning(i);
        var limit = clock.limit();
        if (isLast && begun != null && limit.unit() != Limit.Unit.NONE) {
            var counted = calendar.promise(begun, limit);
            add("countedAgain", begun, limit);
            lines.addAll(new Counting(calendar, begun, limit, counted).lines());
        }
        moved(i);
    }

    private @Nullable Instant lastBeginning(int i) {
        return clock.entries().subList(0, i).reversed().stream()
                .filter(entry -> entry instanceof Started || entry instanceof Reset)
                .map(ClockEntry::at).findFirst().orElse(null);
    }

    private void waited(int i, Instant until) {
        var pausedAt = clock.entries().subList(0, i).reversed().stream().filter(Paused.class::isInstance)
                .map(ClockEntry::at).findFirst().orElse(until);
        add("waited", calendar.deskTimeBetween(pausedAt, until));
        moved(i);
    }

    private void moved(int i) {
        var before = clock.lines().get(i - 1).promised();
        var after = clock.lines().get(i).promised();
        if (before != null && after != null) {
            if (before.equals(after)) {
                add("unmoved", after);
            } else {
                add("moved", before, after);
            }
        }
    }

    private void add(String key, Object... args) {
        lines.add(ExplanationLine.of(key, args));
    }

    /** The day of an instant in Viet Nam. */
    static LocalDate day(Instant at) {
        return at.atOffset(WorkCalendar.ZONE).toLocalDate();
    }
}
