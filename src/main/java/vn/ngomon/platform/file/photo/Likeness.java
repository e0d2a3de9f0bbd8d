package vn.ngomon.platform.file.photo;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Arrays;

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

    static Likeness of(BufferedImage picture) {
        var grey = grey(picture);
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

    /** Halved until it is nearly small enough, so that each pixel left is a mean of many. */
    private static double[][] grey(BufferedImage picture) {
        var smaller = picture;
        while (smaller.getWidth() > 2 * SIDE || smaller.getHeight() > 2 * SIDE) {
            smaller = scaled(smaller, Math.max(SIDE, smaller.getWidth() / 2), Math.max(SIDE, smaller.getHeight() / 2));
        }
        var small = scaled(smaller, SIDE, SIDE);
        var grey = new double[SIDE][SIDE];
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                int rgb = small.getRGB(x, y);
                grey[y][x] = 0.299 * (rgb >> 16 & 0xFF) + 0.587 * (rgb >> 8 & 0xFF) + 0.114 * (rgb & 0xFF);
            }
        }
        return grey;
    }

    private static BufferedImage scaled(BufferedImage picture, int width, int height) {
        var smaller = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = smaller.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(picture, 0, 0, width, height, null);
        pen.dispose();
        return smaller;
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
