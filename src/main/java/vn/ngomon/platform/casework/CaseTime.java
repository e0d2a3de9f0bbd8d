package vn.ngomon.platform.casework;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ngomon.platform.calendar.Calendars;
import vn.ngomon.platform.calendar.Clock;
import vn.ngomon.platform.calendar.ClockEntry;
import vn.ngomon.platform.calendar.ExplanationLine;
import vn.ngomon.platform.calendar.Judgement;
import vn.ngomon.platform.casework.definition.Effect;

/** Keeps a case's {@link Clock} in step with what its transitions say about time. */
@Component
class CaseTime {

    private final Cases cases;
    private final Calendars calendars;

    CaseTime(Cases cases, Calendars calendars) {
        this.cases = cases;
        this.calendars = calendars;
    }

    sealed interface Result {

        /** @param added ledger lines to store */
        record Changed(Clock.State state, @Nullable Instant due, @Nullable Instant readyAt, @Nullable Judgement timeliness, List<Clock.Line> added) implements Result {}

        record Refused(Outcome.Refused why) implements Result {}
    }

    /**
     * @param before whose calendar the clock ran under so far; where the next agency has another one, everything is counted
     *     again under it, and a line says so
     */
    Result apply(List<Effect> effects, CaseFile before, CaseFile file, Move move, Instant at) {
        var entries = new ArrayList<ClockEntry>();
        if (file.clockState() == Clock.State.RUNNING && !before.agencyId().equals(file.agencyId())
                && calendars.of(before.agencyId()) != calendars.of(file.agencyId())) {
            entries.add(new ClockEntry.CalendarChange(at, "agency"));
        }
        for (var effect : effects) {
            switch (entry(effect, file, move, at)) {
                case Told.Entry(var entry) -> entries.add(entry);
                case Told.Wrong(var why) -> {
                    return new Result.Refused(why);
                }
                case Told.Nothing() -> { }
            }
        }
        return entries.isEmpty() ? unchanged(file) : append(file, entries);
    }

    /** Counts an open promise again under the calendar of today; empty when it does not move. */
    Optional<Result.Changed> recalculate(CaseFile file, Instant at, String what) {
        if (file.clockState() != Clock.State.RUNNING) {
            return Optional.empty();
        }
        return append(file, List.of(new ClockEntry.CalendarChange(at, what))) instanceof Result.Changed changed
                && !java.util.Objects.equals(changed.due(), file.due()) ? Optional.of(changed) : Optional.empty();
    }

    List<ExplanationLine> explain(CaseFile file) {
        return new Clock(cases.clock(file.id())).explain(calendars.of(file.agencyId()));
    }

    private sealed interface Told {

        record Entry(ClockEntry entry) implements Told {}

        record Wrong(Outcome.Refused why) implements Told {}

        record Nothing() implements Told {}
    }

    private static Told entry(Effect effect, CaseFile file, Move move, Instant at) {
        var pauses = file.supplement() == SupplementPolicy.PAUSE;
        return switch (effect) {
            case Effect.StartClock() -> new Told.Entry(new ClockEntry.Started(at, file.limit()));
            case Effect.PauseClock(var reason) -> new Told.Entry(new ClockEntry.Paused(at, reason));
            case Effect.AwaitSupplement() -> new Told.Entry(new ClockEntry.Paused(at, "supplement"));
            case Effect.ResumeClock() -> new Told.Entry(new ClockEntry.Resumed(at));
            case Effect.SupplementGiven() -> new Told.Entry(pauses ? new ClockEntry.Resumed(at) : new ClockEntry.Reset(at, "supplement"));
            case Effect.RestartClock() -> new Told.Entry(new ClockEntry.Reset(at, move.action()));
            case Effect.Reschedule() -> reschedule(move, at);
            case Effect.ResultReady() -> new Told.Entry(new ClockEntry.Ready(at));
            case Effect.StopClock() when file.clockState() == Clock.State.NOT_STARTED -> new Told.Nothing();
            case Effect.StopClock() -> new Told.Entry(new ClockEntry.Stopped(at, move.action()));
            case Effect.HandToAgency() -> new Told.Nothing();
            case Effect.Feature(var name, var args) -> new Told.Nothing();
        };
    }

    /** The new date is the officer's: the input {@code newDate}. */
    private static Told reschedule(Move move, Instant at) {
        var given = move.input().get("newDate");
        try {
            return given == null ? new Told.Wrong(Outcome.Refused.because("new-date-missing"))
                    : new Told.Entry(new ClockEntry.Rescheduled(at, given instanceof Instant date ? date : Instant.parse(given.toString()),
                            move.reason() == null ? "" : move.reason()));
        } catch (DateTimeParseException e) {
            return new Told.Wrong(Outcome.Refused.because("new-date-missing"));
        }
    }

    private Result append(CaseFile file, List<ClockEntry> entries) {
        var clock = file.clockState() == Clock.State.NOT_STARTED ? Clock.UNSTARTED : new Clock(cases.clock(file.id()));
        int from = clock.lines().size();
        var calendar = calendars.of(file.agencyId());
        for (var entry : entries) {
            var refusal = clock.refusal(entry);
            if (refusal.isPresent()) {
                return new Result.Refused(new Outcome.Refused("calendar.clock.refused." + refusal.get().name(), List.of()));
            }
            clock = clock.with(entry, calendar);
        }
        var state = clock.state();
        var due = state == Clock.State.PAUSED ? null : clock.promised().orElse(null);
        var last = clock.lines().getLast().entry();
        return new Result.Changed(state, due, last instanceof ClockEntry.Ready ready ? ready.at() : null, clock.judge().orElse(null),
                clock.lines().subList(from, clock.lines().size()));
    }

    private static Result unchanged(CaseFile file) {
        return new Result.Changed(file.clockState(), file.due(), file.readyAt(), file.timeliness(), List.of());
    }

    /** The promises a case has given, oldest first. */
    List<Clock.Promise> promises(UUID id) {
        return new Clock(cases.clock(id)).promises();
    }

    Map<UUID, List<Clock.Promise>> promises(Collection<UUID> ids) {
        var promises = new HashMap<UUID, List<Clock.Promise>>();
        cases.clocks(ids).forEach((id, lines) -> promises.put(id, new Clock(lines).promises()));
        return promises;
    }
}
