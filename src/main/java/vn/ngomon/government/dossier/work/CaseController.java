package vn.ngomon.government.dossier.work;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.ngomon.government.dossier.SeenCases;
import vn.ngomon.government.dossier.actions.ActInput;
import vn.ngomon.government.dossier.actions.DeskActs;
import vn.ngomon.government.dossier.actions.SecondThoughts;
import vn.ngomon.government.dossier.actions.Typed;
import vn.ngomon.government.dossier.actions.Uploads;
import vn.ngomon.government.dossier.papers.Inspection;
import vn.ngomon.government.dossier.papers.Papers;
import vn.ngomon.government.dossier.work.CaseAnswers.Asked;
import vn.ngomon.platform.casework.Casework;
import vn.ngomon.platform.casework.Outcome;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.file.FileRules;
import vn.ngomon.platform.ui.Flash;

/** One dossier at the desk: its page, and every action the process definition offers under {@code /actions/{action}}. */
@Controller
@RequestMapping("/desk/dossiers/{id}")
class CaseController {

    private final Casework casework;
    private final CaseAnswers answers;
    private final DeskActs acts;
    private final SecondThoughts thoughts;
    private final Uploads uploads;
    private final Papers papers;
    private final Inspection inspection;
    private final SeenCases seen;

    CaseController(Casework casework, CaseAnswers answers, DeskActs acts, SecondThoughts thoughts, Uploads uploads, Papers papers, Inspection inspection, SeenCases seen) {
        this.casework = casework;
        this.answers = answers;
        this.acts = acts;
        this.thoughts = thoughts;
        this.uploads = uploads;
        this.papers = papers;
        this.inspection = inspection;
        this.seen = seen;
    }

    @GetMapping
    String show(@PathVariable UUID id, Actor actor, Locale locale, Model model) {
        return answers.show(seen.get(id, actor, "dossier.page"), actor, locale, model);
    }

    @PostMapping("/actions/{action}")
    String act(@PathVariable UUID id, @PathVariable String action, @RequestParam int version, HttpServletRequest request, HttpServletResponse response,
            Actor actor, Locale locale, Model model, RedirectAttributes redirect) {
        var file = answers.get(id, actor);
        var kept = uploads.keep(request, "dossier.work", FileRules.DOCUMENTS, actor);
        var asked = new Asked(actor, locale, version, typed(action, request, kept), model, response, redirect);
        if (!kept.refused().isEmpty()) {
            return answers.refused(id, kept.refused().getFirst().messageKey(), kept.refused().getFirst().args(), asked);
        }
        var question = thoughts.before(file, action, version, request.getParameterMap(), actor, locale);
        if (question.isPresent()) {
            model.addAttribute("page", question.get());
            return "government/dossier/work/confirm";
        }
        return answers.answer(acts.act(id, action, asked.seen(), new ActInput(request.getParameterMap(), kept.files()), actor), id, asked);
    }

    @PostMapping("/holder")
    String take(@PathVariable UUID id, HttpServletResponse response, Actor actor, Locale locale, Model model, RedirectAttributes redirect) {
        answers.get(id, actor);
        return answers.answer(casework.take(id, actor), id, new Asked(actor, locale, 0, Typed.NOTHING, model, response, redirect));
    }

    @PostMapping("/inspection")
    String inspect(@PathVariable UUID id, @RequestParam int version, HttpServletRequest request, HttpServletResponse response, Actor actor, Locale locale, Model model,
            RedirectAttributes redirect) {
        answers.get(id, actor);
        var kept = uploads.keep(request, "dossier.paper", FileRules.PAPERS, actor);
        var asked = new Asked(actor, locale, version, typed(Typed.INSPECTION, request, kept), model, response, redirect);
        if (!kept.refused().isEmpty()) {
            return answers.refused(id, kept.refused().getFirst().messageKey(), kept.refused().getFirst().args(), asked);
        }
        var findings = new ActInput(request.getParameterMap(), kept.files()).findings(papers.of(id).stream().map(paper -> paper.id()).toList());
        if (inspection.record(id, asked.seen(), findings, actor) instanceof Outcome.Stale(var file)) {
            return answers.stale(file, asked);
        }
        Flash.good(redirect, "work.done.inspected");
        return "redirect:/desk/dossiers/" + id + "#papers";
    }

    private Typed typed(String form, HttpServletRequest request, Uploads.Kept kept) {
        return new Typed(form, request.getParameterMap(), kept.files(), uploads.names(kept));
    }
}
