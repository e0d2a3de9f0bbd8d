package vn.ngomon.city.fieldreport.centre;

import java.util.Set;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.ui.NotFound;

/** Who keeps what at the centre: templates and numbers every duty officer, categories and rules its heads. */
final class Keepers {

    private static final Set<Role> HEADS = Set.of(Role.UNIT_HEAD, Role.LEADER);

    private Keepers() {}

    /** A head of the very agency in which they are on duty. */
    static boolean isHead(Actor actor) {
        return actor.seats().stream().filter(seat -> seat.role() == Role.CENTRE_OFFICER)
                .anyMatch(duty -> actor.seats().stream().anyMatch(seat -> seat.agencyId().equals(duty.agencyId()) && HEADS.contains(seat.role())));
    }

    static void head(Actor actor) {
        if (!isHead(actor)) {
            throw new NotFound();
        }
    }
}
