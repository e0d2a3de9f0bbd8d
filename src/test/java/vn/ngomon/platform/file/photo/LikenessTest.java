package vn.ngomon.platform.file.photo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.ngomon.NgomonTest;
import vn.ngomon.platform.file.glance.Glance;
import vn.ngomon.platform.file.glance.JpegGlance;
import vn.ngomon.platform.journal.Batch;

@NgomonTest
class LikenessTest {

    @Autowired
    Photos photos;
    @Autowired
    JdbcTemplate jdbc;

    private Likeness likeness(byte[] picture) {
        var writes = new Batch();
        var photograph = (Photograph.Kept) photos.receive(new ByteArrayInputStream(picture), "a.jpg", "test.photo", writes);
        writes.flush(jdbc);
        return photos.likeness(photograph.file()).orElseThrow();
    }

    @Test
    void theSamePictureIsRecognisedAndAnotherIsNot() {
        for (long seed = 10; seed < 22; seed++) {
            var picture = Pictures.street(seed, 1200, 900);
            var original = likeness(Pictures.jpeg(picture));
            var half = Picture.jpeg(Pictures.scaled(picture, 600, 450), 0.6f);
            assertThat(original.distance(likeness(half))).as("half the size, saved badly").isLessThanOrEqualTo(Likeness.ALIKE);
            assertThat(original.distance(likeness(Pictures.png(Pictures.scaled(picture, 317, 238))))).as("as PNG").isLessThanOrEqualTo(Likeness.ALIKE);
            var brighter = new java.awt.image.RescaleOp(1.1f, 12, null).filter(picture, null);
            assertThat(original.distance(likeness(Pictures.jpeg(brighter)))).as("brighter").isLessThanOrEqualTo(Likeness.ALIKE);
            var cropped = picture.getSubimage(18, 14, 1200 - 36, 900 - 28);
            assertThat(original.distance(likeness(Pictures.jpeg(cropped)))).as("cut a little").isLessThanOrEqualTo(2 * Likeness.ALIKE - 4);
            assertThat(original.distance(likeness(Pictures.jpeg(Pictures.street(seed + 100, 1200, 900))))).as("another").isGreaterThanOrEqualTo(20);
        }
    }

    @Test
    void aGlanceAtTheFileSeesWhatDecodingSees() throws IOException {
        for (long seed = 60; seed < 70; seed++) {
            var picture = Pictures.street(seed, 1003 + (int) seed, 777);
            var decoded = Likeness.of(Glance.of(Pictures.scaled(picture, 256, 190)), Orientation.UPRIGHT);
            for (var jpeg : List.of(Pictures.jpeg(picture), Pictures.encoded(picture, true), Pictures.jpeg(Pictures.grey(picture)))) {
                var glance = JpegGlance.of(jpeg).orElseThrow();
                assertThat(glance.width()).isEqualTo((1003 + (int) seed + 7) / 8);
                assertThat(Likeness.of(glance, Orientation.UPRIGHT).distance(decoded)).isLessThanOrEqualTo(4);
            }
        }
    }

    @Test
    void theSameSceneHeldOtherwiseIsStillTheSame() {
        var picture = Pictures.street(31, 800, 600);
        assertThat(likeness(Pictures.jpeg(picture)).distance(likeness(Pictures.held(Pictures.jpeg(Pictures.asHeld(picture, 6)), 6)))).isLessThanOrEqualTo(Likeness.ALIKE);
    }
}
