package vn.ngomon.platform.casework;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.ngomon.platform.calendar.Clock;
import vn.ngomon.platform.calendar.ExplanationLine;
import vn.ngomon.platform.casework.Cases.Stored;
import vn.ngomon.platform.casework.definition.Guard;
import vn.ngomon.platform.casework.definition.Step;
import vn.ngomon.platform.casework.definition.Transition;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.Role;

/**
 * Cases as they stand: what they are, who may know of them, what they offer and promise. {@link Casework} moves them.
 */
@Component
public class CaseFiles {

    /** Those who look after accounts, machines and the catalogue have no business in people's cases. */
    private static final Set<Role> KEEP_THE_HOUSE = Set.of(Role.AGENCY_ADMIN, Role.PROVINCE_ADMIN, Role.PROCEDURE_CONTROLLER);

    private final Cases cases;
    private final Tasks tasks;
    private final ProcessDefinitions definitions;
    private final CaseTime time;
    private final Guards guards;

    CaseFiles(Cases cases, Tasks tasks, ProcessDefinitions definitions, CaseTime time, Guards guards) {
        this.cases = cases;
        this.tasks = tasks;
        this.definitions = definitions;
        this.time = time;
        this.guards = guards;
    }

    /** Cases as they stand, for a page of the inbox. */
    public List<CaseFile> find(Collection<UUID> ids) {
        return cases.find(ids);
    }

    /** A case as it stands, for whoever the feature has let in. */
    public Optional<CaseFile> find(UUID id) {
        return cases.find(id).map(Stored::file);
    }

    /** A case an officer may know of: at the front, at the agency, or asked for an opinion. */
    public Optional<CaseFile> find(UUID id, Actor officer) {
        return find(id).filter(file -> isParty(file, officer));
    }

    boolean isParty(CaseFile file, Actor officer) {
        return officer.seats().stream().filter(seat -> !KEEP_THE_HOUSE.contains(seat.role()))
                        .anyMatch(seat -> seat.agencyId().equals(file.agencyId()) || seat.agencyId().equals(file.frontAgencyId()))
                || tasks.of(file.id()).stream().anyMatch(task -> officer.seat(task.agencyId(), task.role()).isPresent());
    }

    /** What the actor would be offered here, by right; whether a guard agrees shows when it is done. */
    public List<Transition> actions(CaseFile file, Actor actor, Capacity capacity) {
        return Engine.offered(definitions.get(file.definitionId()), file, file.assignees().get(file.step()), actor, capacity);
    }

    /** Whether its date was put off already, which happens once. */
    public boolean isRescheduled(UUID id) {
        return guards.isRescheduled(id);
    }

    /** The last moment of an action that the present step offers for some time only; empty when it offers none of that name, or without end. */
    public Optional<Instant> openUntil(CaseFile file, String action) {
        return definitions.get(file.definitionId()).find(file.step(), action).stream().flatMap(transition -> transition.guards().stream())
                .flatMap(guard -> guard instanceof Guard.InStepWithin within ? Stream.of(guards.last(within, file)) : Stream.empty()).min(Comparator.naturalOrder());
    }

    /** Whether the present step is this actor's work: any seat of its role; where it is personal and held, the holder's or who stands in for them. */
    public boolean holdsStep(CaseFile file, Actor actor) {
        return Engine.holdsStep(definitions.get(file.definitionId()), file, actor);
    }

    public Step step(CaseFile file) {
        return definitions.get(file.definitionId()).step(file.step());
    }

    /** What is to be done at the present step, with its deadline; none where the step is nobody's work. */
    public Optional<Task> stepTask(CaseFile file) {
        return tasks.step(file.id());
    }

    public List<CaseFile> children(UUID parent) {
        return cases.children(parent);
    }

    /** How the promise came about, line by line; {@code ClockWords} puts it into words. */
    public List<ExplanationLine> explain(CaseFile file) {
        return time.explain(file);
    }

    /** Every date promised, the slip's first. */
    public List<Clock.Promise> promises(CaseFile file) {
        return time.promises(file.id());
    }

    /** As {@link #promises(CaseFile)} for a list; cases without any are left out. */
    public Map<UUID, List<Clock.Promise>> promises(Collection<UUID> ids) {
        return time.promises(ids);
    }
}
