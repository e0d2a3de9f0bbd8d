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
import org.jspecify.annotations.Nullable;

/**
 * Every state a definition can reach. A state is the step, the clock, whether a new date was given, and which of the
 * steps that guards ask about have been visited; facts known only to features may turn out either way. Breadth first, so
 * counterexamples are the shortest.
 */
final class StateSpace {

    private static final int LARGEST = 200_000;

    record State(String step, ClockPhase clock, boolean rescheduled, Set<String> visited) {}

    private record Arrival(@Nullable State from, String action) {}

    private final Definition definition;
    private final Set<String> asked;
    private final Map<State, Arrival> reached = new LinkedHashMap<>();
    private final Map<State, Set<State>> successors = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    private StateSpace(Definition definition) {
        this.definition = definition;
        this.asked = definition.transitions().stream().flatMap(t -> t.guards().stream())
                .mapMulti((Guard guard, java.util.function.Consumer<String> out) -> {
                    switch (guard) {
                        case Guard.StepDone(var step) -> out.accept(step);
                        case Guard.StepNotDone(var step) -> out.accept(step);
                        default -> { }
                    }
                }).collect(Collectors.toUnmodifiableSet());
    }

    static StateSpace of(Definition definition) {
        var space = new StateSpace(definition);
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
        var start = new State(definition.initial(), ClockPhase.UNSTARTED, false, visit(Set.of(), definition.initial()));
        reached.put(start, new Arrival(null, ""));
        var queue = new ArrayDeque<>(List.of(start));
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
                successors.computeIfAbsent(state, s -> new HashSet<>()).add(next);
                if (reached.putIfAbsent(next, new Arrival(state, transition.action())) == null) {
                    queue.add(next);
                }
            }
        }
    }

    private @Nullable State follow(State state, Transition transition) {
        var open = transition.guards().stream().allMatch(guard -> switch (guard) {
            case Guard.StepDone(var step) -> state.visited().contains(step);
            case Guard.StepNotDone(var step) -> !state.visited().contains(step);
            case Guard.NotRescheduled() -> !state.rescheduled();
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
        return new State(transition.to(state.step()), clock, rescheduled, visit(state.visited(), transition.to(state.step())));
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
