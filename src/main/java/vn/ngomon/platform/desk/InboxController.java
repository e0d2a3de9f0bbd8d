package vn.ngomon.platform.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.ngomon.platform.casework.Inbox;
import vn.ngomon.platform.casework.Inbox.View;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.ui.Area;
import vn.ngomon.platform.ui.Flash;
import vn.ngomon.platform.ui.NavLink;
import vn.ngomon.platform.ui.NotFound;
import vn.ngomon.platform.ui.UiFactory;

/** The inbox: one address per view, every filter in the URL, so that it can be kept and sent to a colleague. */
@Controller
class InboxController {

    private static final int LONGEST = 100;

    private final InboxPages pages;
    private final UiFactory uis;

    InboxController(InboxPages pages, UiFactory uis) {
        this.pages = pages;
        this.uis = uis;
    }

    /** Where an officer's day begins: their own work, the first view that holds any, or the place of those who never get a task. */
    @GetMapping("/desk")
    String begin(HttpServletRequest request, @RequestParam(defaultValue = "") String kind, @RequestParam(defaultValue = "") String step, @RequestParam(defaultValue = "") String q,
            @RequestParam Optional<String> after, Actor actor, Locale locale, Model model, RedirectAttributes redirect) {
        var elsewhere = pages.hasWork(actor) ? Optional.<String>empty() : ownPlace(request, actor);
        if (elsewhere.isPresent()) {
            Flash.carry(request, redirect);
            return "redirect:" + elsewhere.get();
        }
        return show(InboxPages.slug(pages.first(actor)), kind, step, q, Optional.empty(), after, actor, locale, model);
    }

    private Optional<String> ownPlace(HttpServletRequest request, Actor actor) {
        var ui = uis.of(request);
        var administers = actor.holds(Role.AGENCY_ADMIN) || actor.holds(Role.PROVINCE_ADMIN);
        return (administers ? Stream.of(Area.ADMIN, Area.DESK) : Stream.of(Area.DESK, Area.ADMIN)).flatMap(area -> ui.nav(area).stream()).map(NavLink::href).findFirst();
    }

    @GetMapping("/desk/tasks/{view}")
    String show(@PathVariable String view, @RequestParam(defaultValue = "") String kind, @RequestParam(defaultValue = "") String step,
            @RequestParam(defaultValue = "") String q, @RequestParam Optional<UUID> officer, @RequestParam Optional<String> after, Actor actor, Locale locale,
            Model model) {
        var asked = new InboxPages.Asked(view(view), kind.strip(), step.strip(), q.strip().substring(0, Math.min(LONGEST, q.strip().length())),
                officer.orElse(null), after.flatMap(Inbox.After::read).orElse(null));
        model.addAttribute("page", pages.page(asked, actor, locale));
        return "platform/desk/inbox";
    }

    /**
     * What a scanner types into the box on every page: the code on a slip, or the whole address of its QR code.
     *
     * @param q from the search box instead: what names no case is searched for
     */
    @GetMapping("/desk/scan")
    String scan(@RequestParam(defaultValue = "") String code, @RequestParam(defaultValue = "") String q, Actor actor, RedirectAttributes redirect) {
        var name = (code.isBlank() ? q : code).strip().replaceFirst("^.*[?&]code=", "").replaceFirst("&.*$", "").toUpperCase(Locale.ROOT);
        var found = name.length() > LONGEST ? Optional.<String>empty() : pages.scanned(name, actor);
        if (found.isEmpty() && code.isBlank() && !q.isBlank()) {
            redirect.addAttribute("q", q.strip());
            return "redirect:/search";
        }
        if (found.isEmpty()) {
            Flash.warn(redirect, "desk.scan.unknown", name.substring(0, Math.min(40, name.length())));
        }
        return "redirect:" + found.orElse("/desk");
    }

    private static View view(String name) {
        return Arrays.stream(View.values()).filter(view -> InboxPages.slug(view).equals(name)).findFirst().orElseThrow(NotFound::new);
    }
}
