package vn.ngomon.platform.register;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.ngomon.platform.directory.Actor;

/**
 * What a register holds.
 *
 * @param key names it in addresses and files
 * @param version 0 before it is published
 * @param editRole who may change records, besides the province's administrator
 * @param schema JSON Schema 2020-12 of one flat object; each property with {@code x-title {vi, en}}, and where they
 *     differ from the defaults {@code x-access} (PUBLIC) and {@code x-search} (text: true)
 */
public record RegisterDefinition(String key, int version, String titleVi, String titleEn, Access readAccess, Access editRole,
        JsonNode schema) {

    public RegisterDefinition {
        if (!"object".equals(schema.path("type").asString("")) || schema.path("properties").isEmpty()) {
            throw new IllegalArgumentException("A register's schema describes an object with properties: " + key);
        }
    }

    public String title(String language) {
        return language.equals("en") ? titleEn : titleVi;
    }

    public boolean mayEdit(Actor actor) {
        return editRole.allows(actor);
    }

    public List<Field> fields() {
        Set<String> required = new HashSet<>();
        schema.path("required").forEach(name -> required.add(name.asString()));
        var fields = new ArrayList<Field>();
        schema.path("properties").properties().forEach(property ->
                fields.add(field(property.getKey(), property.getValue(), required.contains(property.getKey()))));
        return fields;
    }

    /** Only what this reader may see; null stands for the public. */
    public List<Field> fieldsFor(@Nullable Actor actor) {
        return fields().stream().filter(field -> field.access().allows(actor)).toList();
    }

    private static Field field(String name, JsonNode property, boolean required) {
        var choices = new ArrayList<String>();
        property.path("enum").forEach(choice -> choices.add(choice.asString()));
        var type = switch (property.path("type").asString("string")) {
            case "integer" -> Field.Type.INTEGER;
            case "number" -> Field.Type.NUMBER;
            case "boolean" -> Field.Type.BOOLEAN;
            case "string" -> !choices.isEmpty() ? Field.Type.CHOICE
                    : property.path("format").asString("").equals("date") ? Field.Type.DATE : Field.Type.TEXT;
            default -> throw new IllegalArgumentException("A register keeps flat values only: " + name);
        };
        var title = property.path("x-title");
        return new Field(name, title.path("vi").asString(name), title.path("en").asString(name), type, choices, required,
                property.path("x-search").asBoolean(type == Field.Type.TEXT), new Access(property.path("x-access").asString("PUBLIC")));
    }
}
