package vn.ngomon.platform.file.photo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import javax.imageio.IIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Photographs as pixels. */
public final class Picture {

    private Picture() {}

    /**
     * Reads no more pixels than are needed, then turns the picture as the camera was held.
     *
     * @param width at most, never enlarged
     * @param height at most, never enlarged
     * @return empty for what Java cannot read: a file may be whole and its pixels nonsense
     */
    public static Optional<BufferedImage> read(ImageInputStream in, Orientation orientation, int width, int height) throws IOException {
        var readers = ImageIO.getImageReaders(in);
        if (!readers.hasNext()) {
            return Optional.empty();
        }
        var reader = readers.next();
        try {
            reader.setInput(in, true, true);
            int across = orientation.swapsSides() ? reader.getHeight(0) : reader.getWidth(0);
            int down = orientation.swapsSides() ? reader.getWidth(0) : reader.getHeight(0);
            var param = reader.getDefaultReadParam();
            int step = Math.max(1, Math.max(across / width, down / height) / 2);
            param.setSourceSubsampling(step, step, 0, 0);
            return Optional.of(upright(reader.read(0, param), orientation, width, height));
        } catch (IIOException e) {
            return Optional.empty();
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage upright(BufferedImage raw, Orientation orientation, int width, int height) {
        int across = orientation.swapsSides() ? raw.getHeight() : raw.getWidth();
        int down = orientation.swapsSides() ? raw.getWidth() : raw.getHeight();
        double scale = Math.min(1, Math.min((double) width / across, (double) height / down));
        var picture = new BufferedImage(Math.max(1, (int) Math.round(across * scale)), Math.max(1, (int) Math.round(down * scale)),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, picture.getWidth(), picture.getHeight());
        var place = AffineTransform.getScaleInstance(scale, scale);
        place.concatenate(orientation.upright(raw.getWidth(), raw.getHeight()));
        pen.drawImage(raw, place, null);
        pen.dispose();
        return picture;
    }

    /** @param quality from 0 to 1 */
    static byte[] jpeg(BufferedImage picture, float quality) {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            var param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), param);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
