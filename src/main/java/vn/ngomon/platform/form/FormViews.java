package vn.ngomon.platform.form;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.StringNode;
import vn.ngomon.platform.form.FormSummary.Line;
import vn.ngomon.platform.form.FormSummary.Section;

/** Makes what templates show of a form: a page to fill in, or all answers to read. */
@Component
class FormViews {

    private final FormValidator validator;
    private final MessageSource messages;

    FormViews(FormValidator validator, MessageSource messages) {
        this.validator = validator;
        this.messages = messages;
    }

    static String grouped(long number, Locale locale) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    List<FieldView> page(Group group, JsonNode value, List<FieldError> errors, Map<String, String> remarks, boolean preset, Locale locale) {
        var byPointer = errors.stream().collect(Collectors.toMap(FieldError::pointer,
                error -> messages.getMessage(error.messageKey(), error.args().toArray(), locale), (first, second) -> first));
        return new Painter(byPointer, remarks, preset, locale).fields(group.fields(), "", value);
    }

    /** The id a link in the list of errors leads to. */
    String firstInput(FormDefinition form, FieldError error) {
        var field = FormValidator.field(form.fields(), error.pointer());
        if (field == null) {
            return error.input();
        }
        return switch (field.widget()) {
            case DATE, DATE_OR_YEAR -> error.input() + "-day";
            case CHOICE, MULTI_CHOICE -> error.input() + "-0";
            default -> error.input();
        };
    }

    /** "Số điện thoại: …", so that a list of errors says which question each is about. */
    String named(FormDefinition form, FieldError error, Locale locale) {
        var field = FormValidator.field(form.fields(), error.pointer());
        var words = messages.getMessage(error.messageKey(), error.args().toArray(), locale);
        return field == null ? words : field.label().in(locale).replaceFirst("[.:]$", "") + ": " + words;
    }

    private final class Painter {

        private final Map<String, String> errors;
        private final Map<String, String> remarks;
        private final boolean preset;
        private final Locale locale;

        private Painter(Map<String, String> errors, Map<String, String> remarks, boolean preset, Locale locale) {
            this.errors = errors;
            this.remarks = remarks;
            this.preset = preset;
            this.locale = locale;
        }

        /** A question whose condition lies on another page is settled; one that depends on this page is shown, and a script hides it. */
        private List<FieldView> fields(List<Field> fields, String prefix, JsonNode beside) {
            var names = fields.stream().map(Field::name).toList();
            return fields.stream()
                    .filter(field -> field.isAsked(beside) || field.condition().filter(when -> names.contains(when.field())).isPresent())
                    .map(field -> field(field, prefix, beside.path(field.name()),
                            fields.stream().filter(one -> field.condition().filter(when -> when.field().equals(one.name())).isPresent()).findFirst().orElse(null)))
                    .toList();
        }

        private String whenWords(Field field, Field decisive) {
            var answers = field.condition().stream().flatMap(when -> when.values().stream())
                    .map(value -> decisive.widget() == Widget.CHECKBOX ? messages.getMessage(value.equals("true") ? "form.yes" : "form.no", null, locale)
                            : label(decisive, value, locale))
                    .collect(Collectors.joining(", "));
            return messages.getMessage("form.onlyWhen", new Object[] {decisive.label().in(locale), answers}, locale);
        }

        private FieldView field(Field field, String prefix, JsonNode answer, @Nullable Field decisive) {
            var name = prefix + field.name();
            var pointer = "/" + name.replace('.', '/');
            var rows = new ArrayList<List<FieldView>>();
            if (field.widget() == Widget.ROWS) {
                int count = Math.max(answer.size(), field.required() ? Math.max(1, field.minRows()) : field.minRows());
                for (int i = 0; i < count; i++) {
                    rows.add(fields(field.fields(), name + "." + i + ".", answer.path(i)));
                }
            }
            // What is wrong stands as it was left, so that nobody looks for the mistake in a field that seems filled in.
            var shown = preset && answer.isMissingNode() && !field.preset().isEmpty() && !errors.containsKey(pointer) ? StringNode.valueOf(field.preset()) : answer;
            return new FieldView(field, locale, name, shown, errors.getOrDefault(pointer, ""), remarks.getOrDefault(pointer, ""),
                    decisive == null ? "" : prefix + decisive.name(), decisive == null ? "" : whenWords(field, decisive),
                    validator.options(field), field.widget() == Widget.GROUP ? fields(field.fields(), name + ".", answer) : List.of(), rows);
        }
    }

    // --- answers to be read

    FormSummary summary(FormDefinition form, JsonNode value, Locale locale) {
        var sections = new ArrayList<Section>();
        for (var group : form.groups()) {
            var lines = new ArrayList<Line>();
            for (var field : group.fields()) {
                lines(field, "/" + field.name(), field.label().in(locale), value.path(field.name()), locale, lines);
            }
            if (!lines.isEmpty()) {
                sections.add(new Section(group.key(), group.title().in(locale), List.copyOf(lines)));
            }
        }
        return new FormSummary(List.copyOf(sections));
    }

    private void lines(Field field, String pointer, String label, JsonNode answer, Locale locale, List<Line> into) {
        if (answer.isMissingNode()) {
            return;
        }
        if (field.widget() == Widget.ROWS) {
            for (int i = 0; i < answer.size(); i++) {
                into.add(new Line(pointer + "/" + i, label + " " + (i + 1), together(field.fields(), answer.get(i), locale)));
            }
        } else if (field.widget() == Widget.GROUP) {
            for (var inner : field.fields()) {
                lines(inner, pointer + "/" + inner.name(), label + " – " + inner.label().in(locale), answer.path(inner.name()), locale, into);
            }
        } else {
            into.add(new Line(pointer, label, text(field, answer, locale)));
        }
    }

    private String together(List<Field> fields, JsonNode row, Locale locale) {
        return fields.stream().filter(field -> !(row.path(field.name()) instanceof MissingNode))
                .map(field -> field.label().in(locale) + ": " + text(field, row.path(field.name()), locale))
                .collect(Collectors.joining("; "));
    }

    private String text(Field field, JsonNode answer, Locale locale) {
        return switch (field.widget()) {
            case CHECKBOX -> messages.getMessage(answer.asBoolean() ? "form.yes" : "form.no", null, locale);
            case MONEY -> answer.isNumber() ? grouped(answer.asLong(), locale) + "\u00a0₫" : answer.asString();
            case NUMBER, INTEGER -> withUnit(field, locale.getLanguage().equals("en") ? answer.asString() : answer.asString().replace('.', ','), locale);
            case DATE, DATE_OR_YEAR -> answer.asString().replaceFirst("^([0-9]{4})-([0-9]{2})-([0-9]{2})$", "$3/$2/$1");
            case CHOICE, SELECT, AREA, AGENCY -> label(field, answer.asString(), locale);
            case MULTI_CHOICE -> StreamSupport.stream(answer.spliterator(), false)
                    .map(one -> label(field, one.asString(), locale)).collect(Collectors.joining(", "));
            case PAPER -> messages.getMessage("form.paper.attached", null, locale);
            case GROUP -> together(field.fields(), answer, locale);
            default -> withUnit(field, answer.asString(), locale);
        };
    }

    private static String withUnit(Field field, String text, Locale locale) {
        return field.unit().vi().isEmpty() ? text : text + "\u00a0" + field.unit().in(locale);
    }

    private String label(Field field, String value, Locale locale) {
        return validator.options(field).stream().filter(option -> option.value().equals(value)).findFirst()
                .map(option -> option.group().vi().isEmpty() ? option.label().in(locale) : option.label().in(locale) + ", " + option.group().in(locale))
                .orElse(value);
    }
}
