package vn.ngomon.bench;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import javax.imageio.ImageIO;

/** Photographs; each taken is another file, because equal bytes are stored once and would cost nothing. */
public final class Photograph {

    private static final int COEFFICIENTS = 64;
    private static final int FINEST = 20;
    private static final int GRAIN = 23;
    private static final byte[] PAPER = scene(400, 300, 26);
    private static final byte[] STREET = scene(1600, 1200, GRAIN);

    private Photograph() {}

    /** A paper, about 30 kB: the same picture with another comment segment (JPEG COM). */
    public static byte[] take() {
        var id = UUID.randomUUID();
        return ByteBuffer.allocate(PAPER.length + 20).put(PAPER, 0, 2).putShort((short) 0xFFFE).putShort((short) 18)
                .putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()).put(PAPER, 2, PAPER.length - 2).array();
    }

    /** Something seen in the street, about 300 kB. Comments do not outlive the cleaning, so each differs in how coarse its finest grain is (end of the first DQT). */
    public static byte[] ofStreet() {
        var picture = STREET.clone();
        int table = 2;
        while (picture[table + 1] != (byte) 0xDB) {
            table += 2 + ((picture[table + 2] & 255) << 8 | picture[table + 3] & 255);
        }
        var grain = ThreadLocalRandom.current();
        for (int i = 0; i < FINEST; i++) {
            picture[table + 5 + COEFFICIENTS - 1 - i] = (byte) grain.nextInt(60, 124);
        }
        return picture;
    }

    private static byte[] scene(int width, int height, int grain) {
        var random = new Random(8);
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int grey = 180 + (int) (40 * Math.sin(x / 9.0) * Math.cos(y / 7.0)) + random.nextInt(grain);
                image.setRGB(x, y, grey << 16 | grey << 8 | grey);
            }
        }
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpeg", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
