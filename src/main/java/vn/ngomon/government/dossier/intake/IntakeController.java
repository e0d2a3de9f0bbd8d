package vn.ngomon.government.dossier.intake;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.ngomon.government.dossier.actions.Uploads;
import vn.ngomon.government.dossier.intake.Intake.Taken;
import vn.ngomon.government.dossier.submission.Filed;
import vn.ngomon.government.dossier.submission.Filing;
import vn.ngomon.government.dossier.submission.FormCheck;
import vn.ngomon.government.procedure.ProcedureVersion;
import vn.ngomon.government.procedure.Procedures;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.directory.Seat;
import vn.ngomon.platform.file.FileRules;
import vn.ngomon.platform.form.FieldError;
import vn.ngomon.platform.form.Forms;
import vn.ngomon.platform.journal.Subject;
import vn.ngomon.platform.payment.Payments;
import vn.ngomon.platform.ui.Flash;
import vn.ngomon.platform.ui.NotFound;
import vn.ngomon.platform.ui.Term;
import vn.ngomon.platform.ui.Ui;
import vn.ngomon.platform.ui.UiFactory;

/** The receiving desk: choose the procedure, type, scan, accept; or serve while people wait, one screen a customer. */
@Controller
@RequestMapping("/desk/intake")
class IntakeController {

    private final Procedures procedures;
    private final IntakePages pages;
    private final Intake intake;
    private final Filing filing;
    private final Uploads uploads;
    private final Forms forms;
    private final Payments payments;
    private final UiFactory uis;
    private final InstantSource clock;

    IntakeController(Procedures procedures, IntakePages pages, Intake intake, Filing filing, Uploads uploads, Forms forms, Payments payments, UiFactory uis, InstantSource clock) {
        this.procedures = procedures;
        this.pages = pages;
        this.intake = intake;
        this.filing = filing;
        this.uploads = uploads;
        this.forms = forms;
        this.payments = payments;
        this.uis = uis;
        this.clock = clock;
    }

    @GetMapping
    String choose(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "0") int from, Actor actor, Locale locale, Model model) {
        model.addAttribute("page", pages.choice(q.strip(), from, seat(actor).agencyId(), locale));
        return "government/dossier/intake/choose";
    }

    @GetMapping("/{code}")
    String show(@PathVariable String code, HttpServletRequest request, HttpServletResponse response, Actor actor, Locale locale, Model model) {
        var seat = seat(actor);
        var version = version(code);
        if (version.content().handling().whileYouWait()) {
            return counter(version, List.of(), Map.of(), "", response, locale, model);
        }
        return form(version, seat, new IntakeForm(request.getParameterMap()), List.of(), List.of(), response, locale, model);
    }

    @PostMapping("/{code}")
    String take(@PathVariable String code, HttpServletRequest request, HttpServletResponse response, Actor actor, Locale locale, Model model, RedirectAttributes redirect) {
        var seat = seat(actor);
        var version = version(code);
        var kept = uploads.keep(request, "dossier.paper", FileRules.PAPERS, actor);
        var typed = new IntakeForm(request.getParameterMap()).with(kept, uploads.names(kept));
        if (typed.text("then").equals("account") || typed.text("then").equals("case")) {
            return form(version, seat, typed, List.of(), List.of(), response, locale, model);
        }
        var errors = new ArrayList<Term>();
        kept.refused().forEach(refusal -> errors.add(new Term(refusal.input(), uis.of(locale).t(refusal.messageKey(), refusal.args().toArray()))));
        if (typed.text(IntakeForm.AREA).isEmpty() && !pages.areas(version, seat.agencyId(), locale).isEmpty()) {
            errors.add(new Term(IntakeForm.AREA, uis.of(locale).t("intake.problem.area")));
        }
        var late = typed.late();
        late.flatMap(filing::wrongTime).ifPresent(problem -> errors.add(new Term("takenInAt", uis.of(locale).t(problem))));
        var answers = pages.answers(version, typed, locale);
        var found = pages.definition(version).map(form -> forms.validate(form, answers)).orElse(List.of());
        // who declared on paper has not refused to: what nobody ticked here was not asked
        found.stream().filter(error -> error.messageKey().equals("form.error.consent")).forEach(error -> answers.remove(error.input()));
        var unfit = found.stream().filter(error -> FormCheck.counts(error, false)).toList();
        unfit.forEach(error -> errors.add(new Term(IntakeForm.SAME.getOrDefault(error.input(), error.input()), forms.message(error, locale))));
        if (!errors.isEmpty()) {
            return form(version, seat, typed, errors, unfit, response, locale, model);
        }
        var submission = typed.submission(code, seat.agencyId(), answers, kept.files());
        var taken = intake.take(submission, typed.text("then").equals("accept") ? "accept" : null, typed.fees(), typed.text("_key"), actor, false);
        return switch (taken) {
            case Taken.In(var id, var refused) -> {
                if (refused == null) {
                    Flash.good(redirect, typed.text("then").equals("accept") ? "intake.done.accepted" : "intake.done.kept");
                } else {
                    Flash.warn(redirect, refused.messageKey(), refused.args().stream().map(String::valueOf).toArray(String[]::new));
                }
                yield "redirect:/desk/dossiers/" + id;
            }
            case Taken.Not(var why) -> form(version, seat, typed, problems(why, locale), List.of(), response, locale, model);
            case Taken.Refused(var why) -> form(version, seat, typed, List.of(new Term("applicantName", uis.of(locale).t(why.messageKey(), why.args().toArray()))), List.of(), response, locale, model);
        };
    }

    /** While-you-wait: taken in, fee taken, receipt, handed over in one step; the screen is ready for the next customer. */
    @PostMapping("/{code}/served")
    String serve(@PathVariable String code, @RequestParam(defaultValue = "") String pages, @RequestParam(defaultValue = "") String copies, HttpServletRequest request,
            HttpServletResponse response, Actor actor, Locale locale, Model model, RedirectAttributes redirect) {
        var seat = seat(actor);
        var version = version(code);
        var typed = new IntakeForm(request.getParameterMap());
        if (!pages.strip().matches("[1-9]\\d{0,3}") || !copies.strip().matches("[1-9]\\d{0,2}")) {
            return counter(version, List.of(new Term("pages", uis.of(locale).t("intake.problem.count"))), typed.typed(), typed.text("_key"), response, locale, model);
        }
        var submission = typed.served(code, seat.agencyId(), version.content(), Integer.parseInt(copies.strip()));
        return switch (intake.take(submission, "serve", Map.of("pages", pages.strip(), "copies", copies.strip()), typed.text("_key"), actor, true)) {
            case Taken.In(var id, var refused) -> {
                var receipt = payments.of(new Subject("dossier", id)).stream().findFirst();
                redirect.addFlashAttribute("served", receipt.map(one -> one.id().toString()).orElse(""));
                Flash.good(redirect, "intake.served", submission.applicant().name(), uis.of(locale).money(receipt.map(one -> one.amount()).orElse(0L)));
                yield "redirect:/desk/intake/" + code;
            }
            case Taken.Not(var why) -> counter(version, problems(why, locale), typed.typed(), typed.text("_key"), response, locale, model);
            case Taken.Refused(var why) -> counter(version, List.of(new Term("applicantName", uis.of(locale).t(why.messageKey(), why.args().toArray()))), typed.typed(),
                    typed.text("_key"), response, locale, model);
        };
    }

    private String form(ProcedureVersion version, Seat seat, IntakeForm typed, List<Term> errors, List<FieldError> unfit, HttpServletResponse response, Locale locale, Model model) {
        refuse(errors, response);
        model.addAttribute("page", pages.page(version, seat.agencyId(), typed, pages.answers(version, typed, locale), errors, unfit, locale));
        return "government/dossier/intake/form";
    }

    private String counter(ProcedureVersion version, List<Term> errors, Map<String, String> typed, String key, HttpServletResponse response, Locale locale, Model model) {
        refuse(errors, response);
        model.addAttribute("page", pages.counter(version, errors, typed, key, locale));
        if (!model.containsAttribute("served")) {
            model.addAttribute("served", "");
        }
        return "government/dossier/intake/counter";
    }

    /** A form that is shown again for something wrong says so to programs too. */
    private static void refuse(List<Term> errors, HttpServletResponse response) {
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
    }

    private List<Term> problems(Filed why, Locale locale) {
        var ui = uis.of(locale);
        return switch (why) {
            case Filed.NotOpen() -> List.of(new Term("applicantName", ui.t("intake.problem.notOpen")));
            case Filed.NoAgency() -> List.of(new Term("applicantName", ui.t("intake.problem.noAgency")));
            case Filed.Invalid(var problems) -> problems.stream().map(problem -> new Term(input(problem.pointer()), ui.t(problem.messageKey(), problem.args().toArray()))).toList();
            case Filed.Done done -> List.of();
        };
    }

    private static String input(String pointer) {
        var name = pointer.replaceFirst("^papers/", "presented.").replaceFirst("^/", "");
        return IntakeForm.SAME.getOrDefault(name, name);
    }

    private ProcedureVersion version(String code) {
        return procedures.find(code, LocalDate.ofInstant(clock.instant(), Ui.ZONE)).filter(ProcedureVersion::mayBeFiled).orElseThrow(NotFound::new);
    }

    private static Seat seat(Actor actor) {
        return actor.seats().stream().filter(seat -> seat.role() == Role.DESK_CLERK).findFirst().orElseThrow(NotFound::new);
    }
}
