package vn.ngomon.city.fieldreport;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.springframework.stereotype.Component;
import vn.ngomon.city.fieldreport.photos.SentPhotos;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.file.photo.Photograph;
import vn.ngomon.platform.journal.Batch;

/** Pictures for tests: a street under a sky, each its own. */
@Component
public class Snapshots {

    private final SentPhotos sent;

    Snapshots(SentPhotos sent) {
        this.sent = sent;
    }

    /** Sent ahead by an account, as its phone does. */
    public UUID by(Actor who, long seed) {
        if (sent.receive(new ByteArrayInputStream(jpeg(seed)), "anh.jpg", who, new Batch()) instanceof Photograph.Kept kept) {
            return kept.file().id();
        }
        throw new AssertionError("Not kept");
    }

    static byte[] jpeg(long seed) {
        var random = new Random(seed);
        var picture = new BufferedImage(1200, 900, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setPaint(new GradientPaint(0, 0, new Color(120, 170, 220), 0, 500, new Color(225, 235, 240)));
        pen.fillRect(0, 0, 1200, 500);
        pen.setColor(new Color(105, 105, 110));
        pen.fillRect(0, 500, 1200, 400);
        for (int i = 0; i < 8; i++) {
            pen.setColor(new Color(120 + random.nextInt(110), 110 + random.nextInt(90), 90 + random.nextInt(80)));
            int height = 120 + random.nextInt(280);
            pen.fillRect(i * 150, 500 - height, 140, height);
        }
        pen.setColor(new Color(60, 55, 50));
        pen.fillOval(300 + random.nextInt(400), 600 + random.nextInt(80), 320, 140);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "jpeg", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
