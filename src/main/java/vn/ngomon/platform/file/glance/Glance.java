package vn.ngomon.platform.file.glance;

import java.awt.image.BufferedImage;

/**
 * How bright a picture is, coarsely.
 *
 * @param light row by row, on any scale
 */
public record Glance(int width, int height, float[] light) {

    public static Glance of(BufferedImage picture) {
        var rgb = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        var light = new float[rgb.length];
        for (int i = 0; i < rgb.length; i++) {
            light[i] = 0.299f * (rgb[i] >> 16 & 0xFF) + 0.587f * (rgb[i] >> 8 & 0xFF) + 0.114f * (rgb[i] & 0xFF);
        }
        return new Glance(picture.getWidth(), picture.getHeight(), light);
    }

    /** The picture as a square of so many fields, each the mean of what it covers, shares of pixels included. */
    public double[][] fields(int side) {
        var rows = new double[side][width];
        spread(height, side, (row, field, share) -> {
            for (int x = 0; x < width; x++) {
                rows[field][x] += share * light[row * width + x];
            }
        });
        var fields = new double[side][side];
        spread(width, side, (column, field, share) -> {
            for (int y = 0; y < side; y++) {
                fields[y][field] += share * rows[y][column];
            }
        });
        return fields;
    }

    private interface Share {
        void give(int from, int to, double share);
    }

    private static void spread(int length, int side, Share share) {
        double step = (double) length / side;
        for (int field = 0; field < side; field++) {
            double start = field * step;
            double end = start + step;
            for (int at = (int) start; at < Math.min(length, Math.ceil(end)); at++) {
                share.give(at, field, (Math.min(end, at + 1) - Math.max(start, at)) / step);
            }
        }
    }
}
