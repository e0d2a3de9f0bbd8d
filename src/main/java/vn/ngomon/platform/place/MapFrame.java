package vn.ngomon.platform.place;

import org.jspecify.annotations.Nullable;

/**
 * A map as a page asks for it, drawn by {@code platform/place/map.jte}.
 *
 * @param source    where the points of a view are fetched: answers {@code bbox} (west,south,east,north) and {@code zoom} with what
 *                  {@link MapFeatures} writes; empty for none
 * @param list      the same points as a list, for whoever does not use maps; empty for none
 * @param box       what it shows at first
 * @param simulated whether the outlines it draws are those of a simulation
 * @param pick      what is picked on it, if it is there to pick a place
 */
public record MapFrame(String source, String list, Boundary.Box box, Basemap basemap, boolean simulated, @Nullable Pick pick) {

    /**
     * The form fields that receive the place, in degrees.
     *
     * @param lon what is in them already, or empty
     */
    public record Pick(String lonField, String latField, String lon, String lat) {}

    /** The same looking at a box, such as one commune's. */
    public MapFrame at(Boundary.Box box) {
        return new MapFrame(source, list, box, basemap, simulated, pick);
    }

    /** The same looking at a spot from so far that some {@code metres} around it are seen. */
    public MapFrame at(double lon, double lat, int metres) {
        var degrees = metres / 111_000.0;
        return at(new Boundary.Box(lon - degrees, lat - degrees, lon + degrees, lat + degrees));
    }

    public MapFrame picking(Pick pick) {
        return new MapFrame(source, list, box, basemap, simulated, pick);
    }
}
