package vn.ngomon.platform.form;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The people and places of a group are often those of an earlier one, and nobody should type them twice.
 *
 * @param label what is the same, as a person would say it
 * @param answers where each field of the group takes its answer from
 */
record Same(Words label, Map<String, String> answers) {

    Same {
        answers = Map.copyOf(answers);
    }

    /** Whether there is anything to take over. */
    boolean isKnown(JsonNode value) {
        return answers.values().stream().anyMatch(value::has);
    }

    /** A question that is asked only after a certain answer gets that answer too: it is what taking it over means. */
    void takeOver(List<Field> fields, ObjectNode value) {
        for (var field : fields) {
            var from = answers.get(field.name());
            if (from != null && value.has(from)) {
                field.condition().filter(condition -> !condition.holds(value)).ifPresent(condition -> answer(condition, fields, value));
                value.set(field.name(), value.get(from).deepCopy());
            }
        }
    }

    /** As its question would have been answered by hand: a tick is no text, and one choice of several joins the others. */
    private static void answer(Condition condition, List<Field> fields, ObjectNode value) {
        var wanted = condition.values().getFirst();
        switch (fields.stream().filter(field -> field.name().equals(condition.field())).map(Field::widget).findFirst().orElse(Widget.TEXT)) {
            case CHECKBOX -> value.put(condition.field(), Boolean.parseBoolean(wanted));
            case MULTI_CHOICE -> value.withArray(condition.field()).add(wanted);
            default -> value.put(condition.field(), wanted);
        }
    }
}
