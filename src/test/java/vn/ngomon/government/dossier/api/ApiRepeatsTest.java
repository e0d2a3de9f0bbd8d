package vn.ngomon.government.dossier.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.ngomon.ApiClient;

/** A request that is sent again, by one program or by twenty at once, has one effect. */
class ApiRepeatsTest extends ApiTest {

    @Test
    void aRepeatedRequestGetsTheSameAnswerAndChangesNothing() {
        var body = death(clerk.upload("to-khai.png", picture()));
        var key = UUID.randomUUID().toString();
        var first = clerk.post("/api/v1/dossiers", key, body);
        var again = clerk.post("/api/v1/dossiers", key, body);
        assertThat(again.status()).isEqualTo(first.status());
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(first.replayed()).isFalse();
        assertThat(again.replayed()).isTrue();
        var id = UUID.fromString(first.json().get("id").asString());
        var accept = UUID.randomUUID().toString();
        var path = "/api/v1/dossiers/" + id + "/actions/accept";
        var accepted = clerk.post(path, accept, Map.of("version", 1));
        var acceptedAgain = clerk.post(path, accept, Map.of("version", 1));
        assertThat(acceptedAgain.body()).isEqualTo(accepted.body());
        assertThat(acceptedAgain.replayed()).isTrue();
        var other = clerk.post(path, accept, Map.of("version", 2));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.json().get("type").asString()).isEqualTo("/problems/key-reused");
        assertThat(clerk.post("/api/v1/dossiers", key, death(clerk.upload("khac.png", picture()))).json().get("type").asString()).isEqualTo("/problems/key-reused");
    }

    @Test
    void twentyRacingRepeatsHaveOneEffect() throws Exception {
        var body = death(clerk.upload("to-khai.png", picture()));
        var key = UUID.randomUUID().toString();
        var filed = race(() -> clerk.post("/api/v1/dossiers", key, body));
        assertThat(filed).extracting(ApiClient.Reply::status).containsOnly(201);
        assertThat(filed.stream().map(ApiClient.Reply::body).distinct()).hasSize(1);
        assertThat(filed.stream().filter(reply -> !reply.replayed())).hasSize(1);
        var id = filed.getFirst().json().get("id").asString();
        var accept = UUID.randomUUID().toString();
        var accepted = race(() -> clerk.post("/api/v1/dossiers/" + id + "/actions/accept", accept, Map.of()));
        assertThat(accepted).extracting(ApiClient.Reply::status).containsOnly(200);
        assertThat(accepted.stream().map(ApiClient.Reply::body).distinct()).hasSize(1);
        assertThat(clerk.get("/api/v1/dossiers/" + id + "/journal").json().size()).isEqualTo(2);
        assertThat(db.sql("select count(*) from audit_view where subject_id = :id and what = 'dossier.journal'").param("id", UUID.fromString(id))
                .query(Integer.class).single()).as("the look is noted").isPositive();
        var picture = picture();
        var upload = UUID.randomUUID().toString();
        var uploaded = race(() -> clerk.upload("anh.png", picture, upload));
        assertThat(uploaded.stream().map(ApiClient.Reply::body).distinct()).hasSize(1);
        assertThat(db.sql("select count(*) from stored_file where sha256 = :sum").param("sum", uploaded.getFirst().json().get("sha256").asString())
                .query(Integer.class).single()).isEqualTo(1);
    }

    /** 503 says that nothing was done: a client sends the same again. */
    private static ApiClient.Reply patiently(Supplier<ApiClient.Reply> call) {
        var reply = call.get();
        for (int i = 0; i < 20 && reply.status() == 503; i++) {
            reply = call.get();
        }
        return reply;
    }

    private static List<ApiClient.Reply> race(Supplier<ApiClient.Reply> call) throws InterruptedException {
        var replies = Collections.synchronizedList(new ArrayList<ApiClient.Reply>());
        var threads = IntStream.range(0, 20).mapToObj(i -> Thread.ofVirtual().start(() -> replies.add(patiently(call)))).toList();
        for (var thread : threads) {
            thread.join();
        }
        assertThat(replies).hasSize(20);
        return replies;
    }

    @Test
    void aKeyIsNeededOnEveryPost() {
        for (var path : List.of("/api/v1/dossiers", "/api/v1/dossiers/" + UUID.randomUUID() + "/actions/accept")) {
            var reply = clerk.post(path, null, Map.of());
            assertThat(reply.status()).isEqualTo(400);
            assertThat(reply.json().get("type").asString()).isEqualTo("/problems/key-missing");
            assertThat(reply.raw().headers().firstValue("Content-Type")).contains("application/problem+json");
        }
    }
}
