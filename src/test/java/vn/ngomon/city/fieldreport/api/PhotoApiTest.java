package vn.ngomon.city.fieldreport.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ngomon.ApiClient;
import vn.ngomon.NgomonTest;
import vn.ngomon.People;
import vn.ngomon.bench.Photograph;
import vn.ngomon.city.fieldreport.ReportOffices;
import vn.ngomon.platform.directory.Directory;

/** A program sends its photographs ahead, each once, and attaches what it has sent itself. */
@NgomonTest
class PhotoApiTest {

    private static final String PHOTOS = "/api/v1/reports/photos";

    @LocalServerPort int port;
    @Autowired ReportOffices offices;
    @Autowired People people;
    @Autowired Directory directory;
    @Autowired JdbcClient db;

    private ApiClient reporter;

    @BeforeEach
    void land() {
        offices.land(directory.today());
        reporter = offices.program(port, people.citizen("Phan Thị Chụp"));
    }

    private static Map<String, Object> telling(String photo) {
        return Map.of("category", "MT.RAC", "description", "Rác đổ tràn ra lòng đường trước chợ", "lon", ReportOffices.LON, "lat", ReportOffices.LAT, "photos", List.of(photo));
    }

    @Test
    void aPhotoSentAheadBelongsToTheReportThatNamesIt() {
        var body = reporter.upload(PHOTOS, "rac.jpg", Photograph.take(), UUID.randomUUID().toString());
        assertThat(body.status()).as(body.body()).isEqualTo(201);
        assertThat(body.json().get("width").asInt()).isEqualTo(400);
        assertThat(body.json().get("height").asInt()).isEqualTo(300);
        assertThat(body.json().has("lon")).as("a picture that does not say where").isFalse();
        var part = reporter.uploadPart(PHOTOS, "rac.jpg", Photograph.take());
        assertThat(part.status()).as(part.body()).isEqualTo(201);
        var photo = body.json().get("id").asString();
        assertThat(offices.program(port, people.citizen("Người khác")).post("/api/v1/reports", telling(photo)).status()).as("somebody else's").isEqualTo(422);
        var told = reporter.post("/api/v1/reports", telling(photo));
        assertThat(told.status()).as(told.body()).isEqualTo(201);
        assertThat(db.sql("select count(*) from report_photo where report_id = :id and file_id = :file and likeness is not null")
                .param("id", UUID.fromString(told.json().get("id").asString())).param("file", UUID.fromString(photo)).query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void sentAgainItIsTheSamePhoto() {
        var picture = Photograph.take();
        var key = UUID.randomUUID().toString();
        var first = reporter.upload(PHOTOS, "rac.jpg", picture, key);
        var again = reporter.upload(PHOTOS, "rac.jpg", picture, key);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.replayed()).isTrue();
        assertThat(reporter.upload(PHOTOS, "khac.jpg", picture, key).json().get("type").asString()).isEqualTo("/problems/key-reused");
    }

    @Test
    void whatIsNoPhotographIsRefusedInWords() {
        var reply = reporter.upload(PHOTOS, "rac.jpg", "Không phải ảnh".getBytes(StandardCharsets.UTF_8), UUID.randomUUID().toString());
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.json().get("detail").asString()).isNotBlank().doesNotContain("file.photo.");
        assertThat(new ApiClient(port, null).upload(PHOTOS, "rac.jpg", Photograph.take(), UUID.randomUUID().toString()).status()).isEqualTo(401);
    }
}
