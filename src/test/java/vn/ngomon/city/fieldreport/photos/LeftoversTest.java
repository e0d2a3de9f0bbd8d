package vn.ngomon.city.fieldreport.photos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ngomon.NgomonTest;
import vn.ngomon.People;
import vn.ngomon.Web;
import vn.ngomon.city.fieldreport.ReportLives;
import vn.ngomon.city.fieldreport.ReportOffices;
import vn.ngomon.city.fieldreport.Snapshots;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.file.Files;
import vn.ngomon.platform.file.photo.Patch;
import vn.ngomon.platform.journal.Ids;

/** What was sent ahead of a report that never came does not stay; whatever anything names does. */
@NgomonTest
class LeftoversTest {

    private static final AtomicLong SEED = new AtomicLong(7_000);

    @LocalServerPort int port;
    @Autowired Leftovers leftovers;
    @Autowired SentPhotos sent;
    @Autowired ReportPhotos photos;
    @Autowired Snapshots snapshots;
    @Autowired ReportLives lives;
    @Autowired ReportOffices offices;
    @Autowired People people;
    @Autowired Files files;
    @Autowired JdbcClient db;
    @Value("${ngomon.files}") Path folder;

    private Actor reporter;

    @BeforeEach
    void somebody() {
        reporter = lives.citizen("Người Gửi Ảnh Trước");
    }

    private UUID upload() {
        return snapshots.by(reporter, SEED.incrementAndGet());
    }

    private Path content(UUID file) {
        var sha256 = files.get(file).sha256();
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    /** As on the third night after all that was sent until now. */
    private void threeNightsLater() {
        db.sql("select file_id from report_upload").query(UUID.class).list().stream().filter(file -> files.find(file).isPresent()).forEach(file -> {
            try {
                java.nio.file.Files.setLastModifiedTime(content(file), FileTime.from(Instant.now().minus(Duration.ofDays(3))));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        leftovers.forget(Ids.next());
    }

    private boolean isThere(UUID file) {
        return files.find(file).isPresent() && java.nio.file.Files.exists(content(file));
    }

    private boolean isUpload(UUID file) {
        return db.sql("select exists (select from report_upload where file_id = :file)").param("file", file).query(Boolean.class).single();
    }

    private long reports() {
        return db.sql("select (select count(*) from field_report) + (select count(*) from report_photo)").query(Long.class).single();
    }

    @Test
    void anUploadThatNoReportNamesGoesAndOneThatAReportNamesStays() {
        var lonely = upload();
        var place = content(lonely);
        var named = upload();
        lives.told(reporter, "MT.RAC", "Rác đổ tràn ra lòng đường trước chợ", named);
        leftovers.forget();
        assertThat(isThere(lonely)).as("sent today").isTrue();
        assertThat(photos.areFrom(List.of(lonely), reporter.accountId())).isTrue();
        threeNightsLater();
        assertThat(files.find(lonely)).isEmpty();
        assertThat(place).doesNotExist();
        assertThat(isUpload(lonely)).isFalse();
        assertThat(isThere(named)).isTrue();
        assertThat(isUpload(named)).as("attached, it is nobody's upload any more").isFalse();
    }

    @Test
    void aPictureSentAgainTodayWaitsForAnotherNight() {
        var file = upload();
        leftovers.forget(Ids.next());
        assertThat(isThere(file)).as("somebody may be sending the same picture").isTrue();
        assertThat(isUpload(file)).isTrue();
        threeNightsLater();
        assertThat(files.find(file)).isEmpty();
    }

    @Test
    void aReportWithAForgottenPictureIsRefusedInWordsAndKeepsNothing() {
        var program = offices.program(port, reporter.accountId());
        var lost = upload();
        var there = upload();
        threeNightsLaterBut(there);
        var before = reports();
        var answer = program.post("/api/v1/reports", Map.of("category", "MT.RAC", "description", "Rác đổ tràn ra lòng đường trước chợ", "lon", ReportOffices.LON, "lat", ReportOffices.LAT,
                "photos", List.of(lost, there)));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("A photo that was sent is not there");
        assertThat(reports()).isEqualTo(before);

        var web = Web.at(port).signInAs(reporter.accountId());
        var key = UUID.randomUUID();
        web.get("/reports/new").post("/reports/new", "key", key, "category", "MT.RAC", "description", "Rác đổ tràn ra lòng đường trước chợ", "place", "Trước cổng chợ Vỹ Dạ", "kept", lost,
                "kept", there);
        assertThat(web.status()).isEqualTo(422);
        assertThat(web.page().select("[role=alert]").text()).contains("Không tìm thấy ảnh đã gửi");
        assertThat(web.page().select("#description").val()).isEqualTo("Rác đổ tràn ra lòng đường trước chợ");
        assertThat(web.page().select("input[name=kept]").eachAttr("value")).as("the one that is there is still with it").containsExactly(there.toString());
        assertThat(reports()).isEqualTo(before);
        web.post("/reports/new", "key", key, "category", "MT.RAC", "description", "Rác đổ tràn ra lòng đường trước chợ", "place", "Trước cổng chợ Vỹ Dạ", "kept", there);
        assertThat(web.path()).as(web.body()).startsWith("/account/reports/PA-");
    }

    private void threeNightsLaterBut(UUID file) {
        var before = db.sql("delete from report_upload where file_id = :file returning likeness").param("file", file).query(Long.class).single();
        threeNightsLater();
        db.sql("insert into report_upload values (:file, :account, :likeness)").param("file", file).param("account", reporter.accountId()).param("likeness", before).update();
    }

    @Test
    void whatIsTooOldToBeAttachedIsNobodysEvenBeforeItIsForgotten() {
        var old = new UUID(Instant.now().minus(Duration.ofHours(49)).toEpochMilli() << 16 | 0x7000, Long.MIN_VALUE);
        db.sql("insert into report_upload values (:file, :account, null)").param("file", old).param("account", reporter.accountId()).update();
        assertThat(photos.areFrom(List.of(old), reporter.accountId())).as("whoever may still attach one has an hour for it").isFalse();
        db.sql("delete from report_upload where file_id = :file").param("file", old).update();
    }

    @Test
    void aRedactedPictureStaysAsLongAsItIsInUse() {
        var named = upload();
        var report = lives.told(reporter, "MT.RAC", "Rác đổ tràn ra lòng đường trước chợ", named).id();
        var officer = Web.at(port).signInAs(offices.officer());
        var address = "/desk/reports/" + report + "/photos/" + photos.of(report).getFirst().id();
        officer.get("/desk/reports/" + report).post(address + "/redaction", "patch", "0.1,0.1,0.3,0.3");
        var first = photos.of(report).getFirst().alteredFile();
        threeNightsLater();
        threeNightsLater();
        assertThat(isThere(named)).isTrue();
        assertThat(isThere(first)).isTrue();
        officer.get("/desk/reports/" + report).post(address + "/redaction", "patch", "0.5,0.5,0.3,0.3");
        var second = photos.of(report).getFirst().alteredFile();
        var tried = sent.redact(files.get(named), List.of(new Patch(0.2, 0.2, 0.2, 0.2)), lives.actor(offices.officer())).orElseThrow().id();
        threeNightsLater();
        assertThat(files.find(first)).as("replaced by another").isEmpty();
        assertThat(files.find(tried)).as("never used").isEmpty();
        assertThat(isThere(second)).isTrue();
        assertThat(isThere(named)).isTrue();
    }

    /** Whoever adds a place where a file may be named decides here whether uploads of the public may be named there. */
    @Test
    void everyPlaceThatNamesAnUploadKeepsIt() {
        var places = db.sql("""
                select table_name || '.' || column_name from information_schema.columns join information_schema.tables using (table_schema, table_name)
                where table_schema = current_schema() and table_type = 'BASE TABLE' and data_type = 'uuid' and column_name ~ 'file|picture|image'""").query(String.class).list();
        var ofDossiers = List.of("dossier_paper_file.file_id", "dossier_request_file.file_id", "dossier_result.file_id", "dossier_result.signed_file_id", "dossier_draft_file.file_id",
                "dossier_upload.file_id");      // another wing's, with uploads of its own: what is named there never was the public's of a report
        var ofReports = List.of("report_photo.file_id", "report_photo.shown_file", "report_photo.altered_file", "campaign_photo.file_id", "campaign_photo.shown_file",
                "campaign_photo.altered_file");
        assertThat(places).containsExactlyInAnyOrderElementsOf(java.util.stream.Stream.of(ofDossiers, ofReports, List.of("report_upload.file_id")).flatMap(List::stream).toList());

        var report = lives.told(reporter, "MT.RAC", "Rác đổ tràn ra lòng đường trước chợ").id();
        var event = event();
        var named = new ArrayList<UUID>();
        for (var place : ofReports) {
            var file = upload();
            var values = place.startsWith("report")
                    ? "insert into report_photo (id, report_id, kind, file_id, shown_file, altered_file, position, added_by, added_at) values (:id, :of, 'REPORT', %s, %s, %s, 0, :id, now())"
                    : "insert into campaign_photo (id, event_id, kind, pair_id, file_id, shown_file, altered_file, width, height, sent, added_by, added_at) values (:id, :of, 'MOMENT', :id, %s, %s, %s, 1, 1, true, :id, now())";
            db.sql(values.formatted(place.endsWith(".file_id") ? ":file" : ":id", place.endsWith("shown_file") ? ":file" : "null", place.endsWith("altered_file") ? ":file" : "null"))
                    .param("id", UUID.randomUUID()).param("of", place.startsWith("report") ? report : event).param("file", file).update();
            named.add(file);
        }
        var lonely = upload();
        threeNightsLater();
        threeNightsLater();
        assertThat(named).allMatch(this::isThere);
        assertThat(files.find(lonely)).isEmpty();
        db.sql("delete from campaign_photo where event_id = :event").param("event", event).update();
        db.sql("delete from report_photo where report_id = :report").param("report", report).update();
    }

    private UUID event() {
        var id = UUID.randomUUID();
        db.sql("insert into campaign (id, name, description, agency_id, starts_on, ends_on, created_at, created_by, simulated) values (:id, 'Dọn bờ sông', 'Dọn', :id, '2020-11-01', '2020-11-01', now(), :id, false)")
                .param("id", id).update();
        db.sql("insert into campaign_event (id, campaign_id, agency_id, starts_at, ends_at, place, wanted, created_at, created_by, simulated) values (:id, :id, :id, now(), now() + interval '1 hour', 'Bờ sông', 1, now(), :id, false)")
                .param("id", id).update();
        return id;
    }
}
