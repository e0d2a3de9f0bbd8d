package vn.ngomon.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
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
import vn.ngomon.Web;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.directory.Seat;

@NgomonTest
class TokenTest {

    @LocalServerPort
    int port;
    @Autowired
    DemoAccounts demo;
    @Autowired
    Officials officials;
    @Autowired
    Identity identity;
    @Autowired
    People people;
    @Autowired
    JdbcClient db;

    String phone;

    @BeforeEach
    void anAccount() {
        demo.open();
        phone = Sample.phone();
        Sample.signedUp(Web.at(port), phone, "Võ Thị Giang");
    }

    private static Web basic(Web web, String name, String password) {
        return web.with("Authorization", "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8)));
    }

    private String token(String... scopes) {
        var web = basic(Web.at(port), phone, Sample.PASSWORD);
        web.json("POST", "/api/v1/tokens", Map.of("scopes", List.of(scopes), "expiresInHours", 2, "name", "Máy tính của Giang"));
        assertThat(web.status()).as(web.body()).isEqualTo(201);
        return web.json().get("token").asString();
    }

    private Web bearer(String token) {
        return Web.at(port).with("Authorization", "Bearer " + token);
    }

    @Test
    void aTokenOpensWhatItsScopesNameAndNothingElse() {
        var read = bearer(token("procedures:read"));
        assertThat(read.get("/api/v1/test-probe").json().get("name").asString()).isEqualTo("Võ Thị Giang");
        assertThat(read.header("Set-Cookie")).as("no session").isEmpty();
        var write = bearer(token("dossiers:write")).get("/api/v1/test-probe");
        assertThat(write.status()).isEqualTo(403);
        assertThat(write.header("WWW-Authenticate").orElse("")).contains("insufficient_scope", "procedures:read");
        assertThat(write.header("Content-Type")).contains("application/problem+json");
        assertThat(read.get("/api/v1/test-forgotten").status()).as("a method without a scope is shut").isEqualTo(403);
    }

    @Test
    void withoutATokenOrWithAWrongOneTheAnswerIsAProblemAndAChallenge() {
        var none = Web.at(port).with("Accept-Language", "en").get("/api/v1/test-probe");
        assertThat(none.status()).isEqualTo(401);
        assertThat(none.header("WWW-Authenticate")).contains("Bearer realm=\"ngomon\"");
        assertThat(none.json().get("title").asString()).isEqualTo("A token is needed");
        assertThat(none.json().get("status").asInt()).isEqualTo(401);
        var wrong = bearer("ngm_guessed").get("/api/v1/test-probe");
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.header("WWW-Authenticate").orElse("")).contains("invalid_token");
        var session = Web.at(port).signInAs(people.citizen("Có phiên")).get("/api/v1/test-probe");
        assertThat(session.status()).as("a session is not a token").isEqualTo(401);
    }

    @Test
    void aRevokedOrExpiredTokenIsShut() {
        var revoked = token("procedures:read");
        var web = bearer(revoked);
        assertThat(web.get("/api/v1/test-probe").status()).isEqualTo(200);
        web.get("/api/v1/tokens");
        var id = web.json().get("tokens").get(0).get("id").asString();
        assertThat(web.json().get("tokens").get(0).has("token")).as("shown once").isFalse();
        assertThat(web.json("DELETE", "/api/v1/tokens/" + id, null).status()).isEqualTo(204);
        assertThat(web.get("/api/v1/test-probe").status()).isEqualTo(401);

        var expired = token("procedures:read");
        db.sql("update api_token set expires_at = now() - interval '1 second' where account_id = (select id from account where phone = :phone)")
                .param("phone", phone).update();
        assertThat(bearer(expired).get("/api/v1/test-probe").status()).isEqualTo(401);
    }

    @Test
    void aRepeatedRequestMakesNoSecondTokenAndShowsNoSecret() {
        var key = java.util.UUID.randomUUID().toString();
        var web = basic(Web.at(port), phone, Sample.PASSWORD).with("Idempotency-Key", key);
        var wanted = Map.of("scopes", List.of("procedures:read"), "name", "Một lần");
        assertThat(web.json("POST", "/api/v1/tokens", wanted).status()).isEqualTo(201);
        var first = web.json();
        var again = web.json("POST", "/api/v1/tokens", wanted);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body()).contains(first.get("id").asString()).doesNotContain(first.get("token").asString());
        assertThat(web.json("POST", "/api/v1/tokens", Map.of("scopes", List.of("dossiers:read"))).status()).as("another body").isEqualTo(422);
        assertThat(bearer(first.get("token").asString()).get("/api/v1/tokens").json().get("tokens").size()).isEqualTo(1);
        assertThat(db.sql("select count(*) from idempotent_request where answer::text like :secret").param("secret", "%" + first.get("token").asString() + "%")
                .query(Integer.class).single()).as("the secret is kept nowhere").isZero();
    }

    @Test
    void nobodyRevokesAnothersToken() {
        var mine = token("procedures:read");
        var id = bearer(mine).get("/api/v1/tokens").json().get("tokens").get(0).get("id").asString();
        var stranger = identity.issueToken(people.citizen("Người lạ"), "x", Set.of("procedures:read"), java.time.Duration.ofHours(1));
        assertThat(bearer(stranger).json("DELETE", "/api/v1/tokens/" + id, null).status()).isEqualTo(404);
        assertThat(bearer(mine).get("/api/v1/test-probe").status()).isEqualTo(200);
    }

    @Test
    void onlyTheHashIsKept() {
        var token = token("procedures:read");
        assertThat(db.sql("select count(*) from api_token where encode(token_hash, 'escape') like '%' || :token || '%'")
                .param("token", token.substring(4)).query(Integer.class).single()).isZero();
    }

    @Test
    void badRequestsNameTheField() {
        var web = basic(Web.at(port), phone, Sample.PASSWORD);
        web.json("POST", "/api/v1/tokens", Map.of("scopes", List.of("everything"), "expiresInHours", 0));
        assertThat(web.status()).isEqualTo(422);
        assertThat(web.json().get("detail").asString()).contains("scopes", "expiresInHours", "procedures:read");
    }

    @Test
    void guessingOverBasicIsSlowedDown() {
        var web = basic(Web.at(port), phone, "sai mat khau roi");
        int status = 0;
        for (int i = 0; i < 21; i++) {
            status = web.json("POST", "/api/v1/tokens", Map.of("scopes", List.of("procedures:read"))).status();
        }
        assertThat(status).isEqualTo(429);
        assertThat(Integer.parseInt(web.header("Retry-After").orElseThrow())).isBetween(1, 60);
    }

    @Test
    void anOfficialsTokenTakesTheSecondFactorAndAServicesDoesNot() {
        var agency = UUID.randomUUID();
        var official = officials.appoint(agency, Role.SPECIALIST);
        officials.welcome(Web.at(port), official);
        var body = Map.of("scopes", List.of("dossiers:act"));
        assertThat(basic(Web.at(port), official.login(), Officials.PASSWORD).json("POST", "/api/v1/tokens", body).status()).isEqualTo(403);
        var secret = Officials.firstSignIn(Web.at(port), official.login());
        var web = basic(Web.at(port), official.login(), Officials.PASSWORD).json("POST", "/api/v1/tokens", body);
        assertThat(web.status()).isEqualTo(401);
        assertThat(web.json().get("detail").asString()).contains("X-TOTP");
        assertThat(web.with("X-TOTP", Officials.code(secret, 1)).json("POST", "/api/v1/tokens", body).status()).isEqualTo(201);

        var admin = Web.at(port).signInAs(people.official("Quản trị", agency, agency, Role.AGENCY_ADMIN));
        admin.get("/admin/accounts");
        var login = "service-" + Sample.digits(6);
        admin.post("/admin/accounts/services", "login", login, "name", "Trục liên thông", "agency", agency, "role", "DESK_CLERK");
        var service = basic(Web.at(port), login, admin.page().selectFirst("#service-password").text());
        assertThat(service.json("POST", "/api/v1/tokens", body).status()).isEqualTo(201);
        var account = db.sql("select id from account where login = :login").param("login", login).query(UUID.class).single();
        assertThat(identity.actor(account).orElseThrow().seats()).containsExactly(new Seat(agency, agency, Role.DESK_CLERK, null));
    }

    @Test
    void aTokenMadeOnThePageIsShownOnceAndEndsWithThePassword() {
        var web = Web.at(port).signIn(phone, Sample.PASSWORD);
        web.get("/account/security");
        web.post("/account/tokens", "name", "Điện thoại", "scope", "procedures:read", "days", 30);
        var token = web.page().selectFirst("#new-token").text();
        assertThat(bearer(token).get("/api/v1/test-probe").status()).isEqualTo(200);
        assertThat(web.get("/account/security").body()).doesNotContain(token);
        web.post("/account/password", "current", Sample.PASSWORD, "password", "nuoc chay da mon", "again", "nuoc chay da mon");
        assertThat(bearer(token).get("/api/v1/test-probe").status()).isEqualTo(401);
    }
}
