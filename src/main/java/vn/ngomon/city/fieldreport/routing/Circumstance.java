package vn.ngomon.city.fieldreport.routing;

import java.util.List;
import java.util.Set;
import vn.ngomon.platform.directory.AreaCode;

/**
 * What the rules look at.
 *
 * @param areas the commune the spot lies in and its district; none when the place is not known
 */
record Circumstance(String category, Set<AreaCode> areas, boolean deskHours) {

    Circumstance {
        areas = Set.copyOf(areas);
    }

    static Circumstance of(String category, List<AreaCode> areas, boolean deskHours) {
        return new Circumstance(category, Set.copyOf(areas), deskHours);
    }
}
