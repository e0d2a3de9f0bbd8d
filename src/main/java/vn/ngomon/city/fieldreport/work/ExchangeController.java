package vn.ngomon.city.fieldreport.work;

import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.ngomon.city.fieldreport.Reports;
import vn.ngomon.city.fieldreport.work.ReportAnswerPages.Asked;
import vn.ngomon.platform.casework.CaseFile;
import vn.ngomon.platform.casework.CaseFiles;
import vn.ngomon.platform.casework.Casework;
import vn.ngomon.platform.casework.Consultations;
import vn.ngomon.platform.casework.definition.Phase;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.Agency;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.ui.Flash;
import vn.ngomon.platform.ui.FormText;
import vn.ngomon.platform.ui.NotFound;

/** What is said beside a report's steps: notes, questions to the reporter, agencies asked to help. */
@Controller
@RequestMapping("/desk/reports/{id}")
class ExchangeController {

    private static final int LONGEST = 2000;

    private final SeenReports seen;
    private final Exchanges exchanges;
    private final Reports reports;
    private final Casework casework;
    private final CaseFiles cases;
    private final Consultations consultations;
    private final Directory directory;
    private final InstantSource clock;
    private final TransactionTemplate transaction;
    private final ReportAnswerPages pages;

    ExchangeController(SeenReports seen, Exchanges exchanges, Reports reports, Casework casework, CaseFiles cases, Consultations consultations, Directory directory, InstantSource clock,
            TransactionTemplate transaction, ReportAnswerPages pages) {
        this.seen = seen;
        this.exchanges = exchanges;
        this.reports = reports;
        this.casework = casework;
        this.cases = cases;
        this.consultations = consultations;
        this.directory = directory;
        this.clock = clock;
        this.transaction = transaction;
        this.pages = pages;
    }

    /** What every form here comes with: who sent it, and how to answer. */
    private record Sender(Actor actor, Locale locale, Model model, HttpServletResponse response, RedirectAttributes redirect) {}

    @PostMapping("/notes")
    String note(@PathVariable UUID id, @RequestParam(defaultValue = "") String text, Actor actor, Locale locale, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        var file = seen.speaking(id, actor);
        var words = FormText.of(text);
        if (!isFine(words)) {
            return tooLong(id, new ReportPage.Typed("notes", Map.of("text", words)), new Sender(actor, locale, model, response, redirect));
        }
        transaction.executeWithoutResult(status -> {
            casework.note(id, actor, "noted", Map.of());
            if (!exchanges.note(id, office(file, actor), actor.accountId(), words, clock.instant())) {
                status.setRollbackOnly();
            }
        });
        return "redirect:/desk/reports/" + id + "#notes";
    }

    @PostMapping("/messages")
    String ask(@PathVariable UUID id, @RequestParam(defaultValue = "") String text, Actor actor, Locale locale, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        var file = seen.speaking(id, actor);
        if (file.phase() == Phase.CLOSED || !ReportPages.isReachable(reports, file)) {
            throw new NotFound();
        }
        var words = FormText.of(text);
        if (!isFine(words)) {
            return tooLong(id, new ReportPage.Typed("messages", Map.of("text", words)), new Sender(actor, locale, model, response, redirect));
        }
        transaction.executeWithoutResult(status -> {
            casework.note(id, actor, "asked-reporter", Map.of("office", office(file, actor).toString()));
            if (!exchanges.say(id, office(file, actor), actor.accountId(), words, clock.instant())) {
                status.setRollbackOnly();
            }
        });
        Flash.good(redirect, "fieldreport.asked");
        return "redirect:/desk/reports/" + id + "#dialogue";
    }

    /** @param agency who shall help, and answers in its own inbox */
    @PostMapping("/opinions")
    String consult(@PathVariable UUID id, @RequestParam(defaultValue = "") List<UUID> agency, @RequestParam(defaultValue = "") String question,
            @RequestParam(required = false) @Nullable LocalDate until, Actor actor, Locale locale, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        var file = seen.speaking(id, actor);
        if (!cases.holdsStep(file, actor)) {
            throw new NotFound();
        }
        var words = FormText.of(question);
        var typed = new ReportPage.Typed("opinions", Map.of("question", words, "agency", agency.toString(), "until", until == null ? "" : until.toString()));
        var sender = new Sender(actor, locale, model, response, redirect);
        if (!isFine(words)) {
            return tooLong(id, typed, sender);
        }
        var whom = agency.stream().filter(one -> !one.equals(file.agencyId())).filter(one -> directory.findAgency(one).filter(Agency::handlesReports).isPresent())
                .map(one -> new Consultations.Asked(one, Role.REPORT_HANDLER)).toList();
        return switch (consultations.ask(id, actor, whom, words, until)) {
            case Consultations.Asking.Put put -> "redirect:/desk/reports/" + id + "#opinions";
            case Consultations.Asking.Refused(var key, var args) -> refused(id, key, args, typed, sender);
        };
    }

    @PostMapping("/opinions/{opinion}/answer")
    String answer(@PathVariable UUID id, @PathVariable UUID opinion, @RequestParam(defaultValue = "") String answer, Actor actor, Locale locale, Model model, HttpServletResponse response,
            RedirectAttributes redirect) {
        var words = FormText.of(answer);
        if (consultations.gave(opinion, actor, words)) {       // with the first of two clicks: whoever is not asked any more does not see the report
            return given(redirect);
        }
        seen.speaking(id, actor);
        if (consultations.of(id).stream().noneMatch(asked -> asked.id().equals(opinion) && asked.isOpen() && actor.seat(asked.agencyId(), asked.role()).isPresent())) {
            throw new NotFound();
        }
        if (!isFine(words)) {
            return tooLong(id, new ReportPage.Typed("opinion-" + opinion, Map.of("answer", words)), new Sender(actor, locale, model, response, redirect));
        }
        consultations.answer(opinion, actor, words);
        return given(redirect);
    }

    private static String given(RedirectAttributes redirect) {
        Flash.good(redirect, "fieldreport.opinion.given");
        return "redirect:/desk";
    }

    private static boolean isFine(String words) {
        return !words.isEmpty() && words.length() <= LONGEST;
    }

    private String tooLong(UUID id, ReportPage.Typed typed, Sender sender) {
        return refused(id, "fieldreport.text.length", List.of(LONGEST), typed, sender);
    }

    private String refused(UUID id, String key, List<Object> args, ReportPage.Typed typed, Sender sender) {
        return pages.refused(id, key, args, new Asked(sender.actor(), sender.locale(), 0, typed, sender.model(), sender.response(), sender.redirect()));
    }

    /** For which of the two offices the officer speaks: as the centre where they are of it. */
    private static UUID office(CaseFile file, Actor actor) {
        return ReportPages.isCentre(file, actor) ? file.frontAgencyId()
                : actor.seats().stream().map(seat -> seat.agencyId()).filter(agency -> agency.equals(file.agencyId())).findFirst()
                        .orElseGet(() -> actor.seats().iterator().next().agencyId());
    }
}
