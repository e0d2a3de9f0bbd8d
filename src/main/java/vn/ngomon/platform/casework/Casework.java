package vn.ngomon.platform.casework;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.ngomon.platform.calendar.Clock;
import vn.ngomon.platform.calendar.Limit;
import vn.ngomon.platform.casework.Cases.Stored;
import vn.ngomon.platform.casework.definition.Effect;
import vn.ngomon.platform.casework.definition.Place;
import vn.ngomon.platform.casework.definition.Step;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.journal.Batch;
import vn.ngomon.platform.journal.Happening;
import vn.ngomon.platform.journal.Head;
import vn.ngomon.platform.journal.Journal;
import vn.ngomon.platform.journal.Subject;
import vn.ngomon.platform.time.BusinessClock;

/**
 * Opens cases and moves them. One transition is one database transaction: the case's row is locked first, guards are
 * asked, the clock and the effects follow, and projection, tasks, ledger and one journal entry go to PostgreSQL together.
 */
@Component
public class Casework {

    private final Cases cases;
    private final CaseFiles files;
    private final Tasks tasks;
    private final ProcessDefinitions definitions;
    private final Guards guards;
    private final CaseTime time;
    private final StepTasks stepTasks;
    private final Journal journal;
    private final InstantSource clock;
    private final JdbcTemplate jdbc;
    private final Vocabulary words;

    Casework(Cases cases, CaseFiles files, Tasks tasks, ProcessDefinitions definitions, Guards guards, CaseTime time, StepTasks stepTasks, Journal journal,
            InstantSource clock, JdbcTemplate jdbc, Vocabulary words) {
        this.cases = cases;
        this.files = files;
        this.tasks = tasks;
        this.definitions = definitions;
        this.guards = guards;
        this.time = time;
        this.stepTasks = stepTasks;
        this.journal = journal;
        this.clock = clock;
        this.jdbc = jdbc;
        this.words = words;
    }

    /**
     * Opens a case in its definition's first step.
     *
     * @param alongside the feature's own writes, sent in the same round trip after the case's
     */
    @Transactional
    public CaseFile open(Opening opening, Actor by, Consumer<Batch> alongside) {
        var definition = definitions.get(opening.definitionId());
        var step = definition.step(definition.initial());
        var at = now();
        var file = new CaseFile(opening.id(), definition.kind(), opening.definitionId(), step.phase(), step.id(), at, 1, opening.title(), null,
                opening.agencyId(), opening.frontAgencyId(), opening.parentId(), opening.limit(), opening.supplement(), Clock.State.NOT_STARTED,
                null, at, null, null, null, null, BusinessClock.isSimulated(), Set.of(step.id()), Map.of(), Map.of());
        var data = new LinkedHashMap<String, Object>(opening.facts());
        data.put("case", Snapshot.of(file));
        var task = stepTasks.of(file, step);
        task.map(StepTasks::told).filter(told -> !told.isEmpty()).ifPresent(told -> data.put("task", told));
        var batch = new Batch();
        var written = journal.append(subject(file), Head.NONE,
                new Happening(file.kind() + ".open", at, by.accountId(), null, "open", null, step.id(), null, data), batch);
        cases.insert(file, written.head(), batch);
        task.ifPresent(first -> tasks.put(first, batch));
        alongside.accept(batch);
        batch.flush(jdbc);
        return file;
    }

    /** As {@link #perform(Move, BiConsumer)} without further writes. */
    @Transactional
    public Outcome perform(Move move) {
        return perform(move, (done, batch) -> { });
    }

    /**
     * Takes one transition.
     *
     * @param alongside the feature's own writes once it is decided, sent in the same round trip
     * @throws CaseNotFound also when the actor may not know of the case
     */
    @Transactional
    public Outcome perform(Move move, BiConsumer<Outcome.Done, Batch> alongside) {
        var stored = cases.lock(move.caseId()).orElseThrow(() -> new CaseNotFound(move.caseId()));
        var file = stored.file();
        if (move.capacity() == Capacity.OFFICER && !files.isParty(file, move.actor())) {
            throw new CaseNotFound(move.caseId());
        }
        if (move.seen() != null && move.seen() != file.version()) {
            return new Outcome.Stale(file);
        }
        var definition = definitions.get(file.definitionId());
        var at = now();
        var decision = Engine.decide(definition, file, file.assignees().get(file.step()), move, guard -> guards.refusal(guard, file, move, at));
        return switch (decision) {
            case Decision.No(var why) -> why;
            case Decision.Go go -> carryOut(go, stored, move, at, alongside);
        };
    }

    private Outcome carryOut(Decision.Go go, Stored stored, Move move, Instant at, BiConsumer<Outcome.Done, Batch> alongside) {
        var before = stored.file();
        var owned = owned(before, go.transition().effects(), move);
        var timed = time.apply(go.transition().effects(), before, owned, move, at);
        if (timed instanceof CaseTime.Result.Refused(var why)) {
            return why;
        }
        var change = (CaseTime.Result.Changed) timed;
        var after = moved(before, owned, go, move, at).timed(change);
        if (definitions.get(before.definitionId()).forbidsTaker(move.action())) {
            after = after.doneBy(move.action(), move.actor().accountId());
        }
        var batch = new Batch();
        var data = new LinkedHashMap<String, Object>();
        for (var effect : go.transition().effects()) {
            after = run(effect, after, move, at, batch, data);
        }
        data.put("case", Snapshot.change(before, after));
        var added = cases.told(change.added());
        if (!added.isEmpty()) {
            data.put("ledger", added);
        }
        var file = after;
        var next = go.to().ends() ? Optional.<Task>empty() : stepTasks.of(file, go.to());
        next.map(StepTasks::told).filter(told -> !told.isEmpty()).ifPresent(told -> data.put("task", told));
        var written = journal.append(subject(file), stored.head(), new Happening(file.kind() + "." + move.action(), at,
                move.actor().accountId(), go.onBehalfOf(), move.action(), before.step(), file.step(), move.reason(), data), batch);
        cases.update(file, written.head(), added, batch);
        if (go.to().ends()) {
            tasks.deleteAll(file.id(), at, batch);
        } else {
            next.ifPresentOrElse(task -> tasks.put(task, batch), () -> tasks.deleteStepTask(file.id(), batch));
        }
        var done = new Outcome.Done(file, written.entry());
        alongside.accept(done, batch);
        batch.flush(jdbc);
        return done;
    }

    /** Whose case it is from now on, and under which limit its clock starts: the input's {@code agency} and {@code limit}. */
    private CaseFile owned(CaseFile file, List<Effect> effects, Move move) {
        var owned = file;
        if (effects.contains(new Effect.HandToAgency())) {
            var agency = move.id("agency").orElseThrow(() -> new IllegalArgumentException("agency"));
            owned = owned.handedTo(agency, definitions.get(file.definitionId()).steps().stream().filter(step -> step.at() == Place.AGENCY).map(Step::id)
                    .collect(Collectors.toSet()));
        }
        return effects.contains(new Effect.StartClock()) && move.input().get("limit") instanceof Limit limit ? owned.limitedTo(limit) : owned;
    }

    private CaseFile run(Effect effect, CaseFile file, Move move, Instant at, Batch batch, Map<String, Object> data) {
        return switch (effect) {
            case Effect.Feature(var name, var args) -> {
                var run = new CaseEffect.Run(file, move, args, at, batch, data);
                words.effect(name).run(run);
                yield run.newReference().map(file::referenced).orElse(file);
            }
            default -> file;
        };
    }

    /** The case in its new step, held by whom the move names or by who held that step before. */
    private static CaseFile moved(CaseFile before, CaseFile file, Decision.Go go, Move move, Instant at) {
        var assignees = new LinkedHashMap<>(file.assignees());
        var theirs = before.agencyAt(go.from().at()).equals(file.agencyAt(go.from().at()));     // who hands a case on holds it no longer
        move.id("assignee").ifPresent(officer -> assignees.put(go.to().id(), officer));
        if (theirs && go.from().personal() && move.capacity() == Capacity.OFFICER) {
            assignees.putIfAbsent(go.from().id(), move.actor().accountId());
        }
        return file.movedTo(go.to(), at, assignees);
    }

    /**
     * Takes a personal step's task that nobody holds: from now on it is this officer's alone.
     *
     * @throws CaseNotFound also when the actor may not know of the case
     */
    @Transactional
    public Outcome take(UUID id, Actor by) {
        var stored = cases.lock(id).filter(found -> files.isParty(found.file(), by)).orElseThrow(() -> new CaseNotFound(id));
        var file = stored.file();
        var step = files.step(file);
        if (!step.personal() || step.role() == null || by.seat(file.agencyAt(step.at()), step.role()).isEmpty()) {
            return Outcome.Refused.because("not-yours");
        }
        var holder = file.assignees().get(file.step());
        if (holder != null && !holder.equals(by.accountId())) {
            return Outcome.Refused.because("assigned-to-another");
        }
        if (holder != null) {       // theirs already: a form sent twice
            return new Outcome.Done(file, journal.history(subject(file)).getLast().id());
        }
        var after = file.heldBy(by.accountId());
        var batch = new Batch();
        var written = journal.append(subject(file), stored.head(), Happening.of(file.kind() + ".take", now(), by.accountId(),
                Map.of("case", Snapshot.change(file, after))), batch);
        cases.update(after, written.head(), List.of(), batch);
        tasks.assign(id, by.accountId(), batch);
        batch.flush(jdbc);
        return new Outcome.Done(after, written.entry());
    }

    /**
     * Writes down something that happened beside the case's steps. It raises the version: whoever has the page from before is told.
     *
     * @param verb after the kind, as in {@code dossier.papers-inspected}
     * @param facts ids and codes only
     */
    @Transactional
    public Outcome.Done note(UUID id, Actor by, String verb, Map<String, Object> facts) {
        var stored = cases.lock(id).orElseThrow(() -> new CaseNotFound(id));
        var file = stored.file().noted();
        var data = new LinkedHashMap<>(facts);
        data.put("case", Map.of("version", String.valueOf(file.version())));
        var batch = new Batch();
        var written = journal.append(subject(file), stored.head(), Happening.of(file.kind() + "." + verb, now(), by.accountId(), data), batch);
        cases.update(file, written.head(), List.of(), batch);
        batch.flush(jdbc);
        return new Outcome.Done(file, written.entry());
    }

    /** As {@link CaseFiles#find(UUID, Actor)}, with the case's row locked for the rest of the caller's transaction: first lock of all. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<CaseFile> lock(UUID id, Actor officer) {
        return cases.lock(id).map(Stored::file).filter(file -> files.isParty(file, officer));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    static Subject subject(CaseFile file) {
        return new Subject(file.kind(), file.id());
    }
}
