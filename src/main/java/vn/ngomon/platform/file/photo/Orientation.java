package vn.ngomon.platform.file.photo;

import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** How a camera was held (EXIF tag 0x0112, values 1 to 8). */
public record Orientation(int value) {

    static final Orientation UPRIGHT = new Orientation(1);
    private static final int TAG = 0x0112;
    private static final int HEAD = 1 << 17;

    public boolean swapsSides() {
        return value >= 5;
    }

    /** Turns a picture of this size upright, into the first quadrant. */
    AffineTransform upright(int width, int height) {
        return switch (value) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    public static Orientation of(Path photo) throws IOException {
        try (var in = Files.newInputStream(photo)) {
            return of(ByteBuffer.wrap(in.readNBytes(HEAD)));
        }
    }

    /** @param jpeg its beginning; anything else is upright */
    static Orientation of(ByteBuffer jpeg) {
        try {
            for (int at = 2; (jpeg.get(at) & 0xFF) == 0xFF; at += 2 + (jpeg.getShort(at + 2) & 0xFFFF)) {
                int marker = jpeg.get(at + 1) & 0xFF;
                int length = jpeg.getShort(at + 2) & 0xFFFF;
                if (marker == 0xE1 && jpeg.getInt(at + 4) == 0x45786966) {
                    return Exif.of(jpeg.slice(at + 10, Math.min(length - 8, jpeg.limit() - at - 10))).orientation();
                }
                if (marker == 0xDA) {
                    break;
                }
            }
        } catch (IndexOutOfBoundsException e) {
            return UPRIGHT;
        }
        return UPRIGHT;
    }

    /** A segment for a JPEG that says this and nothing else: turning the pixels would cost quality and time. */
    ByteBuffer segment() {
        return ByteBuffer.allocate(36).putShort((short) 0xFFE1).putShort((short) 34).put("Exif\0\0MM\0*".getBytes(StandardCharsets.US_ASCII))
                .putInt(8).putShort((short) 1).putShort((short) TAG).putShort((short) 3).putInt(1).putShort((short) value).putShort((short) 0)
                .putInt(0).flip();
    }
}
