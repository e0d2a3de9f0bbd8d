package vn.ngomon.city.fieldreport;

import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.ui.NotFound;

/** Who is on duty at the operations centre. */
public final class DutyOfficers {

    private DutyOfficers() {}

    /** @throws NotFound for anybody else: what is theirs alone does not exist */
    public static void only(Actor actor) {
        if (!actor.holds(Role.CENTRE_OFFICER)) {
            throw new NotFound();
        }
    }
}
