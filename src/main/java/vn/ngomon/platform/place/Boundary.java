package vn.ngomon.platform.place;

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
    public record Box(double west, double south, double east, double north) {}
}
