package vn.ngomon.platform.casework.definition;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.ngomon.platform.calendar.Limit;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.directory.Specialty;

/**
 * One place a case can be in.
 *
 * @param role whose task it is; null when it waits for the applicant, the program, or has ended
 * @param at whose officers hold the role
 * @param personal only the assigned officer may act, once one is assigned
 * @param budget the share of the statutory limit this step may use, or null
 * @param limit how long the step itself may take, whatever the case's promise says: its task falls due then; or null
 * @param specialty whose section of the agency the task goes to
 * @param ending how the case ended, exactly for steps of phase {@link Phase#CLOSED}
 * @param title by language tag
 */
public record Step(String id, Phase phase, @Nullable Role role, Place at, boolean personal, @Nullable Limit budget,
        @Nullable Limit limit, Specialty specialty, @Nullable Ending ending, Map<String, String> title) {

    public Step {
        title = Map.copyOf(title);
        if ((phase == Phase.CLOSED) != (ending != null)) {
            throw new IllegalArgumentException("Step " + id + ": an ending belongs to the phase CLOSED");
        }
        if (limit != null && role == null) {
            throw new IllegalArgumentException("Step " + id + ": a limit belongs to a step that somebody has to take");
        }
    }

    public boolean ends() {
        return ending != null;
    }
}
