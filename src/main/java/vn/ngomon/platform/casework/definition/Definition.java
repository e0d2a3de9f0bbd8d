package vn.ngomon.platform.casework.definition;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How cases of one kind run: an immutable document. A case keeps the version it was opened under.
 *
 * @param kind the feature it belongs to: {@code dossier}, {@code report}
 * @param initial where a case is born
 */
public record Definition(String key, String kind, Map<String, String> title, String initial, List<Step> steps, List<Transition> transitions) {

    public Definition {
        title = Map.copyOf(title);
        steps = List.copyOf(steps);
        transitions = List.copyOf(transitions);
    }

    /** @throws IllegalArgumentException for a step the definition does not have: a bug, the verifier refuses such */
    public Step step(String id) {
        return findStep(id).orElseThrow(() -> new IllegalArgumentException(key + " has no step " + id));
    }

    public Optional<Step> findStep(String id) {
        return steps.stream().filter(step -> step.id().equals(id)).findFirst();
    }

    public Optional<Transition> find(String step, String action) {
        return transitions.stream().filter(t -> t.action().equals(action) && t.from().contains(step)).findFirst();
    }

    public List<Transition> from(String step) {
        return transitions.stream().filter(t -> t.from().contains(step)).toList();
    }

    /** Whether who took this action must not take another: four eyes. */
    public boolean forbidsTaker(String action) {
        return transitions.stream().flatMap(transition -> transition.guards().stream()).anyMatch(guard -> guard instanceof Guard.NotWhoDid(var done) && done.equals(action));
    }
}
