package vn.ngomon.platform.file.photo;

import java.awt.geom.Point2D;
import java.util.Arrays;
import vn.ngomon.platform.file.glance.Glance;

/**
 * What a picture looks like, in 64 bits: the signs, about their median, of the coarsest waves it is made of (perceptual hash by
 * discrete cosine transform). It survives being shrunk, saved again, made a little brighter or cut a little; a turned or mirrored picture is another one.
 *
 * @param bits to be stored as they are; PostgreSQL counts a distance with {@code bit_count((a # b)::bit(64))}
 */
public record Likeness(long bits) {

    /** Two pictures no further apart than this are most probably one: chance puts 32 bits between strangers. */
    public static final int ALIKE = 10;

    private static final int SIDE = 32;
    /** How many waves are looked at, the coarsest first; the mean itself is left out. */
    private static final int COARSEST = 64;
    private static final double[][] COSINES = cosines();
    private static final int[][] WAVES = waves();

    /** In how many of the 64 bits they differ. */
    public int distance(Likeness other) {
        return Long.bitCount(bits ^ other.bits);
    }

    static Likeness of(Glance glance, Orientation orientation) {
        var grey = upright(glance.fields(SIDE), orientation);
        var strengths = new double[COARSEST];
        for (int i = 0; i < COARSEST; i++) {
            strengths[i] = strength(grey, WAVES[i][0], WAVES[i][1]);
        }
        var sorted = strengths.clone();
        Arrays.sort(sorted);
        double median = (sorted[COARSEST / 2 - 1] + sorted[COARSEST / 2]) / 2;
        long bits = 0;
        for (int i = 0; i < COARSEST; i++) {
            bits |= strengths[i] > median ? 1L << i : 0;
        }
        return new Likeness(bits);
    }

    private static double[][] upright(double[][] raw, Orientation orientation) {
        var place = orientation.upright(SIDE, SIDE);
        var grey = new double[SIDE][SIDE];
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                var to = place.transform(new Point2D.Double(x + 0.5, y + 0.5), null);
                grey[(int) to.getY()][(int) to.getX()] = raw[y][x];
            }
        }
        return grey;
    }

    private static double strength(double[][] grey, int across, int down) {
        double sum = 0;
        for (int y = 0; y < SIDE; y++) {
            double row = 0;
            for (int x = 0; x < SIDE; x++) {
                row += grey[y][x] * COSINES[across][x];
            }
            sum += row * COSINES[down][y];
        }
        return sum;
    }

    private static double[][] cosines() {
        var cosines = new double[SIDE][SIDE];
        for (int wave = 0; wave < SIDE; wave++) {
            for (int at = 0; at < SIDE; at++) {
                cosines[wave][at] = Math.cos(Math.PI * wave * (at + 0.5) / SIDE) * (wave == 0 ? Math.sqrt(0.5) : 1);
            }
        }
        return cosines;
    }

    /** Diagonal by diagonal from the coarsest. */
    private static int[][] waves() {
        var waves = new int[COARSEST][];
        int found = 0;
        for (int sum = 1; found < COARSEST; sum++) {
            for (int across = 0; across <= sum && found < COARSEST; across++) {
                waves[found++] = new int[] {across, sum - across};
            }
        }
        return waves;
    }
}
