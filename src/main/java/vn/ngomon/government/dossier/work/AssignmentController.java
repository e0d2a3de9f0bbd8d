package vn.ngomon.government.dossier.work;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.ngomon.government.dossier.Dossier;
import vn.ngomon.government.dossier.Dossiers;
import vn.ngomon.government.dossier.actions.DeskActs;
import vn.ngomon.platform.calendar.Calendars;
import vn.ngomon.platform.casework.Inbox;
import vn.ngomon.platform.casework.Task;
import vn.ngomon.platform.desk.Due;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.directory.Seat;
import vn.ngomon.platform.identity.Identity;
import vn.ngomon.platform.ui.Flash;
import vn.ngomon.platform.ui.NotFound;
import vn.ngomon.platform.ui.Term;

/** The head of a unit gives dossiers to officers, many at once. */
@Controller
@RequestMapping("/desk/assignments")
class AssignmentController {

    private static final int AT_ONCE = 100;

    private final Inbox inbox;
    private final Dossiers dossiers;
    private final DeskActs acts;
    private final Directory directory;
    private final Identity identity;
    private final Calendars calendars;
    private final InstantSource clock;

    AssignmentController(Inbox inbox, Dossiers dossiers, DeskActs acts, Directory directory, Identity identity, Calendars calendars, InstantSource clock) {
        this.inbox = inbox;
        this.dossiers = dossiers;
        this.acts = acts;
        this.directory = directory;
        this.identity = identity;
        this.calendars = calendars;
        this.clock = clock;
    }

    @GetMapping
    String show(Actor actor, Locale locale, Model model) {
        var agency = seat(actor).agencyId();
        var tasks = inbox.list(actor, new Inbox.Filter(Inbox.View.ALL, "dossier", "assignment", null, clock.instant()), null, AT_ONCE);
        var labels = dossiers.find(tasks.stream().map(Task::caseId).toList()).stream().collect(Collectors.toMap(Dossier::id, one -> one));
        var now = clock.instant();
        var rows = tasks.stream().map(task -> new AssignmentPage.Row(task.caseId(), labels.get(task.caseId()).name(), task.title(),
                labels.get(task.caseId()).applicant().name(), Due.of(task.due(), task.onTimeUntil(), now, calendars.of(task.agencyId())))).toList();
        var officers = directory.officersWithRole(agency, Role.SPECIALIST, directory.today()).stream()
                .flatMap(officer -> identity.findByOfficer(officer.id()).stream().map(account -> new Term(account.id().toString(), officer.fullName()))).toList();
        model.addAttribute("page", new AssignmentPage(rows, officers));
        return "government/dossier/work/assignments";
    }

    @PostMapping
    String assign(@RequestParam(defaultValue = "") List<UUID> dossier, @RequestParam UUID assignee, Actor actor, RedirectAttributes redirect) {
        seat(actor);
        var outcome = acts.assign(dossier.stream().limit(AT_ONCE).toList(), assignee, actor);
        if (outcome.refused() == 0) {
            Flash.good(redirect, "work.done.assigned", outcome.done());
        } else {
            Flash.warn(redirect, "work.done.assignedSome", outcome.done(), outcome.refused());
        }
        return "redirect:/desk/assignments";
    }

    private static Seat seat(Actor actor) {
        return actor.seats().stream().filter(seat -> seat.role() == Role.UNIT_HEAD).findFirst().orElseThrow(NotFound::new);
    }
}
