package vn.ngomon.platform.register;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What is true of a key for a period.
 *
 * @param validTo the last day, or null while it holds
 * @param version grows with each correction
 */
public record RegisterRecord(UUID id, String register, String key, int definitionVersion, JsonNode value, LocalDate validFrom,
        @Nullable LocalDate validTo, int version) {

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /** A field's value as text; empty when it has none. */
    public String text(String field) {
        var node = value.path(field);
        return node.isMissingNode() || node.isNull() ? "" : node.asString();
    }
}
