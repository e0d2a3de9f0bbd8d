package vn.ngomon.city.fieldreport.centre;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ngomon.platform.ui.Term;

/**
 * What the centre keeps.
 *
 * @param agencies everybody who handles reports
 * @param phones agency and its number on call
 * @param draft of a category, or null
 * @param typed of a template or a number on call that was not kept, or nothing
 */
public record SettingsPage(List<Template> templates, List<Phone> phones, List<Term> agencies, List<CategoryLine> categories, List<Term> groups, boolean mayChange, @Nullable Draft draft, Typed typed) {

    public record Template(UUID id, String title, String body, String category) {}

    public record Phone(UUID agency, String name, String phone) {}

    /** @param wrong what is wrong with it, by the id of its input */
    public record Typed(Map<String, String> values, Map<String, String> wrong) {

        static final Typed NOTHING = new Typed(Map.of(), Map.of());

        public String value(String input) {
            return values.getOrDefault(input, "");
        }

        public String wrongWith(String input) {
            return wrong.getOrDefault(input, "");
        }

        public List<Term> errors() {
            return wrong.entrySet().stream().map(one -> new Term(one.getKey(), one.getValue())).toList();
        }
    }

    /** @param limit in words; empty for a group */
    public record CategoryLine(String code, String group, String name, String nameEn, String keywords, String limit, String amount, String unit, boolean instant, String emergency, boolean retired,
            int version) {

        /** Of one that is being added. */
        public static final String NEW = "new";

        static final CategoryLine EMPTY = new CategoryLine(NEW, "", "", "", "", "", "5", "WORKING_DAYS", false, "", false, 0);
    }

    /**
     * What was typed of a category and not saved.
     *
     * @param newCode with {@code newGroup}, of one that is being added
     * @param problem why it was not saved, where that is no field's; empty otherwise
     * @param wrong what is wrong with which field
     */
    public record Draft(CategoryLine line, String newCode, String newGroup, String problem, Map<String, String> wrong) {}

    public boolean isDrafted(String code) {
        return draft != null && draft.line().code().equals(code);
    }

    /** What is wrong with the fields of this category's form. */
    public Map<String, String> wrong(String code) {
        return draft != null && isDrafted(code) ? draft.wrong() : Map.of();
    }

    /** What stands in the form: the draft, if it is of this category. */
    public CategoryLine typed(CategoryLine category) {
        return draft != null && isDrafted(category.code()) ? draft.line() : category;
    }

    public CategoryLine typedNew() {
        return typed(CategoryLine.EMPTY);
    }
}
