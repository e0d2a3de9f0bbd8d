package vn.ngomon.city.fieldreport.centre;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
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

    @PostMapping("/templates")
    String template(@RequestParam String title, @RequestParam String body, @RequestParam(defaultValue = "") String category, Actor actor, RedirectAttributes redirect) {
        keepers.officer(actor);
        var words = FormText.of(body);
        var fine = !title.isBlank() && title.length() <= 120 && !words.isEmpty() && words.length() <= 4000 && (category.isBlank() || categories.find(category).isPresent());
        if (fine) {
            record.keep("answer-added", actor, Map.of("title", title.strip()), () -> exchanges.addTemplate(title, words, category));
        }
        return answer(fine, redirect);
    }

    @PostMapping("/templates/{id}/deletion")
    String delete(@PathVariable UUID id, Actor actor, RedirectAttributes redirect) {
        keepers.officer(actor);
        record.keep("answer-deleted", actor, Map.of("id", id.toString()), () -> exchanges.deleteTemplate(id));
        return answer(true, redirect);
    }

    /** @param phone empty takes the number away */
    @PostMapping("/on-call")
    String phone(@RequestParam UUID agency, @RequestParam(defaultValue = "") String phone, Actor actor, RedirectAttributes redirect) {
        keepers.officer(actor);
        var number = phone.replaceAll("[\\s.()-]", "");
        var fine = directory.findAgency(agency).filter(Agency::handlesReports).isPresent() && (number.isEmpty() || number.matches("\\+?\\d{3,15}"));
        if (fine && number.isEmpty()) {
            record.keep("on-call-removed", actor, Map.of("agency", agency.toString()), () -> onCall.forget(agency));
        } else if (fine) {
            record.keep("on-call-saved", actor, Map.of("agency", agency.toString(), "phone", number), () -> onCall.save(agency, number));
        }
        return answer(fine, redirect);
    }

    private static String answer(boolean fine, RedirectAttributes redirect) {
        if (fine) {
            Flash.good(redirect, "fieldreport.settings.done");
        } else {
            Flash.warn(redirect, "fieldreport.settings.wrong");
        }
        return HERE;
    }
}
