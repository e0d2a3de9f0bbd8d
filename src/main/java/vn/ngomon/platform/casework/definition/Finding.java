package vn.ngomon.platform.casework.definition;

import java.util.List;

/**
 * Why a definition may not be published.
 *
 * @param subject the step, transition or word concerned
 * @param path the counterexample: the actions that lead there from the start; empty when no path does
 */
public record Finding(Kind kind, String subject, List<String> path) {

    public enum Kind {
        NO_START,
        DUPLICATE_STEP,
        AMBIGUOUS_ACTION,
        UNKNOWN_STEP,
        UNKNOWN_FACT,
        UNKNOWN_EFFECT,
        /** A guard asks about an action that nothing in the process is called. */
        UNKNOWN_ACTION,
        NOBODY_MAY_ACT,
        UNREACHABLE_STEP,
        /** From here no ending can be reached. */
        DEAD_END,
        /** A pause that nothing resumes. */
        PAUSED_FOR_EVER,
        /** The clock is asked for something it cannot do there: paused twice, ready before it started. */
        CLOCK_MISUSED,
        /** The case ends and its clock still runs. */
        CLOCK_LEFT_RUNNING,
        /** Along this path the steps' budgets exceed the statutory limit. */
        OVER_BUDGET,
        TOO_LARGE
    }

    public Finding {
        path = List.copyOf(path);
    }

    /** The key of its sentence in {@code messages/casework}; arguments are subject and path. */
    public String messageKey() {
        return "casework.finding." + kind.name().toLowerCase().replace('_', '-');
    }
}
