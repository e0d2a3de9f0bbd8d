package vn.ngomon.platform.casework;

import java.util.List;
import java.util.UUID;

/** How a transition ended. Refusals change nothing. */
public sealed interface Outcome {

    /** @param entry the journal entry that tells of it */
    record Done(CaseFile file, UUID entry) implements Outcome {}

    /**
     * A guard or a rule said no.
     *
     * @param messageKey its sentence; args fill it
     */
    record Refused(String messageKey, List<Object> args) implements Outcome {

        public Refused {
            args = List.copyOf(args);
        }

        static Refused because(String key, Object... args) {
            return new Refused("casework.refused." + key, List.of(args));
        }
    }

    /** Someone else was first: the case is no longer as the actor saw it. */
    record Stale(CaseFile file) implements Outcome {}
}
