package vn.ngomon.operations.demo.papers;

import java.time.LocalDate;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.ngomon.operations.demo.people.Names;

/** Fills a form as an ordinary applicant would, from its schema alone: what is shown is answered, in the order it is asked. */
public final class FormFiller {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final RandomGenerator random;
    private final String area;
    private final LocalDate today;

    /**
     * @param area a commune of the day
     * @param today nothing lies after it that must be past
     */
    public FormFiller(RandomGenerator random, String area, LocalDate today) {
        this.random = random;
        this.area = area;
        this.today = today;
    }

    public ObjectNode fill(JsonNode schema) {
        var value = JSON.objectNode();
        schema.path("properties").propertyStream().forEach(field -> {
            var ui = field.getValue().path("x-ui");
            if (isVisible(ui.path("visibleWhen"), value)) {
                var answer = answer(field.getValue(), ui);
                if (answer != null) {
                    value.set(field.getKey(), answer);
                }
            }
        });
        return value;
    }

    private static boolean isVisible(JsonNode condition, ObjectNode value) {
        if (condition.isMissingNode()) {
            return true;
        }
        var wanted = condition.has("equals") ? List.of(condition.path("equals").asString("")) : condition.path("in").valueStream().map(JsonNode::asString).toList();
        return answers(value.path(condition.path("field").asString(""))).anyMatch(wanted::contains);
    }

    /** One of several choices is as good as the only one. */
    private static Stream<String> answers(JsonNode other) {
        return other.isArray() ? other.valueStream().map(JsonNode::asString) : Stream.of(other.asString(""));
    }

    private JsonNode answer(JsonNode field, JsonNode ui) {
        if (field.has("default")) {
            return field.path("default");
        }
        return switch (ui.path("widget").asString("text")) {
            case "text", "textarea" -> JSON.stringNode(text(ui));
            case "person_name" -> JSON.stringNode(Names.person(random));
            case "name" -> JSON.stringNode(Names.company(random));
            case "email" -> null;
            case "phone" -> JSON.stringNode(Names.phone(random));
            case "identity_number" -> JSON.stringNode(Names.identityNumber(random));
            case "tax_code" -> JSON.stringNode("33%08d".formatted(random.nextInt(100_000_000)));
            case "integer", "number", "money" -> JSON.numberNode(Math.max(field.path("minimum").asInt(1), 1));
            case "date" -> JSON.stringNode((ui.path("past").asBoolean(false) ? today.minusDays(1L + random.nextInt(50)) : today.plusDays(90)).toString());
            case "date_or_year" -> JSON.stringNode(String.valueOf(1950 + random.nextInt(50)));
            case "choice", "select" -> JSON.stringNode(ui.path("options").path(random.nextInt(Math.max(1, ui.path("options").size()))).path("value").asString(""));
            case "multi_choice" -> JSON.arrayNode().add(ui.path("options").path(random.nextInt(Math.max(1, ui.path("options").size()))).path("value").asString(""));
            case "checkbox" -> JSON.booleanNode(true);
            case "area" -> JSON.stringNode(area);
            case "group" -> fill(field);
            case "rows" -> JSON.arrayNode().add(fill(field.path("items")));
            default -> null;
        };
    }

    private String text(JsonNode ui) {
        var label = ui.path("label").path("en").asString("").toLowerCase();
        return label.contains("name") ? Names.person(random) : (1 + random.nextInt(120)) + " đường Lê Lợi";
    }
}
