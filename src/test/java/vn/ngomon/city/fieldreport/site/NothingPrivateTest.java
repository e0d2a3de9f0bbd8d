package vn.ngomon.city.fieldreport.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ngomon.NgomonTest;
import vn.ngomon.Web;
import vn.ngomon.city.fieldreport.Callers;
import vn.ngomon.city.fieldreport.ReportLives;
import vn.ngomon.city.fieldreport.ReportOffices;
import vn.ngomon.city.fieldreport.Snapshots;
import vn.ngomon.city.fieldreport.Source;
import vn.ngomon.city.fieldreport.photos.ReportPhoto;
import vn.ngomon.city.fieldreport.photos.ReportPhoto.Kind;
import vn.ngomon.city.fieldreport.photos.ReportPhotos;
import vn.ngomon.city.fieldreport.voice.Voices;
import vn.ngomon.city.fieldreport.work.Correcting;
import vn.ngomon.platform.file.Files;
import vn.ngomon.platform.file.photo.Patch;
import vn.ngomon.platform.file.photo.Photos;
import vn.ngomon.platform.journal.Batch;

/** Whatever the public may ask for of reports, nothing private is in it. */
@NgomonTest
class NothingPrivateTest {

    private static final String NAME = "Công Huyền Tôn Nữ Bí Mật";
    private static final String TOLD = "Nhà ông Lê Văn Hàng Xóm số 0912345678 đổ rác";

    @LocalServerPort int port;
    @Autowired ReportLives lives;
    @Autowired ReportOffices offices;
    @Autowired Snapshots snapshots;
    @Autowired Voices voices;
    @Autowired Callers callers;
    @Autowired Correcting correcting;
    @Autowired ReportPhotos photos;
    @Autowired Photos editor;
    @Autowired Files files;
    @Autowired JdbcClient db;
    @Autowired JdbcTemplate jdbc;

    private List<String> everything(String code) {
        var pages = List.of("/reports?q=" + code, "/reports", "/reports/" + code, "/reports/" + code + "?lang=en", "/reports/map.geojson?bbox=107,16,108,17&zoom=19",
                "/reports/map.geojson?bbox=107,16,108,17&code=" + code, "/reports/feed?q=" + code, "/reports/feed", "/reports/open-data.csv", "/reports/open-data.geojson",
                "/search?q=" + code, "/api/v1/reports?q=" + code, "/open311/v2/requests/" + code + ".json", "/open311/v2/requests/" + code + ".xml?extensions=true");
        return pages.stream().map(path -> {
            var answer = Web.at(port).get(path);
            assertThat(answer.status()).as(path).isEqualTo(200);
            return path + " " + answer.body();
        }).toList();
    }

    @Test
    void neitherWhoReportedNorWhatWasTakenOutNorWhatIsSaidInside() {
        var reporter = lives.citizen(NAME);
        var report = lives.told(reporter, "MT.RAC", TOLD, snapshots.by(reporter, 41));
        db.sql("update report_reporter set name = 'Tên Ghi Sổ', contact = '0987654321 bimat@example.vn', device = '\\xdeadbeef01020304' where report_id = :id").param("id", report.id()).update();
        var centre = lives.actor(offices.officer("Trực Ban Kín Tiếng"));
        correcting.correct(lives.file(report.id()), new Correcting.Wanted("MT.RAC", "Một hộ dân đổ rác ra ngõ", "Ngõ 5 Nguyễn Sinh Cung", ReportOffices.LON, ReportOffices.LAT, null), centre);
        lives.act(report.id(), "dispatch", centre, Map.of());
        lives.answered(report.id(), "Đã nhắc nhở hộ dân và thu gom rác.");
        voices.rate(report.id(), reporter, 2, false, "Lời riêng của tôi");
        callers.add(UUID.randomUUID(), report.id(), new Callers.Caller("Tên Người Gọi", "0977665544", Source.HOTLINE, Instant.now()), centre.accountId());
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(Web.at(port).get("/reports/map.geojson?bbox=107,16,108,17&code=" + report.code()).body()).contains(report.code()));
        assertThat(everything(report.code())).anyMatch(page -> page.contains("Một hộ dân đổ rác ra ngõ")).allSatisfy(page -> assertThat(page).doesNotContain(NAME, "Tên Ghi Sổ",
                "0987654321", "bimat@example.vn", "Tên Người Gọi", "0977665544", "deadbeef01020304", "Lê Văn Hàng Xóm", "0912345678", "Trực Ban Kín Tiếng", "Lời riêng của tôi", reporter.accountId().toString(), "Đầu mối "));
    }

    @Test
    void aHiddenPhotoIsGoneARedactedOneIsAlteredAndAnAgencysWaitsForTheAnswer() throws IOException {
        var reporter = lives.citizen("Người Chụp");
        var report = lives.verified(reporter, "MT.RAC", "Rác lấp cả miệng cống", snapshots.by(reporter, 51), snapshots.by(reporter, 52)).id();
        var pictures = photos.of(report);
        var centre = lives.actor(offices.officer());
        assertThat(status(report, pictures.get(0))).isEqualTo(200);
        correcting.show(lives.file(report), pictures.get(0).id(), false, centre);
        assertThat(status(report, pictures.get(0))).isEqualTo(404);
        assertThat(Web.at(port).get("/reports/" + lives.code(report)).body()).doesNotContain(pictures.get(0).id().toString());
        var before = pixel(report, pictures.get(1));
        var writes = new Batch();
        var altered = editor.redact(files.get(pictures.get(1).fileId()), List.of(new Patch(0, 0, 1, 0.5)), "fieldreport.redacted", writes).orElseThrow();
        writes.flush(jdbc);
        correcting.redact(lives.file(report), pictures.get(1).id(), altered.id(), centre);
        assertThat(status(report, pictures.get(1))).isEqualTo(200);
        assertThat(pixel(report, pictures.get(1))).isNotEqualTo(before);
        var handler = lives.handler(report);
        lives.photographed(report, Kind.AFTER, handler, snapshots.by(handler, 53));
        lives.handled(report, "Đã nạo vét miệng cống và thu gom rác.");
        var after = photos.of(report).stream().filter(photo -> photo.kind() == Kind.AFTER).findFirst().orElseThrow();
        assertThat(status(report, after)).as("nobody approved it yet").isEqualTo(404);
        lives.act(report, "approve", centre, Map.of());
        assertThat(status(report, after)).isEqualTo(200);
    }

    private String path(UUID report, ReportPhoto photo) {
        return "/reports/" + lives.code(report) + "/photos/" + photo.id();
    }

    private int status(UUID report, ReportPhoto photo) {
        return Web.at(port).get(path(report, photo)).status();
    }

    private Color pixel(UUID report, ReportPhoto photo) throws IOException {
        var picture = ImageIO.read(new ByteArrayInputStream(Web.at(port).get(path(report, photo) + "?w=480").bytes()));
        return new Color(picture.getRGB(picture.getWidth() / 3, picture.getHeight() / 3));
    }
}
