package vn.ngomon.city.fieldreport.open311;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.ngomon.NgomonTest;

/** Reports read through the interface, sentence by sentence of the contract. */
@NgomonTest
class RequestsTest {

    private static final String[] FIELDS = {"service_request_id", "status", "status_notes", "service_name", "service_code", "description", "agency_responsible", "service_notice",
        "requested_datetime", "updated_datetime", "expected_datetime", "address", "address_id", "zipcode", "lat", "long", "media_url"};

    @LocalServerPort int port;
    @Autowired Open311World world;
    @Autowired JdbcClient db;

    private Open311Client client;

    @BeforeEach
    void client() {
        client = new Open311Client(port);
    }

    private JsonNode list(String query) {
        var reply = client.get("/requests.json?page_size=1000&" + query);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.json();
    }

    private static List<String> ids(JsonNode list) {
        return list.findValuesAsString("service_request_id");
    }

    private String published(String service, String description) {
        var code = world.posted(port, service, description);
        world.dispatch(port, code);
        return code;
    }

    @Test
    void aVerifiedReportHasEveryFieldInBothFormats() {
        var code = published("GT.MAT_DUONG", "Ổ gà <lớn> & sâu giữa đường");
        var one = client.get("/requests/" + code + ".json").json();
        assertThat(one.isArray()).as("an array, also of one").isTrue();
        assertThat(one).hasSize(1);
        var request = one.get(0);
        assertThat(request.propertyNames()).containsExactly(FIELDS);
        assertThat(request.get("status").asString()).isEqualTo("open");
        assertThat(request.get("service_name").asString()).isEqualTo("Mặt đường hư hỏng");
        assertThat(request.get("description").asString()).isEqualTo("Ổ gà <lớn> & sâu giữa đường");
        assertThat(request.get("agency_responsible").asString()).isNotBlank();
        assertThat(request.get("address").asString()).isEqualTo("Trước số 12 đường Nguyễn Sinh Cung");
        assertThat(request.get("address_id").asString()).isEqualTo("19777");
        assertThat(request.get("lat").isNumber() && request.get("long").isNumber()).isTrue();
        assertThat(request.get("zipcode").isNull() && request.get("service_notice").isNull() && request.get("media_url").isNull()).as("empty is null").isTrue();
        for (var moment : new String[] {"requested_datetime", "updated_datetime", "expected_datetime"}) {
            assertThat(request.get(moment).asString()).as(moment).matches("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\+07:00");
        }
        var xml = client.get("/requests/" + code + ".xml");
        assertThat(xml.xml().getNodeName()).isEqualTo("service_requests");
        assertThat(xml.text("description")).isEqualTo("Ổ gà <lớn> & sâu giữa đường");
        assertThat(xml.body()).contains("<zipcode/>");
        assertThat(xml.xml().getElementsByTagName("request").item(0).getChildNodes().getLength()).isEqualTo(FIELDS.length);
    }

    @Test
    void whatIsNotVerifiedIsNeverListedAndTellsOnlyThatItWaits() {
        var code = world.posted(port, "MT.RAC", "Rác của nhà ông hàng xóm khó chịu");
        assertThat(ids(list(""))).doesNotContain(code);
        var waiting = client.get("/requests/" + code + ".json").json().get(0);
        assertThat(waiting.get("status").asString()).isEqualTo("open");
        assertThat(waiting.get("status_notes").asString()).contains("chờ xác minh");
        for (var hidden : new String[] {"service_code", "service_name", "requested_datetime", "updated_datetime", "description", "address", "address_id", "lat", "long", "media_url", "agency_responsible"}) {
            assertThat(waiting.get(hidden).isNull()).as(hidden).isTrue();
        }
        assertThat(ids(list("service_request_id=" + code))).containsExactly(code);
        world.act(world.centre(port), code, "reject", Map.of("reason", "Tranh chấp riêng"));
        var rejected = client.get("/requests/" + code + ".json?extensions=true");
        assertThat(rejected.json().get(0).get("status").asString()).isEqualTo("closed");
        assertThat(rejected.body()).doesNotContain("Tranh chấp riêng", "hàng xóm");
    }

    @Test
    void anAnswerClosesItAndItsMomentIsTheUpdate() {
        var code = world.posted(port, "DT.VIA_HE", "Vỉa hè bị chiếm làm bãi giữ xe");
        world.answer(port, code, "Đã nhắc nhở và trả lại vỉa hè.");
        var closed = client.get("/requests/" + code + ".json").json().get(0);
        assertThat(closed.get("status").asString()).isEqualTo("closed");
        assertThat(closed.get("status_notes").asString()).isEqualTo("Đã nhắc nhở và trả lại vỉa hè.");
        var closedAt = db.sql("select closed_at from report_public where id = :id").param("id", world.id(code)).query(OffsetDateTime.class).single().toInstant();
        assertThat(OffsetDateTime.parse(closed.get("updated_datetime").asString()).toInstant().getEpochSecond()).isEqualTo(closedAt.getEpochSecond());
        assertThat(ids(list("status=closed"))).contains(code);
        assertThat(ids(list("status=open"))).doesNotContain(code);
        assertThat(ids(list("status=open,closed"))).contains(code);
    }

    @Test
    void aListHasTheLastNinetyDaysAndASpanHasNoMore() {
        var code = published("MT.CAY_XANH", "Cây khô nghiêng ra đường từ tháng trước");
        var old = published("MT.CAY_XANH", "Cây khô nghiêng ra đường từ mùa trước");
        db.sql("update report_public set received_at = received_at - interval '100 days' where id = :id").param("id", world.id(old)).update();
        assertThat(ids(list(""))).contains(code).doesNotContain(old);
        var longAgo = Instant.now().minusSeconds(110 * 86_400L).toString().substring(0, 10);
        assertThat(ids(list("start_date=" + longAgo))).contains(old);
        assertThat(ids(list("end_date=" + Instant.now().minusSeconds(95 * 86_400L)))).contains(old).doesNotContain(code);
        assertThat(ids(list("start_date=&end_date=&status=&service_code="))).as("empty is absent").contains(code).doesNotContain(old);
        assertThat(ids(list("service_request_id=" + old + "," + code + "&start_date=2020-01-01&end_date=2020-01-02&status=closed"))).as("ids override everything")
                .containsExactly(old, code);
        var wide = client.get("/requests.json?start_date=2026-01-01&end_date=2026-11-01");
        assertThat(wide.status()).isEqualTo(400);
        assertThat(wide.json().get(0).get("description").asString()).contains("90");
    }

    @Test
    void categoriesPlacesPagesAndChangesNarrowTheList() {
        var here = published("TI.RO_NUOC", "Ống nước vỡ chảy ra đường");
        assertThat(ids(list("service_code=TI.RO_NUOC,MT.RAC"))).contains(here);
        assertThat(ids(list("service_code=GT.CAU"))).doesNotContain(here);
        assertThat(ids(list("bbox=107.59,16.46,107.61,16.48"))).contains(here);
        assertThat(ids(list("bbox=107.61,16.46,107.62,16.48"))).doesNotContain(here);
        assertThat(ids(list("lat=16.4705&long=107.6&radius=200"))).contains(here);
        assertThat(ids(list("lat=16.4705&long=107.6&radius=20"))).doesNotContain(here);
        var all = ids(list(""));
        var pages = ids(client.get("/requests.json?page=1&page_size=1").json());
        assertThat(pages).containsExactly(all.getFirst());
        assertThat(ids(client.get("/requests.json?page=2&page_size=1").json())).containsExactly(all.get(1));
        db.sql("update report_public set received_at = received_at - interval '200 days', updated_at = now() + interval '1 hour' where id = :id").param("id", world.id(here)).update();
        assertThat(ids(list("updated_after=" + Instant.now().plusSeconds(60)))).as("changed lately, however old").containsExactly(here);
        db.sql("update report_public set updated_at = now() where id = :id").param("id", world.id(here)).update();
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        var reply = client.get("/requests.json?start_date=gestern&status=done&page=0&bbox=1,2,3");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json()).hasSize(4);
        assertThat(reply.json().findValues("code")).allMatch(code -> code.asInt() == 400);
        assertThat(client.get("/requests.xml?start_date=x&page=y").xml().getElementsByTagName("error").getLength()).isEqualTo(2);
        var service = client.get("/requests.json?service_code=XX");
        assertThat(service.status()).isEqualTo(404);
        for (var id : new String[] {"PA-9999999", "7", UUID.randomUUID().toString(), "%3Cb%3E"}) {
            assertThat(client.get("/requests/" + id + ".xml").status()).as(id).isEqualTo(404);
            assertThat(client.get("/tokens/" + id + ".json").status()).as(id).isEqualTo(404);
        }
        assertThat(client.get("/requests.json?service_request_id=PA-9999999").status()).isEqualTo(404);
    }

    @Test
    void aTokenIsTheIdItself() {
        var code = world.posted(port, "MT.RAC", "Rác ở ngã ba chưa dọn");
        assertThat(client.get("/tokens/" + code + ".json").body()).isEqualTo("[{\"service_request_id\":\"" + code + "\",\"token\":\"" + code + "\"}]");
        assertThat(client.get("/tokens/" + code + ".xml").text("service_request_id")).isEqualTo(code);
    }

    @Test
    void extensionsAreToldToWhoAsksForThem() {
        var code = published("GT.CAU", "Lan can cầu bị gãy một đoạn");
        var plain = client.get("/requests/" + code + ".json").json().get(0);
        assertThat(plain.has("notes") || plain.has("attributes") || plain.has("extended_attributes")).isFalse();
        var more = client.get("/requests/" + code + ".json?extensions=true").json().get(0);
        assertThat(more.get("attributes").isArray()).isTrue();
        assertThat(more.get("extended_attributes").get("channel").asString()).isEqualTo("open311");
        assertThat(more.get("notes").get(0).propertyNames()).containsExactly("datetime", "type", "description");
        assertThat(client.get("/requests/" + code + ".xml?extensions=true").xml().getElementsByTagName("note").getLength()).isEqualTo(1);
    }
}
