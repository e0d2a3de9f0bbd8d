package vn.ngomon.platform.place.points;

/**
 * One thing on the map, in degrees (WGS 84).
 *
 * @param number the caller's dense number of it, from 0 on
 */
public record Point(int number, double lon, double lat, PointAttributes attributes) {

    public Point {
        if (number < 0 || !(lon >= -180 && lon <= 180 && lat >= -90 && lat <= 90)) {
            throw new IllegalArgumentException("Not a point: number %d at %s, %s".formatted(number, lon, lat));
        }
    }
}
