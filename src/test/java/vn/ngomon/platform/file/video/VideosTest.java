package vn.ngomon.platform.file.video;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.ngomon.NgomonTest;
import vn.ngomon.platform.file.FileRules;
import vn.ngomon.platform.file.Files;
import vn.ngomon.platform.file.Upload;
import vn.ngomon.platform.file.Upload.Refusal;
import vn.ngomon.platform.journal.Batch;

@NgomonTest
class VideosTest {

    @Autowired
    Videos videos;
    @Autowired
    Files files;
    @Autowired
    JdbcTemplate jdbc;

    Upload receive(byte[] bytes, String name) {
        var writes = new Batch();
        var upload = videos.receive(new ByteArrayInputStream(bytes), name, "test.video", writes);
        writes.flush(jdbc);
        return upload;
    }

    Refusal refusal(byte[] bytes, String name) {
        return ((Upload.Refused) receive(bytes, name)).reason();
    }

    @Test
    void aFilmIsKeptWithoutWhatItSaysBesidePictureAndSound() throws IOException {
        var film = Film.withEverything();
        var file = ((Upload.Kept) receive(film, "IMG_0001.MOV")).file();
        assertThat(file.mediaType()).isEqualTo(FileRules.MP4);
        assertThat(file.name()).isEqualTo("IMG_0001.MOV");
        try (var in = files.open(file)) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1)).hasSize(film.length).contains(Film.PICTURE).doesNotContain("Secret");
        }
    }

    @Test
    void aLongFilmIsCleanedOnDisk() throws IOException {
        var film = Film.joined(Film.withEverything(), Film.box("free", new byte[30 << 20]), Film.box("mdat", new byte[5 << 20]));
        var file = ((Upload.Kept) receive(film, "a.mp4")).file();
        assertThat(file.size()).isEqualTo(film.length);
        try (var in = files.open(file)) {
            assertThat(new String(in.readNBytes(4000), StandardCharsets.ISO_8859_1)).contains(Film.PICTURE).doesNotContain("Secret");
        }
    }

    @Test
    void whatIsNoFilmIsRefused() {
        assertThat(refusal(Film.joined(Film.box("ftyp", Film.text("isom\0\0\0\0mp42")), Film.box("moov")), "a.mp4")).isEqualTo(Refusal.TYPE_NOT_TAKEN);
        assertThat(refusal(Film.text("\u0089PNG\r\n\u001a\n0000000000"), "a.png")).isEqualTo(Refusal.TYPE_NOT_TAKEN);
        assertThat(refusal(java.util.Arrays.copyOf(Film.withEverything(), 700), "a.mov")).isEqualTo(Refusal.DAMAGED);
        assertThat(refusal(new byte[(60 << 20) + 1], "a.mp4")).isEqualTo(Refusal.TOO_LARGE);
        assertThat(Videos.messageKey(new Upload.Refused(Refusal.TYPE_NOT_TAKEN, "a.png", 0))).isEqualTo("file.video.TYPE_NOT_TAKEN");
    }
}
