package vn.ngomon.platform.casework;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import vn.ngomon.platform.casework.definition.Phase;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.journal.Entry;

/** The questions of a case and their open tasks, as its journal tells of them. */
final class ReplayedOpinions {

    private final Map<UUID, OpinionRow> rows = new LinkedHashMap<>();
    private final Map<UUID, Task> tasks = new LinkedHashMap<>();

    void read(CaseFile file, Entry entry) {
        var data = entry.data();
        switch (entry.type().substring(entry.type().indexOf('.') + 1)) {
            case "ask-opinion" -> data.get("opinions").forEach(told -> put(file, data.get("round").asInt(), told, entry));
            case "give-opinion" -> {
                var id = UUID.fromString(data.get("opinion").asString());
                rows.computeIfPresent(id, (key, row) -> row.answered(data.get("answer").asString(), entry.actor(), entry.occurredAt()));
                tasks.remove(id);
            }
            case "opinion-overdue" -> tasks.computeIfPresent(UUID.fromString(data.get("task").asString()), (id, task) -> Replay.unwatched(task));
            default -> { }
        }
        if (entry.type().endsWith("-opinion") && data.has("withdrawn")) {
            data.get("withdrawn").forEach(id -> withdraw(UUID.fromString(id.asString()), entry.occurredAt()));
        }
        if (file.phase() == Phase.CLOSED) {
            List.copyOf(tasks.keySet()).forEach(id -> withdraw(id, entry.occurredAt()));
        }
    }

    private void put(CaseFile file, int round, JsonNode told, Entry entry) {
        var opinion = new Opinion(UUID.fromString(told.get("id").asString()), file.id(), round, UUID.fromString(told.get("agency").asString()),
                Replay.read(told, "unit", UUID::fromString, null), Role.valueOf(told.get("role").asString()), "", Replay.read(told, "due", Instant::parse, null),
                entry.actor(), entry.occurredAt(), null, null, null, null);
        var row = OpinionRow.of(opinion);
        rows.put(opinion.id(), new OpinionRow(row.id(), row.round(), row.agency(), row.unit(), row.role(), told.get("question").asString(), row.due(),
                row.askedBy(), row.askedAt(), null, null, null, null));
        tasks.put(opinion.id(), Consultations.task(file, opinion));
    }

    private void withdraw(UUID id, Instant at) {
        rows.computeIfPresent(id, (key, row) -> row.withdrawn(at));
        tasks.remove(id);
    }

    List<OpinionRow> rows() {
        return rows.values().stream().sorted(Comparator.comparing(row -> row.id().toString())).toList();
    }

    Collection<Task> tasks() {
        return tasks.values();
    }
}
