package vn.ngomon.platform.place;

/**
 * What lies under a map's own points.
 *
 * @param url         with {@code {z}/{x}/{y}}; empty without tiles, when outlines and landmarks of our own are drawn
 * @param attribution whose map it is, in plain words; shown on it
 * @param deepest     the zoom up to which there are tiles
 */
public record Basemap(Kind kind, String url, String attribution, int deepest) {

    public enum Kind { NONE, RASTER, VECTOR }

    public static final Basemap NONE = new Basemap(Kind.NONE, "", "", 0);

    public String word() {
        return kind.name().toLowerCase(java.util.Locale.ROOT);
    }
}
