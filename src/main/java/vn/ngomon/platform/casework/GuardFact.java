package vn.ngomon.platform.casework;

import java.util.Map;
import java.util.Optional;

/** A condition that only a feature can judge, named in definitions. */
public interface GuardFact {

    String name();

    /**
     * Whether it is decided once for a case and nobody's work turns it later (whether a place is known, where a person lives): then
     * a step must have a way out for those of whom it is not so.
     */
    default boolean lasts() {
        return false;
    }

    /** @return why not, or empty when the transition may go on */
    Optional<Outcome.Refused> refusal(CaseFile file, Move move, Map<String, Object> args);
}
