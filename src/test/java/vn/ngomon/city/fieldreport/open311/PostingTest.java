package vn.ngomon.city.fieldreport.open311;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ngomon.NgomonTest;
import vn.ngomon.People;
import vn.ngomon.city.fieldreport.Reports;
import vn.ngomon.platform.identity.Identity;

/** Reports sent through the interface, sentence by sentence of the contract. */
@NgomonTest
class PostingTest {

    @LocalServerPort int port;
    @Autowired Open311World world;
    @Autowired Reports reports;
    @Autowired People people;
    @Autowired Identity identity;
    @Autowired JdbcClient db;

    private Open311Client client;
    private String key;

    @BeforeEach
    void key() {
        client = new Open311Client(port);
        key = world.key();
    }

    private Map<String, String> request(String service, String description) {
        return Open311World.request(key, service, description);
    }

    private long reports() {
        return db.sql("select count(*) from field_report").query(Long.class).single();
    }

    @Test
    void anIdIsGivenAtOnceInBothFormats() {
        var json = client.post("/requests.json", request("MT.RAC", "Rác chất đống ở đầu ngõ"));
        assertThat(json.status()).as(json.body()).isEqualTo(200);
        assertThat(json.json().isArray()).isTrue();
        assertThat(json.json().get(0).get("service_request_id").asString()).matches("PA-\\d{7}");
        assertThat(json.json().get(0).has("token")).as("an id or a token, not both").isFalse();
        var xml = client.post("/requests.xml", request("MT.RAC", "Rác chất đống ở cuối ngõ"));
        assertThat(xml.status()).isEqualTo(200);
        assertThat(xml.xml().getNodeName()).isEqualTo("service_requests");
        assertThat(xml.text("service_request_id")).matches("PA-\\d{7}");
        assertThat(client.post("/requests.json", request("GT.NAP_CONG", "Mất nắp cống, suýt có người ngã")).json().get(0).get("service_notice").asString()).isNotBlank();
    }

    @Test
    void aKeyIsTakenFromBodyAddressOrHeaderAndNothingElseOpens() {
        var fields = request("MT.RAC", "Rác ở công viên ven sông");
        fields.remove("api_key");
        assertThat(client.post("/requests.json?api_key=" + key, fields).status()).isEqualTo(200);
        assertThat(client.post("/requests.json", fields, "Authorization", "Bearer " + key).status()).isEqualTo(200);
        var before = reports();
        var missing = client.post("/requests.json", fields);
        assertThat(missing.status()).isEqualTo(403);
        assertThat(missing.json().get(0).get("code").asInt()).isEqualTo(403);
        var wrong = client.post("/requests.xml", Open311World.request("ngm_guessed", "MT.RAC", "Rác ở công viên"));
        assertThat(wrong.status()).isEqualTo(403);
        assertThat(wrong.xml().getNodeName()).isEqualTo("errors");
        var other = identity.issueToken(people.citizen("Người khác"), "test", Set.of("reports:write"), Duration.ofHours(1));
        assertThat(client.post("/requests.json", Open311World.request(other, "MT.RAC", "Rác ở công viên")).status()).as("a token for something else").isEqualTo(403);
        assertThat(reports()).isEqualTo(before);
    }

    @Test
    void eachFieldThatIsWrongIsAnErrorOfItsOwnAndNothingIsKept() {
        var before = reports();
        var reply = client.post("/requests.json", Map.of("api_key", key, "lat", "north", "long", "191"));
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json()).hasSize(3);
        assertThat(client.post("/requests.json", Map.of("api_key", key, "service_code", "XX.Y", "lat", "16.47", "long", "107.6")).status()).isEqualTo(404);
        assertThat(client.post("/requests.json", Map.of("api_key", key, "service_code", "GT", "lat", "16.47", "long", "107.6")).status()).isEqualTo(404);
        assertThat(client.post("/requests.json", Map.of("api_key", key, "service_code", "MT.RAC", "description", "Không có chỗ")).status()).isEqualTo(400);
        assertThat(client.post("/requests.json", Map.of("api_key", key, "service_code", "MT.RAC", "lat", "16.47")).status()).isEqualTo(400);
        var tooLong = request("MT.RAC", "x".repeat(4001));
        assertThat(client.post("/requests.xml", tooLong).status()).isEqualTo(400);
        var far = request("MT.RAC", "Ngoài địa bàn");
        far.putAll(Map.of("lat", "21.03", "long", "105.85"));
        assertThat(client.post("/requests.json", far).status()).isEqualTo(400);
        assertThat(client.post("/requests.json", Map.of("api_key", key, "service_code", "MT.RAC", "address_id", "nowhere")).status()).isEqualTo(400);
        assertThat(reports()).isEqualTo(before);
    }

    @Test
    void aServiceAndAPlaceAreEnough() {
        var spot = client.post("/requests.json", Map.of("api_key", key, "service_code", "MT.TIENG_ON", "lat", "16.47", "long", "107.6"));
        assertThat(spot.status()).as(spot.body()).isEqualTo(200);
        var words = client.post("/requests.json", Map.of("api_key", key, "service_code", "MT.RAC", "address_string", "Chợ Cống", "description", "Rác"));
        assertThat(words.status()).as(words.body()).isEqualTo(200);
        var id = client.post("/requests.json", Map.of("api_key", key, "service_code", "MT.RAC", "address_id", "19777", "description", "Dòng một\r\nDòng hai"));
        assertThat(id.status()).as(id.body()).isEqualTo(200);
        assertThat(reports.get(world.id(id.json().get(0).get("service_request_id").asString()))).satisfies(report -> {
            assertThat(report.place()).contains("Vỹ Dạ");
            assertThat(report.description()).isEqualTo("Dòng một\nDòng hai");
        });
    }

    @Test
    void attributesAnswerTheFurtherQuestions() {
        var fields = request("GT.MAT_DUONG", "Ổ gà trước cổng trường");
        fields.putAll(Map.of("attribute[size]", "wheel", "attribute[danger]", "true", "attribute[easting]", "12345"));
        var reply = client.post("/requests.json", fields);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(reports.get(world.id(reply.json().get(0).get("service_request_id").asString())).answers().toString()).isEqualTo("{\"size\":\"wheel\",\"danger\":true}");
        fields.put("attribute[size]", "enormous");
        var wrong = client.post("/requests.json", fields);
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.json().get(0).get("description").asString()).contains("size");
    }

    @Test
    void theSameReportUnderOneKeyOfTheSendersIsOneReport() {
        var fields = request("MT.RAC", "Rác ở bến đò");
        var sent = UUID.randomUUID().toString();
        var first = client.post("/requests.json", fields, "Idempotency-Key", sent);
        var second = client.post("/requests.json", fields, "Idempotency-Key", sent);
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.json().get(0).get("service_request_id")).isEqualTo(first.json().get(0).get("service_request_id"));
    }

    @Test
    void whoReportsAndWhatTheirCameraSaysNeverComesOut() throws Exception {
        var fields = request("GT.CAU", "Lan can cầu gỗ bị mục");
        var secrets = Map.of("first_name", "Thị Bí Mật", "last_name", "Hoàng", "email", "bimat@example.vn", "phone", "0987111222", "device_id", "thiet-bi-xyz-77",
                "account_id", "tai-khoan-xyz-88");
        fields.putAll(secrets);
        var reply = client.post("/requests.json", fields, Open311World.photo("SECRET-CAMERA-4711"), "anh-cua-toi.jpg");
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        var code = reply.json().get(0).get("service_request_id").asString();
        var told = reports.reporter(world.id(code)).orElseThrow();
        assertThat(told.name()).isEqualTo("Hoàng Thị Bí Mật");
        assertThat(told.contact()).contains("0987111222", "bimat@example.vn");
        var answers = new HashMap<String, String>();
        answers.put("post", reply.body());
        look(code, answers);
        world.dispatch(port, code);
        look(code, answers);
        var media = client.get("/requests/" + code + ".json").json().get(0).get("media_url").asString();
        assertThat(media).startsWith("http://localhost:" + port + "/reports/" + code + "/photos/");
        var picture = client.get(media + "?w=320");
        assertThat(picture.status()).isEqualTo(200);
        assertThat(picture.header("Cache-Control")).contains("public");
        answers.put("picture", new String(picture.raw().body(), java.nio.charset.StandardCharsets.ISO_8859_1));
        answers.put("picture's headers", picture.raw().headers().toString());
        answers.forEach((where, body) -> {
            assertThat(body).as(where).doesNotContain("SECRET-CAMERA", "anh-cua-toi", "Ứng dụng Sông Hương");
            secrets.values().forEach(secret -> assertThat(body).as(where).doesNotContain(secret));
        });
        db.sql("update report_photo set shown_file = null where report_id = :id").param("id", world.id(code)).update();
        assertThat(client.get(media).status()).as("taken away from the public").isEqualTo(404);
    }

    private void look(String code, Map<String, String> answers) {
        for (var format : new String[] {"json", "xml"}) {
            for (var path : new String[] {"/requests/" + code + "." + format + "?extensions=true", "/requests." + format + "?extensions=true", "/tokens/" + code + "." + format,
                "/servicerequestupdates." + format}) {
                answers.merge(path, client.get(path).body(), String::concat);
            }
        }
    }

    @Test
    void aPictureThatIsNoneIsRefused() {
        var reply = client.post("/requests.json", request("GT.CAU", "Lan can cầu bị gãy"), "no picture".getBytes(), "a.jpg");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json()).hasSize(1);
    }
}
