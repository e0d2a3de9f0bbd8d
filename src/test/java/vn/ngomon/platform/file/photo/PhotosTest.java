package vn.ngomon.platform.file.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.ngomon.NgomonTest;
import vn.ngomon.platform.file.Files;
import vn.ngomon.platform.file.StoredFile;
import vn.ngomon.platform.file.Upload.Refusal;
import vn.ngomon.platform.journal.Batch;

@NgomonTest
class PhotosTest {

    private static final String NOON = "2026:11:26 14:03:22\0";

    @Autowired
    Photos photos;
    @Autowired
    Files files;
    @Autowired
    JdbcTemplate jdbc;
    @TempDir
    Path folder;

    Photograph receive(Photos by, byte[] bytes, String name) {
        var writes = new Batch();
        var photograph = by.receive(new ByteArrayInputStream(bytes), name, "test.photo", writes);
        writes.flush(jdbc);
        return photograph;
    }

    Photograph.Kept kept(byte[] bytes, String name) {
        return (Photograph.Kept) receive(photos, bytes, name);
    }

    Refusal refusal(byte[] bytes, String name) {
        return ((Photograph.Refused) receive(photos, bytes, name)).reason();
    }

    byte[] bytes(StoredFile file) throws IOException {
        try (var in = files.open(file.id())) {
            return in.readAllBytes();
        }
    }

    static String letters(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    @Test
    void whatACameraSaysIsToldOnceAndKeptNowhere() throws IOException {
        var plain = Pictures.jpeg(Pictures.street(1, 800, 600));
        var sent = Pictures.with(plain, 0xE1, Pictures.joined(Pictures.text("Exif\0\0"), Pictures.exif(1, NOON, "")));
        sent = Pictures.with(sent, 0xE1, Pictures.text("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>SecretXmp</x:xmpmeta>"));
        sent = Pictures.with(sent, 0xED, Pictures.text("Photoshop 3.0\0" + "8BIM SecretIptc"));
        sent = Pictures.with(sent, 0xE2, Pictures.text("ICC_PROFILE\0\1\1SecretProfile"));
        sent = Pictures.with(sent, 0xE0, Pictures.text("JFXX\0\u0010SecretThumbnail"));
        sent = Pictures.with(sent, 0xFE, Pictures.text("SecretComment"));
        sent = Pictures.joined(sent, Pictures.text("SEFHSecretTrailer"), plain);
        var photograph = kept(sent, "DSC_0001.JPG");
        assertThat(photograph.spot().orElseThrow().lat()).isCloseTo(16.462, within(1e-6));
        assertThat(photograph.spot().orElseThrow().lon()).isCloseTo(107.585, within(1e-6));
        assertThat(photograph.takenAt()).as("Việt Nam's time").contains(Instant.parse("2026-11-26T07:03:22Z"));
        assertThat(photograph.width()).isEqualTo(800);
        assertThat(photograph.height()).isEqualTo(600);
        var stored = bytes(photograph.file());
        assertThat(letters(stored)).doesNotContain("Secret", "Exif", "xmp", "8BIM", "ICC_PROFILE", "JFXX", "2026:11");
        assertThat(stored.length).isLessThanOrEqualTo(plain.length);
        assertThat(pixels(Pictures.read(stored))).as("without loss").isEqualTo(pixels(Pictures.read(plain)));
    }

    static int[] pixels(BufferedImage picture) {
        return picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    }

    /** Java takes a picture for RGB that names neither JFIF nor EXIF and has all its components alike: greens and purples. */
    @Test
    void coloursStayWhatTheyAreWithoutTheSegmentThatToldThem() throws IOException {
        var plain = Pictures.jpeg(Pictures.street(6, 300, 200));
        var asPhonesDo = Pictures.held(Pictures.joined(Arrays.copyOf(plain, 2), Arrays.copyOfRange(plain, 20, plain.length)), 1);
        assertThat(letters(asPhonesDo)).doesNotContain("JFIF");
        var stored = bytes(kept(asPhonesDo, "a.jpg").file());
        assertThat(letters(stored)).contains("JFIF");
        assertThat(pixels(Pictures.read(stored))).isEqualTo(pixels(Pictures.read(plain)));
    }

    @Test
    void aCameraThatNamesItsOffsetIsBelieved() {
        var plain = Pictures.jpeg(Pictures.street(2, 200, 100));
        var exif = Pictures.joined(Pictures.text("Exif\0\0"), Pictures.exif(1, NOON, "+09:00\0"));
        assertThat(kept(Pictures.with(plain, 0xE1, exif), "a.jpg").takenAt()).contains(Instant.parse("2026-11-26T05:03:22Z"));
        var absurd = Pictures.joined(Pictures.text("Exif\0\0"), Pictures.exif(1, "0000:00:00 00:00:00\0", ""));
        assertThat(kept(Pictures.with(plain, 0xE1, absurd), "a.jpg").takenAt()).isEmpty();
        assertThat(kept(plain, "a.jpg").spot()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void howeverTheCameraWasHeldThePictureIsShownUpright(int orientation) throws IOException {
        var upright = new BufferedImage(240, 160, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 240; x++) {
            for (int y = 0; y < 160; y++) {
                upright.setRGB(x, y, (x < 120 ? y < 80 ? Color.RED : Color.GREEN : y < 80 ? Color.BLUE : Color.YELLOW).getRGB());
            }
        }
        var photograph = kept(Pictures.held(Pictures.jpeg(Pictures.asHeld(upright, orientation)), orientation), "a.jpg");
        assertThat(photograph.width()).isEqualTo(240);
        assertThat(photograph.height()).isEqualTo(160);
        assertThat(Orientation.of(java.nio.ByteBuffer.wrap(bytes(photograph.file()))).value()).as("still told to browsers").isEqualTo(orientation);
        var drawn = ImageIO.read(files.preview(photograph.file(), 1, 240).orElseThrow().getBody().getInputStream());
        var corners = List.of(new Color(drawn.getRGB(30, 30)), new Color(drawn.getRGB(30, 130)), new Color(drawn.getRGB(210, 30)), new Color(drawn.getRGB(210, 130)));
        assertThat(corners).usingElementComparator((one, other) -> Math.abs(one.getRed() - other.getRed()) + Math.abs(one.getGreen() - other.getGreen())
                + Math.abs(one.getBlue() - other.getBlue()) < 60 ? 0 : 1).containsExactly(Color.RED, Color.GREEN, Color.BLUE, Color.YELLOW);
    }

    /** The raw picture of a camera held so: its own upright transform undone. */
    @Test
    void aPngKeepsItsPixelsAndNothingElse() throws IOException {
        var plain = Pictures.png(Pictures.street(3, 300, 200));
        var sent = Pictures.withChunk(plain, "tEXt", Pictures.text("Comment\0SecretText"));
        sent = Pictures.withChunk(sent, "iTXt", Pictures.text("XML:com.adobe.xmp\0\0\0\0\0SecretXmp"));
        sent = Pictures.withChunk(sent, "eXIf", Pictures.exif(1, NOON, ""));
        sent = Pictures.withChunk(sent, "tIME", new byte[7]);
        sent = Pictures.joined(sent, Pictures.text("<html>SecretTrailer"));
        var photograph = kept(sent, "a.png");
        assertThat(photograph.spot()).isPresent();
        assertThat(photograph.takenAt()).isPresent();
        var stored = bytes(photograph.file());
        assertThat(letters(stored)).doesNotContain("Secret", "tEXt", "iTXt", "eXIf", "tIME");
        assertThat(pixels(Pictures.read(stored))).isEqualTo(pixels(Pictures.read(plain)));
    }

    @Test
    void aFileThatIsTwoThingsAtOnceIsKeptAsAPictureOnly() throws IOException {
        var plain = Pictures.jpeg(Pictures.street(4, 300, 200));
        for (var tail : List.of(Pictures.zip("word/vbaProject.bin"), Pictures.text("<html><script>alert(1)</script>"), Pictures.text("\0\0\0\u0018ftypmp42"))) {
            var stored = bytes(kept(Pictures.joined(plain, tail), "a.jpg").file());
            assertThat(stored.length).isLessThanOrEqualTo(plain.length);
            assertThat(Arrays.copyOfRange(stored, stored.length - 2, stored.length)).isEqualTo(new byte[] {(byte) 0xFF, (byte) 0xD9});
        }
        assertThat(refusal(Pictures.joined(Pictures.text("<html><script>1</script>"), plain), "a.jpg")).isEqualTo(Refusal.EXECUTABLE);
        assertThat(refusal(Pictures.joined(plain, new byte[10]), "a.jpg.exe")).isEqualTo(Refusal.EXECUTABLE);
    }

    @Test
    void aPictureOfSeveralMegabytesIsCleanedOnDisk() throws IOException {
        var noise = new BufferedImage(1400, 1000, BufferedImage.TYPE_INT_RGB);
        var random = new java.util.Random(1);
        for (int i = 0; i < 1_400_000; i++) {
            noise.setRGB(i % 1400, i / 1400, random.nextInt(0xFFFFFF));
        }
        var plain = Picture.jpeg(noise, 0.9f);
        assertThat(plain.length).isGreaterThan(1 << 20);
        var photograph = kept(Pictures.joined(Pictures.held(plain, 6), Pictures.text("SecretTrailer")), "a.jpg");
        assertThat(photograph.width()).isEqualTo(1000);
        assertThat(letters(bytes(photograph.file()))).doesNotContain("Secret");
        assertThat(bytes(photograph.file())).as("by its own hash").hasSize((int) photograph.file().size());
    }

    @Test
    void cutOffAndAbsurdPicturesAreRefused() {
        var jpeg = Pictures.jpeg(Pictures.street(5, 400, 300));
        var png = Pictures.png(Pictures.street(5, 400, 300));
        for (double part : new double[] {0.1, 0.5, 0.9, 0.999}) {
            assertThat(refusal(Arrays.copyOf(jpeg, (int) (jpeg.length * part)), "a.jpg")).isEqualTo(Refusal.DAMAGED);
            assertThat(refusal(Arrays.copyOf(png, (int) (png.length * part)), "a.png")).isEqualTo(Refusal.DAMAGED);
        }
        assertThat(refusal(Pictures.claiming(60_000, 60_000), "a.png")).isEqualTo(Refusal.BOMB);
        assertThat(refusal(Pictures.claiming(7_000, 7_000), "a.png")).as("more than so few bytes can hold").isEqualTo(Refusal.BOMB);
        assertThat(refusal(Pictures.claiming(jpeg, 60_000, 60_000), "a.jpg")).isEqualTo(Refusal.BOMB);
        assertThat(refusal(Pictures.claiming(jpeg, 14_000, 14_000), "a.jpg")).as("more than so few bytes can hold").isEqualTo(Refusal.BOMB);
        assertThat(refusal(new byte[0], "a.jpg")).isEqualTo(Refusal.EMPTY);
        assertThat(refusal("%PDF-1.7".getBytes(), "a.pdf")).isEqualTo(Refusal.TYPE_NOT_TAKEN);
        var refused = (Photograph.Refused) receive(photos, new byte[(20 << 20) + 1], "a.jpg");
        assertThat(refused).isEqualTo(new Photograph.Refused(Refusal.TOO_LARGE, "a.jpg", 20 << 20));
        assertThat(refused.messageArguments()).as("megabytes, as people count").containsExactly("a.jpg", 20L);
        assertThat(new Photograph.Refused(Refusal.TYPE_NOT_TAKEN, "a.pdf", 0).messageKey()).isEqualTo("file.photo.TYPE_NOT_TAKEN");
    }

    @Test
    void pixelsThatCannotBeReadAreLikeNothingAndShowNothing() {
        var header = java.nio.ByteBuffer.allocate(13).putInt(20).putInt(20).put((byte) 8).put((byte) 2).put(new byte[3]).array();
        var nonsense = Pictures.joined(Pictures.text("\u0089PNG\r\n\u001a\n"), Pictures.chunk("IHDR", header), Pictures.chunk("IDAT", new byte[40]),
                Pictures.chunk("IEND", new byte[0]));
        var photograph = kept(nonsense, "a.png");
        assertThat(photos.likeness(photograph.file())).isEmpty();
        assertThat(files.preview(photograph.file(), 1, 100)).isEmpty();
        assertThat(photos.redact(photograph.file(), List.of(new Patch(0, 0, 1, 1)), "test", new Batch())).isEmpty();
    }

    @Test
    void aHiddenAreaSaysNothingAndTheOriginalStays() throws IOException {
        var photograph = kept(Pictures.held(Pictures.jpeg(Pictures.asHeld(Pictures.street(41, 800, 600), 6)), 6), "a.jpg");
        var before = bytes(photograph.file());
        var writes = new Batch();
        var redacted = photos.redact(photograph.file(), List.of(new Patch(0.25, 0.5, 0.25, 0.25), new Patch(0.9, 0.9, 0.1, 0.1)), "test.redacted", writes)
                .orElseThrow();
        writes.flush(jdbc);
        assertThat(files.find(redacted.id())).contains(redacted);
        assertThat(bytes(photograph.file())).isEqualTo(before);
        var shown = Pictures.read(files.preview(photograph.file(), 1, 800).orElseThrow().getBody().getContentAsByteArray());
        var hidden = Pictures.read(bytes(redacted));
        assertThat(hidden.getWidth()).isEqualTo(800);
        assertThat(colours(hidden, 205, 305, 190, 140)).as("two shades, and what saving makes of their edges").isLessThan(40);
        assertThat(colours(shown, 205, 305, 190, 140)).isGreaterThan(colours(hidden, 205, 305, 190, 140));
        assertThat(difference(shown, hidden, 0, 0, 190, 290)).as("the rest is as it was").isLessThan(8);
        assertThat(letters(bytes(redacted))).doesNotContain("Exif");
    }

    /** How many colours, of 16 steps each way. */
    private static long colours(BufferedImage picture, int left, int top, int width, int height) {
        return Arrays.stream(picture.getRGB(left, top, width, height, null, 0, width)).map(rgb -> rgb & 0xF0F0F0).distinct().count();
    }

    private static double difference(BufferedImage one, BufferedImage other, int left, int top, int width, int height) {
        long sum = 0;
        for (int x = left; x < left + width; x++) {
            for (int y = top; y < top + height; y++) {
                sum += Math.abs((one.getRGB(x, y) >> 8 & 0xFF) - (other.getRGB(x, y) >> 8 & 0xFF));
            }
        }
        return (double) sum / width / height;
    }

    @Test
    void nothingAndNowhereCannotBeHidden() {
        var file = kept(Pictures.jpeg(Pictures.street(42, 100, 100)), "a.jpg").file();
        assertThatThrownBy(() -> photos.redact(file, List.of(), "test", new Batch())).isInstanceOf(IllegalArgumentException.class);
        for (double[] area : new double[][] {{0, 0, 0, 0.5}, {-0.1, 0, 0.5, 0.5}, {0.6, 0, 0.5, 0.5}, {0, 0.6, 0.5, 0.5}, {Double.NaN, 0, 0.5, 0.5}}) {
            assertThat(Patch.fits(area[0], area[1], area[2], area[3])).isFalse();
            assertThatThrownBy(() -> new Patch(area[0], area[1], area[2], area[3])).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(Patch.fits(0.7, 0.1, 0.3, 0.9)).isTrue();
    }

    @Test
    void whatEverybodyMaySeeMayBeCachedAndSaysNothingElse() throws IOException {
        var file = kept(Pictures.held(Pictures.jpeg(Pictures.street(43, 1000, 700)), 3), "a.jpg").file();
        var answer = files.publicPreview(file, 500).orElseThrow();
        assertThat(answer.getHeaders().getFirst(HttpHeaders.CACHE_CONTROL)).isEqualTo("max-age=60, public");
        assertThat(answer.getHeaders().getETag()).isEqualTo("\"" + file.sha256() + "-1-640\"");
        assertThat(answer.getHeaders().getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        var drawn = answer.getBody().getContentAsByteArray();
        assertThat(Pictures.read(drawn).getWidth()).as("the next of a few widths").isEqualTo(640);
        assertThat(letters(drawn)).doesNotContain("Exif", "ICC_PROFILE", "http");
        assertThat(files.preview(file, 1, 500).orElseThrow().getHeaders().getFirst(HttpHeaders.CACHE_CONTROL)).contains("private");
    }

    @Test
    void withoutAConverterAHeicIsRefusedWithAdvice() {
        var alone = new Photos(files, new Heic(Optional.empty()));
        assertThat(alone.readsHeic()).isFalse();
        var refused = (Photograph.Refused) receive(alone, heicBoxes(), "IMG_1.HEIC");
        assertThat(refused.reason()).isEqualTo(Refusal.HEIC);
        assertThat(refused.messageKey()).isEqualTo("file.refused.HEIC");
    }

    private static byte[] heicBoxes() {
        return Pictures.joined(Pictures.text("\0\0\0\u0018ftypheic\0\0\0\0mif1heic"), new byte[] {0, 0, 0, 16}, Pictures.text("mdat12345678"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 6})
    void withAConverterAHeicBecomesAJpegWithItsPlaceAndTimeTold(int tagged) throws Exception {
        var encoder = Path.of("/usr/bin/heif-enc");
        Assumptions.assumeTrue(photos.readsHeic() && java.nio.file.Files.isExecutable(encoder), "libheif-examples is not installed");
        var picture = folder.resolve("a.jpg");
        java.nio.file.Files.write(picture, Pictures.held(Pictures.jpeg(Pictures.street(51, 640, 480)), tagged));
        new ProcessBuilder(encoder.toString(), "-o", folder.resolve("a.heic").toString(), picture.toString()).redirectErrorStream(true)
                .redirectOutput(folder.resolve("out.txt").toFile()).start().waitFor();
        var photograph = kept(java.nio.file.Files.readAllBytes(folder.resolve("a.heic")), "IMG_0001.HEIC");
        assertThat(photograph.file().name()).isEqualTo("IMG_0001.jpg");
        assertThat(photograph.file().mediaType()).isEqualTo("image/jpeg");
        assertThat(photograph.spot()).isPresent();
        assertThat(photograph.takenAt()).isPresent();
        assertThat(letters(bytes(photograph.file()))).as("turned by the converter alone").doesNotContain("Secret", "Exif");
        assertThat(Pictures.read(bytes(photograph.file())).getWidth()).isEqualTo(photograph.width());
        assertThat(refusal(heicBoxes(), "IMG_1.HEIC")).as("boxes around nothing").isEqualTo(Refusal.DAMAGED);
    }
}
