package vn.ngomon.platform.casework;

import java.util.Map;
import java.util.Optional;

/** A condition that only a feature can judge, named in definitions. */
public interface GuardFact {

    String name();

    /** @return why not, or empty when the transition may go on */
    Optional<Outcome.Refused> refusal(CaseFile file, Move move, Map<String, Object> args);
}
