package vn.ngomon.platform.register;

import java.util.List;
import java.util.UUID;

/** How a change of a register ended. */
public sealed interface RegisterChange {

    record Saved(RegisterRecord record) implements RegisterChange {}

    /** The value does not fit the schema; nothing changed. */
    record Invalid(List<Problem> problems) implements RegisterChange {
        public Invalid {
            problems = List.copyOf(problems);
        }
    }

    /** The key already has a record in that period. */
    record Overlaps(String key) implements RegisterChange {}

    /** Somebody else changed the record meanwhile. */
    record Stale(UUID id) implements RegisterChange {}

    /**
     * What is wrong with one field.
     *
     * @param rule the schema's keyword; the text is {@code register.invalid.<rule>}
     */
    record Problem(String field, String rule) {

        private static final List<String> KNOWN = List.of("required", "type", "enum", "format", "pattern", "minLength", "maxLength",
                "minimum", "maximum", "additionalProperties", "period", "key", "duplicate", "overlap");

        public String messageKey() {
            return "register.invalid." + (KNOWN.contains(rule) ? rule : "other");
        }
    }
}
