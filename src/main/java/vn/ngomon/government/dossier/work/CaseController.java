package vn.ngomon.government.dossier.work;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
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
import vn.ngomon.platform.casework.CaseFile;
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
import vn.ngomon.platform.ui.Tone;
import vn.ngomon.platform.ui.UiFactory;

/** One dossier at the desk: its page, and every action the process definition offers under {@code /actions/{action}}. */
@Controller
@RequestMapping("/desk/dossiers/{id}")
class CaseController {

    private final Casework casework;
    private final CasePages pages;
    private final DeskActs acts;
    private final Uploads uploads;
    private final Papers papers;
    private final Inspection inspection;
    private final Consultations consultations;
    private final Payments payments;
    private final UiFactory uis;
    private final List<CaseSeen> witnesses;

    CaseController(Casework casework, CasePages pages, DeskActs acts, Uploads uploads, Papers papers, Inspection inspection, Consultations consultations,
            Payments payments, UiFactory uis, ObjectProvider<CaseSeen> witnesses) {
        this.casework = casework;
        this.pages = pages;
        this.acts = acts;
        this.uploads = uploads;
        this.papers = papers;
        this.inspection = inspection;
        this.consultations = consultations;
        this.payments = payments;
        this.uis = uis;
        this.witnesses = witnesses.stream().toList();
    }

    @GetMapping
    String show(@PathVariable UUID id, Actor actor, Locale locale, Model model) {
        var file = seen(id, actor);
        witnesses.forEach(witness -> witness.saw(actor, id, "dossier"));
        return page(file, actor, locale, model, null);
    }

    @PostMapping("/actions/{action}")
    String act(@PathVariable UUID id, @PathVariable String action, @RequestParam int version, HttpServletRequest request, HttpServletResponse response,
            Actor actor, Locale locale, Model model, RedirectAttributes redirect) {
        seen(id, actor);
        var input = new ActInput(request.getParameterMap(), uploads.keep(request, "dossier.work", FileRules.DOCUMENTS));
        return answer(id, acts.act(id, action, version, input, actor), actor, locale, model, response, redirect);
    }

    @PostMapping("/holder")
    String take(@PathVariable UUID id, HttpServletResponse response, Actor actor, Locale locale, Model model, RedirectAttributes redirect) {
        return answer(seen(id, actor).id(), casework.take(id, actor), actor, locale, model, response, redirect);
    }

    @PostMapping("/inspection")
    String inspect(@PathVariable UUID id, HttpServletRequest request, Actor actor, RedirectAttributes redirect) {
        seen(id, actor);
        var input = new ActInput(request.getParameterMap(), uploads.keep(request, "dossier.paper", FileRules.PAPERS));
        inspection.record(id, input.findings(papers.of(id).stream().map(paper -> paper.id()).toList()), actor);
        Flash.good(redirect, "work.done.inspected");
        return "redirect:/desk/dossiers/" + id + "#papers";
    }

    @PostMapping("/payments/{payment}")
    String pay(@PathVariable UUID id, @PathVariable UUID payment, @RequestParam PaymentMethod method, @RequestParam(defaultValue = "") String reference,
            Actor actor, RedirectAttributes redirect) {
        var file = seen(id, actor);
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
        seen(id, actor);
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
        seen(id, actor);
        if (answer.isBlank()) {
            Flash.warn(redirect, "work.refused.answer");
            return "redirect:/desk/dossiers/" + id + "#opinions";
        }
        consultations.answer(opinion, actor, answer.strip());
        Flash.good(redirect, "work.done.answered");
        return after(id, actor);
    }

    @PostMapping("/opinions/{opinion}/withdrawal")
    String withdraw(@PathVariable UUID id, @PathVariable UUID opinion, Actor actor, RedirectAttributes redirect) {
        seen(id, actor);
        consultations.withdraw(opinion, actor);
        Flash.good(redirect, "work.done.withdrawn");
        return "redirect:/desk/dossiers/" + id + "#opinions";
    }

    private String answer(UUID id, Outcome outcome, Actor actor, Locale locale, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        return switch (outcome) {
            case Outcome.Done(var file, var entry) -> {
                Flash.good(redirect, "work.done", uis.of(locale).pick(title(file, "vi"), title(file, "en")));
                yield after(file.id(), actor);
            }
            case Outcome.Refused(var key, var args) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield page(seen(id, actor), actor, locale, model, new CasePage.Problem(Tone.BAD, uis.of(locale).t(key, args.toArray())));
            }
            case Outcome.Stale(var file) -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                yield page(file, actor, locale, model, new CasePage.Problem(Tone.WARN, uis.of(locale).t("work.stale")));
            }
        };
    }

    private String title(CaseFile file, String lang) {
        return casework.step(file).title().getOrDefault(lang, file.step());
    }

    /** Back to the dossier while it may still be seen, else to the inbox. */
    private String after(UUID id, Actor actor) {
        return casework.find(id, actor).isPresent() ? "redirect:/desk/dossiers/" + id : "redirect:/desk";
    }

    private String page(CaseFile file, Actor actor, Locale locale, Model model, CasePage.@Nullable Problem problem) {
        model.addAttribute("page", pages.page(file, actor, locale, problem));
        return "government/dossier/work/show";
    }

    private CaseFile seen(UUID id, Actor actor) {
        return casework.find(id, actor).filter(file -> file.kind().equals("dossier")).orElseThrow(NotFound::new);
    }

    /** What may not be known of does not exist. */
    @ExceptionHandler(CaseNotFound.class)
    void gone(HttpServletResponse response) throws java.io.IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }
}
