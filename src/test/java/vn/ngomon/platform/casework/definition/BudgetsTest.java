package vn.ngomon.platform.casework.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import vn.ngomon.platform.calendar.Limit;

/** The shares of time against a naive walker that adds them up, way by way. */
class BudgetsTest {

    @Property(tries = 400)
    void theSharesFitExactlyWhereNoWayExceedsTheLimit(@ForAll("sound") Definition definition, @ForAll("limits") Limit statutory) {
        var findings = Budgets.check(definition, statutory);
        Statistics.collect(findings.isEmpty() ? "fits" : findings.getFirst().kind());
        if (findings.isEmpty()) {
            assertThat(exceeds(definition, statutory)).as("a way that the check overlooked").isFalse();
        } else {
            assertThat(total(definition, statutory, findings.getFirst().path())).as("the counterexample's own sum").isGreaterThan(hours(statutory, byTheClock(statutory)));
        }
    }

    @Provide
    Arbitrary<Definition> sound() {
        return RandomDefinitions.any().filter(10_000, definition -> RandomDefinitions.verifier().verify(definition, null).isEmpty());
    }

    @Provide
    Arbitrary<Limit> limits() {
        return RandomDefinitions.statutory();
    }

    private record Way(Walker walker, Set<String> charged) {}

    /** Walks every way there is; a way is not walked again from where nothing it remembers is different. */
    private static boolean exceeds(Definition definition, Limit statutory) {
        var start = new Walker(definition);
        var queue = new ArrayDeque<>(List.of(new Way(start, entered(definition, start, Set.of()))));
        var seen = new HashSet<String>();
        while (!queue.isEmpty()) {
            var way = queue.remove();
            if (sum(definition, statutory, way.charged()) > hours(statutory, byTheClock(statutory))) {
                return true;
            }
            if (seen.add(way.walker().state() + new TreeSet<>(way.charged()))) {
                for (var transition : way.walker().open()) {
                    var next = way.walker().copy();
                    next.take(transition);
                    queue.add(new Way(next, entered(definition, next, begunAnew(transition) ? Set.of() : way.charged())));
                }
            }
        }
        return false;
    }

    private static long total(Definition definition, Limit statutory, List<String> path) {
        var walker = new Walker(definition);
        var charged = entered(definition, walker, Set.of());
        for (var action : path) {
            var transition = walker.find(action).orElseThrow();
            walker.take(transition);
            charged = entered(definition, walker, begunAnew(transition) ? Set.of() : charged);
        }
        return sum(definition, statutory, charged);
    }

    private static boolean begunAnew(Transition transition) {
        return transition.effects().stream().anyMatch(effect -> effect instanceof Effect.StartClock || effect instanceof Effect.RestartClock);
    }

    private static Set<String> entered(Definition definition, Walker walker, Set<String> charged) {
        if (!walker.running || definition.step(walker.step).budget() == null) {
            return charged;
        }
        var more = new HashSet<>(charged);
        more.add(walker.step);
        return more;
    }

    private static long sum(Definition definition, Limit statutory, Set<String> steps) {
        long sum = 0;
        for (var step : steps) {
            sum += hours(definition.step(step).budget(), byTheClock(statutory));
        }
        return sum;
    }

    private static boolean byTheClock(Limit statutory) {
        return statutory.unit() == Limit.Unit.CLOCK_HOURS;
    }

    /** Hour by hour from eight in the morning: desk hours are the first eight of each day. */
    private static long hours(Limit limit, boolean byTheClock) {
        int desk = 0;
        int clock = 0;
        boolean countsDesk = limit.unit() == Limit.Unit.WORKING_HOURS;
        int amount = switch (limit.unit()) {
            case WORKING_DAYS -> limit.amount() * 24;
            case CALENDAR_DAYS -> byTheClock ? limit.amount() * 24 : limit.amount() * 5 / 7 * 24;
            default -> limit.amount();
        };
        while ((countsDesk ? desk : clock) < amount) {
            desk += clock % 24 < 8 ? 1 : 0;
            clock++;
        }
        return byTheClock ? clock : desk;
    }

    @Example
    void hoursOfTheClockHoldFewerHoursAtTheDesk() {
        assertThat(Budgets.hours(Limit.clockHours(24), false)).isEqualTo(8);
        assertThat(Budgets.hours(Limit.clockHours(5), false)).isEqualTo(5);
        assertThat(Budgets.hours(Limit.workingHours(12), true)).isEqualTo(28);
    }
}
