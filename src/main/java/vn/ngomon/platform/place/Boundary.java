package vn.ngomon.platform.place;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/**
 * An area's land as GeoJSON (WGS 84), for maps.
 *
 * @param source where it comes from; {@link #SIMULATED} if nobody surveyed it
 */
public record Boundary(UUID areaId, String geoJson, Box box, String source) {

    /** The source of land that was made up for a demo; whoever shows it says so. */
    public static final String SIMULATED = "simulated";

    public boolean isSimulated() {
        return source.equals(SIMULATED);
    }

    /** The least box around it, in degrees. */
    public record Box(double west, double south, double east, double north) {

        /** As addresses have it: west, south, east, north. What is inside out is no box. */
        public static Optional<Box> read(String text) {
            try {
                var sides = Arrays.stream(text.split(",", -1)).map(String::strip).mapToDouble(Double::parseDouble).toArray();
                return sides.length == 4 && Arrays.stream(sides).allMatch(Double::isFinite) && sides[0] <= sides[2] && sides[1] <= sides[3]
                        ? Optional.of(new Box(sides[0], sides[1], sides[2], sides[3])) : Optional.empty();
            } catch (NumberFormatException e) {
                return Optional.empty();
            }
        }
    }
}
