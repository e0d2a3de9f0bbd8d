package vn.ngomon.platform.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.ngomon.platform.calendar.Clock;
import vn.ngomon.platform.calendar.Judgement;
import vn.ngomon.platform.calendar.Limit;
import vn.ngomon.platform.casework.definition.Definition;
import vn.ngomon.platform.casework.definition.Ending;
import vn.ngomon.platform.casework.definition.Phase;
import vn.ngomon.platform.journal.Entry;

/** Rebuilds a case's projection from its journal alone. Runs no effect again. */
final class Replay {

    private final Function<UUID, Definition> definitions;
    private final ReplayedOpinions opinions = new ReplayedOpinions();
    private final List<CaseRows.Line> ledger = new ArrayList<>();
    private CaseFile file;
    private Watch.Warning warned = Watch.Warning.NONE;
    private @Nullable Task step;

    private Replay(Entry first, Function<UUID, Definition> definitions) {
        this.definitions = definitions;
        this.file = opened(first);
        this.step = task(first.data().get("task"), null);
    }

    /** @param history all entries of one case, oldest first */
    static CaseRows of(List<Entry> history, Function<UUID, Definition> definitions) {
        var replay = new Replay(history.getFirst(), definitions);
        history.subList(1, history.size()).forEach(replay::read);
        var tasks = new ArrayList<>(replay.opinions.tasks());
        if (replay.step != null) {
            tasks.add(replay.step);
        }
        tasks.sort(Comparator.comparing(task -> task.id().toString()));
        return new CaseRows(replay.file, replay.warned, List.copyOf(replay.ledger), List.copyOf(tasks), replay.opinions.rows());
    }

    private void read(Entry entry) {
        var before = file;
        if (entry.data().get("case") != null) {
            file = next(file, entry);
        }
        if (entry.action() != null && definition().forbidsTaker(entry.action())) {
            file = file.doneBy(entry.action(), entry.actor());
        }
        if (!Objects.equals(before.due(), file.due()) || !Objects.equals(before.readyAt(), file.readyAt())) {
            warned = Watch.Warning.NONE;
        }
        var lines = entry.data().get("ledger");
        if (lines != null) {
            lines.forEach(line -> ledger.add(new CaseRows.Line(ledger.size(), line.get("entry").asString(), read(line, "promised", Instant::parse, null))));
        }
        switch (entry.type().substring(entry.type().indexOf('.') + 1)) {
            case "due-soon" -> warned = Watch.Warning.DUE_SOON;
            case "overdue" -> warned = Watch.Warning.OVERDUE;
            case "step-overdue" -> step = unwatched(Objects.requireNonNull(step));
            case "recalculate" -> step = task(entry.data().get("task"), step);
            default -> {
                if (entry.action() != null) {
                    step = task(entry.data().get("task"), step);
                } else if (step != null && entry.data().get("case") != null) {
                    step = StepTasks.task(file, definition().step(file.step()), step.unitId(), step.due(), step.onTimeUntil(), step.watched());
                }
            }
        }
        opinions.read(file, entry);
    }

    private Definition definition() {
        return definitions.apply(file.definitionId());
    }

    /** The step's task as the case and the entry tell of it; null where nobody has one. */
    private @Nullable Task task(@Nullable JsonNode told, @Nullable Task before) {
        var at = definition().step(file.step());
        if (at.role() == null) {
            return null;
        }
        var unit = told == null ? null : read(told, "unit", UUID::fromString, null);
        var own = told != null && told.has("due");
        var due = own ? Instant.parse(told.get("due").asString()) : file.due();
        var until = own ? Instant.parse(told.get("until").asString()) : file.onTimeUntil();
        var same = before != null && before.since().equals(file.stepSince()) && until != null && until.equals(before.onTimeUntil());
        return StepTasks.task(file, at, unit, due, until, own && (!same || before.watched()));
    }

    static Task unwatched(Task task) {
        return new Task(task.id(), task.caseId(), task.kind(), task.caseKind(), task.step(), task.title(), task.reference(), task.agencyId(), task.unitId(),
                task.role(), task.assignee(), task.due(), task.onTimeUntil(), false, task.priority(), task.since(), task.opinionId());
    }

    private static CaseFile opened(Entry entry) {
        var data = entry.data().get("case");
        return new CaseFile(entry.subject().id(), entry.subject().kind(), UUID.fromString(data.get("definition").asString()),
                Phase.valueOf(data.get("phase").asString()), entry.to(), entry.occurredAt(), 1, data.get("title").asString(), null,
                UUID.fromString(data.get("agency").asString()), UUID.fromString(data.get("front").asString()), read(data, "parent", UUID::fromString, null),
                limit(data.get("limit").asString()), SupplementPolicy.valueOf(data.get("supplement").asString()),
                Clock.State.NOT_STARTED, null, entry.occurredAt(), null, null, null, null, entry.simulated(), new HashSet<>(List.of(entry.to())), Map.of(), Map.of());
    }

    private static CaseFile next(CaseFile file, Entry entry) {
        var data = entry.data().get("case");
        var to = entry.to() == null ? file.step() : entry.to();
        var trail = new HashSet<>(file.trail());
        trail.add(to);
        var phase = read(data, "phase", Phase::valueOf, file.phase());
        return new CaseFile(file.id(), file.kind(), file.definitionId(), phase, to, to.equals(file.step()) ? file.stepSince() : entry.occurredAt(),
                read(data, "version", Integer::valueOf, entry.action() == null ? file.version() : file.version() + 1), file.title(), read(data, "reference", text -> text, file.reference()),
                read(data, "agency", UUID::fromString, file.agencyId()), file.frontAgencyId(), file.parentId(), read(data, "limit", Replay::limit, file.limit()), file.supplement(),
                read(data, "clock", Clock.State::valueOf, file.clockState()), read(data, "due", Instant::parse, file.due()), file.openedAt(),
                read(data, "ready", Instant::parse, file.readyAt()), read(data, "timeliness", Judgement::valueOf, file.timeliness()),
                read(data, "ending", Ending::valueOf, file.ending()), phase == Phase.CLOSED ? closedAt(file, entry) : null, file.simulated(), trail,
                assignees(file, data), file.doers());
    }

    private static Limit limit(String told) {
        var words = told.split(" ");
        return new Limit(Limit.Unit.valueOf(words[1]), Integer.parseInt(words[0]));
    }

    private static @Nullable Instant closedAt(CaseFile file, Entry entry) {
        return entry.action() == null ? file.closedAt() : entry.occurredAt();
    }

    private static Map<String, UUID> assignees(CaseFile file, JsonNode data) {
        if (!data.has("assignees")) {
            return file.assignees();
        }
        var assignees = new HashMap<String, UUID>();
        data.get("assignees").propertyStream().forEach(member -> assignees.put(member.getKey(), UUID.fromString(member.getValue().asString())));
        return assignees;
    }

    /** A changed member; empty text means it became null. */
    static <T> @Nullable T read(JsonNode data, String name, Function<String, T> reader, @Nullable T unchanged) {
        var value = data.get(name);
        return value == null ? unchanged : value.asString().isEmpty() ? null : reader.apply(value.asString());
    }
}
