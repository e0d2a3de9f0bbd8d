package vn.ngomon.platform.place.points;

import vn.ngomon.platform.place.Boundary;

/**
 * Places as numbers of 62 bits, longitude's and latitude's interleaved: sorted by them, what is close on the ground lies mostly close in
 * memory, and every cell of a grid of 2<sup>level</sup> columns is one unbroken run. One unit is 360°/2<sup>31</sup>, less than 2 cm.
 */
final class Morton {

    static final int BITS = 31;
    private static final long LON = 0x5555_5555_5555_5555L >>> 2;
    private static final long LAT = LON << 1;
    private static final double UNITS = (double) (1L << BITS) / 360;
    private static final long LAST = (1L << BITS) - 1;

    private Morton() {}

    static long code(double lon, double lat) {
        return interleave(x(lon), y(lat));
    }

    static long interleave(long x, long y) {
        return Long.expand(x, LON) | Long.expand(y, LAT);
    }

    static long x(double lon) {
        return unit(lon + 180);
    }

    static long y(double lat) {
        return unit(lat + 90);
    }

    private static long unit(double degrees) {
        return Math.clamp((long) (degrees * UNITS), 0, LAST);
    }

    static long x(long code) {
        return Long.compress(code, LON);
    }

    static long y(long code) {
        return Long.compress(code, LAT);
    }

    /** The middle of a unit, or of anything measured in units. */
    static double lon(double x) {
        return (x + 0.5) / UNITS - 180;
    }

    static double lat(double y) {
        return (y + 0.5) / UNITS - 90;
    }

    /** Codes of one cell of this level differ in so many last bits. */
    static int shift(int level) {
        return 2 * (BITS - level);
    }

    static Boundary.Box box(long cell, int level) {
        var side = 1L << BITS - level;
        var west = x(cell) * side;
        var south = y(cell) * side;
        return new Boundary.Box(west / UNITS - 180, south / UNITS - 90, (west + side) / UNITS - 180, (south + side) / UNITS - 90);
    }
}
