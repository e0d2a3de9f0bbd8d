package vn.ngomon.platform.casework;

import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

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

    static GuardFact of(String name, BiFunction<CaseFile, Move, Optional<Outcome.Refused>> judge) {
        return of(name, (file, move, args) -> judge.apply(file, move));
    }

    static GuardFact of(String name, Judge judge) {
        return new GuardFact() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Optional<Outcome.Refused> refusal(CaseFile file, Move move, Map<String, Object> args) {
                return judge.refusal(file, move, args);
            }
        };
    }

    /** Judges by what the definition adds to the fact's name. */
    interface Judge {

        Optional<Outcome.Refused> refusal(CaseFile file, Move move, Map<String, Object> args);
    }
}
