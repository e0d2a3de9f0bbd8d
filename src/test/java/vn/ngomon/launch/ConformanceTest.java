package vn.ngomon.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.ngomon.platform.time.BusinessClock;

/** What an outside test suite meets: everything open from this machine, nothing from elsewhere, nothing left afterwards. */
class ConformanceTest {

    private static Instance instance;

    @BeforeAll
    static void start() {
        instance = Instance.start("--conformance");
    }

    @AfterAll
    static void nothingIsLeftAfterwards() {
        try {
            var folder = instance.data();
            assertThat(folder.resolve("database")).isDirectory();
            instance.stop();
            assertThat(folder).doesNotExist();
        } finally {
            instance.close();
        }
    }

    @Test
    void aDossierGoesFromItsFilingToItsReturnWithoutAKey() throws Exception {
        assertThat(instance.said()).contains("writable without keys").doesNotContain("demo.", "/link/");
        var agency = ward();
        var paper = upload("to-khai.jpg");
        var filed = post("/api/v1/dossiers", """
                {"procedure": "1.000656.000.00.00.H57", "case": "on-time", "channel": "DESK", "agency": "%s",
                 "applicant": {"name": "Trần Thị Hương", "number": "046085001234", "phone": "0912345678", "address": "12 Nguyễn Sinh Cung"},
                 "owner": {"name": "Trần Thị Hương"},
                 "papers": [{"code": "declaration", "presented": "ORIGINAL", "files": ["%s"]},
                            {"code": "death-notice", "presented": "ORIGINAL"}, {"code": "identity", "presented": "ORIGINAL_SEEN"}]}"""
                .formatted(agency, paper));
        assertThat(filed.status()).as(filed.body()).isEqualTo(201);
        var path = "/api/v1/dossiers/" + filed.member("id") + "/actions/";
        act(path + "accept", "{\"version\": 1}");
        act(path + "propose", "{\"version\": 2, \"result\": \"" + upload("du-thao.jpg") + "\"}");
        act(path + "approve", "{\"version\": 3}");
        act(path + "issue", "{\"version\": 4, \"number\": \"12/TLKT\", \"dated\": \"%s\", \"signedFile\": \"%s\"}"
                .formatted(LocalDate.now(BusinessClock.ZONE), upload("ket-qua.jpg")));
        act(path + "return", "{\"version\": 5, \"input\": {\"receivedBy\": \"Trần Thị Hương\"}}");
        var read = Http.get(instance.url().resolve("/api/v1/dossiers/" + filed.member("id")));
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.body()).contains("COMPLETED");
    }

    @Test
    void aReportSentThroughOpen311IsThereAtOnce() throws Exception {
        var sent = Http.send("POST", instance.url().resolve("/open311/v2/requests.json"),
                "service_code=GT.MAT_DUONG&lat=16.4637&long=107.5909&description=Pothole".getBytes(StandardCharsets.UTF_8), "Content-Type: application/x-www-form-urlencoded");
        assertThat(sent.status()).as(sent.body()).isEqualTo(200);
        var id = sent.body().replaceFirst(".*\"service_request_id\":\"([^\"]+)\".*", "$1");
        assertThat(Http.get(instance.url().resolve("/open311/v2/requests/" + id + ".json")).body()).contains("\"description\":\"Pothole\"", "\"status\":\"open\"");
        assertThat(Http.get(instance.url().resolve("/open311/v2/requests.xml")).body()).contains(id);
        assertThat(Http.send("POST", instance.url().resolve("/open311/v2/requests.json"), "service_code=MT.RAC&api_key=wrong".getBytes(StandardCharsets.UTF_8),
                "Content-Type: application/x-www-form-urlencoded").status()).isEqualTo(403);
    }

    @Test
    void whoeverComesThroughAProxyByAnotherNameOrFromAPageIsAskedForAToken() throws Exception {
        for (var mark : new String[] {"X-Forwarded-For: 203.0.113.7", "Forwarded: for=203.0.113.7", "Host: rebound.example", "Origin: https://elsewhere.example"}) {
            assertThat(Http.send("POST", instance.url().resolve("/api/v1/files?name=a.jpg"), new byte[] {1}, mark, "Idempotency-Key: " + UUID.randomUUID(),
                    "Content-Type: application/octet-stream").status()).as(mark).isEqualTo(401);
        }
    }

    @Test
    void aWrongTokenIsStillWrong() throws Exception {
        assertThat(Http.send("GET", instance.url().resolve("/api/v1/dossiers/" + UUID.randomUUID()), null, "Authorization: Bearer ngm_wrong").status()).isEqualTo(401);
    }

    private static void act(String path, String body) throws Exception {
        var answer = post(path, body);
        assertThat(answer.status()).as(path + " " + answer.body()).isEqualTo(200);
    }

    private static Http.Answer post(String path, String body) throws Exception {
        return Http.send("POST", instance.url().resolve(path), body.getBytes(StandardCharsets.UTF_8), "Content-Type: application/json",
                "Idempotency-Key: " + UUID.randomUUID());
    }

    private static String upload(String name) throws Exception {
        var answer = Http.send("POST", instance.url().resolve("/api/v1/files?name=" + name), vn.ngomon.bench.Photograph.take(),
                "Content-Type: application/octet-stream", "Idempotency-Key: " + UUID.randomUUID());
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.member("id");
    }

    private static String ward() throws SQLException {
        try (var connection = instance.connect(); var rows = connection.createStatement().executeQuery("""
                select id from agency where kind = 'PEOPLES_COMMITTEE' and tier = 'COMMUNE' and valid_to is null order by code limit 1""")) {
            rows.next();
            return rows.getString(1);
        }
    }
}
