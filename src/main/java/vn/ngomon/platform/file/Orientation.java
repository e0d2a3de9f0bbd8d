package vn.ngomon.platform.file;

import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/** How a camera was held (EXIF tag 0x0112, values 1 to 8). */
record Orientation(int value) {

    private static final Orientation UPRIGHT = new Orientation(1);
    private static final int TAG = 0x0112;

    boolean swapsSides() {
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

    static Orientation of(Path photo) throws IOException {
        try (var in = Files.newInputStream(photo)) {
            return of(ByteBuffer.wrap(in.readNBytes(1 << 17)));
        }
    }

    static Orientation of(ByteBuffer bytes) {
        try {
            for (int at = 2; (bytes.get(at) & 0xFF) == 0xFF; at += 2 + (bytes.getShort(at + 2) & 0xFFFF)) {
                int marker = bytes.get(at + 1) & 0xFF;
                if (marker == 0xE1 && bytes.getInt(at + 4) == 0x45786966) {
                    return exif(bytes.slice(at + 10, bytes.limit() - at - 10));
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

    private static Orientation exif(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            int at = directory + 2 + 12 * i;
            if ((tiff.getShort(at) & 0xFFFF) == TAG) {
                int value = tiff.getShort(at + 8);
                return value >= 1 && value <= 8 ? new Orientation(value) : UPRIGHT;
            }
        }
        return UPRIGHT;
    }
}
