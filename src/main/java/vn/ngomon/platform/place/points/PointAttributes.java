package vn.ngomon.platform.place.points;

/**
 * What a map may be filtered by. The numbers are the caller's own: dense and small.
 *
 * @param category 0 to 65,535, as {@code agency} and {@code area}
 * @param state    0 to 14: what pins differ by, counted apart in every cluster
 * @param day      days since 1 January 1970, in Việt Nam
 */
public record PointAttributes(int category, int agency, int area, int state, int day) {

    /** How many states there may be. */
    public static final int STATES = 15;

    public PointAttributes {
        if (category >>> 16 != 0 || agency >>> 16 != 0 || area >>> 16 != 0 || state < 0 || state >= STATES) {
            throw new IllegalArgumentException("Out of range: category %d, agency %d, area %d, state %d"
                    .formatted(category, agency, area, state));
        }
    }
}
