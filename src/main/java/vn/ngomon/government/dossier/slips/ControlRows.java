package vn.ngomon.government.dossier.slips;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ngomon.platform.calendar.Calendars;
import vn.ngomon.platform.calendar.Limit;
import vn.ngomon.platform.calendar.WorkCalendar;
import vn.ngomon.platform.casework.CaseFile;
import vn.ngomon.platform.casework.ProcessDefinitions;
import vn.ngomon.platform.casework.definition.Definition;
import vn.ngomon.platform.casework.definition.Step;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.identity.Identity;
import vn.ngomon.platform.journal.Entry;
import vn.ngomon.platform.journal.Journal;
import vn.ngomon.platform.journal.Subject;

/**
 * The rows of the control slip, read off the journal: one a hand-over from whoever held a step to whoever holds the next, the desk's
 * first; also when a step goes from one officer to another. Each says when, and how the giver's step stands to its time budget.
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

    /** One hand-over on its way to paper; a null person is the applicant where the step has no role, else nobody yet. */
    private record Given(@Nullable UUID giver, Step from, @Nullable UUID receiver, Step to, Instant at, String judged, String remark) {

        Given receivedBy(UUID officer) {
            return new Given(giver, from, officer, to, at, judged, remark);
        }
    }

    /** @param applicant stands where the dossier waits for them or has gone out */
    List<SlipPage.Handed> of(CaseFile file, String applicant) {
        var given = handovers(file, definitions.get(file.definitionId()));
        var people = new HashSet<UUID>();
        given.forEach(one -> {
            add(people, one.giver());
            add(people, one.receiver());
        });
        var names = identity.names(people);
        return given.stream().map(one -> new SlipPage.Handed(name(one.giver(), one.from(), names, applicant), unit(file, one.from()),
                name(one.receiver(), one.to(), names, applicant), unit(file, one.to()), one.at(), one.judged(), one.remark())).toList();
    }

    private static void add(HashSet<UUID> people, @Nullable UUID person) {
        if (person != null) {
            people.add(person);
        }
    }

    private List<Given> handovers(CaseFile file, Definition definition) {
        var given = new ArrayList<Given>();
        var holders = new HashMap<String, UUID>();
        Instant since = file.openedAt();
        for (var entry : journal.history(new Subject(file.kind(), file.id()))) {
            var before = Map.copyOf(holders);
            holders(entry, holders);
            if (entry.type().endsWith(".take")) {
                received(given, entry.actor());
            }
            if (entry.action() == null || entry.from() == null || entry.to() == null) {
                continue;
            }
            var from = definition.step(entry.from());
            var to = definition.step(entry.to());
            if (!from.id().equals(to.id())) {
                if (from.role() != null) {
                    received(given, entry.actor());
                }
                given.add(new Given(from.role() == null ? null : entry.actor(), from, to.role() == null ? null : holders.get(to.id()), to, entry.occurredAt(),
                        judged(file, from, since, entry.occurredAt()), entry.reason() == null ? "" : entry.reason()));
                since = entry.occurredAt();
            } else if (holders.get(to.id()) != null && !holders.get(to.id()).equals(before.get(to.id()))) {
                given.add(new Given(before.getOrDefault(to.id(), entry.actor()), from, holders.get(to.id()), to, entry.occurredAt(), "",
                        entry.reason() == null ? "" : entry.reason()));
            }
        }
        return given;
    }

    /** Who holds which step after this entry, where it says so. */
    private static void holders(Entry entry, Map<String, UUID> holders) {
        entry.data().path("case").path("assignees").propertyStream().forEach(member -> holders.put(member.getKey(), UUID.fromString(member.getValue().asString())));
    }

    /** Whoever took the step, or was the first to act in it, has received it. */
    private static void received(List<Given> given, UUID officer) {
        if (!given.isEmpty() && given.getLast().receiver() == null && given.getLast().to().role() != null) {
            given.set(given.size() - 1, given.getLast().receivedBy(officer));
        }
    }

    private static String name(@Nullable UUID person, Step step, Map<UUID, String> names, String applicant) {
        if (person == null) {
            return step.role() == null ? applicant : "";
        }
        return person.equals(Actor.SYSTEM.accountId()) ? Actor.SYSTEM.name() : names.getOrDefault(person, "");
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
