package vn.ngomon.bench;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Random;
import java.util.UUID;
import javax.imageio.ImageIO;

/** A photographed paper of about 30 kB; each taken is another file, because equal bytes are stored once and would cost nothing. */
public final class Photograph {

    private static final byte[] SCENE = scene();

    private Photograph() {}

    /** The same picture with another comment segment (JPEG COM). */
    public static byte[] take() {
        var id = UUID.randomUUID();
        return ByteBuffer.allocate(SCENE.length + 20).put(SCENE, 0, 2).putShort((short) 0xFFFE).putShort((short) 18)
                .putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()).put(SCENE, 2, SCENE.length - 2).array();
    }

    private static byte[] scene() {
        var random = new Random(8);
        var image = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 300; y++) {
            for (int x = 0; x < 400; x++) {
                int grey = 180 + (int) (40 * Math.sin(x / 9.0) * Math.cos(y / 7.0)) + random.nextInt(26);
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
