package vn.ngomon.city.fieldreport.centre;

import java.time.InstantSource;
import org.springframework.stereotype.Component;
import vn.ngomon.city.fieldreport.DutyOfficers;
import vn.ngomon.city.fieldreport.routing.Routing;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.ui.NotFound;

/** Who keeps what at the centre: duty officers their templates and numbers, its heads also categories, rules and partners. */
@Component
public class Keepers {

    private final Routing routing;
    private final InstantSource clock;

    Keepers(Routing routing, InstantSource clock) {
        this.routing = routing;
        this.clock = clock;
    }

    void officer(Actor actor) {
        if (!isHead(actor)) {
            DutyOfficers.only(actor);
        }
    }

    /** Who heads or leads the centre, on duty or not. */
    boolean isHead(Actor actor) {
        if (!actor.holds(Role.UNIT_HEAD) && !actor.holds(Role.LEADER)) {
            return false;
        }
        var centre = routing.centre(clock.instant()).id();
        return actor.seat(centre, Role.UNIT_HEAD).isPresent() || actor.seat(centre, Role.LEADER).isPresent();
    }

    public void head(Actor actor) {
        if (!isHead(actor)) {
            throw new NotFound();
        }
    }
}
