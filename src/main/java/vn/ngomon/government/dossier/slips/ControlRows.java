package vn.ngomon.government.dossier.slips;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.ngomon.platform.calendar.Calendars;
import vn.ngomon.platform.calendar.Limit;
import vn.ngomon.platform.calendar.WorkCalendar;
import vn.ngomon.platform.casework.CaseFile;
import vn.ngomon.platform.casework.ProcessDefinitions;
import vn.ngomon.platform.casework.definition.Step;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.identity.Identity;
import vn.ngomon.platform.journal.Entry;
import vn.ngomon.platform.journal.Journal;
import vn.ngomon.platform.journal.Subject;

/**
 * The rows of the control slip, read off the journal: one a hand-over, with who gave, who received, when, and how the giver's step
 * stands to its time budget.
 */
@Component
class ControlRows {

    private final Journal journal;
    private final ProcessDefinitions definitions;
    private final Calendars calendars;
    private final Directory directory;
    private final Identity identity;

    ControlRows(Journal journal, ProcessDefinitions definitions, Calendars calendars, Directory directory, Identity identity) {
        this.journal = journal;
        this.definitions = definitions;
        this.calendars = calendars;
        this.directory = directory;
        this.identity = identity;
    }

    /** @param applicant stands for the giver of the first row and the receiver of the last */
    List<SlipPage.Handed> of(CaseFile file, String applicant) {
        var moves = journal.history(new Subject(file.kind(), file.id())).stream().filter(entry -> entry.action() != null && !entry.action().equals("open")
                && entry.to() != null && !entry.to().equals(entry.from())).toList();
        var names = identity.names(moves.stream().map(Entry::actor).collect(Collectors.toSet()));
        var definition = definitions.get(file.definitionId());
        var rows = new ArrayList<SlipPage.Handed>();
        var since = file.openedAt();
        for (int i = 0; i < moves.size(); i++) {
            var move = moves.get(i);
            var from = definition.step(move.from());
            var to = definition.step(move.to());
            var giver = from.role() == null || i == 0 && from.id().equals(definition.initial()) ? (i == 0 ? applicant : name(move, names)) : name(move, names);
            rows.add(new SlipPage.Handed(giver, i == 0 ? "" : unit(file, from), receiver(moves, i, names, to, applicant, file), unit(file, to), move.occurredAt(),
                    i == 0 ? "" : judged(file, from, since, move.occurredAt()), move.reason() == null ? "" : move.reason()));
            since = move.occurredAt();
        }
        return rows;
    }

    /** Whoever acts next has received it; until then it is the one the step is assigned to, or the unit. */
    private String receiver(List<Entry> moves, int i, Map<UUID, String> names, Step to, String applicant, CaseFile file) {
        if (to.ends() || to.role() == null) {
            return applicant;
        }
        if (i + 1 < moves.size()) {
            return name(moves.get(i + 1), names);
        }
        var holder = file.assignees().get(to.id());
        return holder == null ? "" : identity.names(List.of(holder)).getOrDefault(holder, "");
    }

    private static String name(Entry entry, Map<UUID, String> names) {
        return entry.actor().equals(Actor.SYSTEM.accountId()) ? Actor.SYSTEM.name() : names.getOrDefault(entry.actor(), "");
    }

    private String unit(CaseFile file, Step step) {
        var agency = file.agencyAt(step.at());
        return step.role() == null ? "" : directory.unitWithRole(agency, step.role(), step.specialty()).map(unit -> unit.name())
                .or(() -> directory.findAgency(agency).map(found -> found.name())).orElse("");
    }

    /** Budgets in days are judged by date, in hours by the moment. */
    private String judged(CaseFile file, Step step, Instant since, Instant at) {
        var budget = step.budget();
        if (budget == null || budget.unit() == Limit.Unit.NONE) {
            return "";
        }
        var promised = calendars.of(file.agencyId()).promise(since, budget);
        var hours = budget.unit() == Limit.Unit.WORKING_HOURS || budget.unit() == Limit.Unit.CLOCK_HOURS;
        int order = hours ? at.compareTo(promised) : at.atOffset(WorkCalendar.ZONE).toLocalDate().compareTo(promised.atOffset(WorkCalendar.ZONE).toLocalDate());
        return order < 0 ? "slip.early" : order == 0 ? "slip.onTime" : "slip.late";
    }
}
