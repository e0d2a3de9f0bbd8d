package vn.ngomon.city.fieldreport.open311;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.ngomon.NgomonTest;
import vn.ngomon.Web;

/** Where the interface is and what can be reported, sentence by sentence of the contract. */
@NgomonTest
class ServicesTest {

    @LocalServerPort int port;

    private Open311Client client() {
        return new Open311Client(port);
    }

    @Test
    void discoveryNamesTheEndpointInBothFormats() {
        var json = client().get("http://localhost:" + port + "/open311/discovery.json");
        assertThat(json.status()).isEqualTo(200);
        assertThat(json.header("Content-Type")).isEqualToIgnoringCase("application/json;charset=utf-8");
        assertThat(json.json().propertyNames()).containsExactly("changeset", "contact", "key_service", "endpoints");
        var endpoint = json.json().get("endpoints").get(0);
        assertThat(endpoint.propertyNames()).containsExactly("specification", "url", "changeset", "type", "formats");
        assertThat(endpoint.get("specification").asString()).isEqualTo("http://wiki.open311.org/GeoReport_v2");
        assertThat(endpoint.get("url").asString()).isEqualTo("http://localhost:" + port + "/open311/v2");
        assertThat(endpoint.get("type").asString()).isIn("production", "test");
        assertThat(endpoint.get("formats").toString()).isEqualTo("[\"text/xml\",\"application/json\"]");
        var xml = client().get("http://localhost:" + port + "/open311/discovery.xml");
        assertThat(xml.header("Content-Type")).isEqualToIgnoringCase("text/xml;charset=utf-8");
        assertThat(xml.body()).startsWithIgnoringCase("<?xml version=\"1.0\" encoding=\"utf-8\"?><discovery>");
        assertThat(xml.xml().getElementsByTagName("format").getLength()).isEqualTo(2);
        assertThat(Web.at(port).get("/open311/discovery").status()).as("without a suffix too").isEqualTo(200);
    }

    @Test
    void servicesAreABareArrayOfOurCategoriesWithVietnameseNames() {
        var list = client().get("/services.json");
        assertThat(list.status()).isEqualTo(200);
        assertThat(list.json().isArray()).isTrue();
        var codes = new HashSet<String>();
        list.json().forEach(service -> {
            assertThat(service.propertyNames()).containsExactly("service_code", "service_name", "description", "metadata", "type", "keywords", "group");
            assertThat(service.get("service_code").isString()).isTrue();
            assertThat(service.get("metadata").isBoolean()).isTrue();
            assertThat(service.get("type").asString()).isIn("realtime", "batch", "blackbox");
            codes.add(service.get("service_code").asString());
            if (service.get("service_code").asString().equals("GT.MAT_DUONG")) {
                assertThat(service.get("service_name").asString()).isEqualTo("Mặt đường hư hỏng");
                assertThat(service.get("group").asString()).isEqualTo("Giao thông và hạ tầng");
                assertThat(service.get("metadata").asBoolean()).isTrue();
                assertThat(service.get("keywords").asString()).startsWith("ổ gà,");
            }
        });
        assertThat(codes).contains("GT.MAT_DUONG", "MT.RAC").doesNotContain("GT", "MT").hasSize(list.json().size());
        var xml = client().get("/services.xml").xml();
        assertThat(xml.getNodeName()).isEqualTo("services");
        assertThat(xml.getNamespaceURI()).as("no namespace").isNull();
        assertThat(xml.getElementsByTagName("service").getLength()).isEqualTo(codes.size());
        assertThat(xml.getElementsByTagName("metadata").item(0).getTextContent()).isIn("true", "false");
        assertThat(client().get("/services.json", "Accept-Language", "en").body()).contains("Damaged road surface");
    }

    @Test
    void aDefinitionAsksTheCategorysFurtherQuestions() {
        var definition = client().get("/services/GT.MAT_DUONG.json").json();
        assertThat(definition.propertyNames()).containsExactly("service_code", "attributes");
        assertThat(definition.get("service_code").asString()).isEqualTo("GT.MAT_DUONG");
        var size = definition.get("attributes").get(0);
        assertThat(size.propertyNames()).containsExactly("variable", "code", "datatype", "required", "datatype_description", "order", "description", "values");
        assertThat(size.get("datatype").asString()).isEqualTo("singlevaluelist");
        assertThat(size.get("order").asInt()).isEqualTo(1);
        assertThat(size.get("required").asBoolean()).isFalse();
        assertThat(size.get("values").get(0).get("key").asString()).isEqualTo("small");
        assertThat(size.get("values").get(0).get("name").asString()).isEqualTo("Nhỏ hơn một bàn tay");
        assertThat(definition.get("attributes").get(1).get("values").findValuesAsString("key")).as("a tick").containsExactly("true", "false");
        var xml = client().get("/services/GT.MAT_DUONG.xml");
        assertThat(xml.xml().getNodeName()).isEqualTo("service_definition");
        assertThat(xml.text("key")).isEqualTo("small");
        assertThat(client().get("/services/MT.RAC.json").json().get("attributes").isEmpty()).isTrue();
    }

    @Test
    void whatDoesNotExistIsADocumentOfErrorsWithTheRightStatus() {
        var unknown = client().get("/services/XX.NOTHING.json");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.json().get(0).get("code").asInt()).isEqualTo(404);
        assertThat(unknown.json().get(0).get("description").asString()).contains("XX.NOTHING");
        var xml = client().get("/services/XX.NOTHING.xml");
        assertThat(xml.status()).isEqualTo(404);
        assertThat(xml.xml().getNodeName()).isEqualTo("errors");
        assertThat(xml.text("code")).isEqualTo("404");
        assertThat(client().get("/services/GT.json").status()).as("a group is no service").isEqualTo(404);
        for (var stray : new String[] {"/nothing.json", "/services", "/requests/", "/tokens.json"}) {
            assertThat(client().get(stray).status()).as(stray).isEqualTo(400);
        }
        assertThat(client().get("/nothing.xml").xml().getNodeName()).isEqualTo("errors");
        var method = client().send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/open311/v2/services.json")).PUT(BodyPublishers.ofString("x")).build());
        assertThat(method.status()).isEqualTo(400);
        assertThat(method.json().get(0).get("code").asInt()).isEqualTo(400);
    }

    @Test
    void anySitesPageMayReadAndNoCookieIsSet() {
        var reply = client().get("/services.json", "Origin", "https://app.example");
        assertThat(reply.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(reply.raw().headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(reply.header("Cache-Control")).contains("public");
    }
}
