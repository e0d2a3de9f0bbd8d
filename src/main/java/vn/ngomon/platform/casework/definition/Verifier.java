package vn.ngomon.platform.casework.definition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.ngomon.platform.calendar.Limit;

/**
 * Admits a definition or says, with a counterexample, why not. Beyond the words themselves it walks every state the
 * definition can reach: step, clock, and the history its guards ask about. From each of them an ending must be reachable;
 * that is why a random walk through an accepted definition always ends.
 */
public final class Verifier {

    private final Set<String> facts;
    private final Set<String> effects;
    private final Set<String> lasting;

    /** @param facts names features answer for; {@code effects} likewise */
    public Verifier(Collection<String> facts, Collection<String> effects) {
        this(facts, effects, Set.of());
    }

    /** @param lasting those of the facts that are decided once for a case: nobody's patience or work turns them */
    public Verifier(Collection<String> facts, Collection<String> effects, Collection<String> lasting) {
        this.facts = Set.copyOf(facts);
        this.effects = Set.copyOf(effects);
        this.lasting = Set.copyOf(lasting);
    }

    /**
     * @param statutory the limit the steps' budgets must fit, or null when the law sets none
     * @return empty when the definition may be published
     */
    public List<Finding> verify(Definition definition, @Nullable Limit statutory) {
        var findings = words(definition);
        if (findings.isEmpty()) {
            findings.addAll(StateSpace.of(definition, lasting).findings());
        }
        if (findings.isEmpty() && statutory != null) {
            findings.addAll(Budgets.check(definition, statutory));
        }
        return List.copyOf(findings);
    }

    private List<Finding> words(Definition definition) {
        var findings = new ArrayList<Finding>();
        var ids = new HashSet<String>();
        definition.steps().stream().filter(step -> !ids.add(step.id()))
                .forEach(step -> findings.add(finding(Finding.Kind.DUPLICATE_STEP, step.id())));
        if (!ids.contains(definition.initial())) {
            findings.add(finding(Finding.Kind.NO_START, definition.initial()));
        }
        Map<String, Set<String>> actions = new HashMap<>();
        var named = definition.transitions().stream().map(Transition::action).collect(Collectors.toSet());
        for (var transition : definition.transitions()) {
            transition.from().stream().filter(step -> !actions.computeIfAbsent(step, s -> new HashSet<>()).add(transition.action()))
                    .forEach(step -> findings.add(finding(Finding.Kind.AMBIGUOUS_ACTION, step + " " + transition.action())));
            var places = new ArrayList<>(transition.from());
            if (transition.leadsTo() != null) {
                places.add(transition.leadsTo());
            }
            places.stream().filter(step -> !ids.contains(step)).forEach(step -> findings.add(finding(Finding.Kind.UNKNOWN_STEP, step)));
            guards(transition, ids, named, findings);
            transition.effects().stream().filter(effect -> effect instanceof Effect.Feature(var name, var args) && !effects.contains(name))
                    .forEach(effect -> findings.add(finding(Finding.Kind.UNKNOWN_EFFECT, ((Effect.Feature) effect).name())));
            if (transition.who().isEmpty()) {
                findings.add(finding(Finding.Kind.NOBODY_MAY_ACT, transition.action()));
            }
        }
        definition.steps().stream().filter(step -> step.role() != null)
                .filter(step -> definition.from(step.id()).stream().noneMatch(t -> mayAct(t, step)))
                .forEach(step -> findings.add(finding(Finding.Kind.NOBODY_MAY_ACT, step.id())));
        return findings;
    }

    private void guards(Transition transition, Set<String> steps, Set<String> actions, List<Finding> findings) {
        for (var guard : transition.guards()) {
            switch (guard) {
                case Guard.Fact(var name, var args) when !facts.contains(name) -> findings.add(finding(Finding.Kind.UNKNOWN_FACT, name));
                case Guard.StepDone(var step) when !steps.contains(step) -> findings.add(finding(Finding.Kind.UNKNOWN_STEP, step));
                case Guard.StepNotDone(var step) when !steps.contains(step) -> findings.add(finding(Finding.Kind.UNKNOWN_STEP, step));
                case Guard.NotWhoDid(var action) when !actions.contains(action) -> findings.add(finding(Finding.Kind.UNKNOWN_ACTION, action));
                default -> { }
            }
        }
    }

    private static boolean mayAct(Transition transition, Step step) {
        return transition.who().stream().anyMatch(who -> who instanceof Performer.Officer officer
                && officer.role() == step.role() && officer.at(step) == step.at());
    }

    private static Finding finding(Finding.Kind kind, String subject) {
        return new Finding(kind, subject, List.of());
    }
}
