package vn.ngomon.city.fieldreport.open311.wire;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Writes a document as JSON. */
final class JsonText {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private JsonText() {}

    static byte[] of(Doc doc) {
        return JsonMapper.shared().writeValueAsBytes(node(doc));
    }

    private static JsonNode node(Doc doc) {
        return switch (doc) {
            case Doc.Scalar(var value) -> switch (value) {
                case null -> NODES.nullNode();
                case Boolean truth -> NODES.booleanNode(truth);
                case Integer number -> NODES.numberNode(number);
                case Double number -> NODES.numberNode(number);
                default -> NODES.stringNode(value.toString());
            };
            case Doc.Fields(var fields) -> {
                var object = NODES.objectNode();
                fields.forEach((name, field) -> object.set(name, node(field)));
                yield object;
            }
            case Doc.Many(var each, var items) -> {
                var array = NODES.arrayNode();
                items.forEach(item -> array.add(node(item)));
                yield array;
            }
        };
    }
}
