package vn.ngomon.city.fieldreport.open311;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import vn.ngomon.city.fieldreport.open311.wire.Doc;
import vn.ngomon.platform.form.Question;
import vn.ngomon.platform.form.Widget;

/** A further question of a category in GeoReport's terms: how it is described, and how an answer to it is read. */
record Attribute(Question question, int order) {

    static List<Attribute> of(List<Question> questions) {
        var attributes = new ArrayList<Attribute>();
        questions.forEach(question -> attributes.add(new Attribute(question, attributes.size() + 1)));
        return attributes;
    }

    /** @param yes the word for a ticked box, {@code no} for one that is not */
    Doc doc(Locale locale, String yes, String no) {
        var values = question.widget() == Widget.CHECKBOX ? List.of(value("true", yes), value("false", no))
                : question.options().stream().map(option -> value(option.value(), option.label().in(locale))).toList();
        return Doc.Fields.of("variable", true, "code", question.name(), "datatype", datatype(), "required", question.required(),
                "datatype_description", blankToNull(question.hint().in(locale)), "order", order, "description", question.label().in(locale),
                "values", new Doc.Many("value", values));
    }

    private static Doc value(String key, String name) {
        return Doc.Fields.of("key", key, "name", name);
    }

    private String datatype() {
        return switch (question.widget()) {
            case INTEGER, NUMBER, MONEY -> "number";
            case DATE -> "datetime";
            case TEXTAREA -> "text";
            case CHOICE, SELECT, CHECKBOX, AREA, AGENCY -> "singlevaluelist";
            case MULTI_CHOICE -> "multivaluelist";
            default -> "string";
        };
    }

    /** As the form wants it; what does not fit stays text, so that the form says what is wrong. */
    @Nullable JsonNode answer(List<String> given) {
        var nodes = JsonNodeFactory.instance;
        var texts = given.stream().map(String::strip).filter(text -> !text.isEmpty()).toList();
        if (texts.isEmpty()) {
            return null;
        }
        var text = texts.getFirst();
        return switch (question.widget()) {
            case INTEGER, MONEY -> text.matches("-?\\d{1,15}") ? nodes.numberNode(Long.parseLong(text)) : nodes.stringNode(text);
            case NUMBER -> text.matches("-?\\d{1,15}(\\.\\d{1,15})?") ? nodes.numberNode(new java.math.BigDecimal(text)) : nodes.stringNode(text);
            case CHECKBOX -> nodes.booleanNode(text.matches("(?i)true|yes|on|1"));
            case DATE -> nodes.stringNode(text.matches("\\d{4}-\\d{2}-\\d{2}[T ].*") ? text.substring(0, 10) : text);
            case MULTI_CHOICE -> {
                var array = nodes.arrayNode();
                texts.forEach(array::add);
                yield array;
            }
            default -> nodes.stringNode(text);
        };
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text;
    }
}
