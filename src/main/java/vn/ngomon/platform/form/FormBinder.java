package vn.ngomon.platform.form;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.ngomon.platform.ui.BadInput;

/**
 * Turns the parameters of one page into JSON. What cannot be read as its type is kept as text, so that the person sees
 * what they typed; the schema then refuses it. Inputs are named by path: {@code persons.0.name}.
 */
final class FormBinder {

    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, String[]> params;
    private final Set<String> known = new HashSet<>();
    /** {@code add:persons} or {@code remove:persons:1}, from the button that was pressed. */
    private final String[] rowAction;

    private FormBinder(Map<String, String[]> params) {
        this.params = params;
        this.rowAction = params.getOrDefault("_row", new String[] {""})[0].split(":");
    }

    /** Replaces the group's answers in {@code value}. @return whether a row was added or removed */
    static boolean bind(List<Field> fields, Map<String, String[]> params, ObjectNode value) {
        var binder = new FormBinder(params);
        fields.forEach(field -> value.remove(field.name()));
        binder.bind(fields, "", value);
        params.keySet().stream().filter(name -> !name.startsWith("_") && !binder.known.contains(name)).findFirst().ifPresent(name -> {
            throw new BadInput(name, "form.error.unknown");
        });
        return binder.rowAction.length > 1;
    }

    /** Removes the answers to questions that are no longer asked. */
    static void prune(List<Field> fields, ObjectNode value) {
        for (var field : fields) {
            if (!field.isAsked(value)) {
                value.remove(field.name());
            } else if (value.get(field.name()) instanceof ObjectNode inner) {
                prune(field.fields(), inner);
            } else if (value.get(field.name()) instanceof ArrayNode rows && field.widget() == Widget.ROWS) {
                rows.forEach(row -> prune(field.fields(), (ObjectNode) row));
            }
        }
    }

    private void bind(List<Field> fields, String prefix, ObjectNode into) {
        for (var field : fields) {
            var answer = read(field, prefix + field.name());
            if (answer != null && field.isAsked(into)) {
                into.set(field.name(), answer);
            }
        }
    }

    private @Nullable JsonNode read(Field field, String name) {
        return switch (field.widget()) {
            case GROUP -> group(field, name);
            case ROWS -> rows(field, name);
            case DATE, DATE_OR_YEAR -> text(date(name));
            case CHECKBOX -> JSON.getNodeFactory().booleanNode("true".equals(first(name)));
            case MULTI_CHOICE -> choices(name);
            case INTEGER, MONEY -> integer(first(name));
            case NUMBER -> number(first(name));
            case TEXTAREA -> text(first(name).replace("\r\n", "\n").replaceAll("[\\p{Cntrl}&&[^\n\t]]", "").strip());
            case PHONE -> text(phone(first(name)));
            case IDENTITY_NUMBER, TAX_CODE -> text(first(name).replaceAll("[\\s.\u00a0]", ""));
            default -> text(first(name).replaceAll("[\\s\u00a0\\p{Cntrl}]+", " ").strip());
        };
    }

    private @Nullable JsonNode group(Field field, String name) {
        var inner = JSON.createObjectNode();
        bind(field.fields(), name + ".", inner);
        return inner.isEmpty() ? null : inner;
    }

    private @Nullable JsonNode rows(Field field, String name) {
        var count = first(name + "-rows");
        int rows = count.matches("[0-9]{1,3}") ? Math.min(Integer.parseInt(count), field.maxRows()) : 0;
        var mine = rowAction.length > 1 && rowAction[1].equals(name);
        var all = JSON.createArrayNode();
        for (int i = 0; i < rows; i++) {
            var row = JSON.createObjectNode();
            bind(field.fields(), name + "." + i + ".", row);
            var removed = mine && rowAction[0].equals("remove") && rowAction.length == 3 && rowAction[2].equals(String.valueOf(i));
            // A row left empty is no row, except while the person is still adding and removing.
            if (!removed && (rowAction.length > 1 || row.properties().stream().anyMatch(entry -> !entry.getValue().isBoolean()))) {
                all.add(row);
            }
        }
        if (mine && rowAction[0].equals("add") && all.size() < field.maxRows()) {
            all.addObject();
        }
        return all.isEmpty() ? null : all;
    }

    private @Nullable JsonNode choices(String name) {
        known.add(name);
        var all = JSON.createArrayNode();
        for (var value : params.getOrDefault(name, new String[0])) {
            if (!value.isBlank()) {
                all.add(value.strip());
            }
        }
        return all.isEmpty() ? null : all;
    }

    /** 2020-12-08; the year alone; or whatever was typed, piece by piece. */
    private String date(String name) {
        var day = first(name + "-day").strip();
        var month = first(name + "-month").strip();
        var year = first(name + "-year").strip();
        return day.isEmpty() && month.isEmpty() ? year : year + "-" + padded(month) + "-" + padded(day);
    }

    private static String padded(String piece) {
        return piece.length() == 1 ? "0" + piece : piece;
    }

    private static String phone(String typed) {
        var digits = typed.replaceAll("[\\s.()\u00a0-]", "");
        return digits.startsWith("+84") ? "0" + digits.substring(3) : digits;
    }

    /** 1.234.567, 1,234,567 and 1 234 567 are all one million and more. */
    private static @Nullable JsonNode integer(String typed) {
        var plain = typed.replaceAll("[\\s\u00a0₫]", "");
        var digits = plain.matches("-?[0-9]{1,3}([.,][0-9]{3})+") ? plain.replaceAll("[.,]", "") : plain;
        return digits.matches("-?[0-9]{1,18}") ? JSON.readTree(new BigDecimal(digits).toPlainString()) : text(typed.strip());
    }

    private static @Nullable JsonNode number(String typed) {
        var plain = typed.replaceAll("[\\s\u00a0]", "").replace(',', '.');
        return plain.matches("-?[0-9]{1,15}(\\.[0-9]{1,6})?") ? JSON.readTree(new BigDecimal(plain).toPlainString()) : text(typed.strip());
    }

    private static @Nullable JsonNode text(String text) {
        return text.isEmpty() ? null : JSON.getNodeFactory().stringNode(Normalizer.normalize(text, Normalizer.Form.NFC));
    }

    private String first(String name) {
        known.add(name);
        var values = params.get(name);
        return values == null || values.length == 0 ? "" : values[0];
    }
}
