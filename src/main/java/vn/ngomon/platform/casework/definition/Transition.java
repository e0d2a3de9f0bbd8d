package vn.ngomon.platform.casework.definition;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What may be done in some steps, by whom, on what conditions, with what consequences.
 *
 * @param action a verb; at most one transition of a step carries it
 * @param leadsTo the step it leads to; null (written {@code "stay"}) when the case stays and only something happens
 * @param reason whether the officer must say why
 * @param title the button, by language tag
 */
public record Transition(String action, Set<String> from, @Nullable String leadsTo, Set<Performer> who, Reason reason, List<Guard> guards,
        List<Effect> effects, Map<String, String> title) {

    public enum Reason { NONE, OPTIONAL, REQUIRED }

    public Transition {
        from = Set.copyOf(from);
        who = Set.copyOf(who);
        guards = List.copyOf(guards);
        effects = List.copyOf(effects);
        title = Map.copyOf(title);
    }

    /** Where it leads from a step. */
    public String to(String step) {
        return leadsTo == null ? step : leadsTo;
    }
}
