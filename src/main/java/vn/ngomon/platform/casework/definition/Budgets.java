package vn.ngomon.platform.casework.definition;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.ngomon.platform.calendar.Limit;

/**
 * Whether the steps' shares of time fit the statutory limit on every way the guards leave open, each step counted once since
 * the limit last began: how often work goes back no share can say. Compared by the measure of the law: a limit in hours of the
 * clock in those, any other in hours of desk time, a calendar-day limit at its least favourable, five working days in seven.
 */
final class Budgets {

    private static final int LARGEST = 200_000;
    private static final int DESK_HOURS_A_DAY = 8;
    private static final int CLOCK_HOURS_A_DAY = 24;

    /** @param charged steps with a share entered while the clock ran, since it last began */
    private record State(String step, boolean running, boolean rescheduled, Set<String> visited, Set<String> charged) {}

    private record Arrival(@Nullable State from, String action) {}

    private final Definition definition;
    private final boolean byTheClock;
    private final long allowed;
    private final Set<String> asked;
    private final Map<State, Arrival> reached = new LinkedHashMap<>();

    private Budgets(Definition definition, Limit statutory) {
        this.definition = definition;
        this.byTheClock = statutory.unit() == Limit.Unit.CLOCK_HOURS;
        this.allowed = hours(statutory, byTheClock);
        this.asked = definition.transitions().stream().flatMap(transition -> transition.guards().stream()).flatMap(guard -> step(guard).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    static List<Finding> check(Definition definition, Limit statutory) {
        return statutory.unit() == Limit.Unit.NONE ? List.of() : new Budgets(definition, statutory).walk().stream().toList();
    }

    /** Hours of the limit by the clock on the wall or by desk time; what stands for more desk hours than it can hold counts fully. */
    static long hours(Limit limit, boolean byTheClock) {
        return switch (limit.unit()) {
            case WORKING_DAYS -> (long) limit.amount() * (byTheClock ? CLOCK_HOURS_A_DAY : DESK_HOURS_A_DAY);
            case CALENDAR_DAYS -> byTheClock ? (long) limit.amount() * CLOCK_HOURS_A_DAY : (long) limit.amount() * 5 / 7 * DESK_HOURS_A_DAY;
            case MONTHS -> byTheClock ? (long) limit.amount() * 28 * CLOCK_HOURS_A_DAY : (long) limit.amount() * 20 * DESK_HOURS_A_DAY;
            case WORKING_HOURS -> byTheClock ? wide(limit.amount(), DESK_HOURS_A_DAY, CLOCK_HOURS_A_DAY) : limit.amount();
            case CLOCK_HOURS -> byTheClock ? limit.amount() : narrow(limit.amount());
            case SAME_DAY -> byTheClock ? CLOCK_HOURS_A_DAY : DESK_HOURS_A_DAY;
            case NONE -> 0;
        };
    }

    /** Desk hours span nights: each full day of them a day of the clock. */
    private static long wide(int deskHours, int desk, int clock) {
        return (long) deskHours / desk * clock + deskHours % desk;
    }

    /** The most desk time that so many hours of the clock can hold. */
    private static long narrow(int clockHours) {
        return (long) clockHours / CLOCK_HOURS_A_DAY * DESK_HOURS_A_DAY + Math.min(clockHours % CLOCK_HOURS_A_DAY, DESK_HOURS_A_DAY);
    }

    private Optional<Finding> walk() {
        var start = entered(new State(definition.initial(), false, false, Set.of(), Set.of()));
        reached.put(start, new Arrival(null, ""));
        var queue = new ArrayDeque<>(List.of(start));
        while (!queue.isEmpty()) {
            var state = queue.remove();
            if (spent(state) > allowed) {
                return Optional.of(new Finding(Finding.Kind.OVER_BUDGET, state.step(), pathTo(state)));
            }
            if (reached.size() > LARGEST) {
                return Optional.of(new Finding(Finding.Kind.TOO_LARGE, definition.key(), List.of()));
            }
            for (var transition : definition.from(state.step())) {
                if (transition.guards().stream().allMatch(guard -> open(guard, state))) {
                    var next = entered(after(state, transition));
                    if (reached.putIfAbsent(next, new Arrival(state, transition.action())) == null) {
                        queue.add(next);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private long spent(State state) {
        return state.charged().stream().mapToLong(id -> hours(definition.step(id).budget(), byTheClock)).sum();
    }

    private static boolean open(Guard guard, State state) {
        return switch (guard) {
            case Guard.StepDone(var step) -> state.visited().contains(step);
            case Guard.StepNotDone(var step) -> !state.visited().contains(step);
            case Guard.NotRescheduled() -> !state.rescheduled();
            default -> true;
        };
    }

    private static Optional<String> step(Guard guard) {
        return switch (guard) {
            case Guard.StepDone(var step) -> Optional.of(step);
            case Guard.StepNotDone(var step) -> Optional.of(step);
            default -> Optional.empty();
        };
    }

    private static State after(State state, Transition transition) {
        var running = state.running();
        var rescheduled = state.rescheduled();
        var charged = state.charged();
        for (var effect : transition.effects()) {
            switch (effect) {
                case Effect.StartClock(), Effect.RestartClock() -> {
                    running = true;
                    charged = Set.of();
                }
                case Effect.ResumeClock(), Effect.SupplementGiven() -> running = true;
                case Effect.PauseClock(var reason) -> running = false;
                case Effect.AwaitSupplement(), Effect.ResultReady(), Effect.StopClock() -> running = false;
                case Effect.Reschedule() -> rescheduled = true;
                default -> { }
            }
        }
        return new State(transition.to(state.step()), running, rescheduled, state.visited(), charged);
    }

    private State entered(State state) {
        var id = state.step();
        return new State(id, state.running(), state.rescheduled(), asked.contains(id) ? with(state.visited(), id) : state.visited(),
                state.running() && definition.step(id).budget() != null ? with(state.charged(), id) : state.charged());
    }

    private static Set<String> with(Set<String> some, String one) {
        if (some.contains(one)) {
            return some;
        }
        var more = new HashSet<>(some);
        more.add(one);
        return Set.copyOf(more);
    }

    private List<String> pathTo(State state) {
        var path = new ArrayList<String>();
        for (var arrival = reached.get(state); arrival.from() != null; arrival = reached.get(arrival.from())) {
            path.addFirst(arrival.action());
        }
        return path;
    }
}
