package vn.ngomon.platform.register;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One state a record once had. */
public record HistoryLine(int version, Change change, JsonNode value, LocalDate validFrom, @Nullable LocalDate validTo,
        @Nullable String reason, Instant at) {

    public enum Change { ADDED, CORRECTED, ENDED }

    public String text(String field) {
        var node = value.path(field);
        return node.isMissingNode() || node.isNull() ? "" : node.asString();
    }
}
