package vn.ngomon.platform.casework;

import java.time.Instant;
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
import vn.ngomon.platform.casework.definition.Ending;
import vn.ngomon.platform.casework.definition.Phase;
import vn.ngomon.platform.journal.Entry;

/** Rebuilds a case's projection from its journal alone. Runs no effect again. */
final class Replay {

    private Replay() {}

    /** @param history all entries of one case, oldest first */
    static CaseFile of(List<Entry> history) {
        var file = opened(history.getFirst());
        for (var entry : history.subList(1, history.size())) {
            file = next(file, entry);
        }
        return file;
    }

    /** The lines of the clock's ledger as the entries tell them. */
    static List<String> ledger(List<Entry> history) {
        return history.stream().map(entry -> entry.data().get("ledger")).filter(Objects::nonNull).flatMap(JsonNode::valueStream).map(line -> line.get("entry").asString()).toList();
    }

    private static CaseFile opened(Entry entry) {
        var data = entry.data().get("case");
        var limit = data.get("limit").asString().split(" ");
        return new CaseFile(entry.subject().id(), entry.subject().kind(), UUID.fromString(data.get("definition").asString()),
                Phase.valueOf(data.get("phase").asString()), entry.to(), entry.occurredAt(), 1, data.get("title").asString(), null,
                UUID.fromString(data.get("agency").asString()), UUID.fromString(data.get("front").asString()), read(data, "parent", UUID::fromString, null),
                new Limit(Limit.Unit.valueOf(limit[1]), Integer.parseInt(limit[0])), SupplementPolicy.valueOf(data.get("supplement").asString()),
                Clock.State.NOT_STARTED, null, entry.occurredAt(), null, null, null, null, entry.simulated(), new HashSet<>(List.of(entry.to())), Map.of());
    }

    private static CaseFile next(CaseFile file, Entry entry) {
        var data = entry.data().get("case");
        if (data == null) {
            return file;
        }
        var to = entry.to() == null ? file.step() : entry.to();
        var trail = new HashSet<>(file.trail());
        trail.add(to);
        var phase = read(data, "phase", Phase::valueOf, file.phase());
        return new CaseFile(file.id(), file.kind(), file.definitionId(), phase, to, to.equals(file.step()) ? file.stepSince() : entry.occurredAt(),
                entry.action() == null ? file.version() : file.version() + 1, file.title(), read(data, "reference", text -> text, file.reference()),
                read(data, "agency", UUID::fromString, file.agencyId()), file.frontAgencyId(), file.parentId(), file.limit(), file.supplement(),
                read(data, "clock", Clock.State::valueOf, file.clockState()), read(data, "due", Instant::parse, file.due()), file.openedAt(),
                read(data, "ready", Instant::parse, file.readyAt()), read(data, "timeliness", Judgement::valueOf, file.timeliness()),
                read(data, "ending", Ending::valueOf, file.ending()), phase == Phase.CLOSED ? closedAt(file, entry) : null, file.simulated(), trail,
                assignees(file, data));
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
    private static <T> @Nullable T read(JsonNode data, String name, Function<String, T> reader, @Nullable T unchanged) {
        var value = data.get(name);
        return value == null ? unchanged : value.asString().isEmpty() ? null : reader.apply(value.asString());
    }
}
