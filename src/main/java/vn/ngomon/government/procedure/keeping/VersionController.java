package vn.ngomon.government.procedure.keeping;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.ngomon.government.procedure.Announcement;
import vn.ngomon.government.procedure.ProcedureHistory;
import vn.ngomon.government.procedure.ProcedureVersion;
import vn.ngomon.government.procedure.Publication;
import vn.ngomon.government.procedure.Standing;
import vn.ngomon.government.procedure.catalogue.ProcedurePage;
import vn.ngomon.government.procedure.content.Origin;
import vn.ngomon.government.procedure.content.ProcedureContent;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.time.Dates;
import vn.ngomon.platform.ui.Flash;
import vn.ngomon.platform.ui.PublicAddress;

/** Where a keeper prepares, previews and publishes a new version of an entry, from a day on and under a decision. */
@Controller
@RequestMapping("/desk/procedures/{code}")
class VersionController {

    private static final String PUBLISH = "publish";

    private final Keeping keeping;
    private final PublicAddress site;

    VersionController(Keeping keeping, PublicAddress site) {
        this.keeping = keeping;
        this.site = site;
    }

    @GetMapping("/version")
    String begin(@PathVariable String code, Actor actor, Model model) {
        Keeping.guard(actor);
        var kept = keeping.latest(code);
        return page(model, code, VersionForm.of(kept.version().content(), kept.seen()), Map.of(), null);
    }

    /** @param act {@code preview}, or {@code publish} what was previewed */
    @PostMapping("/versions")
    String publish(@PathVariable String code, @RequestParam(defaultValue = "preview") String act, VersionForm form, Actor actor, Model model,
            HttpServletResponse response, RedirectAttributes redirect) {
        Keeping.guard(actor);
        var kept = keeping.latest(code);
        var outcome = VersionDraft.of(kept.version().content(), form);
        var errors = new LinkedHashMap<>(outcome.errors());
        var announcement = announcement(form, kept.version().content().origin(), errors);
        var content = outcome.content();
        if (errors.isEmpty() && content != null && announcement != null && act.equals(PUBLISH)) {
            var from = Dates.read(form.from()).orElseThrow();
            switch (keeping.publish(code, form.seen(), from, content, announcement, actor)) {
                case null -> errors.put("seen", "procedure.keeping.error.stale");
                case Publication.Unchanged same -> errors.put("nameVi", "procedure.version.error.unchanged");
                case Publication.Unworkable unworkable -> errors.put("ways", "procedure.version.error.unworkable");
                case Publication.TooEarly early -> errors.put("from", "procedure.version.error.early");
                case Publication.Published done -> {
                    Flash.good(redirect, "procedure.version.done", done.version().number());
                    return "redirect:/desk/procedures/" + code;
                }
            }
        }
        response.setStatus(errors.containsKey("seen") ? 409 : errors.isEmpty() ? 200 : 422);
        return page(model, code, form, errors, content == null || !errors.isEmpty() ? null : preview(kept.version(), content, form));
    }

    private static @Nullable Announcement announcement(VersionForm form, Origin origin, Map<String, String> errors) {
        if (!form.decision().matches("\\S{1,10}/\\S{2,40}")) {
            errors.put("decision", "procedure.keeping.error.decision");
        }
        var decided = Dates.read(form.decidedOn());
        if (decided.isEmpty()) {
            errors.put("decidedOn", "procedure.keeping.error.date");
        }
        if (Dates.read(form.from()).isEmpty()) {
            errors.put("from", "procedure.keeping.error.date");
        }
        return errors.containsKey("decision") || decided.isEmpty() ? null
                : new Announcement(form.decision(), decided.get(), form.issuer(), form.title().isEmpty() ? form.decision() : form.title(), origin);
    }

    private ProcedurePage preview(ProcedureVersion before, ProcedureContent content, VersionForm form) {
        var from = Dates.read(form.from()).orElse(LocalDate.EPOCH);
        var version = new ProcedureVersion(before.id(), before.code(), before.number() + 1, from, null, Standing.IN_FORCE, null, List.of(), form.decision(), content);
        return ProcedurePage.of(version, new ProcedureHistory(List.of(), List.of(), List.of()), site.of("/procedures/" + before.code()), List.of(), from, from);
    }

    private static String page(Model model, String code, VersionForm form, Map<String, String> errors, @Nullable ProcedurePage preview) {
        model.addAttribute("page", new VersionPage(code, errors.isEmpty() ? form.withSpareRows() : form, errors, preview));
        return "government/procedure/keeping/version";
    }
}
