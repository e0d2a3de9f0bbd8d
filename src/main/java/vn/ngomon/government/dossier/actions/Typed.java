package vn.ngomon.government.dossier.actions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What an officer typed into a form that could not be carried out: it goes back into the form, files included.
 *
 * @param form the action, or another form's name; empty when nothing was typed
 * @param names of the kept files
 * @param wrong what stands against an input, by the input's name
 */
public record Typed(String form, Map<String, String[]> values, Map<String, List<UUID>> files, Map<UUID, String> names, Map<String, String> wrong) {

    public static final String INSPECTION = "inspection";
    public static final String PAYMENT = "payment";
    public static final String OPINION = "opinion";
    public static final Typed NOTHING = new Typed("", Map.of(), Map.of(), Map.of());

    public Typed(String form, Map<String, String[]> values, Map<String, List<UUID>> files, Map<UUID, String> names) {
        this(form, values, files, names, Map.of());
    }

    public Typed wrong(String input, String text) {
        return new Typed(form, values, files, names, Map.of(input, text));
    }

    /** @return what is to be said beside the input, or empty */
    public String wrongIn(String of, String input) {
        return isIn(of) ? wrong.getOrDefault(input, "") : "";
    }

    /** A file that was sent already; sent again by its id. */
    public record Kept(String input, String id, String name) {}

    public boolean isIn(String other) {
        return form.equals(other);
    }

    /** @param otherwise what the input shows when nobody typed anything yet */
    public String text(String of, String input, String otherwise) {
        var given = values.get(input);
        return !isIn(of) || given == null || given.length == 0 ? otherwise : given[0];
    }

    public boolean ticked(String of, String input, String value, boolean otherwise) {
        return isIn(of) ? Stream.of(values.getOrDefault(input, new String[0])).anyMatch(value::equals) : otherwise;
    }

    public List<Kept> kept(String of, String input) {
        return isIn(of) ? files.getOrDefault(input, List.of()).stream().map(id -> new Kept(input, id.toString(), names.getOrDefault(id, ""))).toList() : List.of();
    }

    /** The officer's own words, for when their form is not there any more. */
    public List<String> words() {
        var words = new ArrayList<String>();
        values.forEach((name, given) -> {
            if (name.matches("reason|number|question|receivedBy|remark\\..*|extra\\..*|extraRemark\\..*|note\\..*")) {
                Stream.of(given).filter(text -> !text.isBlank()).forEach(words::add);
            }
        });
        return words;
    }
}
