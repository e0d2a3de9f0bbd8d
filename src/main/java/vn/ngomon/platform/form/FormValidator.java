package vn.ngomon.platform.form;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.ngomon.platform.ui.Ui;

/** Asks the schema, and puts each refusal on the field it is about, in words of our own. One refusal a field is enough. */
@Component
class FormValidator {

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12, builder ->
            builder.schemaRegistryConfig(SchemaRegistryConfig.builder().formatAssertionsEnabled(true).pathType(PathType.JSON_POINTER).build()));
    private final InstantSource clock;
    private final List<OptionSource> sources;
    private final Schema meta;

    FormValidator(InstantSource clock, List<OptionSource> sources) {
        this.clock = clock;
        this.sources = sources;
        this.meta = registry.getSchema(com.networknt.schema.SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()));
    }

    Schema compile(String key, JsonNode schema) {
        var problems = meta.validate(schema).stream().map(Error::toString).toList();
        if (!problems.isEmpty()) {
            throw new InvalidForm(key, problems);
        }
        return registry.getSchema(withoutWords(schema.deepCopy()));
    }

    /** The validator need not read, and warns about, what is meant for people. */
    private static JsonNode withoutWords(JsonNode schema) {
        if (schema instanceof ObjectNode object) {
            object.remove("x-ui");
        }
        schema.forEach(FormValidator::withoutWords);
        return schema;
    }

    List<FieldError> check(FormDefinition form, JsonNode value) {
        var found = new LinkedHashMap<String, FieldError>();
        for (var error : form.compiled().validate(value)) {
            var placed = placed(form, error);
            found.merge(placed.pointer(), placed, (first, second) -> first.messageKey().equals("form.error.required") ? first : second);
        }
        facts(form.fields(), "", value, found);
        return found.values().stream().map(error -> Map.entry(place(form, error.pointer()), error)).sorted(Map.Entry.comparingByKey()).map(Map.Entry::getValue).toList();
    }

    private FieldError placed(FormDefinition form, Error error) {
        var pointer = error.getInstanceLocation().toString();
        var keyword = error.getKeyword() == null ? "false" : error.getKeyword();
        if (Set.of("required", "additionalProperties", "unevaluatedProperties").contains(keyword)) {
            return new FieldError(pointer + "/" + error.getProperty(), keyword.equals("required") ? "form.error.required" : "form.error.unknown", List.of());
        }
        var field = field(form.fields(), pointer);
        if (field == null) {
            return new FieldError(pointer, "form.error.value", List.of());
        }
        // What is wrong with one of several choices is wrong with the question.
        var own = field.widget() == Widget.MULTI_CHOICE && pointer.matches(".*/[0-9]+") ? pointer.substring(0, pointer.lastIndexOf('/')) : pointer;
        return new FieldError(own, messageKey(field.widget(), keyword), args(error));
    }

    private static String messageKey(Widget widget, String keyword) {
        return switch (keyword) {
            case "minLength", "maxLength", "minItems", "maxItems" -> "form.error." + keyword;
            case "minimum", "exclusiveMinimum" -> "form.error.minimum";
            case "maximum", "exclusiveMaximum" -> "form.error.maximum";
            case "enum" -> "form.error.choice";
            case "const" -> widget == Widget.CHECKBOX ? "form.error.consent" : "form.error.value";
            case "uniqueItems" -> "form.error.unique";
            case "false" -> "form.error.notAsked";
            default -> switch (widget) {
                case PERSON_NAME, NAME, PHONE, IDENTITY_NUMBER, TAX_CODE, EMAIL, DATE, DATE_OR_YEAR, INTEGER, NUMBER, MONEY -> "form.error." + widget.key();
                default -> "form.error.value";
            };
        };
    }

    /** The limit that was passed; only those keywords whose words name it have a number. */
    private static List<Object> args(Error error) {
        var limit = error.getSchemaNode();
        return limit != null && limit.isNumber() ? List.of(limit.numberValue()) : List.of();
    }

    /** What a schema cannot know: today's date, the wards and agencies there are. */
    private void facts(List<Field> fields, String path, JsonNode value, Map<String, FieldError> found) {
        for (var field : fields) {
            var pointer = path + "/" + field.name();
            var answer = value.path(field.name());
            if (answer.isMissingNode() || found.containsKey(pointer)) {
                continue;
            }
            if (field.widget() == Widget.GROUP) {
                facts(field.fields(), pointer, answer, found);
            } else if (field.widget() == Widget.ROWS) {
                for (int i = 0; i < answer.size(); i++) {
                    facts(field.fields(), pointer + "/" + i, answer.get(i), found);
                }
            } else if (field.past() && isAfterToday(answer.asString())) {
                found.put(pointer, new FieldError(pointer, "form.error.future", List.of()));
            } else if (!field.source().isEmpty() && !isListed(field, answer.asString())) {
                found.put(pointer, new FieldError(pointer, "form.error.choice", List.of()));
            }
        }
    }

    private boolean isAfterToday(String date) {
        var today = LocalDate.ofInstant(clock.instant(), Ui.ZONE).toString();
        return date.compareTo(today.substring(0, Math.min(date.length(), today.length()))) > 0;
    }

    private boolean isListed(Field field, String value) {
        return source(field).map(source -> source.options().stream().anyMatch(option -> option.value().equals(value))).orElse(true);
    }

    List<Option> options(Field field) {
        return source(field).map(OptionSource::options).orElse(field.options());
    }

    private Optional<OptionSource> source(Field field) {
        return sources.stream().filter(source -> source.name().equals(field.source())).findFirst();
    }

    static @org.jspecify.annotations.Nullable Field field(List<Field> fields, String pointer) {
        Field found = null;
        var among = fields;
        for (var step : pointer.substring(Math.min(1, pointer.length())).split("/")) {
            if (step.matches("[0-9]+")) {
                continue;
            }
            found = among.stream().filter(field -> field.name().equals(step)).findFirst().orElse(null);
            if (found == null) {
                return null;
            }
            among = found.fields();
        }
        return found;
    }

    /** Where a field stands in its form, so that errors are listed in the order of the questions. */
    private static String place(FormDefinition form, String pointer) {
        var place = new ArrayList<String>();
        var among = form.groups().stream().flatMap(group -> group.fields().stream()).toList();
        for (var step : pointer.substring(Math.min(1, pointer.length())).split("/")) {
            if (step.matches("[0-9]+")) {
                place.add("%03d".formatted(Integer.parseInt(step)));
                continue;
            }
            var names = among.stream().map(Field::name).toList();
            place.add("%03d".formatted(Math.floorMod(names.indexOf(step), 1000)));
            among = names.contains(step) ? among.get(names.indexOf(step)).fields() : List.of();
        }
        return place.stream().collect(Collectors.joining("/"));
    }
}
