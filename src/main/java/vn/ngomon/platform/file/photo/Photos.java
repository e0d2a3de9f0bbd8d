package vn.ngomon.platform.file.photo;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.springframework.stereotype.Service;
import vn.ngomon.platform.file.FileRules;
import vn.ngomon.platform.file.Files;
import vn.ngomon.platform.file.StoredFile;
import vn.ngomon.platform.file.Upload;
import vn.ngomon.platform.file.glance.Glance;
import vn.ngomon.platform.file.glance.JpegGlance;
import vn.ngomon.platform.journal.Batch;

/** Photographs that anybody may send and everybody may see. */
@Service
public class Photos {

    /** Enough pixels for 64 bits. */
    private static final int GLANCE = 256;
    /** Fewer blocks each way are too coarse. */
    private static final int FINE = 48;
    /** A redacted picture has no more pixels than a screen shows; larger ones would be held in memory whole. */
    private static final int REDACTED = 4096;
    /** Bytes; a picture of 320 pixels has a tenth of it. */
    public static final int SMALL = 200_000;
    private static final float QUALITY = 0.88f;
    private static final String REDACTED_NAME = "anh-da-che.jpg";

    private final Files files;
    private final Heic heic;
    private final Semaphore opened = new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()));

    Photos(Files files, Heic heic) {
        this.files = files;
        this.heic = heic;
    }

    /**
     * Takes a photograph: judged as every upload, then cleaned. Nothing is decoded, so it costs a few milliseconds (HEIC: a second or two).
     *
     * @param origin the feature and purpose, such as {@code fieldreport.photo}
     * @param writes of the caller's transaction, which the file's row joins
     */
    public Photograph receive(InputStream in, String givenName, String origin, Batch writes) {
        var arrival = new Arrival(heic);
        return switch (files.receive(in, givenName, origin, FileRules.PHOTOS, arrival, writes)) {
            case Upload.Kept(var file) -> arrival.kept(file);
            case Upload.Refused(var reason, var name, var limit) -> new Photograph.Refused(reason, name, limit);
        };
    }

    /** Whether HEIC is turned into JPEG here; otherwise it is refused, and a page should say so beforehand. */
    public boolean readsHeic() {
        return heic.isReadable();
    }

    /**
     * What the picture looks like: some 5 ms for a JPEG of 300 kB. PNG, and the few JPEGs that are built otherwise than phones do, are decoded.
     *
     * @return empty for what is no picture, or whose pixels cannot be read
     */
    public Optional<Likeness> likeness(StoredFile photo) {
        return open(photo, Photos::look);
    }

    /**
     * The same of a small JPEG that is not kept: what a phone shows of a picture before it is sent.
     *
     * @return empty also for anything but a JPEG of at most {@link #SMALL} bytes
     */
    public Optional<Likeness> likeness(byte[] small) {
        if (small.length < 4 || small.length > SMALL || (small[0] & 0xff) != 0xff || (small[1] & 0xff) != 0xd8) {
            return Optional.empty();
        }
        opened.acquireUninterruptibly();
        try {
            return look(small);
        } catch (IOException e) {
            return Optional.empty();
        } finally {
            opened.release();
        }
    }

    private static Optional<Likeness> look(byte[] bytes) throws IOException {
        var orientation = Orientation.of(ByteBuffer.wrap(bytes));
        var quick = JpegGlance.of(bytes).filter(glance -> Math.min(glance.width(), glance.height()) >= FINE);
        return quick.isPresent() ? quick.map(glance -> Likeness.of(glance, orientation))
                : read(bytes, GLANCE).map(picture -> Likeness.of(Glance.of(picture), Orientation.UPRIGHT));
    }

    /**
     * A new picture in which these areas cannot be made out any more; the one given stays as it is.
     *
     * @param writes of the caller's transaction, which the new file's row joins
     * @return empty for what is no picture, or whose pixels cannot be read
     */
    public Optional<StoredFile> redact(StoredFile photo, List<Patch> patches, String origin, Batch writes) {
        if (patches.isEmpty()) {
            throw new IllegalArgumentException("Nothing to hide in " + photo.id());
        }
        return open(photo, bytes -> read(bytes, REDACTED)).map(picture -> {
            patches.forEach(patch -> Redaction.hide(picture, patch));
            var upload = files.receive(new ByteArrayInputStream(Picture.jpeg(picture, QUALITY)), REDACTED_NAME, origin, FileRules.PHOTOS, writes);
            return switch (upload) {
                case Upload.Kept(var file) -> file;
                case Upload.Refused refused -> throw new IllegalStateException("Our own picture was refused: " + refused.reason());
            };
        });
    }

    private interface Look<T> {
        Optional<T> at(byte[] bytes) throws IOException;
    }

    private <T> Optional<T> open(StoredFile photo, Look<T> look) {
        if (!photo.mediaType().equals(FileRules.JPEG) && !photo.mediaType().equals(FileRules.PNG)) {
            return Optional.empty();
        }
        opened.acquireUninterruptibly();
        try (var in = files.open(photo)) {
            return look.at(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            opened.release();
        }
    }

    private static Optional<BufferedImage> read(byte[] bytes, int largest) throws IOException {
        return Picture.read(new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes)), Orientation.of(ByteBuffer.wrap(bytes)), largest, largest);
    }
}
