package vn.ngomon.platform.calendar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
 * The ledger of one case's time. Lines are only ever added; each keeps the promise that held once it was written, so
 * what a slip once said stays on record although the calendar changes later.
 */
public record Clock(List<Line> lines) {

    public static final Clock UNSTARTED = new Clock(List.of());

    /**
     * An entry and the promise in force after it.
     *
     * @param promised null where there is none
     */
    public record Line(ClockEntry entry, @Nullable Instant promised) {}

    /** A date once given, and the entry that gave it. */
    public record Promise(Instant promised, ClockEntry reason) {}

    public enum State { NOT_STARTED, RUNNING, PAUSED, ENDED }

    /** Why an entry cannot be added; pages show {@code calendar.clock.refused.<name>}. */
    public enum Refusal { NOT_STARTED, ALREADY_STARTED, ENDED, PAUSED, NOT_PAUSED, BEFORE_LAST_ENTRY, RESCHEDULED_BEFORE,
        NOT_LATER, NO_PROMISE }

    public Clock {
        lines = List.copyOf(lines);
    }

    /** The ledger with one more line, its promise counted under this calendar. @throws IllegalStateException if refused */
    public Clock with(ClockEntry entry, WorkCalendar calendar) {
        refusal(entry).ifPresent(refusal -> {
            throw new IllegalStateException(entry + " refused: " + refusal);
        });
        var entries = new ArrayList<>(entries());
        entries.add(entry);
        var longer = new ArrayList<>(lines);
        longer.add(new Line(entry, ClockCount.of(entries, calendar).promised()));
        return new Clock(longer);
    }

    public Optional<Refusal> refusal(ClockEntry entry) {
        if (!lines.isEmpty() && entry.at().isBefore(lines.getLast().entry().at())) {
            return Optional.of(Refusal.BEFORE_LAST_ENTRY);
        }
        return Optional.ofNullable(switch (state()) {
            case NOT_STARTED -> entry instanceof Started ? null : Refusal.NOT_STARTED;
            case ENDED -> entry instanceof Reset ? null : Refusal.ENDED;
            case RUNNING -> refusalWhileRunning(entry);
            case PAUSED -> switch (entry) {
                case Paused _, Rescheduled _ -> Refusal.PAUSED;
                case Resumed _ -> null;
                default -> refusalWhileRunning(entry);
            };
        });
    }

    private @Nullable Refusal refusalWhileRunning(ClockEntry entry) {
        return switch (entry) {
            case Started _ -> Refusal.ALREADY_STARTED;
            case Resumed _ -> Refusal.NOT_PAUSED;
            case Rescheduled _ when isRescheduled() -> Refusal.RESCHEDULED_BEFORE;
            case Rescheduled(var _, var date, var _) -> refusalOfDate(date);
            case ExtendedTo(var _, var date, var _) -> refusalOfDate(date);
            case Extended _ -> promised().isEmpty() ? Refusal.NO_PROMISE : null;
            case Paused _, Reset _, CalendarChange _, Ready _, Stopped _ -> null;
        };
    }

    private @Nullable Refusal refusalOfDate(Instant date) {
        return promised().map(promised -> date.isAfter(promised) ? null : Refusal.NOT_LATER)
                .orElse(promised().isEmpty() ? Refusal.NO_PROMISE : null);
    }

    public State state() {
        var state = State.NOT_STARTED;
        for (var line : lines) {
            state = switch (line.entry()) {
                case Started _, Resumed _, Reset _ -> State.RUNNING;
                case Paused _ -> State.PAUSED;
                case Ready _, Stopped _ -> State.ENDED;
                case Extended _, ExtendedTo _, Rescheduled _, CalendarChange _ -> state;
            };
        }
        return state;
    }

    /** Apologised once: never again (Decree 61/2018, art. 19). */
    public boolean isRescheduled() {
        return lines.stream().anyMatch(line -> line.entry() instanceof Rescheduled);
    }

    /** The promise in force; empty before the start and where the law sets no limit. */
    public Optional<Instant> promised() {
        return lines.isEmpty() ? Optional.empty() : Optional.ofNullable(lines.getLast().promised());
    }

    /** Every date once given, oldest first, each with the entry that gave it. */
    public List<Promise> promises() {
        var promises = new ArrayList<Promise>();
        Instant last = null;
        for (var line : lines) {
            if (line.promised() != null && !Objects.equals(line.promised(), last)) {
                promises.add(new Promise(line.promised(), line.entry()));
            }
            last = line.promised();
        }
        return promises;
    }

    /** Whether dates are compared rather than instants: as the law stated the limit, whatever moved the promise since. */
    public boolean judgedByDate() {
        return limit().judgedByDate();
    }

    /** Empty while open, when stopped without a result, and where there was no promise. */
    public Optional<Judgement> judge() {
        return promised().flatMap(this::judge);
    }

    /** As {@link #judge}, but against the law's limit: an apology does not make a late result lawful. */
    public Optional<Judgement> judgeByLaw(WorkCalendar calendar) {
        return Optional.ofNullable(ClockCount.of(entries(), calendar).byLaw()).flatMap(this::judge);
    }

    private Optional<Judgement> judge(Instant promised) {
        return !lines.isEmpty() && lines.getLast().entry() instanceof Ready(var at)
                ? Optional.of(Judgement.of(at, promised, judgedByDate())) : Optional.empty();
    }

    /** Open and past its promise; a pause that began in time keeps it from going overdue. */
    public boolean isOverdue(Instant now) {
        var until = switch (state()) {
            case RUNNING -> now;
            case PAUSED -> pausedAt();
            case NOT_STARTED, ENDED -> null;
        };
        return until != null && promised().map(p -> Judgement.of(until, p, judgedByDate()) == Judgement.LATE).orElse(false);
    }

    /** The counting in full, line by line, ending with the promised date; {@link ClockWords} puts it into words. */
    public List<ExplanationLine> explain(WorkCalendar calendar) {
        return new Explanation(this, calendar).lines();
    }

    Limit limit() {
        return !lines.isEmpty() && lines.getFirst().entry() instanceof Started(var _, var limit) ? limit : Limit.NONE;
    }

    List<ClockEntry> entries() {
        return lines.stream().map(Line::entry).toList();
    }

    private @Nullable Instant pausedAt() {
        return lines.reversed().stream().map(Line::entry).filter(Paused.class::isInstance).findFirst()
                .map(ClockEntry::at).orElse(null);
    }
}
