package vn.ngomon.government.procedure.keeping;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ngomon.government.procedure.Standing;

/**
 * What a controller of procedures types to suspend, resume, replace or repeal.
 *
 * @param seen as {@link StandingPage} gave it
 */
public record StandingForm(String act, String decision, String decidedOn, String from, String reason, String successors, @Nullable Integer seen) {

    public static final StandingForm EMPTY = new StandingForm("", "", "", "", "", "", 0);

    public StandingForm {
        act = text(act);
        decision = text(decision);
        decidedOn = text(decidedOn);
        from = text(from);
        reason = text(reason);
        successors = text(successors);
        seen = seen == null ? 0 : seen;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    List<String> successorCodes() {
        return Arrays.stream(successors.split("[,;\\s]+")).filter(code -> !code.isEmpty()).toList();
    }

    Optional<Standing> standing() {
        return Arrays.stream(Standing.values()).filter(standing -> standing.name().equals(act)).findFirst();
    }

    static Optional<LocalDate> date(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
