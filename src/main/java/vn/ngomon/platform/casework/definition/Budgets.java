package vn.ngomon.platform.casework.definition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.ngomon.platform.calendar.Limit;

/**
 * Whether the steps' shares of time fit the statutory limit on every path that visits no step twice. Compared in hours of
 * desk time; a calendar-day limit is taken at its least favourable, five working days in seven.
 */
final class Budgets {

    private static final int LARGEST = 200_000;
    private static final int HOURS_A_DAY = 8;

    private final Definition definition;
    private final long allowed;
    private final Set<String> visited = new HashSet<>();
    private final List<String> path = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private int walked;

    private Budgets(Definition definition, long allowed) {
        this.definition = definition;
        this.allowed = allowed;
    }

    static List<Finding> check(Definition definition, Limit statutory) {
        if (statutory.unit() == Limit.Unit.NONE) {
            return List.of();
        }
        var budgets = new Budgets(definition, hours(statutory));
        budgets.walk(definition.initial(), 0, false);
        return budgets.findings;
    }

    static long hours(Limit limit) {
        return switch (limit.unit()) {
            case WORKING_DAYS -> (long) limit.amount() * HOURS_A_DAY;
            case CALENDAR_DAYS -> (long) limit.amount() * 5 / 7 * HOURS_A_DAY;
            case MONTHS -> (long) limit.amount() * 20 * HOURS_A_DAY;
            case WORKING_HOURS, CLOCK_HOURS -> limit.amount();
            case SAME_DAY -> HOURS_A_DAY;
            case NONE -> 0;
        };
    }

    private void walk(String id, long spent, boolean running) {
        if (!findings.isEmpty()) {
            return;
        }
        if (++walked > LARGEST) {
            findings.add(new Finding(Finding.Kind.TOO_LARGE, definition.key(), List.of()));
            return;
        }
        var step = definition.step(id);
        var total = spent + (running && step.budget() != null ? hours(step.budget()) : 0);
        if (total > allowed) {
            findings.add(new Finding(Finding.Kind.OVER_BUDGET, id, path));
            return;
        }
        visited.add(id);
        for (var transition : definition.from(id)) {
            if (!visited.contains(transition.to(id))) {
                path.add(transition.action());
                walk(transition.to(id), total, runsAfter(transition, running));
                path.removeLast();
            }
        }
        visited.remove(id);
    }

    private static boolean runsAfter(Transition transition, boolean running) {
        var clock = running;
        for (var effect : transition.effects()) {
            clock = switch (effect) {
                case Effect.StartClock(), Effect.ResumeClock(), Effect.RestartClock(), Effect.SupplementGiven() -> true;
                case Effect.PauseClock(var reason) -> false;
                case Effect.AwaitSupplement(), Effect.ResultReady(), Effect.StopClock() -> false;
                default -> clock;
            };
        }
        return clock;
    }
}
