package vn.ngomon.government.procedure.keeping;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.ngomon.government.procedure.Announcement;
import vn.ngomon.government.procedure.Catalogue;
import vn.ngomon.government.procedure.Procedures;
import vn.ngomon.government.procedure.Standing;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.time.Dates;
import vn.ngomon.platform.ui.Flash;

/** Where a controller of procedures imports records and, by decision, suspends, resumes, replaces and repeals. Others do not see it. */
@Controller
class KeepingController {

    private final Catalogue catalogue;
    private final Procedures procedures;
    private final Keeping keeping;

    KeepingController(Catalogue catalogue, Procedures procedures, Keeping keeping) {
        this.catalogue = catalogue;
        this.procedures = procedures;
        this.keeping = keeping;
    }

    @GetMapping("/desk/procedures")
    String list(@RequestParam(defaultValue = "") String q, Actor actor, Model model) {
        Keeping.guard(actor);
        var lines = catalogue.now().index().search(q).stream().limit(30).toList();
        model.addAttribute("page", new KeepingPage(q, lines, Map.of(), null, keeping.missingOfOurs()));
        return "government/procedure/keeping/list";
    }

    @GetMapping("/desk/procedures/{code}")
    String show(@PathVariable String code, Actor actor, Model model) {
        Keeping.guard(actor);
        return page(model, keeping.get(code), StandingForm.EMPTY, Map.of());
    }

    @PostMapping("/desk/procedures/{code}/standing")
    String stand(@PathVariable String code, StandingForm form, Actor actor, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        Keeping.guard(actor);
        var kept = keeping.get(code);
        var errors = errors(form);
        if (errors.isEmpty()) {
            var decision = new Announcement(form.decision(), Dates.read(form.decidedOn()).orElseThrow(), "", form.decision(),
                    kept.version().content().origin());
            if (keeping.stand(code, form, decision, actor)) {
                Flash.good(redirect, "procedure.keeping.done");
                return "redirect:/desk/procedures/" + code;
            }
            errors.put("seen", "procedure.keeping.error.stale");
        }
        response.setStatus(errors.containsKey("seen") ? 409 : 422);
        return page(model, kept, form, errors);
    }

    private Map<String, String> errors(StandingForm form) {
        var errors = new LinkedHashMap<String, String>();
        if (form.standing().isEmpty()) {
            errors.put("act", "procedure.keeping.error.act");
        }
        if (!form.decision().matches("\\S{1,10}/\\S{2,40}")) {
            errors.put("decision", "procedure.keeping.error.decision");
        }
        for (var field : List.of("decidedOn", "from")) {
            if (Dates.read(field.equals("from") ? form.from() : form.decidedOn()).isEmpty()) {
                errors.put(field, "procedure.keeping.error.date");
            }
        }
        var successors = form.successorCodes();
        if (form.standing().filter(standing -> standing == Standing.REPLACED).isPresent()
                && (successors.isEmpty() || !successors.stream().allMatch(successor -> procedures.summary(successor).isPresent()))) {
            errors.put("successors", "procedure.keeping.error.successors");
        }
        return errors;
    }

    private static String page(Model model, Keeping.Kept kept, StandingForm form, Map<String, String> errors) {
        model.addAttribute("page", new StandingPage(kept.version(), kept.history(), kept.seen(), form, errors));
        return "government/procedure/keeping/standing";
    }
}
