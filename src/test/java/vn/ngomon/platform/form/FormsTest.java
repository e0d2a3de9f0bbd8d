package vn.ngomon.platform.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.ngomon.NgomonTest;
import vn.ngomon.platform.ui.BadInput;
import vn.ngomon.platform.ui.UiFactory;

@NgomonTest
class FormsTest {

    static final Locale VI = Locale.of("vi");
    static final Instant SOME_DAY = Instant.parse("2020-01-01T00:00:00Z");

    @Autowired
    Forms forms;

    @Autowired
    TemplateEngine templates;

    @Autowired
    UiFactory uis;

    @Autowired
    JdbcClient db;

    @Autowired(required = false)
    List<OptionSource> sources = List.of();

    FormDefinition form;

    @BeforeEach
    void publish() {
        form = forms.publish("sample", SampleForm.schema(), SOME_DAY);
    }

    @Test
    void publishingTheSameAgainIsTheSameVersionAndAChangeIsANewOne() {
        assertThat(forms.publish("sample", SampleForm.schema(), SOME_DAY).version()).isEqualTo(form.version());
        var changed = (ObjectNode) SampleForm.schema();
        ((ObjectNode) changed.at("/properties/name")).put("maxLength", 61);
        var next = forms.publish("sample", changed, Instant.parse("2021-01-01T00:00:00Z"));
        assertThat(next.version()).isEqualTo(form.version() + 1);
        assertThat(forms.at("sample", Instant.parse("2020-12-31T00:00:00Z"))).map(FormDefinition::version).hasValue(form.version());
        assertThat(forms.at("sample", Instant.parse("2021-01-02T00:00:00Z"))).map(FormDefinition::version).hasValue(next.version());
        form = forms.publish("sample", SampleForm.schema(), SOME_DAY);
    }

    @Test
    void takingOverAnswersWhatMustBeAnsweredFirstAsItsOwnQuestionWouldBe() {
        var helped = forms.publish("same", SampleForm.JSON.readTree("""
                {"x-ui": {"title": {"vi": "A", "en": "A"}, "groups": [
                    {"key": "first", "title": {"vi": "A", "en": "A"}, "fields": ["mail"]},
                    {"key": "second", "title": {"vi": "B", "en": "B"}, "fields": ["ticked", "uses", "tickedMail", "usesMail"],
                     "same": {"label": {"vi": "Như trên", "en": "As above"}, "answers": {"tickedMail": "mail", "usesMail": "mail"}}}]},
                 "properties": {
                    "mail": {"x-ui": {"widget": "email", "label": {"vi": "Thư", "en": "Mail"}}},
                    "ticked": {"x-ui": {"widget": "checkbox", "label": {"vi": "Có", "en": "Yes"}}},
                    "uses": {"x-ui": {"widget": "multi_choice", "label": {"vi": "Để", "en": "For"}, "options": [
                        {"value": "live", "label": {"vi": "Ở", "en": "Living"}}, {"value": "trade", "label": {"vi": "Bán", "en": "Trade"}}]}},
                    "tickedMail": {"x-ui": {"widget": "email", "label": {"vi": "Thư", "en": "Mail"}, "visibleWhen": {"field": "ticked", "equals": "true"}}},
                    "usesMail": {"x-ui": {"widget": "email", "label": {"vi": "Thư", "en": "Mail"}, "visibleWhen": {"field": "uses", "equals": "trade"}}}}}"""), SOME_DAY);
        var value = SampleForm.JSON.createObjectNode().put("mail", "an@example.vn");
        var taken = forms.bind(helped, "second", value, Map.of("_same", new String[] {""}, "uses", new String[] {"live"})).value();
        assertThat(taken.get("ticked")).isEqualTo(SampleForm.JSON.readTree("true"));
        assertThat(taken.get("uses")).isEqualTo(SampleForm.JSON.readTree("[\"live\", \"trade\"]"));
        assertThat(taken.path("tickedMail").asString()).isEqualTo(taken.path("usesMail").asString()).isEqualTo("an@example.vn");
    }

    @Test
    void aPublishedVersionNeverChanges() {
        assertThatThrownBy(() -> db.sql("update form_definition set hash = 'x' where key = 'sample'").update()).hasMessageContaining("never changes");
        assertThatThrownBy(() -> db.sql("delete from form_definition where key = 'sample'").update()).hasMessageContaining("never changes");
    }

    @Test
    void aFormWithMistakesIsRefusedWithAllOfThem() {
        var broken = SampleForm.JSON.readTree("""
                {"x-ui": {"title": {"vi": "A"}, "groups": [{"key": "a", "title": {"vi": "A", "en": "A"}, "fields": ["x", "nowhere"]}]},
                 "properties": {"x": {"x-ui": {"label": {"vi": "X", "en": "X"}, "widget": "crystal", "visibleWhen": {"field": "y", "equals": "1"}}},
                                "y": {"x-ui": {"label": {"vi": "Y", "en": "Y"}, "widget": "choice"}}}}""");
        assertThatThrownBy(() -> forms.publish("broken", broken, SOME_DAY)).isInstanceOfSatisfying(InvalidForm.class, thrown ->
                assertThat(thrown.problems()).anyMatch(p -> p.contains("title")).anyMatch(p -> p.contains("nowhere")).anyMatch(p -> p.contains("crystal"))
                        .anyMatch(p -> p.contains("depends on y")).anyMatch(p -> p.contains("no options")).anyMatch(p -> p.contains("y is in no group")));
    }

    @Test
    void eachWidgetReadsWhatPeopleTypeAndRefusesWhatItCannotMean() {
        typed("person", "phone", "+84 912 345 678", "0912345678", null);
        typed("person", "phone", "12", "12", "form.error.phone");
        typed("person", "identity", "046 090 001 234", "046090001234", null);
        typed("person", "identity", "12345", "12345", "form.error.identity_number");
        typed("person", "mail", "a@b.vn", "a@b.vn", null);
        typed("person", "mail", "a@", "a@", "form.error.email");
        typed("person", "name", "  Nguyễn   Văn\tAn ", "Nguyễn Văn An", null);
        typed("person", "name", "A", "A", "form.error.minLength");
        typed("person", "name", "", null, "form.error.required");
        typed("person", "kind", "alien", "alien", "form.error.choice");
        typed("house", "floors", "41", 41, "form.error.maximum");
        typed("house", "floors", "ba", "ba", "form.error.integer");
        typed("house", "cost", "1.250.000.000", 1_250_000_000, null);
        typed("house", "cost", "nhiều", "nhiều", "form.error.money");
        typed("house", "square", "85,5", 85.5, null);
        typed("house", "square", "8x", "8x", "form.error.number");
        typed("house", "purpose", "repair", "repair", null);
        typed("house", "note", "Dòng 1\r\nDòng 2 ", "Dòng 1\nDòng 2", null);
        typed("house", "plan", "0193-ab", "0193-ab", null);
        typed("people", "consent", "", false, "form.error.consent");
    }

    @Test
    void datesComeInPiecesAndMustExist() {
        assertThat(bind("person", "born-day", "7", "born-month", "3", "born-year", "1990").value().path("born").asString()).isEqualTo("1990-03-07");
        assertThat(bind("person", "born-year", "1952").value().path("born").asString()).isEqualTo("1952");
        assertThat(key(bind("person", "born-day", "31", "born-month", "2", "born-year", "1990"), "/born")).isEqualTo("form.error.date_or_year");
        assertThat(key(bind("person", "registered-year", "1990"), "/registered")).isEqualTo("form.error.date");
        assertThat(key(bind("person", "born-day", "1", "born-month", "1", "born-year", "2099"), "/born")).isEqualTo("form.error.future");
    }

    @Test
    void aQuestionThatIsNotAskedHasNoAnswerAnywhere() {
        var company = bind("person", "kind", "company", "company", "Công ty Sông Hương", "taxCode", "3300100001").value();
        assertThat(company.path("company").asString()).isEqualTo("Công ty Sông Hương");
        company.put("capital", 5);
        assertThat(forms.steps(form, company)).extracting(Group::key).containsExactly("person", "house", "people", "firm");
        var citizen = forms.bind(form, "person", company, params("kind", "citizen", "company", "Công ty Sông Hương")).value();
        assertThat(citizen.has("company")).isFalse();
        assertThat(citizen.has("capital")).isFalse();
        assertThat(forms.steps(form, citizen)).extracting(Group::key).containsExactly("person", "house", "people");
        assertThat(key(bind("person", "kind", "company"), "/company")).isEqualTo("form.error.required");
        assertThat(key(bind("person", "kind", "citizen"), "/company")).isNull();
        assertThat(forms.validate(form, company.deepCopy().put("kind", "citizen"))).extracting(FieldError::messageKey).contains("form.error.notAsked");
    }

    @Test
    void anUnknownParameterIsRefusedByName() {
        assertThatThrownBy(() -> bind("person", "isAdmin", "true")).isInstanceOf(BadInput.class).hasMessageContaining("isAdmin");
        var extra = SampleForm.JSON.createObjectNode().put("isAdmin", true);
        assertThat(forms.validate(form, extra)).anyMatch(error -> error.pointer().equals("/isAdmin") && error.messageKey().equals("form.error.unknown"));
    }

    @Test
    void rowsAreAddedAndRemovedByButtonsWithoutLosingWhatWasTyped() {
        var added = bind("people", "persons-rows", "1", "persons.0.name", "An", "persons.0.role", "child", "_row", "add:persons");
        assertThat(added.stay()).isTrue();
        assertThat(added.value().path("persons").size()).isEqualTo(2);
        var removed = forms.bind(form, "people", added.value(), params("persons-rows", "2", "persons.0.name", "An", "persons.1.name", "Bình", "_row", "remove:persons:0"));
        assertThat(removed.value().at("/persons/0/name").asString()).isEqualTo("Bình");
        var wrong = bind("people", "persons-rows", "2", "persons.0.name", "An", "persons.0.role", "other", "persons.1.name", "", "consent", "true");
        assertThat(wrong.errors()).extracting(FieldError::pointer).containsExactly("/persons/0/roleText");
    }

    @Test
    void whatIsTypedIsShownBackEscaped() {
        var value = SampleForm.JSON.createObjectNode().put("name", "<khai sinh>\"&'").put("kind", "citizen");
        var html = render("person", value, List.of(new FieldError("/name", "form.error.value", List.of())), Map.of("/name", "Xem <lại>"));
        assertThat(html).doesNotContain("<khai sinh>", "<lại>");
        assertThat(Jsoup.parse(html).getElementById("name").val()).isEqualTo("<khai sinh>\"&'");
        assertThat(html).contains("Ý kiến của cán bộ");
        var out = new StringOutput();
        templates.render("platform/form/summary.jte", Map.of("ui", uis.of(VI), "summary", forms.summary(form, value, VI)), out);
        assertThat(out.toString()).contains("&lt;khai sinh&gt;").doesNotContain("<khai sinh>");
    }

    @Test
    void theSummaryReadsAsPeopleWrite() {
        var value = (ObjectNode) SampleForm.JSON.readTree("""
                {"kind": "citizen", "born": "1990-03-07", "cost": 1250000, "square": 85.5, "uses": ["live", "rent"],
                 "persons": [{"name": "An", "born": "2015", "role": "child"}], "home": {"street": "3 Lê Lợi"}, "consent": true}""");
        var lines = forms.summary(form, value, VI).sections().stream().flatMap(section -> section.lines().stream())
                .map(line -> line.label() + "=" + line.text().replace('\u00a0', ' ')).toList();
        assertThat(lines).contains("Quý vị là=Cá nhân", "Ngày sinh=07/03/1990", "Chi phí dự kiến=1.250.000 ₫", "Diện tích=85,5 m²",
                "Dùng để=Ở, Cho thuê", "Thành viên 1=Họ tên: An; Ngày sinh: 2015; Quan hệ: Con", "Nơi ở hiện nay – Số nhà, đường=3 Lê Lợi",
                "Tôi cam đoan lời khai là đúng sự thật.=Có");
    }

    /** What a browser would send back from the page rendered for a valid value is that value: 300 values, both languages. */
    @Test
    void whatIsRenderedFromAValidValueBindsBackToTheSameValue() {
        for (int seed = 0; seed < 300; seed++) {
            var value = Samples.valid(new Random(seed), areas());
            assertThat(forms.validate(form, value)).as("seed %d: %s", seed, value).isEmpty();
            JsonNode now = value.deepCopy();
            for (var group : forms.steps(form, value)) {
                var html = render(group.key(), (ObjectNode) now, List.of(), Map.of(), seed % 2 == 0 ? VI : Locale.ENGLISH);
                var result = forms.bind(form, group.key(), (ObjectNode) now, sentBy(html));
                assertThat(result.errors()).as("seed %d", seed).isEmpty();
                now = result.value();
            }
            assertThat(now).as("seed %d", seed).isEqualTo(value);
        }
    }

    private List<String> areas() {
        return sources.stream().filter(source -> source.name().equals("area")).flatMap(source -> source.options().stream()).map(Option::value)
                .collect(java.util.stream.Collectors.collectingAndThen(java.util.stream.Collectors.toList(), found -> found.isEmpty() ? List.of("19744") : found));
    }

    /** The successful controls of a form, as a browser collects them. */
    static Map<String, String[]> sentBy(String html) {
        var sent = new HashMap<String, List<String>>();
        for (var input : Jsoup.parse(html).select("input[name], select[name], textarea[name]")) {
            var ticked = !input.attr("type").matches("radio|checkbox") || input.hasAttr("checked");
            if (!ticked || input.attr("type").equals("file")) {
                continue;
            }
            var value = switch (input.tagName()) {
                case "select" -> input.select("option[selected]").isEmpty() ? "" : input.select("option[selected]").attr("value");
                case "textarea" -> input.wholeText().replace("\n", "\r\n");
                default -> input.attr("value");
            };
            sent.computeIfAbsent(input.attr("name"), name -> new ArrayList<>()).add(value);
        }
        var params = new HashMap<String, String[]>();
        sent.forEach((name, values) -> params.put(name, values.toArray(String[]::new)));
        return params;
    }

    private String render(String group, ObjectNode value, List<FieldError> errors, Map<String, String> remarks) {
        return render(group, value, errors, remarks, VI);
    }

    private String render(String group, ObjectNode value, List<FieldError> errors, Map<String, String> remarks, Locale locale) {
        var out = new StringOutput();
        templates.render("platform/form/group.jte", Map.of("ui", uis.of(locale), "view", forms.view(form, group, value, errors, remarks, locale)), out);
        return out.toString();
    }

    private void typed(String group, String name, String typed, Object expected, String errorKey) {
        var result = bind(group, name, typed);
        var answer = result.value().path(name);
        assertThat((Object) (answer.isMissingNode() ? null : answer.isNumber() ? answer.numberValue() : answer.isBoolean() ? (Object) answer.asBoolean() : answer.asString()))
                .as(name + " " + typed).isEqualTo(expected);
        assertThat(key(result, "/" + name)).as(name + " " + typed).isEqualTo(errorKey);
        result.errors().forEach(error -> assertThat(forms.message(error, VI)).isNotBlank().doesNotContain("{"));
    }

    private static String key(FormResult result, String pointer) {
        return result.errors().stream().filter(error -> error.pointer().equals(pointer)).map(FieldError::messageKey).findFirst().orElse(null);
    }

    private FormResult bind(String group, String... pairs) {
        return forms.bind(form, group, SampleForm.JSON.createObjectNode(), params(pairs));
    }

    static Map<String, String[]> params(String... pairs) {
        var params = new HashMap<String, String[]>();
        for (int i = 0; i < pairs.length; i += 2) {
            params.put(pairs[i], new String[] {pairs[i + 1]});
        }
        return params;
    }
}
