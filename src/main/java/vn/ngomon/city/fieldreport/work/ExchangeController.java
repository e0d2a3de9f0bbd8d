package vn.ngomon.city.fieldreport.work;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.ngomon.city.fieldreport.Reports;
import vn.ngomon.platform.casework.CaseFile;
import vn.ngomon.platform.casework.Casework;
import vn.ngomon.platform.casework.Consultations;
import vn.ngomon.platform.casework.definition.Phase;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.Agency;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.ui.Flash;
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
    private final Consultations consultations;
    private final Directory directory;
    private final InstantSource clock;
    private final TransactionTemplate transaction;

    ExchangeController(SeenReports seen, Exchanges exchanges, Reports reports, Casework casework, Consultations consultations, Directory directory, InstantSource clock,
            TransactionTemplate transaction) {
        this.seen = seen;
        this.exchanges = exchanges;
        this.reports = reports;
        this.casework = casework;
        this.consultations = consultations;
        this.directory = directory;
        this.clock = clock;
        this.transaction = transaction;
    }

    @PostMapping("/notes")
    String note(@PathVariable UUID id, @RequestParam String text, Actor actor, RedirectAttributes redirect) {
        var file = seen.speaking(id, actor);
        if (isFine(text, redirect)) {
            transaction.executeWithoutResult(status -> {
                casework.note(id, actor, "noted", Map.of());
                if (!exchanges.note(id, office(file, actor), actor.accountId(), text.strip(), clock.instant())) {
                    status.setRollbackOnly();
                }
            });
        }
        return "redirect:/desk/reports/" + id + "#notes";
    }

    @PostMapping("/messages")
    String ask(@PathVariable UUID id, @RequestParam String text, Actor actor, RedirectAttributes redirect) {
        var file = seen.speaking(id, actor);
        if (file.phase() == Phase.CLOSED || !ReportPages.isReachable(reports, file)) {
            throw new NotFound();
        }
        if (isFine(text, redirect)) {
            transaction.executeWithoutResult(status -> {
                casework.note(id, actor, "asked-reporter", Map.of("office", office(file, actor).toString()));
                if (!exchanges.say(id, office(file, actor), actor.accountId(), text.strip(), clock.instant())) {
                    status.setRollbackOnly();
                }
            });
            Flash.good(redirect, "fieldreport.asked");
        }
        return "redirect:/desk/reports/" + id + "#dialogue";
    }

    /** @param agency who shall help, and answers in its own inbox */
    @PostMapping("/opinions")
    String consult(@PathVariable UUID id, @RequestParam(defaultValue = "") List<UUID> agency, @RequestParam String question,
            @RequestParam(required = false) @Nullable LocalDate until, Actor actor,
            RedirectAttributes redirect) {
        var file = seen.speaking(id, actor);
        if (isFine(question, redirect)) {
            var whom = agency.stream().filter(one -> !one.equals(file.agencyId())).filter(one -> directory.findAgency(one).filter(Agency::handlesReports).isPresent())
                    .map(one -> new Consultations.Asked(one, Role.REPORT_HANDLER)).toList();
            if (consultations.ask(id, actor, whom, question.strip(), until) instanceof Consultations.Asking.Refused(var key)) {
                Flash.warn(redirect, key);
            }
        }
        return "redirect:/desk/reports/" + id + "#opinions";
    }

    @PostMapping("/opinions/{opinion}/answer")
    String answer(@PathVariable UUID id, @PathVariable UUID opinion, @RequestParam String answer, Actor actor, RedirectAttributes redirect) {
        seen.speaking(id, actor);
        if (isFine(answer, redirect)) {
            consultations.answer(opinion, actor, answer.strip());
            Flash.good(redirect, "fieldreport.opinion.given");
            return "redirect:/desk";
        }
        return "redirect:/desk/reports/" + id + "#opinions";
    }

    private static boolean isFine(String text, RedirectAttributes redirect) {
        var fine = !text.isBlank() && text.strip().length() <= LONGEST;
        if (!fine) {
            Flash.warn(redirect, "fieldreport.text.length", LONGEST);
        }
        return fine;
    }

    /** For which of the two offices the officer speaks: as the centre where they are of it. */
    private static UUID office(CaseFile file, Actor actor) {
        return ReportPages.isCentre(file, actor) ? file.frontAgencyId()
                : actor.seats().stream().map(seat -> seat.agencyId()).filter(agency -> agency.equals(file.agencyId())).findFirst()
                        .orElseGet(() -> actor.seats().iterator().next().agencyId());
    }
}
