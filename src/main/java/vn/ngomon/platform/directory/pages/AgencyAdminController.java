package vn.ngomon.platform.directory.pages;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.Agency;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.directory.Officers;
import vn.ngomon.platform.directory.Officers.Appointment;
import vn.ngomon.platform.directory.Officers.Ending;
import vn.ngomon.platform.directory.Validity;
import vn.ngomon.platform.time.Dates;
import vn.ngomon.platform.ui.Flash;
import vn.ngomon.platform.ui.Names;
import vn.ngomon.platform.ui.NotFound;

/** Agencies, their units and who holds which post: for the agency's administrator, and the province's for all. */
@Controller
@RequestMapping("/admin/agencies")
class AgencyAdminController {

    private final Directory directory;
    private final Officers officers;
    private final AgencyPages pages;

    AgencyAdminController(Directory directory, Officers officers, AgencyPages pages) {
        this.directory = directory;
        this.officers = officers;
        this.pages = pages;
    }

    @GetMapping
    String agencies(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String after, Actor actor, Locale locale, Model model) {
        var day = directory.today();
        var agencies = (q.isBlank() ? directory.agenciesOn(day) : directory.findAgencies(q, day)).stream()
                .filter(agency -> Officers.mayManage(actor, agency.id())).toList();
        if (agencies.isEmpty() && directory.agenciesOn(day).stream().noneMatch(agency -> Officers.mayManage(actor, agency.id()))) {
            throw new NotFound();
        }
        model.addAttribute("page", pages.list(q, after, day, agencies, locale));
        return "platform/directory/agencies";
    }

    @GetMapping("/{id}")
    String agency(@PathVariable UUID id, Actor actor, Locale locale, Model model) {
        model.addAttribute("page", pages.show(managed(id, actor), directory.today(), locale, null, Map.of()));
        return "platform/directory/agency";
    }

    @PostMapping("/{id}/officers")
    String appoint(@PathVariable UUID id, @RequestParam(defaultValue = "") String fullName, @RequestParam(defaultValue = "") String position,
            @RequestParam(defaultValue = "") String from, Actor actor, Locale locale, Model model,
            RedirectAttributes redirect) {
        var agency = managed(id, actor);
        var first = Dates.read(from);
        var name = fullName.strip();
        var typed = Map.of("fullName", fullName, "position", position, "from", from);
        if (!Names.isPersons(name) || name.length() > 120) {
            return refused(agency, "directory.admin.badName", typed, locale, model);
        }
        if (first.isEmpty()) {
            return refused(agency, "directory.admin.badDate", typed, locale, model);
        }
        var truth = agency.truth();
        return answer(agency, positionIn(agency, position)
                .map(found -> officers.appoint(name, found, new Validity(first.get(), null), truth, actor))
                .orElseGet(Appointment.NotFound::new), typed, locale, model, redirect);
    }

    @PostMapping("/{id}/posts/{post}/move")
    String move(@PathVariable UUID id, @PathVariable UUID post, @RequestParam(defaultValue = "") String position,
            @RequestParam(defaultValue = "") String on, Actor actor, Locale locale, Model model, RedirectAttributes redirect) {
        var agency = managed(id, actor);
        var day = Dates.read(on);
        if (day.isEmpty()) {
            return refused(agency, "directory.admin.badDate", Map.of(), locale, model);
        }
        return answer(agency, positionIn(agency, position).map(found -> officers.move(post, found, day.get(), actor))
                .orElseGet(Appointment.NotFound::new), Map.of(), locale, model, redirect);
    }

    @PostMapping("/{id}/posts/{post}/end")
    String end(@PathVariable UUID id, @PathVariable UUID post, @RequestParam(defaultValue = "") String on, Actor actor, Locale locale,
            Model model, RedirectAttributes redirect) {
        var agency = managed(id, actor);
        var day = Dates.read(on);
        if (day.isEmpty()) {
            return refused(agency, "directory.admin.badDate", Map.of(), locale, model);
        }
        return switch (officers.endPost(post, day.get(), actor)) {
            case Ending.Ended done -> saved(agency, redirect);
            case Ending.NotFound no -> throw new NotFound();
            case Ending.NotThen no -> refused(agency, "directory.admin.notThen", Map.of(), locale, model);
        };
    }

    private String answer(Agency agency, Appointment outcome, Map<String, String> typed, Locale locale, Model model,
            RedirectAttributes redirect) {
        return switch (outcome) {
            case Appointment.Appointed done -> saved(agency, redirect);
            case Appointment.NotFound no -> refused(agency, "directory.admin.noPosition", typed, locale, model);
            case Appointment.AgencyNotThen no -> refused(agency, "directory.admin.agencyNotThen", typed, locale, model);
            case Appointment.AlreadyHeld no -> refused(agency, "directory.admin.alreadyHeld", typed, locale, model);
        };
    }

    private static String saved(Agency agency, RedirectAttributes redirect) {
        Flash.good(redirect, "directory.admin.saved");
        return "redirect:/admin/agencies/" + agency.id();
    }

    private String refused(Agency agency, String key, Map<String, String> typed, Locale locale, Model model) {
        model.addAttribute("page", pages.show(agency, directory.today(), locale, key, typed));
        return "platform/directory/agency";
    }

    private Agency managed(UUID id, Actor actor) {
        return directory.findAgency(id).filter(agency -> Officers.mayManage(actor, agency.id()))
                .orElseThrow(NotFound::new);
    }

    /** Only positions of this agency can be chosen on its page. */
    private Optional<UUID> positionIn(Agency agency, String text) {
        return directory.unitsOf(agency.id()).stream().flatMap(unit -> directory.positionsOf(unit.id()).stream())
                .filter(position -> position.id().toString().equals(text)).map(position -> position.id()).findFirst();
    }
}
