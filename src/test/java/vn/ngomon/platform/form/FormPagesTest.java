package vn.ngomon.platform.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import gg.jte.Content;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.ObjectNode;
import vn.ngomon.BrowserTest;
import vn.ngomon.platform.ui.UiFactory;

/** The sample form filled in by a person; this test stands in for the feature that would keep the answers. */
class FormPagesTest extends BrowserTest {

    @Autowired
    Forms forms;

    @Autowired
    TemplateEngine templates;

    @Autowired
    UiFactory uis;

    private ObjectNode answers = SampleForm.JSON.createObjectNode();

    @Test
    void aFormIsFilledInPageByPageWithoutAScript() {
        var page = serve(context(Device.PHONE, "vi", false, ColorScheme.LIGHT).newPage(), "vi");
        page.locator("#name").fill("Nguyễn Thị <Hoa>");
        page.locator("button:has-text('Tiếp tục')").click();
        shoot(page, "form-errors");
        assertThat(page.locator(".summary li").allInnerTexts()).hasSize(2);
        assertThat(page.locator("#name").inputValue()).isEqualTo("Nguyễn Thị <Hoa>");
        page.locator("label:has-text('Cá nhân')").click();
        page.locator("#born-year").fill("1985");
        page.locator("#phone").fill("0905 123 456");
        page.locator("#phone").press("Enter");
        assertThat(page.locator(".form-group-title").innerText()).isEqualTo("Công trình");
        page.locator("#square").fill("85,5");
        if (page.locator("select#area").count() > 0) {
            page.locator("select#area").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        } else {
            page.locator("#area").fill("19744");
        }
        page.locator("button:has-text('Tiếp tục')").click();
        page.locator("button:has-text('Thêm')").click();
        page.locator("[id='persons.0.name']").fill("Lê Văn An");
        page.locator("[id='persons.0.role']").selectOption("child");
        page.locator("button:has-text('Thêm')").click();
        assertThat(page.locator("[id='persons.0.name']").inputValue()).isEqualTo("Lê Văn An");
        shoot(page, "form-rows");
        page.locator("button:has-text('Xóa')").nth(1).click();
        page.locator("#consent").check();
        page.locator("#consent").press("Enter");
        assertThat(page.locator(".form-summary").first().innerText()).contains("Nguyễn Thị <Hoa>", "1985", "0905123456");
        shoot(page, "form-summary");
        assertThat(answers.at("/persons/0/name").asString()).isEqualTo("Lê Văn An");
    }

    @Test
    void everyPageOfAFormIsAccessibleOnPhoneAndDesktopInBothLanguages() {
        var form = forms.publish("pages", SampleForm.schema(), Instant.EPOCH);
        for (var device : Device.values()) {
            for (var lang : new String[] {"vi", "en"}) {
                for (var group : form.groups()) {
                    answers = SampleForm.JSON.createObjectNode().put("kind", "company").put("identity", "12");
                    answers.putArray("persons").addObject().put("name", "An").put("role", "other");
                    var page = serve(context(device, lang, true, device == Device.PHONE ? ColorScheme.DARK : ColorScheme.LIGHT).newPage(), lang, group.key());
                    shoot(page, "form-" + group.key());
                    assertAccessible(page);
                }
            }
        }
    }

    @Test
    void aScriptHidesWhatIsNotAsked() {
        var page = serve(context(Device.DESKTOP, "en", true, ColorScheme.LIGHT).newPage(), "en");
        assertThat(page.locator("#company").isVisible()).isFalse();
        page.locator("label:has-text('A company')").click();
        assertThat(page.locator("#company").isVisible()).isTrue();
        assertThat(page.locator("#taxCode").isEnabled()).isTrue();
    }

    private Page serve(Page page, String lang) {
        return serve(page, lang, "person");
    }

    private Page serve(Page page, String lang, String first) {
        var form = forms.publish("pages", SampleForm.schema(), Instant.EPOCH);
        var locale = Locale.of(lang);
        page.route("**/sample-form/*", route -> {
            var group = route.request().url().replaceAll(".*/", "");
            var sent = route.request().method().equals("POST");
            var result = sent ? forms.bind(form, group, answers, decoded(route.request().postData())) : new FormResult(answers, List.of(), true);
            answers = result.value();
            var steps = forms.steps(form, answers).stream().map(Group::key).toList();
            if (!result.isDone()) {
                show(route, locale, page(form, group, result, locale));
            } else if (steps.indexOf(group) + 1 < steps.size()) {
                // A fulfilled redirect would not pass this route again, so the next page is shown at once.
                show(route, locale, page(form, steps.get(steps.indexOf(group) + 1), new FormResult(answers, List.of(), true), locale));
            } else {
                assertThat(forms.validate(form, answers)).isEmpty();
                show(route, locale, part("platform/form/summary", locale, Map.of("summary", forms.summary(form, answers, locale), "editHref", "/sample-form/")));
            }
        });
        page.navigate(url("/sample-form/" + first));
        return page;
    }

    private String page(FormDefinition form, String group, FormResult result, Locale locale) {
        var remarks = Map.of("/identity", locale.getLanguage().equals("vi") ? "Số không khớp với giấy tờ đã nộp." : "Does not match the paper.");
        return "<form class='panel reading' method='post' action='/sample-form/" + group + "' novalidate>"
                + part("platform/form/group", locale, Map.of("view", forms.view(form, group, result.value(), result.errors(), remarks, locale)))
                + "<div class='actions'><button class='btn btn-primary'>" + (locale.getLanguage().equals("vi") ? "Tiếp tục" : "Continue") + "</button></div></form>";
    }

    private void show(Route route, Locale locale, String body) {
        var html = part("platform/ui/publicLayout", locale, Map.of("title", "Tờ khai mẫu",
                "content", (Content) out -> out.writeContent("<h1>Tờ khai mẫu</h1>" + body))).replace("data-bs-theme=\"light\"", "data-bs-theme=\"auto\"");
        route.fulfill(new Route.FulfillOptions().setContentType("text/html;charset=utf-8").setBody(html));
    }

    private String part(String template, Locale locale, Map<String, Object> params) {
        var all = new HashMap<>(params);
        all.put("ui", uis.of(locale));
        var out = new StringOutput();
        templates.render(template + ".jte", all, out);
        return out.toString();
    }

    private static Map<String, String[]> decoded(String body) {
        var all = new HashMap<String, List<String>>();
        for (var pair : body == null ? new String[0] : body.split("&")) {
            var at = pair.indexOf('=');
            all.computeIfAbsent(URLDecoder.decode(pair.substring(0, at), StandardCharsets.UTF_8), name -> new ArrayList<>())
                    .add(URLDecoder.decode(pair.substring(at + 1), StandardCharsets.UTF_8));
        }
        var params = new HashMap<String, String[]>();
        all.forEach((name, values) -> params.put(name, values.toArray(String[]::new)));
        return params;
    }
}
