package vn.ngomon.government.dossier.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.ngomon.ApiClient;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.time.BusinessClock;

/** Dossiers filed, worked on and supplemented over the wire, and what is said when something is wrong. */
class DossierApiTest extends ApiTest {

    @Test
    void aDossierGoesThroughItsWholeLifeOverTheWire() {
        var paper = clerk.upload("to-khai.png", picture());
        var filed = clerk.post("/api/v1/dossiers", death(paper));
        assertThat(filed.status()).as(filed.body()).isEqualTo(201);
        var id = UUID.fromString(filed.json().get("id").asString());
        assertThat(filed.raw().headers().firstValue("Location")).contains("/api/v1/dossiers/" + id);
        assertThat(filed.json().get("arrived").get(0).get("sha256").asString()).hasSize(64);

        var accepted = clerk.act(id, "accept", Map.of("version", 1));
        assertThat(accepted.status()).as(accepted.body()).isEqualTo(200);
        assertThat(accepted.json().get("code").asString()).matches("[0-9A-Z.]+-\\d{6}-\\d{4,}");
        assertThat(accepted.json().get("status").asInt()).isEqualTo(4);
        assertThat(accepted.json().get("clock").asString()).isEqualTo("RUNNING");
        assertThat(accepted.json().has("due")).isTrue();

        var nothingDrafted = clerk.act(id, "propose", Map.of());
        assertThat(nothingDrafted.status()).isEqualTo(422);
        assertThat(nothingDrafted.json().get("key").asString()).isEqualTo("dossier.refused.no-draft");
        assertThat(clerk.act(id, "propose", Map.of("result", clerk.upload("du-thao.png", picture()))).status()).isEqualTo(200);
        assertThat(leader.act(id, "approve", Map.of("reason", "Đồng ý")).status()).isEqualTo(200);
        assertThat(clerk.act(id, "issue", Map.of()).json().get("key").asString()).isEqualTo("dossier.refused.not-signed");
        var tomorrow = clerk.act(id, "issue", Map.of("number", "12/TLKT", "dated", LocalDate.now(BusinessClock.ZONE).plusDays(1).toString(), "signedFile", clerk.upload("ket-qua.png", picture())));
        assertThat(tomorrow.status()).as(tomorrow.body()).isEqualTo(422);
        assertThat(tomorrow.body()).contains("dated");
        var issued = clerk.act(id, "issue", Map.of("number", "12/TLKT", "dated", LocalDate.now(BusinessClock.ZONE).toString(), "signedFile", clerk.upload("ket-qua.png", picture())));
        assertThat(issued.status()).as(issued.body()).isEqualTo(200);
        assertThat(issued.json().get("status").asInt()).isEqualTo(9);
        var returned = clerk.act(id, "return", Map.of("input", Map.of("receivedBy", "Trần Thị Hương")));
        assertThat(returned.json().get("ending").asString()).isEqualTo("COMPLETED");
        assertThat(returned.json().get("status").asInt()).isEqualTo(10);

        var shown = clerk.get("/api/v1/dossiers/" + id).json();
        assertThat(shown.get("promises").size()).isEqualTo(1);
        assertThat(shown.get("results").get(0).get("number").asString()).isEqualTo("12/TLKT");
        assertThat(shown.get("papers").get(0).get("files").get(0).asString()).isEqualTo(paper.toString());
        var actions = clerk.get("/api/v1/dossiers/" + id + "/journal").json().valueStream().map(entry -> entry.path("action").asString("")).toList();
        assertThat(actions).containsExactly("open", "accept", "propose", "approve", "issue", "return");

        var tracked = new ApiClient(port, null).track(accepted.json().get("code").asString(), filed.json().get("secret").asString());
        assertThat(tracked.status()).as(tracked.body()).isEqualTo(200);
        assertThat(tracked.json().get("progress").asInt()).isEqualTo(100);
        assertThat(tracked.json().get("more").get("ending").asString()).isEqualTo("COMPLETED");
    }

    @Test
    void whoeverComesLateIsToldHowItStands() {
        var id = filed();
        clerk.act(id, "accept", Map.of("version", 1));
        var late = clerk.act(id, "refuseIntake", Map.of("version", 1, "reason", "x"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.json().get("state").get("step").asString()).isEqualTo("appraisal");
        assertThat(late.json().get("state").get("version").asInt()).isEqualTo(2);
    }

    @Test
    void everyRefusalNamesItsRuleInTheCallersLanguage() {
        var id = filed();
        refused(leader.act(id, "accept", Map.of()), "casework.refused.not-yours");
        refused(clerk.act(id, "approve", Map.of()), "casework.refused.not-possible-here");
        refused(clerk.act(id, "refuseIntake", Map.of()), "casework.refused.reason-required");
        assertThat(clerk.act(id, "accept", "{\"version\": \"one\"}").status()).isEqualTo(400);
        assertThat(clerk.act(id, "accept", "{").status()).isEqualTo(400);
        refused(clerk.act(id, "accept", Map.of("result", UUID.randomUUID())), null);
        var both = client(ALL, commune, Role.DESK_CLERK, Role.SPECIALIST, Role.LEADER);
        assertThat(both.act(id, "accept", Map.of()).status()).isEqualTo(200);
        assertThat(both.act(id, "propose", Map.of("result", both.upload("a.png", picture()))).status()).isEqualTo(200);
        refused(both.act(id, "approve", Map.of()), "casework.refused.four-eyes");
        var missing = new HashMap<>(death(clerk.upload("b.png", picture())));
        missing.remove("papers");
        var incomplete = clerk.post("/api/v1/dossiers", missing);
        refused(clerk.act(UUID.fromString(incomplete.json().get("id").asString()), "accept", Map.of()), "dossier.refused.papers-missing");
    }

    @Test
    void whatIsWrongWithAFilingIsSaidFieldByField() {
        var body = new HashMap<String, Object>(death(clerk.upload("to-khai.png", picture())));
        body.put("applicant", Map.of("name", "A", "number", "12"));
        var wrong = clerk.post("/api/v1/dossiers", body);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.json().get("errors").get(0).get("field").asString()).isEqualTo("applicantNumber");
        assertThat(clerk.post("/api/v1/dossiers", Map.of()).json().get("errors").size()).isEqualTo(3);
        body.putAll(Map.of("applicant", Map.of("name", "Trần Thị Hương"), "form", "tờ khai"));
        var noForm = clerk.post("/api/v1/dossiers", body);
        assertThat(noForm.status()).as("a form is answers by their names, at the desk too").isEqualTo(422);
        assertThat(noForm.json().get("errors").get(0).get("field").asString()).isEqualTo("form");
        body.remove("form");
        body.putAll(death(leader.upload("cua-nguoi-khac.png", picture())));
        assertThat(clerk.post("/api/v1/dossiers", body).json().get("errors").get(0).get("key").asString()).isEqualTo("dossierapi.file-unknown");
        body.put("procedure", "9.999999");
        body.put("papers", List.of());
        refused(clerk.post("/api/v1/dossiers", body), "dossierapi.not-open");
        refused(leader.post("/api/v1/dossiers", death(leader.upload("x.png", picture()))), "dossierapi.not-your-desk");
    }

    @Test
    void aFilingNamesItsCaseAndALateOneItsReason() {
        var body = new HashMap<String, Object>(death(clerk.upload("to-khai.png", picture())));
        body.put("takenInAt", "2020-01-02T03:00:00Z");
        assertThat(clerk.post("/api/v1/dossiers", body).json().get("errors").get(0).get("key").asString()).isEqualTo("dossier.problem.late-reason");
        body.put("lateReason", "Mất điện");
        body.put("takenInAt", "2999-01-02T03:00:00Z");
        assertThat(clerk.post("/api/v1/dossiers", body).status()).isEqualTo(422);
        body.remove("takenInAt");
        body.remove("case");
        assertThat(clerk.post("/api/v1/dossiers", body).json().get("errors").get(0).get("key").asString()).isEqualTo("dossier.problem.case-missing");
    }

    @Test
    void aSupplementBringsOnlyWhatWasAskedFor() {
        var id = filed();
        var wanted = Map.of("reason", "Thiếu", "input", Map.of("papers", List.of(Map.of("name", "Giấy ủy quyền", "remark", "bản chính"))));
        assertThat(clerk.act(id, "askIntakeSupplement", wanted).status()).isEqualTo(200);
        var other = clerk.act(id, "giveIntakeSupplement", Map.of("papers", List.of(Map.of("code", "declaration", "files", List.of(clerk.upload("khac.png", picture()))))));
        assertThat(other.json().get("errors").get(0).get("key").asString()).isEqualTo("dossier.problem.paper-not-asked");
        refused(clerk.act(id, "giveIntakeSupplement", Map.of()), "dossier.refused.supplement-missing");
        var answer = Map.of("papers", List.of(Map.of("code", "asked-1-0", "presented", "ORIGINAL", "files", List.of(clerk.upload("uy-quyen.png", picture())))));
        assertThat(clerk.act(id, "giveIntakeSupplement", answer).status()).isEqualTo(200);
        assertThat(clerk.act(id, "accept", Map.of()).status()).isEqualTo(200);
    }

    @Test
    void aFileComesAsAPartOrAsTheBodyAndIsProvenWhole() {
        var picture = picture();
        assertThat(clerk.uploadPart("anh.png", picture).json().get("size").asInt()).isEqualTo(picture.length);
        var cut = clerk.upload("anh.png", Arrays.copyOf(picture, picture.length / 2), UUID.randomUUID().toString());
        refused(cut, "file.refused.DAMAGED");
    }

    @Test
    void whatIsFilledInOnlineIsTheDeclarationForProgramsToo() {
        var form = new HashMap<String, Object>(Map.of("applicantName", "Trần Thị Hương", "applicantBorn", "1985", "applicantIdentity", "046085001234",
                "applicantArea", "19777", "applicantPhone", "0912345678", "deceasedName", "Trần Văn Cụ", "deceasedSex", "male", "deceasedBorn", "1930",
                "deceasedEthnicity", "01", "deceasedNationality", "VN"));
        form.put("deceasedIdentity", "046030001234");
        form.putAll(Map.of("deceasedArea", "19777", "diedOn", "2020-11-30", "diedPlace", "Nhà riêng", "cause", "Tuổi già", "noticeNumber", "12",
                "noticeIssuer", "Trạm y tế", "noticeDate", "2020-12-01", "relation", "Con", "returnBy", "IN_PERSON", "consent", true));
        var citizen = client(ALL, commune);
        var body = new HashMap<String, Object>(Map.of("procedure", DEATH, "case", "on-time", "channel", "ONLINE", "area", "19777", "applicant",
                Map.of("name", "Trần Thị Hương", "number", "046085001234"), "form", form));
        body.put("papers", List.of(Map.of("code", "declaration"), Map.of("code", "death-notice", "files", List.of(citizen.upload("bao-tu.png", picture())))));
        var filed = citizen.post("/api/v1/dossiers", body);
        assertThat(filed.status()).as(filed.body()).isEqualTo(201);
        assertThat(filed.json().get("arrived").valueStream().map(one -> one.get("file").asString())).containsExactly("to-khai-dien-tu.pdf", "bao-tu.png");
        var id = filed.json().get("id").asString();
        var paper = clerk.get("/api/v1/dossiers/" + id).json().get("papers").get(0);
        assertThat(paper.get("code").asString() + " " + paper.get("presented").asString()).isEqualTo("declaration ELECTRONIC");
        assertThat(clerk.bytes("/api/v1/dossiers/" + id + "/files/" + paper.get("files").get(0).asString())).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        form.put("deceasedEthnicity", "Kinh");
        assertThat(citizen.post("/api/v1/dossiers", body).json().get("errors").get(0).get("field").asString()).isEqualTo("/deceasedEthnicity");
    }
}
