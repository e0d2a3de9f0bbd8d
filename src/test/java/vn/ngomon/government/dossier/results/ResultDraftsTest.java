package vn.ngomon.government.dossier.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.ngomon.NgomonTest;
import vn.ngomon.government.dossier.Applicant;
import vn.ngomon.government.dossier.Dossier;
import vn.ngomon.government.dossier.Owner;
import vn.ngomon.platform.directory.Agency;
import vn.ngomon.platform.directory.AgencyKind;
import vn.ngomon.platform.directory.AreaCode;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.directory.Specialty;
import vn.ngomon.platform.directory.Tier;
import vn.ngomon.platform.form.Forms;

/** Every result of the fourteen procedures, filled with what an applicant declares: no dots but those that wait for the officer's pen. */
@NgomonTest
class ResultDraftsTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern DOTS = Pattern.compile("…{3,}");
    /** A blank after "Số:" in the head of every result. */
    private static final int HEAD = 1;

    @Autowired ResultDrafts drafts;
    @Autowired Directory directory;
    @Autowired Forms forms;

    @Test
    void noPlaceholderIsLeftWhateverWasAnswered() throws IOException {
        int results = 0;
        for (var resource : new PathMatchingResourcePatternResolver().getResources("classpath:procedure/catalogue/*.json")) {
            var content = JSON.readTree(resource.getContentAsByteArray()).get("versions").get(0).get("content");
            var form = content.get("handling").get("form").asString();
            for (var result : content.get("results")) {
                for (var answering : Answering.values()) {
                    var template = result.get("template").asString();
                    var text = text(drafts.filled(dossier(form, answering), template, "Kết quả", content.get("name").get("vi").asString(), "Lý do"));
                    assertWhole(template + " " + answering, text, template);
                }
                results++;
            }
        }
        assertThat(results).isGreaterThanOrEqualTo(14);
    }

    private static void assertWhole(String about, String text, String template) throws IOException {
        var words = new ClassPathResource("dossier/result/" + template + ".txt").getContentAsString(StandardCharsets.UTF_8);
        assertThat(text).as(about).doesNotContain("${").doesNotContain("  ");
        assertThat(DOTS.matcher(text).results().count()).as(about + "\n" + text).isEqualTo(DOTS.matcher(words).results().count() + HEAD);
        assertThat(text.lines().filter(line -> line.endsWith(":")).count()).as(about + "\n" + text).isLessThanOrEqualTo(words.lines().filter(line -> line.endsWith(":")).count());
        for (var line : text.lines().map(String::strip).toList()) {
            assertThat(line).as(about).doesNotContainPattern("[:,;] *[.,;]|[,;]$|^[.,;]");
        }
    }

    /** How much somebody answers: all that is asked, or what must be, choosing the first or the last of what is offered. */
    private enum Answering { ALL, LEAST, LEAST_OTHERWISE }

    private Dossier dossier(String form, Answering answering) throws IOException {
        var published = forms.at(form, Instant.now()).orElseThrow();
        var schema = JSON.readTree(new ClassPathResource("procedure/forms/" + form + ".json").getContentAsByteArray());
        var value = filled(schema, answering);
        assertThat(forms.validate(published, value)).as(form + " " + answering).isEmpty();
        var applicant = new Applicant(null, Applicant.Kind.PERSON, "Nguyễn Văn An", "046090001234", "0912345678", null, null, area());
        return new Dossier(UUID.randomUUID(), "T-201208-AAAAAAAA", UUID.randomUUID(), "1", "", Dossier.Channel.ONLINE, agency().id(), agency().id(), null, applicant,
                new Owner("Nguyễn Văn An", "046090001234"), form, published.version(), value, Dossier.ReturnBy.ONLINE, Instant.now(), Instant.now(), "H57-1", false, false);
    }

    private ObjectNode filled(JsonNode schema, Answering answering) {
        var required = schema.path("required").valueStream().map(JsonNode::asString).toList();
        var value = JsonNodeFactory.instance.objectNode();
        schema.path("properties").propertyStream().forEach(field -> {
            var ui = field.getValue().path("x-ui");
            var must = required.contains(field.getKey()) || ui.path("required").asBoolean(false);
            if ((must || answering == Answering.ALL) && isAsked(ui.path("visibleWhen"), value)) {
                value.set(field.getKey(), answer(field.getValue(), ui, answering));
            }
        });
        return value;
    }

    private static boolean isAsked(JsonNode when, ObjectNode value) {
        var given = value.path(when.path("field").asString(""));
        var answers = given.isArray() ? given.valueStream().map(JsonNode::asString).toList() : List.of(given.asString(""));
        return when.isMissingNode() || answers.contains(when.path("equals").asString("-")) || when.path("in").valueStream().map(JsonNode::asString).anyMatch(answers::contains);
    }

    private JsonNode answer(JsonNode field, JsonNode ui, Answering answering) {
        var json = JsonNodeFactory.instance;
        var options = ui.path("options");
        var chosen = options.path(answering == Answering.LEAST ? 0 : Math.max(0, options.size() - 1)).path("value").asString("");
        return switch (ui.path("widget").asString("text")) {
            case "phone" -> json.stringNode("0912345678");
            case "email" -> json.stringNode("an@example.vn");
            case "identity_number" -> json.stringNode("046090001234");
            case "tax_code" -> json.stringNode("3300000001");
            case "integer", "number", "money" -> json.numberNode(Math.max(2, field.path("minimum").asInt(2)));
            case "date" -> json.stringNode(ui.path("past").asBoolean(false) ? "2019-03-27" : "2031-03-27");
            case "date_or_year" -> json.stringNode("1985");
            case "choice", "select" -> json.stringNode(field.has("default") ? field.path("default").asString() : chosen);
            case "multi_choice" -> json.arrayNode().add(chosen);
            case "checkbox" -> json.booleanNode(true);
            case "area" -> json.stringNode(area());
            case "rows" -> json.arrayNode().add(filled(field.path("items"), answering));
            default -> json.stringNode("Lời khai");
        };
    }

    private String area() {
        return directory.areasOn(directory.today()).stream().filter(area -> area.tier() == Tier.COMMUNE).findFirst().orElseThrow().code().value();
    }

    private Agency agency() {
        return directory.competentAgency(new AreaCode(area()), Tier.COMMUNE, Specialty.GENERAL, directory.today())
                .filter(agency -> agency.kind() == AgencyKind.PEOPLES_COMMITTEE).orElseThrow();
    }

    private static String text(byte[] docx) throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(docx)); var words = new XWPFWordExtractor(document)) {
            return words.getText().replace('\t', ' ').replace('\u00a0', ' ').lines().map(String::strip).filter(line -> !line.isEmpty())
                    .reduce("", (all, line) -> all + "\n" + line);
        }
    }
}
