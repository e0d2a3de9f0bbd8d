package vn.ngomon.platform.file.photo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/** Pictures drawn on the spot, and what cameras and strangers put into their files. */
public final class Pictures {

    private Pictures() {}

    /** A street of its own for each seed: sky, ground, houses, a hole in the road. */
    public static BufferedImage street(long seed, int width, int height) {
        var random = new Random(seed);
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setPaint(new GradientPaint(0, 0, any(random), random.nextInt(width), height, any(random)));
        pen.fillRect(0, 0, width, height);
        for (int i = 0; i < 14; i++) {
            pen.setColor(any(random));
            int across = width / 12 + random.nextInt(width / 3);
            int down = height / 12 + random.nextInt(height / 3);
            int x = random.nextInt(width) - across / 2;
            int y = random.nextInt(height) - down / 2;
            if (i % 3 == 0) {
                pen.fillOval(x, y, across, down);
            } else {
                pen.fillRect(x, y, across, down);
            }
        }
        pen.setStroke(new BasicStroke(width / 60f));
        pen.drawLine(random.nextInt(width), 0, random.nextInt(width), height);
        pen.dispose();
        return picture;
    }

    private static Color any(Random random) {
        return new Color(random.nextInt(256), random.nextInt(256), random.nextInt(256));
    }

    static BufferedImage scaled(BufferedImage picture, int width, int height) {
        var scaled = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = scaled.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(picture, 0, 0, width, height, null);
        pen.dispose();
        return scaled;
    }

    public static byte[] jpeg(BufferedImage picture) {
        return Picture.jpeg(picture, 0.85f);
    }

    static byte[] encoded(BufferedImage picture, boolean progressive) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            var param = writer.getDefaultWriteParam();
            param.setProgressiveMode(progressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), param);
        }
        writer.dispose();
        return bytes.toByteArray();
    }

    static BufferedImage grey(BufferedImage picture) {
        var grey = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        grey.createGraphics().drawImage(picture, 0, 0, null);
        return grey;
    }

    static byte[] png(BufferedImage picture) {
        try {
            var out = new ByteArrayOutputStream();
            ImageIO.write(picture, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static BufferedImage read(byte[] bytes) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(bytes));
    }

    /** The file with this segment right after its start. */
    static byte[] with(byte[] jpeg, int marker, byte[] content) {
        return ByteBuffer.allocate(jpeg.length + 4 + content.length).put(jpeg, 0, 2).putShort((short) (0xFF00 + marker))
                .putShort((short) (2 + content.length)).put(content).put(jpeg, 2, jpeg.length - 2).array();
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] joined(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (var part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    /** EXIF as a phone writes it at 16°27′43.2″N 107°35′6″E: orientation, maker, the time of the picture and the place. */
    static byte[] exif(int orientation, String taken, String offset) {
        var tiff = ByteBuffer.allocate(400);
        tiff.put(text("MM\0*")).putInt(8);
        tiff.putShort((short) 4);
        entry(tiff, 0x010F, 2, 12, 200);
        entry(tiff, 0x0112, 3, 1, orientation << 16);
        entry(tiff, 0x8769, 4, 1, 80);
        entry(tiff, 0x8825, 4, 1, 120);
        tiff.putInt(0);
        tiff.position(80).putShort((short) 2);
        entry(tiff, 0x9003, 2, 20, 220);
        entry(tiff, 0x9011, 2, 7, 250);
        tiff.putInt(0);
        tiff.position(120).putShort((short) 4);
        entry(tiff, 1, 2, 2, 'N' << 24);
        entry(tiff, 2, 5, 3, 300);
        entry(tiff, 3, 2, 2, 'E' << 24);
        entry(tiff, 4, 5, 3, 330);
        tiff.putInt(0);
        tiff.position(200).put(text("SecretPhone\0"));
        tiff.position(220).put(text(taken));
        tiff.position(250).put(text(offset));
        tiff.position(300).putInt(16).putInt(1).putInt(27).putInt(1).putInt(432).putInt(10);
        tiff.position(330).putInt(107).putInt(1).putInt(35).putInt(1).putInt(6).putInt(1);
        return tiff.array();
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    /** As a phone that was held so took it. */
    public static byte[] held(byte[] jpeg, int orientation) {
        return with(jpeg, 0xE1, joined(text("Exif\0\0"), exif(orientation, "2026:11:26 14:03:22", "")));
    }

    /** The PNG with this chunk right after its header. */
    static byte[] withChunk(byte[] png, String kind, byte[] content) {
        return joined(java.util.Arrays.copyOf(png, 33), chunk(kind, content), java.util.Arrays.copyOfRange(png, 33, png.length));
    }

    static byte[] chunk(String kind, byte[] content) {
        var sum = new CRC32();
        sum.update(text(kind));
        sum.update(content);
        return ByteBuffer.allocate(12 + content.length).putInt(content.length).put(text(kind)).put(content).putInt((int) sum.getValue()).array();
    }

    /** A valid PNG that says it is this large. */
    static byte[] claiming(int width, int height) {
        var header = ByteBuffer.allocate(13).putInt(width).putInt(height).put((byte) 8).put((byte) 2).put(new byte[3]).array();
        return joined(text("\u0089PNG\r\n\u001a\n"), chunk("IHDR", header), chunk("IDAT", new byte[40]), chunk("IEND", new byte[0]));
    }

    /** The JPEG with other numbers in its frame. */
    static byte[] claiming(byte[] jpeg, int width, int height) {
        var bytes = ByteBuffer.wrap(jpeg.clone());
        for (int at = 0; at < jpeg.length - 9; at++) {
            if ((jpeg[at] & 0xFF) == 0xFF && (jpeg[at + 1] & 0xFF) == 0xC0) {
                bytes.putShort(at + 5, (short) height).putShort(at + 7, (short) width);
            }
        }
        return bytes.array();
    }

    static byte[] zip(String name) {
        try {
            var out = new ByteArrayOutputStream();
            try (var zip = new ZipOutputStream(out)) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(text("secret"));
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static BufferedImage asHeld(BufferedImage upright, int orientation) {
        var held = new Orientation(orientation);
        int width = held.swapsSides() ? upright.getHeight() : upright.getWidth();
        int height = held.swapsSides() ? upright.getWidth() : upright.getHeight();
        var raw = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var place = held.upright(width, height);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                var to = place.transform(new java.awt.geom.Point2D.Double(x + 0.5, y + 0.5), null);
                raw.setRGB(x, y, upright.getRGB((int) to.getX(), (int) to.getY()));
            }
        }
        return raw;
    }
}
