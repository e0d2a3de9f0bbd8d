package vn.ngomon.platform.identity;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A form as it comes back to the page: what was typed, and the key of what is wrong with each field.
 *
 * @param errors by field name; the empty name is the form as a whole
 */
public record Filled(Map<String, String> values, Map<String, String> errors) {

    public static final Filled EMPTY = new Filled(Map.of(), Map.of());

    public Filled {
        values = Map.copyOf(values);
        errors = Map.copyOf(errors);
    }

    public static Filled wrong(Map<String, String> values, String field, String key) {
        return new Filled(values, Map.of(field, key));
    }

    public Filled with(String field, String key) {
        var more = new LinkedHashMap<>(errors);
        more.putIfAbsent(field, key);
        return new Filled(values, more);
    }

    public boolean ok() {
        return errors.isEmpty();
    }

    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    public @Nullable String error(String field) {
        return errors.get(field);
    }
}
