package vn.ngomon.platform.form;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One question.
 *
 * @param required when it is asked at all
 * @param visibleWhen absent: always asked
 * @param source whose options it offers: the name of an {@link OptionSource}; empty when the schema lists them
 * @param preset what is chosen already when the question is first shown; empty for nothing
 * @param past whether a date after today is refused
 * @param fields of a group, or of each row
 * @param maxRows most rows of a table
 */
record Field(String name, Widget widget, Words label, Words hint, boolean required, @Nullable Condition visibleWhen,
        List<Option> options, String source, String preset, String autocomplete, String inputmode, Words unit, boolean past, int maxLength,
        List<Field> fields, int minRows, int maxRows) {

    Field {
        options = List.copyOf(options);
        fields = List.copyOf(fields);
    }

    Optional<Condition> condition() {
        return Optional.ofNullable(visibleWhen);
    }

    boolean isAsked(tools.jackson.databind.JsonNode beside) {
        return visibleWhen == null || visibleWhen.holds(beside);
    }
}
