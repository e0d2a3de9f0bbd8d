package vn.ngomon.platform.casework;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The changed part of a case's projection, as a journal entry carries it: what replay needs and nothing that can be read
 * from the entry's own columns.
 */
final class Snapshot {

    private Snapshot() {}

    /** Everything a new case says of itself. */
    static Map<String, Object> of(CaseFile file) {
        var data = new LinkedHashMap<String, Object>();
        data.put("definition", file.definitionId().toString());
        data.put("title", file.title());
        data.put("agency", file.agencyId().toString());
        data.put("front", file.frontAgencyId().toString());
        put(data, "parent", file.parentId());
        data.put("limit", limit(file));
        data.put("supplement", file.supplement().name());
        data.put("phase", file.phase().name());
        return data;
    }

    /** What changed between two states of a case. */
    static Map<String, Object> change(CaseFile before, CaseFile after) {
        var data = new LinkedHashMap<String, Object>();
        changed(data, "phase", before.phase(), after.phase());
        changed(data, "reference", before.reference(), after.reference());
        changed(data, "agency", before.agencyId(), after.agencyId());
        changed(data, "limit", limit(before), limit(after));
        changed(data, "clock", before.clockState(), after.clockState());
        changed(data, "due", before.due(), after.due());
        changed(data, "ready", before.readyAt(), after.readyAt());
        changed(data, "timeliness", before.timeliness(), after.timeliness());
        changed(data, "ending", before.ending(), after.ending());
        changed(data, "assignees", before.assignees(), after.assignees());
        return data;
    }

    private static String limit(CaseFile file) {
        return file.limit().amount() + " " + file.limit().unit();
    }

    private static void changed(Map<String, Object> data, String name, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            data.put(name, after == null ? "" : after instanceof Map ? after : after.toString());
        }
    }

    private static void put(Map<String, Object> data, String name, @Nullable Object value) {
        if (value != null) {
            data.put(name, value.toString());
        }
    }
}
