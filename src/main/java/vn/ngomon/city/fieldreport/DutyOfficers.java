package vn.ngomon.city.fieldreport;

import java.util.UUID;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.directory.Seat;
import vn.ngomon.platform.ui.NotFound;

/** Who is on duty at the operations centre. */
public final class DutyOfficers {

    private DutyOfficers() {}

    /**
     * @return the centre they are of
     * @throws NotFound for anybody else: what is theirs alone does not exist
     */
    public static UUID only(Actor actor) {
        return actor.seats().stream().filter(seat -> seat.role() == Role.CENTRE_OFFICER).map(Seat::agencyId).findFirst().orElseThrow(NotFound::new);
    }
}
