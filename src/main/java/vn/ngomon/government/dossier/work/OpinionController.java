package vn.ngomon.government.dossier.work;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.ngomon.government.dossier.actions.DeskActs;
import vn.ngomon.government.dossier.actions.Typed;
import vn.ngomon.government.dossier.work.CaseAnswers.Asked;
import vn.ngomon.platform.casework.CaseFiles;
import vn.ngomon.platform.casework.Consultations;
import vn.ngomon.platform.casework.Opinion;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.ui.Flash;
import vn.ngomon.platform.ui.NotFound;

/** Other agencies are asked for their opinion of a dossier; it stays where it is. */
@Controller
@RequestMapping("/desk/dossiers/{id}")
class OpinionController {

    private final CaseFiles cases;
    private final CasePages pages;
    private final CaseAnswers answers;
    private final DeskActs acts;
    private final Consultations consultations;

    OpinionController(CaseFiles cases, CasePages pages, CaseAnswers answers, DeskActs acts, Consultations consultations) {
        this.cases = cases;
        this.pages = pages;
        this.answers = answers;
        this.acts = acts;
        this.consultations = consultations;
    }

    @PostMapping("/opinions")
    String ask(@PathVariable UUID id, @RequestParam int version, @RequestParam(defaultValue = "") List<UUID> agency, @RequestParam String question,
            @RequestParam(required = false) @Nullable LocalDate until, HttpServletRequest request, HttpServletResponse response, Actor actor, Locale locale, Model model,
            RedirectAttributes redirect) {
        var file = answers.get(id, actor);
        var asked = new Asked(actor, locale, version, new Typed(Typed.OPINION, request.getParameterMap(), Map.of(), Map.of()), model, response, redirect);
        if (!cases.holdsStep(file, actor)) {
            if (file.version() != version && actor.seat(file.agencyId(), Role.SPECIALIST).isPresent()) {
                return answers.stale(file, asked);      // it has moved on meanwhile: told, with the question still there
            }
            throw new NotFound();
        }
        if (question.isBlank()) {
            return answers.refused(id, "question", "work.refused.question", List.of(), asked);
        }
        var asking = acts.asSeen(id, version, actor, () -> consultations.ask(id, actor, pages.asked(agency), question.strip(), until));
        if (asking.isEmpty()) {
            return answers.stale(answers.get(id, actor), asked);
        }
        if (asking.get() instanceof Consultations.Asking.Refused(var key, var args)) {
            return key.startsWith("casework.refused.opinion-due") ? answers.refused(id, "until", key, args, asked) : answers.refused(id, key, args, asked);
        }
        Flash.good(redirect, "work.done.asked");
        return "redirect:/desk/dossiers/" + id + "#opinions";
    }

    @PostMapping("/opinions/{opinion}/answer")
    String answer(@PathVariable UUID id, @PathVariable UUID opinion, @RequestParam String answer, Actor actor, RedirectAttributes redirect) {
        var asked = asked(opinion, id);
        if (actor.accountId().equals(asked.answeredBy())) {
            return answers.after(id, actor);        // a second click; who has answered may not see the dossier any more
        }
        answers.get(id, actor);
        if (answer.isBlank()) {
            Flash.warn(redirect, "work.refused.answer");
            return "redirect:/desk/dossiers/" + id + "#opinions";
        }
        consultations.answer(opinion, actor, answer.strip());
        Flash.good(redirect, "work.done.answered");
        return answers.after(id, actor);
    }

    @PostMapping("/opinions/{opinion}/withdrawal")
    String withdraw(@PathVariable UUID id, @PathVariable UUID opinion, Actor actor, RedirectAttributes redirect) {
        answers.get(id, actor);
        if (asked(opinion, id).withdrawnAt() == null) {
            consultations.withdraw(opinion, actor);
            Flash.good(redirect, "work.done.withdrawn");
        }
        return "redirect:/desk/dossiers/" + id + "#opinions";
    }

    /** An address names the dossier whose question it answers: never another's. */
    private Opinion asked(UUID opinion, UUID dossier) {
        return consultations.of(dossier).stream().filter(asked -> asked.id().equals(opinion)).findFirst().orElseThrow(NotFound::new);
    }
}
