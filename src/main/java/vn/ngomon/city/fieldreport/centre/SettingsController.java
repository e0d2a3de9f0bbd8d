package vn.ngomon.city.fieldreport.centre;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.ngomon.city.fieldreport.CentreRecord;
import vn.ngomon.city.fieldreport.category.Categories;
import vn.ngomon.city.fieldreport.work.Exchanges;
import vn.ngomon.city.fieldreport.work.OnCall;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.Agency;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.ui.Flash;
import vn.ngomon.platform.ui.FormText;

/** What the centre keeps: templates, numbers on call, and the way to categories and rules. */
@Controller
@RequestMapping("/desk/reports/settings")
class SettingsController {

    private static final String HERE = "redirect:/desk/reports/settings";

    private final Keepers keepers;
    private final Settings settings;
    private final Categories categories;
    private final OnCall onCall;
    private final Exchanges exchanges;
    private final Directory directory;
    private final CentreRecord record;

    SettingsController(Keepers keepers, Settings settings, Categories categories, OnCall onCall, Exchanges exchanges, Directory directory, CentreRecord record) {
        this.keepers = keepers;
        this.settings = settings;
        this.categories = categories;
        this.onCall = onCall;
        this.exchanges = exchanges;
        this.directory = directory;
        this.record = record;
    }

    @GetMapping
    String show(Actor actor, Locale locale, Model model) {
        keepers.officer(actor);
        model.addAttribute("page", settings.page(actor, locale));
        return "city/fieldreport/centre/settings";
    }

    /** Sent twice it is one. */
    @PostMapping("/templates")
    String template(@RequestParam(defaultValue = "") String title, @RequestParam(defaultValue = "") String body, @RequestParam(defaultValue = "") String category, Actor actor,
            Locale locale, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        keepers.officer(actor);
        var name = FormText.of(title);
        var words = FormText.of(body);
        var wrong = new LinkedHashMap<String, String>();
        check(!name.isEmpty() && name.length() <= 120, "title", wrong);
        check(category.isBlank() || categories.find(category).isPresent(), "template-category", wrong);
        check(!words.isEmpty() && words.length() <= 4000, "body", wrong);
        if (!wrong.isEmpty()) {
            return again(Map.of("title", name, "template-category", category, "body", words), wrong, actor, locale, model, response);
        }
        record.keepNew("answer-added", actor, Map.of("title", name), () -> exchanges.addTemplate(name, words, category));
        return done(redirect);
    }

    @PostMapping("/templates/{id}/deletion")
    String delete(@PathVariable UUID id, Actor actor, RedirectAttributes redirect) {
        keepers.officer(actor);
        record.keep("answer-deleted", actor, Map.of("id", id.toString()), () -> exchanges.deleteTemplate(id));
        return done(redirect);
    }

    /** @param phone empty takes the number away */
    @PostMapping("/on-call")
    String phone(@RequestParam(defaultValue = "") String agency, @RequestParam(defaultValue = "") String phone, Actor actor, Locale locale, Model model, HttpServletResponse response,
            RedirectAttributes redirect) {
        keepers.officer(actor);
        var number = phone.replaceAll("[\\s.()-]", "");
        var handler = directory.agenciesOn(directory.today()).stream().filter(Agency::handlesReports).filter(one -> one.id().toString().equals(agency)).findFirst();
        var wrong = new LinkedHashMap<String, String>();
        check(handler.isPresent(), "agency", wrong);
        check(number.isEmpty() || number.matches("\\+?\\d{3,15}"), "phone", wrong);
        if (!wrong.isEmpty()) {
            return again(Map.of("agency", agency, "phone", phone), wrong, actor, locale, model, response);
        }
        var whose = handler.orElseThrow().id();
        if (number.isEmpty()) {
            record.keep("on-call-removed", actor, Map.of("agency", agency), () -> onCall.forget(whose));
        } else {
            record.keep("on-call-saved", actor, Map.of("agency", agency, "phone", number), () -> onCall.save(whose, number));
        }
        return done(redirect);
    }

    private static void check(boolean fine, String input, Map<String, String> wrong) {
        if (!fine) {
            wrong.put(input, "fieldreport.settings.wrong." + input);
        }
    }

    private String again(Map<String, String> typed, Map<String, String> wrong, Actor actor, Locale locale, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("page", settings.page(actor, locale, typed, wrong));
        return "city/fieldreport/centre/settings";
    }

    private static String done(RedirectAttributes redirect) {
        Flash.good(redirect, "fieldreport.settings.done");
        return HERE;
    }
}
