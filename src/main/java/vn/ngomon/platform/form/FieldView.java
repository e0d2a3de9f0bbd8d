package vn.ngomon.platform.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** One question as one person sees it: words in their language, what they typed, what is wrong, what an officer remarked. */
public final class FieldView {

    private final Field field;
    private final Locale locale;
    private final String name;
    private final JsonNode answer;
    private final String error;
    private final String remark;
    private final String whenInput;
    private final String whenWords;
    private final List<Option> options;
    private final List<FieldView> fields;
    private final List<List<FieldView>> rows;

    FieldView(Field field, Locale locale, String name, JsonNode answer, String error, String remark, String whenInput, String whenWords,
            List<Option> options, List<FieldView> fields, List<List<FieldView>> rows) {
        this.field = field;
        this.locale = locale;
        this.name = name;
        this.answer = answer;
        this.error = error;
        this.remark = remark;
        this.whenInput = whenInput;
        this.whenWords = whenWords;
        this.options = options;
        this.fields = fields;
        this.rows = rows;
    }

    /** Of the input; also its id. */
    public String name() {
        return name;
    }

    public Widget widget() {
        return field.widget();
    }

    public String label() {
        return field.label().in(locale);
    }

    public String hint() {
        return field.hint().in(locale);
    }

    public String unit() {
        return field.unit().in(locale);
    }

    public boolean required() {
        return field.required();
    }

    public String error() {
        return error;
    }

    public String remark() {
        return remark;
    }

    /** The input on the same page whose answer decides whether this one is asked; empty when it always is. */
    public String whenInput() {
        return whenInput;
    }

    /** The condition in words, for those whose browser runs no script; empty when there is none. */
    public String whenWords() {
        return whenWords;
    }

    public String whenValues() {
        return field.condition().map(condition -> String.join("|", condition.values())).orElse("");
    }

    public String autocomplete() {
        return field.autocomplete();
    }

    public String inputmode() {
        return switch (field.widget()) {
            case PHONE -> "tel";
            case EMAIL -> "email";
            case IDENTITY_NUMBER, INTEGER, MONEY -> "numeric";
            case NUMBER -> "decimal";
            default -> field.inputmode().isEmpty() ? "text" : field.inputmode();
        };
    }

    /** Of the input; phones show the right keys, and a browser's own checks never block the page. */
    public String type() {
        return field.widget() == Widget.EMAIL ? "email" : field.widget() == Widget.PHONE ? "tel" : "text";
    }

    /** How wide an answer is expected to be, as a class. */
    public String size() {
        return switch (field.widget()) {
            case INTEGER, NUMBER -> "size-9";
            case PHONE, IDENTITY_NUMBER, TAX_CODE, MONEY -> "size-13";
            default -> "";
        };
    }

    public int maxLength() {
        return field.maxLength();
    }

    public String value() {
        return field.widget() == Widget.NUMBER && answer.isNumber() && !locale.getLanguage().equals("en")
                ? answer.asString().replace('.', ',') : field.widget() == Widget.MONEY && answer.isNumber()
                ? FormViews.grouped(answer.asLong(), locale) : answer.isValueNode() ? answer.asString() : "";
    }

    /** Year, month, day as typed. */
    public List<String> datePieces() {
        var pieces = new ArrayList<>(List.of(value().split("-", 3)));
        while (pieces.size() < 3) {
            pieces.add("");
        }
        return List.copyOf(pieces);
    }

    public boolean isChosen(String option) {
        return answer.isArray() ? StreamSupport.stream(answer.spliterator(), false).anyMatch(one -> one.asString().equals(option))
                : answer.isValueNode() && answer.asString().equals(option);
    }

    public boolean isTicked() {
        return answer.isBoolean() && answer.asBoolean();
    }

    /** Options by heading, in order; the heading is empty where there is none. */
    public Map<String, List<Option>> options() {
        var byHeading = new LinkedHashMap<String, List<Option>>();
        options.forEach(option -> byHeading.computeIfAbsent(option.group().in(locale), heading -> new ArrayList<>()).add(option));
        return byHeading;
    }

    public String words(Option option) {
        return option.label().in(locale);
    }

    public List<FieldView> fields() {
        return fields;
    }

    public List<List<FieldView>> rows() {
        return rows;
    }

    public boolean mayAddRow() {
        return rows.size() < field.maxRows();
    }

    /** The ids that explain the input, for {@code aria-describedby}; null when nothing does. */
    public @org.jspecify.annotations.Nullable String described() {
        var ids = new ArrayList<String>();
        if (!hint().isEmpty()) {
            ids.add(name + "-hint");
        }
        if (!remark.isEmpty()) {
            ids.add(name + "-remark");
        }
        if (!error.isEmpty()) {
            ids.add(name + "-error");
        }
        return ids.isEmpty() ? null : String.join(" ", ids);
    }

    public @org.jspecify.annotations.Nullable String invalid() {
        return error.isEmpty() ? null : "true";
    }
}
