package vn.ngomon.platform.casework.definition;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Every state a definition can reach. A state is the step, the clock, whether a new date was given, which of the steps that
 * guards ask about have been visited, and how the facts that last turned out: those are decided once for a case, either way. What
 * patience or somebody's work brings about (an opinion, a child's end, a paper, a fee, time in the step) is taken to come;
 * a right that lapses may be used, but is no way out to count on.
 * Breadth first, so counterexamples are the shortest.
 */
final class StateSpace {

    private static final int LARGEST = 200_000;
    private static final int MOST_LASTING = 10;

    /** @param denied the lasting facts that are not so in this case */
    record State(String step, ClockPhase clock, boolean rescheduled, Set<String> visited, Set<String> denied) {}

    private record Arrival(@Nullable State from, String action) {}

    private final Definition definition;
    private final Set<String> asked;
    private final List<String> lasting;
    private final Map<State, Arrival> reached = new LinkedHashMap<>();
    /** Where one can count on going: without the rights that lapse. */
    private final Map<State, Set<State>> successors = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    private StateSpace(Definition definition, Set<String> lasting) {
        this.definition = definition;
        this.lasting = definition.transitions().stream().flatMap(t -> t.guards().stream())
                .mapMulti((Guard guard, java.util.function.Consumer<String> out) -> {
                    if (guard instanceof Guard.Fact(var name, var args) && lasting.contains(name)) {
                        out.accept(name);
                    }
                }).distinct().toList();
        this.asked = definition.transitions().stream().flatMap(t -> t.guards().stream())
                .mapMulti((Guard guard, java.util.function.Consumer<String> out) -> {
                    switch (guard) {
                        case Guard.StepDone(var step) -> out.accept(step);
                        case Guard.StepNotDone(var step) -> out.accept(step);
                        default -> { }
                    }
                }).collect(Collectors.toUnmodifiableSet());
    }

    /** @param lasting facts decided once for a case */
    static StateSpace of(Definition definition, Set<String> lasting) {
        var space = new StateSpace(definition, lasting);
        space.explore();
        return space;
    }

    List<Finding> findings() {
        if (findings.isEmpty()) {
            judge();
        }
        return findings;
    }

    private void explore() {
        if (lasting.size() > MOST_LASTING) {
            findings.add(new Finding(Finding.Kind.TOO_LARGE, definition.key(), List.of()));
            return;
        }
        var queue = new ArrayDeque<State>();
        for (int decided = 0; decided < 1 << lasting.size(); decided++) {
            var start = new State(definition.initial(), ClockPhase.UNSTARTED, false, visit(Set.of(), definition.initial()), denied(decided));
            reached.put(start, new Arrival(null, ""));
            queue.add(start);
        }
        while (!queue.isEmpty()) {
            if (reached.size() > LARGEST) {
                findings.add(new Finding(Finding.Kind.TOO_LARGE, definition.key(), List.of()));
                return;
            }
            var state = queue.remove();
            for (var transition : definition.from(state.step())) {
                var next = follow(state, transition);
                if (next == null) {
                    continue;
                }
                if (transition.guards().stream().noneMatch(Guard.InStepWithin.class::isInstance)) {
                    successors.computeIfAbsent(state, s -> new HashSet<>()).add(next);
                }
                if (reached.putIfAbsent(next, new Arrival(state, transition.action())) == null) {
                    queue.add(next);
                }
            }
        }
    }

    private Set<String> denied(int decided) {
        return IntStream.range(0, lasting.size()).filter(i -> (decided >> i & 1) == 1).mapToObj(lasting::get).collect(Collectors.toUnmodifiableSet());
    }

    private @Nullable State follow(State state, Transition transition) {
        var open = transition.guards().stream().allMatch(guard -> switch (guard) {
            case Guard.StepDone(var step) -> state.visited().contains(step);
            case Guard.StepNotDone(var step) -> !state.visited().contains(step);
            case Guard.NotRescheduled() -> !state.rescheduled();
            case Guard.Fact(var name, var args) -> !state.denied().contains(name);
            default -> true;
        });
        if (!open) {
            return null;
        }
        var clock = state.clock();
        var rescheduled = state.rescheduled();
        for (var effect : transition.effects()) {
            var after = clock.after(effect);
            if (after.isEmpty()) {
                var path = new ArrayList<>(pathTo(state));
                path.add(transition.action());
                if (findings.stream().noneMatch(f -> f.subject().equals(transition.action()))) {
                    findings.add(new Finding(Finding.Kind.CLOCK_MISUSED, transition.action(), path));
                }
                return null;
            }
            clock = after.get();
            rescheduled |= effect instanceof Effect.Reschedule;
        }
        return new State(transition.to(state.step()), clock, rescheduled, visit(state.visited(), transition.to(state.step())), state.denied());
    }

    private Set<String> visit(Set<String> visited, String step) {
        if (!asked.contains(step) || visited.contains(step)) {
            return visited;
        }
        var more = new HashSet<>(visited);
        more.add(step);
        return Set.copyOf(more);
    }

    private void judge() {
        var steps = reached.keySet().stream().map(State::step).collect(Collectors.toSet());
        definition.steps().stream().map(Step::id).filter(id -> !steps.contains(id))
                .forEach(id -> findings.add(new Finding(Finding.Kind.UNREACHABLE_STEP, id, List.of())));
        var ends = canReach(state -> definition.step(state.step()).ends());
        report(Finding.Kind.DEAD_END, state -> !ends.contains(state));
        var resumes = canReach(state -> state.clock() != ClockPhase.PAUSED);
        report(Finding.Kind.PAUSED_FOR_EVER, state -> state.clock() == ClockPhase.PAUSED && !resumes.contains(state));
        report(Finding.Kind.CLOCK_LEFT_RUNNING, state -> definition.step(state.step()).ends()
                && (state.clock() == ClockPhase.RUNNING || state.clock() == ClockPhase.PAUSED));
    }

    /** One finding for each step concerned, with the shortest way to it. */
    private void report(Finding.Kind kind, Predicate<State> bad) {
        var told = new HashSet<String>();
        reached.keySet().stream().filter(bad).filter(state -> told.add(state.step()))
                .forEach(state -> findings.add(new Finding(kind, state.step(), pathTo(state))));
    }

    private Set<State> canReach(Predicate<State> goal) {
        Map<State, Set<State>> predecessors = new HashMap<>();
        successors.forEach((from, tos) -> tos.forEach(to -> predecessors.computeIfAbsent(to, s -> new HashSet<>()).add(from)));
        var found = reached.keySet().stream().filter(goal).collect(Collectors.toCollection(HashSet::new));
        var queue = new ArrayDeque<>(found);
        while (!queue.isEmpty()) {
            for (var before : predecessors.getOrDefault(queue.remove(), Set.of())) {
                if (found.add(before)) {
                    queue.add(before);
                }
            }
        }
        return found;
    }

    private List<String> pathTo(State state) {
        var path = new ArrayList<String>();
        for (var arrival = reached.get(state); arrival.from() != null; arrival = reached.get(arrival.from())) {
            path.add(arrival.action());
        }
        Collections.reverse(path);
        return path;
    }
}
