package vn.ngomon.platform.file.video;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import vn.ngomon.platform.file.Cleaning.Cleaned;
import vn.ngomon.platform.file.Upload.Refusal;

class CleanMovieTest {

    private static final byte[] FILM = Film.withEverything();

    static byte[] cleaned(byte[] film) {
        var clean = (Cleaned.Clean) CleanMovie.of(ByteBuffer.wrap(film));
        var whole = ByteBuffer.allocate(film.length);
        clean.pieces().forEach(piece -> whole.put(piece.duplicate()));
        assertThat(whole.hasRemaining()).as("nothing has moved").isFalse();
        return whole.array();
    }

    @Example
    void whereWhenAndByWhomIsBlankAndThePictureIsWhereItWas() {
        var clean = new String(cleaned(FILM), StandardCharsets.ISO_8859_1);
        var sent = new String(FILM, StandardCharsets.ISO_8859_1);
        assertThat(sent).contains("Secret", "16.46", "\u005e\u00c0\u00de");
        assertThat(clean).doesNotContain("Secret", "16.46", "\u005e\u00c0\u00de", "udta", "uuid", "ISO6709", "appl");
        assertThat(clean.indexOf(Film.PICTURE)).isEqualTo(sent.indexOf(Film.PICTURE));
        assertThat(clean.indexOf("trak")).isEqualTo(sent.indexOf("trak"));
        assertThat(clean.split("trak", -1)).as("one track of two").hasSize(2);
        assertThat(clean).contains("\0\0\u0002\u0058\0\0\u0007\u0008");
    }

    @Example
    void whatWasCleanedStaysTheSame() {
        assertThat(cleaned(cleaned(FILM))).isEqualTo(cleaned(FILM));
    }

    @Example
    void soundAloneIsNoFilmAndHalfAFilmIsDamaged() {
        var sound = Film.joined(Film.box("ftyp", Film.text("isom")), Film.box("moov", Film.box("mvhd", new byte[20])));
        assertThat(CleanMovie.of(ByteBuffer.wrap(sound))).isEqualTo(new Cleaned.Unfit(Refusal.TYPE_NOT_TAKEN));
        assertThat(CleanMovie.of(ByteBuffer.wrap(Arrays.copyOf(FILM, 60)))).isEqualTo(new Cleaned.Unfit(Refusal.DAMAGED));
        assertThat(CleanMovie.of(ByteBuffer.wrap(FILM, 0, FILM.length - 3).slice())).isEqualTo(new Cleaned.Unfit(Refusal.DAMAGED));
    }

    @Property
    void anyBytes(@ForAll byte[] bytes) {
        assertThat(CleanMovie.of(ByteBuffer.wrap(bytes))).isNotNull();
    }

    @Property(tries = 3000)
    void aFilmWithSomeBytesChangedIsRefusedOrKeepsItsLength(@ForAll @Size(max = 8) byte[] changes, @ForAll @IntRange(max = 1400) int at) {
        var bytes = FILM.clone();
        for (int i = 0; i < changes.length; i++) {
            bytes[(at + 3 * i) % bytes.length] = changes[i];
        }
        if (CleanMovie.of(ByteBuffer.wrap(bytes)) instanceof Cleaned.Clean(var pieces)) {
            assertThat(pieces.stream().mapToInt(ByteBuffer::remaining).sum()).isEqualTo(bytes.length);
        }
    }
}
