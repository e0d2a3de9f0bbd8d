package vn.ngomon.platform.place.points;

import java.util.List;
import java.util.OptionalInt;
import vn.ngomon.platform.place.Boundary;

/**
 * What stands at one spot of a map: a single point, or several too close to be told apart at this zoom.
 *
 * @param lon          where to draw it: the middle of its points
 * @param countByState how many are in each state, by the state's number
 * @param number       the point's own number if it is alone
 * @param box          the cell whose points these are: what to zoom to, or to list
 */
public record MapCluster(double lon, double lat, int count, List<Integer> countByState, OptionalInt number, Boundary.Box box) {

    public MapCluster {
        countByState = List.copyOf(countByState);
    }
}
