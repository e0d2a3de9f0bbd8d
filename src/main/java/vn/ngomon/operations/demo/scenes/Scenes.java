package vn.ngomon.operations.demo.scenes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Draws the pictures of the demo's reports, clearly drawings: some hundred different ones, each kept once however many reports show it. */
@Component
@ConditionalOnProperty("ngomon.demo")
public class Scenes {

    private static final int VARIATIONS = 40;
    private static final float QUALITY = 0.7f;

    private final Map<Drawn, byte[]> drawn = new ConcurrentHashMap<>();

    private record Drawn(Motif motif, int variation, boolean mended) {}

    /**
     * @param seed chooses one of the variations
     * @param mended the same place once the trouble is over
     * @return a JPEG
     */
    public byte[] picture(String category, long seed, boolean mended) {
        return drawn.computeIfAbsent(new Drawn(Motif.of(category), (int) Math.floorMod(seed, (long) VARIATIONS), mended), Scenes::draw).clone();
    }

    private static byte[] draw(Drawn wanted) {
        var random = new SplittableRandom(wanted.motif.name().hashCode() * 1_000_003L + wanted.variation);
        var canvas = new Canvas(random, wanted.motif.light(random));
        Street.paint(canvas);
        canvas.dusk();
        wanted.motif.paint(canvas, wanted.mended);
        canvas.grain();
        return jpeg(canvas);
    }

    private static byte[] jpeg(Canvas canvas) {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            var wish = writer.getDefaultWriteParam();
            wish.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            wish.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(canvas.picture(), null, null), wish);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** No more are wanted for now. */
    public void forget() {
        drawn.clear();
    }
}
