package vn.ngomon.platform.casework.definition;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ngomon.platform.directory.Role;

/**
 * Who may take a transition: an officer's {@link Role}, the applicant (or reporter), or the program itself. Written
 * {@code "LEADER"}, {@code "FRONT:DESK_CLERK"}, {@code "APPLICANT"}, {@code "SYSTEM"}.
 */
public sealed interface Performer {

    /** @param at whose officer; null means of the place that has the step */
    record Officer(Role role, @Nullable Place at) implements Performer {

        public Place at(Step step) {
            return Optional.ofNullable(at).orElse(step.at());
        }
    }

    record Applicant() implements Performer {}

    record System() implements Performer {}

    Performer APPLICANT = new Applicant();
    Performer SYSTEM = new System();

    /** @throws IllegalArgumentException for a word that is no role */
    static Performer parse(String word) {
        var colon = word.indexOf(':');
        return switch (word) {
            case "APPLICANT" -> APPLICANT;
            case "SYSTEM" -> SYSTEM;
            default -> colon < 0 ? new Officer(Role.valueOf(word), null)
                    : new Officer(Role.valueOf(word.substring(colon + 1)), Place.valueOf(word.substring(0, colon)));
        };
    }
}
