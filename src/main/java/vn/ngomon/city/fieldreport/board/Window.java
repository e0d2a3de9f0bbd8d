package vn.ngomon.city.fieldreport.board;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.ngomon.city.fieldreport.Spot;

/**
 * A cut out of the public reports as other systems ask for it, beside a {@link ReportFilter}.
 *
 * @param changedFrom changed at or after, {@code changedTo} before; where either is stated the last change comes first, else the newest
 * @param box only what has a spot within
 */
public record Window(@Nullable Instant changedFrom, @Nullable Instant changedTo, @Nullable Box box, int offset, int limit) {

    /** @param round only what lies within the circle in the box; null for all of it */
    public record Box(double west, double south, double east, double north, @Nullable Circle round) {

        public static Box around(Spot centre, int metres) {
            var high = metres / METRES_A_DEGREE;
            var wide = high / Math.max(0.01, Math.cos(Math.toRadians(centre.lat())));
            return new Box(centre.lon() - wide, centre.lat() - high, centre.lon() + wide, centre.lat() + high, new Circle(centre, metres));
        }
    }

    public record Circle(Spot centre, int metres) {}

    static final double METRES_A_DEGREE = 111_195;

    boolean isOfChanges() {
        return changedFrom != null || changedTo != null;
    }
}
