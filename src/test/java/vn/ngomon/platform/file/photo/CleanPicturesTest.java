package vn.ngomon.platform.file.photo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import vn.ngomon.platform.file.Cleaning.Cleaned;
import vn.ngomon.platform.file.Upload.Refusal;
import vn.ngomon.platform.file.glance.JpegGlance;

/** Whatever bytes arrive, the walkers answer; they never throw, and never answer with more than they were given and a few bytes of their own. */
class CleanPicturesTest {

    private static final byte[] JPEG = Pictures.held(Pictures.jpeg(Pictures.street(1, 64, 48)), 6);
    private static final byte[] PNG = Pictures.withChunk(Pictures.png(Pictures.street(1, 64, 48)), "eXIf", Pictures.exif(1, "2026:11:26 14:03:22\0", ""));

    private static final List<byte[]> LARGER = larger();

    private static List<byte[]> larger() {
        var street = Pictures.street(2, 401, 399);
        try {
            return List.of(Pictures.encoded(street, false), Pictures.encoded(street, true), Pictures.encoded(Pictures.grey(street), false), Pictures.encoded(Pictures.grey(street), true));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Property
    void anyBytes(@ForAll byte[] bytes) {
        answers(bytes);
    }

    @Property
    void anyBytesBehindAnHonestStart(@ForAll byte[] bytes, @ForAll @IntRange(min = 2, max = 700) int honest) {
        answers(Pictures.joined(Arrays.copyOf(JPEG, honest), bytes));
        answers(Pictures.joined(Arrays.copyOf(PNG, Math.min(honest, PNG.length)), bytes));
    }

    @Property
    void anHonestFileWithSomeBytesChanged(@ForAll @Size(max = 12) byte[] changes, @ForAll @IntRange(min = 2, max = 4000) int at) {
        for (var honest : new byte[][] {JPEG, PNG}) {
            var bytes = honest.clone();
            for (int i = 0; i < changes.length; i++) {
                bytes[(at + 7 * i) % bytes.length] = changes[i];
            }
            answers(bytes);
        }
    }

    @Property
    void anyDirectoryOfTags(@ForAll byte[] bytes) {
        assertThat(Exif.of(ByteBuffer.wrap(bytes))).isNotNull();
        assertThat(Exif.of(ByteBuffer.wrap(Pictures.joined(Pictures.text("II*\0"), new byte[] {8, 0, 0, 0}, bytes)))).isNotNull();
    }

    @Property
    void tagsWithSomeBytesChanged(@ForAll @Size(max = 12) byte[] changes, @ForAll @IntRange(max = 399) int at) {
        var bytes = Pictures.exif(6, "2026:11:26 14:03:22\0", "+07:00\0");
        for (int i = 0; i < changes.length; i++) {
            bytes[(at + 5 * i) % bytes.length] = changes[i];
        }
        assertThat(Exif.of(ByteBuffer.wrap(bytes))).isNotNull();
    }

    /** A directory that sends the reader to itself, over and over. */
    @Property(tries = 20)
    void tagsThatLeadInACircle(@ForAll @IntRange(max = 5000) int entries) {
        var tiff = ByteBuffer.allocate(10 + 12 * entries + 4).put(Pictures.text("MM\0*")).putInt(8).putShort((short) entries);
        for (int i = 0; i < entries; i++) {
            tiff.putShort((short) (i % 2 == 0 ? 0x8769 : 0x8825)).putShort((short) 4).putInt(1).putInt(8 + i % 3 * 12);
        }
        assertThat(Exif.of(tiff.rewind())).isNotNull();
    }

    @Example
    void picturesThatBrowsersDoNotShowAreNotTaken() {
        assertThat(framed(0xC0, 300, 200, 4)).as("of print shops").isEqualTo(new Cleaned.Unfit(Refusal.TYPE_NOT_TAKEN));
        assertThat(framed(0xC9, 300, 200, 3)).as("arithmetic").isEqualTo(new Cleaned.Unfit(Refusal.TYPE_NOT_TAKEN));
        assertThat(framed(0xC2, 9000, 9000, 3)).as("held in memory whole").isEqualTo(new Cleaned.Unfit(Refusal.BOMB));
    }

    /** A table costs far more to build than the seventeen bytes it takes to send: a file of a megabyte may have sixty thousand of them. */
    @Example
    void tablesThatNoScanUsesCostNothing() {
        var street = Pictures.jpeg(Pictures.street(1, 400, 400));
        var crowded = street;
        for (int i = 0; i < 20; i++) {
            crowded = Pictures.with(crowded, 0xC4, new byte[17 * 3_800]);
        }
        var began = System.nanoTime();
        assertThat(JpegGlance.of(crowded).orElseThrow().light()).isEqualTo(JpegGlance.of(street).orElseThrow().light());
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofMillis(500));
    }

    /** As cameras make them, of which only some bytes are wrong: read another way than the small picture above, in one scan, in several, without colours. */
    @Property(tries = 60)
    void aLikenessOfWhateverLooksLikeAPicture(@ForAll @Size(max = 6) byte[] changes, @ForAll @IntRange(min = 2, max = 9_000) int at, @ForAll @IntRange(max = 9_000) int cut)
            throws IOException {
        var photos = new Photos(null, null);
        for (var honest : LARGER) {
            var bytes = Arrays.copyOf(honest, Math.max(20, honest.length - Math.max(0, cut - 4_500)));
            for (int i = 0; i < changes.length; i++) {
                bytes[2 + (at + 7 * i) % (bytes.length - 2)] = changes[i];
            }
            answers(bytes);
            assertThat(photos.likeness(bytes)).isNotNull();
        }
    }

    private static Cleaned framed(int marker, int width, int height, int components) {
        var frame = ByteBuffer.allocate(6 + 3 * components).put((byte) 8).putShort((short) height).putShort((short) width).put((byte) components).array();
        return CleanJpeg.of(ByteBuffer.wrap(Pictures.with(Pictures.text("\u00ff\u00d8\u00ff\u00d9"), marker, frame))).cleaned();
    }

    private static void answers(byte[] bytes) {
        assertThat(JpegGlance.of(bytes)).isNotNull();
        for (var examined : new Examined[] {CleanJpeg.of(ByteBuffer.wrap(bytes)), CleanPng.of(ByteBuffer.wrap(bytes))}) {
            if (examined.cleaned() instanceof Cleaned.Clean(var pieces)) {
                assertThat(pieces.stream().mapToInt(ByteBuffer::remaining).sum()).isLessThanOrEqualTo(bytes.length + 60);
                assertThat(examined.width()).isPositive();
            }
        }
    }
}
