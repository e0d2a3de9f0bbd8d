package vn.ngomon.platform.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads a schema into questions, completes it with what widgets and conditions demand, and collects what is wrong with it. */
final class FormReader {

    private static final int MOST_ROWS = 50;
    private static final int LONGEST = 4000;

    private final List<String> problems = new ArrayList<>();

    /** @param effective the schema completed */
    record Read(Words title, List<Group> groups, List<Field> fields, ObjectNode effective) {}

    static Read read(String key, JsonNode authored) {
        var reader = new FormReader();
        var read = reader.read(authored);
        if (!reader.problems.isEmpty()) {
            throw new InvalidForm(key, reader.problems);
        }
        return read;
    }

    private Read read(JsonNode authored) {
        if (!(authored instanceof ObjectNode schema)) {
            problems.add("not an object");
            return new Read(Words.NONE, List.of(), List.of(), tools.jackson.databind.node.JsonNodeFactory.instance.objectNode());
        }
        var effective = schema.deepCopy();
        effective.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        var fields = fields(effective, "");
        var byName = new LinkedHashMap<String, Field>();
        fields.forEach(field -> byName.put(field.name(), field));
        var title = words(schema.path("x-ui").path("title"), "the title", true);
        return new Read(title, groups(schema.path("x-ui").path("groups"), byName), fields, effective);
    }

    private List<Group> groups(JsonNode listed, Map<String, Field> fields) {
        var groups = new ArrayList<Group>();
        var placed = new HashSet<String>();
        for (var group : listed) {
            var key = group.path("key").asString("");
            if (!key.matches("[a-z][a-z0-9-]*")) {
                problems.add("a group needs a key");
            }
            var own = new ArrayList<Field>();
            for (var name : group.path("fields")) {
                var field = fields.get(name.asString());
                if (field == null || !placed.add(name.asString())) {
                    problems.add("group " + key + " names " + name.asString() + (field == null ? ", which does not exist" : ", which another has"));
                } else {
                    own.add(field);
                }
            }
            groups.add(new Group(key, words(group.path("title"), "group " + key, true), words(group.path("hint"), key, false),
                    same(group.path("same"), key, own, fields), own));
        }
        fields.keySet().stream().filter(name -> !placed.contains(name)).forEach(name -> problems.add(name + " is in no group"));
        return List.copyOf(groups);
    }

    private @Nullable Same same(JsonNode written, String group, List<Field> own, Map<String, Field> fields) {
        if (written.isMissingNode()) {
            return null;
        }
        var answers = new LinkedHashMap<String, String>();
        written.path("answers").properties().forEach(entry -> answers.put(entry.getKey(), entry.getValue().asString()));
        answers.forEach((to, from) -> {
            var into = own.stream().filter(field -> field.name().equals(to)).findFirst();
            if (into.isEmpty() || !fields.containsKey(from) || into.get().widget() != fields.get(from).widget()) {
                problems.add("group " + group + " cannot take " + to + " from " + from);
            }
        });
        return new Same(words(written.path("label"), "what is the same in group " + group, true), answers);
    }

    /** The fields of an object schema, which is completed on the way. */
    private List<Field> fields(ObjectNode object, String path) {
        object.put("type", "object");
        object.put("additionalProperties", false);
        var required = new HashSet<String>();
        object.path("required").forEach(name -> required.add(name.asString()));
        var fields = new ArrayList<Field>();
        var known = new HashSet<String>();
        for (var property : object.path("properties").properties()) {
            var where = path + "/" + property.getKey();
            if (!property.getKey().matches("[a-zA-Z][a-zA-Z0-9]*") || !(property.getValue() instanceof ObjectNode schema)) {
                problems.add(where + " is not a field");
                continue;
            }
            var field = field(property.getKey(), schema, required.contains(property.getKey()), where);
            field.condition().filter(condition -> !known.contains(condition.field()))
                    .ifPresent(condition -> problems.add(where + " depends on " + condition.field() + ", which does not come before it"));
            field.condition().ifPresent(condition -> spellOut(object, field, condition));
            known.add(field.name());
            fields.add(field);
        }
        return fields;
    }

    private Field field(String name, ObjectNode schema, boolean required, String where) {
        var ui = schema.path("x-ui");
        var widget = widget(ui.path("widget").asString("text"), where);
        var children = switch (widget) {
            case GROUP -> fields(schema, where);
            case ROWS -> schema.path("items") instanceof ObjectNode items ? fields(items, where) : List.<Field>of();
            default -> List.<Field>of();
        };
        if ((widget == Widget.GROUP || widget == Widget.ROWS) && children.isEmpty()) {
            problems.add(where + " has no fields");
        }
        children.stream().filter(child -> child.widget() == Widget.ROWS)
                .forEach(child -> problems.add(where + "/" + child.name() + ": a table within a group or table cannot be filled in on a phone"));
        var options = options(ui.path("options"), where);
        var source = widget.source().isEmpty() && widget.hasOptions() ? ui.path("source").asString("") : widget.source();
        if (widget.hasOptions() && options.isEmpty() && source.isEmpty()) {
            problems.add(where + " has no options");
        }
        complete(schema, widget, options, required);
        return new Field(name, widget, words(ui.path("label"), where, true), words(ui.path("hint"), where, false),
                required || ui.path("required").asBoolean(false), condition(ui.path("visibleWhen")), options,
                source, schema.path("default").asString(""), ui.path("autocomplete").asString("off"), ui.path("inputmode").asString(""), words(ui.path("unit"), where, false),
                ui.path("past").asBoolean(false), schema.path("maxLength").asInt(LONGEST), children,
                schema.path("minItems").asInt(0), Math.min(MOST_ROWS, schema.path("maxItems").asInt(MOST_ROWS)));
    }

    /** What the widget demands, unless the author was stricter. */
    private static void complete(ObjectNode schema, Widget widget, List<Option> options, boolean required) {
        schema.put("type", widget.type());
        if (widget.type().equals("string")) {
            atLeast(schema, "minLength", required ? 1 : 0);
            if (!schema.has("maxLength")) {
                schema.put("maxLength", widget == Widget.TEXTAREA ? LONGEST : 500);
            }
        }
        if (widget.pattern() != null && !schema.has("pattern")) {
            schema.put("pattern", widget.pattern());
        }
        switch (widget) {
            case EMAIL -> schema.put("format", "email");
            case DATE -> schema.put("format", "date");
            case DATE_OR_YEAR -> schema.putArray("anyOf").add(schema.objectNode().put("format", "date"))
                    .add(schema.objectNode().put("pattern", "^(18|19|20)[0-9]{2}$"));
            case MONEY -> atLeast(schema, "minimum", 0);
            case CHOICE, SELECT -> listed(schema, options);
            case MULTI_CHOICE -> {
                schema.put("uniqueItems", true);
                listed(schema.putObject("items").put("type", "string"), options);
                atLeast(schema, "minItems", required ? 1 : 0);
            }
            case ROWS -> {
                atLeast(schema, "minItems", required ? 1 : 0);
                schema.put("maxItems", Math.min(MOST_ROWS, schema.path("maxItems").asInt(MOST_ROWS)));
            }
            default -> { }
        }
    }

    private static void atLeast(ObjectNode schema, String keyword, int least) {
        if (least > 0 && !schema.has(keyword) || keyword.equals("minimum") && !schema.has(keyword)) {
            schema.put(keyword, least);
        }
    }

    private static void listed(ObjectNode schema, List<Option> options) {
        if (options.isEmpty()) {
            return;     // they are data, see OptionSource
        }
        var values = schema.putArray("enum");
        options.forEach(option -> values.add(option.value()));
    }

    /** Asked and answered, or neither: {@code if} the condition holds {@code then} required {@code else} absent. */
    private static void spellOut(ObjectNode object, Field field, Condition condition) {
        var rules = object.path("allOf") instanceof ArrayNode there ? there : object.putArray("allOf");
        var rule = rules.addObject();
        var test = rule.putObject("if");
        test.putArray("required").add(condition.field());
        var answer = test.putObject("properties").putObject(condition.field());
        var type = object.path("properties").path(condition.field()).path("type").asString();
        var values = (type.equals("array") ? answer.putObject("contains") : answer).putArray("enum");
        condition.values().forEach(value -> {
            if (type.equals("boolean")) {
                values.add(Boolean.parseBoolean(value));
            } else {
                values.add(value);
            }
        });
        if (field.required()) {
            rule.putObject("then").putArray("required").add(field.name());
        }
        rule.putObject("else").putObject("properties").put(field.name(), false);
        if (object.path("required") instanceof ArrayNode required) {
            for (int i = required.size() - 1; i >= 0; i--) {
                if (required.get(i).asString().equals(field.name())) {
                    required.remove(i);
                }
            }
        }
    }

    private Widget widget(String name, String where) {
        return Stream.of(Widget.values()).filter(widget -> widget.key().equals(name.toLowerCase(Locale.ROOT))).findFirst().orElseGet(() -> {
            problems.add(where + ": there is no widget " + name);
            return Widget.TEXT;
        });
    }

    private static @Nullable Condition condition(JsonNode written) {
        if (written.isMissingNode()) {
            return null;
        }
        var values = new ArrayList<String>();
        if (written.has("equals")) {
            values.add(written.path("equals").asString());
        }
        written.path("in").forEach(value -> values.add(value.asString()));
        return new Condition(written.path("field").asString(""), values);
    }

    private List<Option> options(JsonNode written, String where) {
        var options = new ArrayList<Option>();
        for (var option : written) {
            options.add(new Option(option.path("value").asString(), words(option.path("label"), where + " option", true)));
        }
        return options;
    }

    private Words words(JsonNode written, String where, boolean needed) {
        var words = new Words(written.path("vi").asString(""), written.path("en").asString(""));
        if (words.vi().isBlank() != words.en().isBlank() || needed && words.vi().isBlank()) {
            problems.add(where + " lacks words in both languages");
        }
        return words;
    }
}
