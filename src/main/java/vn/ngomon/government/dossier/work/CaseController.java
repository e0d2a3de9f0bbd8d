package vn.ngomon.government.dossier.work;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.ngomon.government.dossier.Inspection;
import vn.ngomon.government.dossier.Papers;
import vn.ngomon.government.dossier.SeenCases;
import vn.ngomon.government.dossier.work.CaseAnswers.Asked;
import vn.ngomon.platform.casework.CaseNotFound;
import vn.ngomon.platform.casework.Casework;
import vn.ngomon.platform.casework.Consultations;
import vn.ngomon.platform.casework.Outcome;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.file.FileRules;
import vn.ngomon.platform.journal.Subject;
import vn.ngomon.platform.payment.PaymentMethod;
import vn.ngomon.platform.payment.PaymentOutcome;
import vn.ngomon.platform.payment.Payments;
import vn.ngomon.platform.ui.Flash;
import vn.ngomon.platform.ui.NotFound;

/** One dossier at the desk: its page, and every action the process definition offers under {@code /actions/{action}}. */
@Controller
@RequestMapping("/desk/dossiers/{id}")
class CaseController {

    private final Casework casework;
    private final CasePages pages;
    private final CaseAnswers answers;
    private final DeskActs acts;
    private final Uploads uploads;
    private final Papers papers;
    private final Inspection inspection;
    private final Consultations consultations;
    private final Payments payments;
    private final SeenCases seen;

    CaseController(Casework casework, CasePages pages, CaseAnswers answers, DeskActs acts, Uploads uploads, Papers papers, Inspection inspection, Consultations consultations,
            Payments payments, SeenCases seen) {
        this.casework = casework;
        this.pages = pages;
        this.answers = answers;
        this.acts = acts;
        this.uploads = uploads;
        this.papers = papers;
        this.inspection = inspection;
        this.consultations = consultations;
        this.payments = payments;
        this.seen = seen;
    }

    @GetMapping
    String show(@PathVariable UUID id, Actor actor, Locale locale, Model model) {
        return answers.show(seen.get(id, actor, "dossier.page"), actor, locale, model);
    }

    @PostMapping("/actions/{action}")
    String act(@PathVariable UUID id, @PathVariable String action, @RequestParam int version, HttpServletRequest request, HttpServletResponse response,
            Actor actor, Locale locale, Model model, RedirectAttributes redirect) {
        answers.get(id, actor);
        var kept = uploads.keep(request, "dossier.work", FileRules.DOCUMENTS, actor);
        var asked = new Asked(actor, locale, version, typed(action, request, kept), model, response, redirect);
        if (!kept.refused().isEmpty()) {
            return answers.refused(id, kept.refused().getFirst().messageKey(), kept.refused().getFirst().args(), asked);
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

    @PostMapping("/payments/{payment}")
    String pay(@PathVariable UUID id, @PathVariable UUID payment, @RequestParam PaymentMethod method, @RequestParam(defaultValue = "") String reference,
            Actor actor, RedirectAttributes redirect) {
        var file = answers.get(id, actor);
        var clerk = actor.seat(file.frontAgencyId(), Role.DESK_CLERK).isPresent() || actor.seat(file.agencyId(), Role.DESK_CLERK).isPresent();
        if (!clerk || payments.of(new Subject("dossier", id)).stream().noneMatch(request -> request.id().equals(payment))) {
            throw new NotFound();
        }
        switch (payments.payAtDesk(payment, actor, method, reference.isBlank() ? null : reference.strip())) {
            case PaymentOutcome.Paid paid -> Flash.good(redirect, "work.done.paid");
            case PaymentOutcome.AlreadyPaid already -> Flash.warn(redirect, "work.done.paid.already");
            case PaymentOutcome.Moved moved -> throw new IllegalStateException("Paid without a receipt: " + payment);
            case PaymentOutcome.Refused refused -> Flash.warn(redirect, refused.messageKey());
        }
        return "redirect:/desk/dossiers/" + id + "#fees";
    }

    @PostMapping("/opinions")
    String ask(@PathVariable UUID id, @RequestParam(defaultValue = "") List<UUID> agency, @RequestParam String question,
            @RequestParam(required = false) @Nullable LocalDate until, Actor actor, RedirectAttributes redirect) {
        answers.get(id, actor);
        if (question.isBlank()) {
            Flash.warn(redirect, "work.refused.question");
        } else {
            switch (consultations.ask(id, actor, pages.asked(agency), question.strip(), until)) {
                case Consultations.Asking.Put(var opinions) -> Flash.good(redirect, "work.done.asked");
                case Consultations.Asking.Refused(var key) -> Flash.warn(redirect, key);
            }
        }
        return "redirect:/desk/dossiers/" + id + "#opinions";
    }

    @PostMapping("/opinions/{opinion}/answer")
    String answer(@PathVariable UUID id, @PathVariable UUID opinion, @RequestParam String answer, Actor actor, RedirectAttributes redirect) {
        answers.get(id, actor);
        mustBelong(opinion, id);
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
        mustBelong(opinion, id);
        consultations.withdraw(opinion, actor);
        Flash.good(redirect, "work.done.withdrawn");
        return "redirect:/desk/dossiers/" + id + "#opinions";
    }

    /** An address names the dossier whose question it answers: never another's. */
    private void mustBelong(UUID opinion, UUID dossier) {
        if (consultations.of(dossier).stream().noneMatch(asked -> asked.id().equals(opinion))) {
            throw new NotFound();
        }
    }

    /** What may not be known of does not exist. */
    @ExceptionHandler(CaseNotFound.class)
    void gone(HttpServletResponse response) throws java.io.IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }
}
