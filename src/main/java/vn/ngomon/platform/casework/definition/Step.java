package vn.ngomon.platform.casework.definition;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.ngomon.platform.calendar.Limit;
import vn.ngomon.platform.directory.Role;

/**
 * One place a case can be in.
 *
 * @param role whose task it is; null when it waits for the applicant, the program, or has ended
 * @param at whose officers hold the role
 * @param personal only the assigned officer may act, once one is assigned
 * @param budget the share of the statutory limit this step may use, or null
 * @param ending how the case ended, exactly for steps of phase {@link Phase#CLOSED}
 * @param title by language tag
 */
public record Step(String id, Phase phase, @Nullable Role role, Place at, boolean personal, @Nullable Limit budget,
        @Nullable Ending ending, Map<String, String> title) {

    public Step {
        title = Map.copyOf(title);
        if ((phase == Phase.CLOSED) != (ending != null)) {
            throw new IllegalArgumentException("Step " + id + ": an ending belongs to the phase CLOSED");
        }
    }

    public boolean ends() {
        return ending != null;
    }
}
