package vn.ngomon.platform.casework.definition;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import vn.ngomon.platform.calendar.Limit;
import vn.ngomon.platform.casework.definition.Transition.Reason;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.directory.Specialty;

/** Definitions made at random, most of them unsound: every effect on the clock, several beginnings, staying, guards of all kinds, shares of time. */
final class RandomDefinitions {

    static final String LASTING = "onceAndForAll";
    static final String PASSING = "comesInTime";
    static final String EFFECT = "note";

    private RandomDefinitions() {}

    static Verifier verifier() {
        return new Verifier(Set.of(LASTING, PASSING), Set.of(EFFECT), Set.of(LASTING));
    }

    /** How the lasting facts may turn out. */
    static List<Set<String>> denials() {
        return List.of(Set.of(), Set.of(LASTING));
    }

    static Arbitrary<Definition> any() {
        return Arbitraries.integers().between(2, 6).flatMap(size -> {
            var steps = IntStream.range(0, size).mapToObj(i -> "s" + i).toList();
            return Combinators.combine(transition(steps).list().ofMinSize(size - 1).ofMaxSize(size * 2).uniqueElements(Transition::action),
                            Arbitraries.integers().between(1, 2), budget().list().ofSize(size))
                    .as((transitions, endings, budgets) -> new Definition("generated", "test", Map.of(), "s0", IntStream.range(0, size)
                            .mapToObj(i -> i >= size - endings && i > 0 ? ending("s" + i) : new Step("s" + i, Phase.WORKING, null, Place.AGENCY, false, budgets.get(i), null, Specialty.GENERAL, null, Map.of()))
                            .toList(), transitions));
        });
    }

    static Step ending(String id) {
        return new Step(id, Phase.CLOSED, null, Place.AGENCY, false, null, null, Specialty.GENERAL, Ending.COMPLETED, Map.of());
    }

    private static Arbitrary<Limit> budget() {
        return Arbitraries.oneOf(Arbitraries.integers().between(1, 12).map(Limit::workingHours), Arbitraries.integers().between(1, 2).map(Limit::workingDays),
                Arbitraries.integers().between(1, 40).map(Limit::clockHours)).injectNull(0.3);
    }

    static Arbitrary<Limit> statutory() {
        return Arbitraries.oneOf(Arbitraries.integers().between(1, 30).map(Limit::workingHours), Arbitraries.integers().between(1, 4).map(Limit::workingDays),
                Arbitraries.integers().between(1, 80).map(Limit::clockHours), Arbitraries.integers().between(2, 7).map(Limit::calendarDays));
    }

    private static Arbitrary<Effect> effect() {
        return Arbitraries.frequencyOf(Tuple.of(6, Arbitraries.just(new Effect.StartClock())), Tuple.of(6, Arbitraries.just(new Effect.StopClock())),
                Tuple.of(2, Arbitraries.just(new Effect.ResultReady())), Tuple.of(1, Arbitraries.just(new Effect.PauseClock("x"))),
                Tuple.of(1, Arbitraries.just(new Effect.ResumeClock())), Tuple.of(1, Arbitraries.just(new Effect.AwaitSupplement())),
                Tuple.of(1, Arbitraries.just(new Effect.SupplementGiven())), Tuple.of(1, Arbitraries.just(new Effect.RestartClock())),
                Tuple.of(1, Arbitraries.just(new Effect.Reschedule())), Tuple.of(1, Arbitraries.just(new Effect.HandToAgency())),
                Tuple.of(1, Arbitraries.just(new Effect.Feature(EFFECT, Map.of()))));
    }

    private static Arbitrary<Guard> guard(List<String> steps) {
        return Arbitraries.oneOf(Arbitraries.of(steps).map(Guard.StepDone::new), Arbitraries.of(steps).map(Guard.StepNotDone::new),
                Arbitraries.of(new Guard.NotRescheduled(), new Guard.Fact(LASTING, Map.of()), new Guard.Fact(LASTING, Map.of()), new Guard.Fact(PASSING, Map.of()),
                        new Guard.OpinionsGiven(Join.ANY), new Guard.ChildrenEnded(Join.ALL), new Guard.InStepFor(Limit.workingDays(1)), new Guard.InStepWithin(Limit.workingDays(1))));
    }

    private static Arbitrary<Transition> transition(List<String> steps) {
        return Combinators.combine(Arbitraries.integers().between(0, 1_000_000), Arbitraries.of(steps).set().ofMinSize(1).ofMaxSize(2),
                        Arbitraries.of(steps).injectNull(0.1), guard(steps).list().ofMinSize(1).ofMaxSize(2), effect().list().ofMinSize(1).ofMaxSize(2))
                .as((n, from, to, guards, effects) -> new Transition("a" + n, from, to, Set.of(n % 5 == 0 ? new Performer.Officer(Role.LEADER, null) : Performer.SYSTEM),
                        Reason.NONE, n % 4 == 0 ? guards : List.of(), n % 2 == 0 ? effects : List.of(), Map.of()));
    }
}
