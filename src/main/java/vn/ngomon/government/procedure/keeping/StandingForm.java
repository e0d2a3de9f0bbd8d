package vn.ngomon.government.procedure.keeping;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ngomon.government.procedure.Standing;
import vn.ngomon.platform.ui.FormText;

/**
 * What a controller of procedures types to suspend, resume, replace or repeal.
 *
 * @param seen as {@link StandingPage} gave it
 */
public record StandingForm(String act, String decision, String decidedOn, String from, String reason, String successors, @Nullable Integer seen) {

    public static final StandingForm EMPTY = new StandingForm("", "", "", "", "", "", 0);

    public StandingForm {
        act = FormText.of(act);
        decision = FormText.of(decision);
        decidedOn = FormText.of(decidedOn);
        from = FormText.of(from);
        reason = FormText.of(reason);
        successors = FormText.of(successors);
        seen = seen == null ? 0 : seen;
    }

    List<String> successorCodes() {
        return Arrays.stream(successors.split("[,;\\s]+")).filter(code -> !code.isEmpty()).toList();
    }

    Optional<Standing> standing() {
        return Arrays.stream(Standing.values()).filter(standing -> standing.name().equals(act)).findFirst();
    }
}
