package vn.ngomon.government.dossier.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import vn.ngomon.ApiClient;
import vn.ngomon.platform.casework.Inbox;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.indicator.Indicators;
import vn.ngomon.platform.indicator.Period;
import vn.ngomon.platform.time.BusinessClock;

/** What can be read page by page, recounted, and looked up in the description. */
class ApiListsTest extends ApiTest {

    @Autowired Inbox inbox;
    @Autowired Indicators indicators;

    @Test
    void anOutsideScriptRecountsThePublishedFigures() {
        var id = filed();
        clerk.act(id, "accept", Map.of());
        var today = LocalDate.now(BusinessClock.ZONE);
        var period = new Period(today.minusYears(30), today.plusDays(1));
        var courses = new ArrayList<JsonNode>();
        var auditor = client(Set.of("dossiers:read"), commune, Role.AUDITOR);
        var path = "/api/v1/dossiers/courses?limit=3";
        for (var page = auditor.get(path).json(); ; page = auditor.get(path + "&after=" + page.get("next").asString()).json()) {
            page.get("items").forEach(courses::add);
            if (!page.has("next")) {
                break;
            }
        }
        var counted = courses.stream().filter(course -> !course.has("parent")).toList();
        assertThat(counted).hasSize(indicators.compute("dossiers.received", period).numerator().intValue());
        assertThat(counted.stream().filter(course -> course.has("readyAt"))).hasSize(indicators.compute("dossiers.resolved", period).numerator().intValue());
        assertThat(counted.stream().filter(course -> Set.of("EARLY", "ON_TIME").contains(course.path("timeliness").asString(""))))
                .hasSize(indicators.compute("dossiers.on-time", period).numerator().intValue());
        var own = clerk.get("/api/v1/dossiers/courses?limit=1000").json().get("items");
        assertThat(own.valueStream().map(course -> course.get("agency").asString()).distinct()).containsExactly(commune.toString());
        assertThat(own.valueStream().filter(course -> course.get("id").asString().equals(id.toString()))).singleElement()
                .satisfies(course -> assertThat(course.get("promised").asString()).isNotBlank());
        var citizen = new ApiClient(port, identity.issueToken(people.citizen("Công dân"), "x", ALL, Duration.ofHours(1)));
        assertThat(citizen.get("/api/v1/dossiers/courses").status()).isEqualTo(404);
    }

    @Test
    void theInboxIsReadPageByPage() {
        var mine = IntStream.range(0, 3).mapToObj(i -> filed().toString()).collect(Collectors.toSet());
        var found = new HashSet<String>();
        var path = "/api/v1/dossiers?limit=2&step=submitted";
        for (var page = clerk.get(path).json(); ; page = clerk.get(path + "&after=" + page.get("next").asString()).json()) {
            page.get("items").forEach(line -> found.add(line.get("id").asString()));
            if (!page.has("next")) {
                break;
            }
        }
        assertThat(found).containsAll(mine);
        assertThat(clerk.get("/api/v1/dossiers?view=nonsense").status()).isEqualTo(400);
    }

    @Test
    void dueSoonMeansTheSameAsAtTheDesk() {
        var id = filed();
        clerk.act(id, "accept", Map.of());
        var soon = inbox.soon().atOffset(ZoneOffset.UTC);
        var before = db.sql("select due, on_time_until from case_task where case_id = :id").param("id", id).query().singleRow();
        db.sql("update case_task set due = :due, on_time_until = :due where case_id = :id").param("due", soon.minusMinutes(1)).param("id", id).update();
        assertThat(clerk.get("/api/v1/dossiers?view=due_soon&limit=200").body()).contains(id.toString());
        db.sql("update case_task set due = :due, on_time_until = :due where case_id = :id").param("due", soon.plusMinutes(1)).param("id", id).update();
        assertThat(clerk.get("/api/v1/dossiers?view=due_soon&limit=200").body()).doesNotContain(id.toString());
        // What is not as the journal says, others' verification finds.
        db.sql("update case_task set due = :due, on_time_until = :until where case_id = :id").param("due", before.get("due")).param("until", before.get("on_time_until")).param("id", id).update();
    }

    @Test
    void theDescriptionIsOpenAndNamesEveryAddress() {
        var reply = new ApiClient(port, null).get("/api/openapi.json");
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        var api = reply.json();
        assertThat(api.get("info").get("title").asString()).isEqualTo("Ngọ Môn");
        assertThat(api.get("paths").propertyNames()).allMatch(path -> path.startsWith("/api/v1/"))
                .contains("/api/v1/dossiers", "/api/v1/dossiers/{id}/actions/{action}", "/api/v1/files", "/api/v1/tracking/{code}", "/api/v1/procedures");
        assertThat(api.get("components").get("schemas").has("Problem")).isTrue();
        assertThat(api.get("components").get("securitySchemes").get("token").get("scheme").asString()).isEqualTo("bearer");
    }
}
