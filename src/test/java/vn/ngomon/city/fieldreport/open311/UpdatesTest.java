package vn.ngomon.city.fieldreport.open311;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ngomon.NgomonTest;
import vn.ngomon.city.fieldreport.ReportLives;
import vn.ngomon.city.fieldreport.ReportOffices;
import vn.ngomon.city.fieldreport.Snapshots;
import vn.ngomon.city.fieldreport.photos.ReportPhoto.Kind;

/** The extension for updates: answers go out, others' words come in and move nothing. */
@NgomonTest
class UpdatesTest {

    @LocalServerPort int port;
    @Autowired Open311World world;
    @Autowired ReportLives lives;
    @Autowired ReportOffices offices;
    @Autowired Snapshots snapshots;
    @Autowired JdbcClient db;

    @Test
    void anAnswerIsAnUpdateAndSoIsOpeningAgain() {
        var client = new Open311Client(port);
        var code = world.posted(port, "MT.RAC", "Rác ở sân vận động");
        world.answer(port, code, "Đã thu gom toàn bộ rác.");
        var told = client.get("/servicerequestupdates.json?service_request_id=" + code).json();
        assertThat(told).hasSize(1);
        assertThat(told.get(0).propertyNames()).containsExactly("update_id", "service_request_id", "status", "updated_datetime", "description", "media_url");
        assertThat(told.get(0).get("status").asString()).isEqualTo("closed");
        assertThat(told.get(0).get("description").asString()).isEqualTo("Đã thu gom toàn bộ rác.");
        world.act(world.centre(port), code, "reopen", Map.of("reason", "Còn một đống phía sau"));
        var xml = client.get("/servicerequestupdates.xml?service_request_id=" + code);
        assertThat(xml.xml().getNodeName()).isEqualTo("service_request_updates");
        assertThat(xml.xml().getElementsByTagName("request_update").getLength()).isEqualTo(2);
        assertThat(xml.xml().getElementsByTagName("status").item(1).getTextContent()).isEqualTo("open");
        assertThat(xml.body()).doesNotContain("Còn một đống phía sau");
        assertThat(client.get("/servicerequestupdates.json").json().findValuesAsString("service_request_id")).contains(code);
        assertThat(client.get("/servicerequestupdates.json?start_date=x").status()).isEqualTo(400);
    }

    @Test
    void aPictureOfAnEarlierAnswerIsNotToldAgainWithALaterOne() {
        var report = lives.verified(lives.citizen("Người báo"), "MT.RAC", "Rác tràn khỏi thùng ở bến xe").id();
        var handler = lives.handler(report);
        lives.photographed(report, Kind.AFTER, handler, snapshots.by(handler, 311));
        lives.answered(report, "Đã thu gom lần thứ nhất.");
        lives.act(report, "reopen", lives.actor(offices.officer()), Map.of("reason", "Rác lại tràn ra"));
        lives.answered(report, "Đã thu gom lần thứ hai.");
        var told = new Open311Client(port).get("/servicerequestupdates.json?service_request_id=" + lives.code(report)).json();
        assertThat(told.findValuesAsString("description")).startsWith("Đã thu gom lần thứ nhất.").endsWith("Đã thu gom lần thứ hai.");
        assertThat(told.get(0).get("media_url").asString("")).contains("/photos/");
        assertThat(told.get(1).get("media_url").isNull()).isTrue();
        assertThat(told.get(2).get("media_url").isNull()).isTrue();
    }

    @Test
    void whatAnotherSystemTellsIsANoteForTheCentreAndMovesNothing() {
        var client = new Open311Client(port);
        var code = world.posted(port, "MT.RAC", "Rác ở bãi bồi");
        world.dispatch(port, code);
        var update = Map.of("api_key", world.key(), "service_request_id", code, "update_id", UUID.randomUUID().toString(), "status", "CLOSED",
                "updated_datetime", "2026-11-20T08:15:30+07:00", "description", "Chúng tôi đã dọn sạch", "email", "dan@example.vn");
        var reply = client.post("/servicerequestupdates.json", update);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(reply.json().get(0).get("update_id").asString()).isEqualTo(update.get("update_id"));
        assertThat(client.post("/servicerequestupdates.xml", update).status()).as("sent again").isEqualTo(200);
        var notes = db.sql("select note from report_note where report_id = :id").param("id", world.id(code)).query(String.class).list();
        assertThat(notes).hasSize(1);
        assertThat(notes.getFirst()).contains("CLOSED", "Chúng tôi đã dọn sạch").as("agencies read it, too").doesNotContain("dan@example.vn");
        assertThat(client.get("/requests/" + code + ".json").json().get(0).get("status").asString()).isEqualTo("open");
    }

    @Test
    void anUpdateNeedsAKeyAReportAndItsFields() {
        var client = new Open311Client(port);
        assertThat(client.post("/servicerequestupdates.json", Map.of("service_request_id", "PA-0000001")).status()).isEqualTo(403);
        var key = world.key();
        var empty = client.post("/servicerequestupdates.json", Map.of("api_key", key));
        assertThat(empty.status()).isEqualTo(400);
        assertThat(empty.json()).hasSize(4);
        assertThat(client.post("/servicerequestupdates.json", Map.of("api_key", key, "service_request_id", "PA-9999999", "status", "OPEN", "description", "x",
                "updated_datetime", "2026-11-20T08:15:30Z")).status()).isEqualTo(404);
    }
}
