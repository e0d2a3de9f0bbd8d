package vn.ngomon.government.dossier.work;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
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
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.journal.Subject;
import vn.ngomon.platform.payment.PaymentMethod;
import vn.ngomon.platform.payment.PaymentOutcome;
import vn.ngomon.platform.payment.Payments;
import vn.ngomon.platform.ui.Flash;
import vn.ngomon.platform.ui.NotFound;

/** What a dossier costs is paid over the counter, beside its steps. */
@Controller
@RequestMapping("/desk/dossiers/{id}")
class FeeController {

    private final CaseAnswers answers;
    private final DeskActs acts;
    private final Payments payments;

    FeeController(CaseAnswers answers, DeskActs acts, Payments payments) {
        this.answers = answers;
        this.acts = acts;
        this.payments = payments;
    }

    @PostMapping("/payments/{payment}")
    String pay(@PathVariable UUID id, @PathVariable UUID payment, @RequestParam int version, @RequestParam PaymentMethod method,
            @RequestParam(defaultValue = "") String reference, HttpServletRequest request, HttpServletResponse response, Actor actor, Locale locale, Model model,
            RedirectAttributes redirect) {
        var file = answers.get(id, actor);
        if (!CasePages.isCounter(file, actor) || payments.of(new Subject("dossier", id)).stream().noneMatch(asked -> asked.id().equals(payment))) {
            throw new NotFound();
        }
        var paid = acts.asSeen(id, version, actor, () -> payments.payAtDesk(payment, actor, method, reference.isBlank() ? null : reference.strip()));
        if (paid.isEmpty()) {
            return answers.stale(answers.get(id, actor), new Asked(actor, locale, version,
                    new Typed(Typed.PAYMENT, request.getParameterMap(), Map.of(), Map.of()), model, response, redirect));
        }
        switch (paid.get()) {
            case PaymentOutcome.Paid done -> Flash.good(redirect, "work.done.paid");
            case PaymentOutcome.AlreadyPaid already -> Flash.warn(redirect, "work.done.paid.already");
            case PaymentOutcome.Moved moved -> throw new IllegalStateException("Paid without a receipt: " + payment);
            case PaymentOutcome.Refused refused -> Flash.warn(redirect, refused.messageKey());
        }
        return "redirect:/desk/dossiers/" + id + "#fees";
    }
}
