package vn.ngomon.city.fieldreport.centre;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.ngomon.city.fieldreport.routing.Routing;
import vn.ngomon.city.fieldreport.routing.RoutingDraft;
import vn.ngomon.city.fieldreport.routing.RoutingDraft.Reading;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.ui.BadInput;
import vn.ngomon.platform.ui.Flash;

/** The rules of dispatch: read by the centre, changed by its heads after they were tried on the last thousand reports. */
@Controller
@RequestMapping("/desk/reports/settings/routing")
class RoutingController {

    private static final int LONGEST = 100_000;

    private final Keepers keepers;
    private final Routing routing;
    private final RoutingDraft draft;
    private final RoutingPages pages;

    RoutingController(Keepers keepers, Routing routing, RoutingDraft draft, RoutingPages pages) {
        this.keepers = keepers;
        this.routing = routing;
        this.draft = draft;
        this.pages = pages;
    }

    @GetMapping
    String show(Actor actor, Locale locale, Model model) {
        keepers.officer(actor);
        model.addAttribute("page", pages.page(routing.inForce().text(), actor, locale));
        return "city/fieldreport/centre/routing";
    }

    /** One more line for the draft. */
    @PostMapping("/draft")
    String add(@RequestParam String rules, @RequestParam String category, @RequestParam String area, @RequestParam String hours, @RequestParam String agency, Actor actor,
            Locale locale, Model model) {
        keepers.head(actor);
        var line = String.join(",", category, area, hours, agency);
        model.addAttribute("page", pages.page(limited(rules).stripTrailing() + "\n" + line, actor, locale));
        return "city/fieldreport/centre/routing";
    }

    @PostMapping("/trial")
    String attempt(@RequestParam String rules, HttpServletResponse response, Actor actor, Locale locale, Model model) {
        keepers.head(actor);
        return tried(rules, "", response, actor, locale, model);
    }

    @PostMapping
    String save(@RequestParam String rules, @RequestParam int version, HttpServletResponse response, Actor actor, Locale locale, Model model, RedirectAttributes redirect) {
        keepers.head(actor);
        if (!(draft.read(limited(rules)) instanceof Reading.Read(var read)) || pages.isUncovered(read)) {
            return tried(rules, "", response, actor, locale, model);
        }
        if (!routing.save(read, version, actor)) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return tried(rules, "fieldreport.routing.stale", response, actor, locale, model);
        }
        Flash.good(redirect, "fieldreport.routing.saved");
        return "redirect:/desk/reports/settings/routing";
    }

    private String tried(String rules, String problem, HttpServletResponse response, Actor actor, Locale locale, Model model) {
        var page = pages.tried(limited(rules), draft.read(limited(rules)), problem, actor, locale);
        if (!page.flaws().isEmpty() || page.trial() != null && !page.trial().gap().isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        model.addAttribute("page", page);
        return "city/fieldreport/centre/routing";
    }

    private static String limited(String rules) {
        if (rules.length() > LONGEST) {
            throw new BadInput("rules", "ui.error.value");
        }
        return rules;
    }
}
