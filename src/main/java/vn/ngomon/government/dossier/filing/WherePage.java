package vn.ngomon.government.dossier.filing;

import java.util.List;
import java.util.Map;
import vn.ngomon.platform.ui.Term;

/**
 * The case and the address, which decides who is competent.
 *
 * @param areas communes by district (no heading where there are none), value and label
 * @param found answers to a search for a commune of today or of former days
 * @param errors by field: {@code case}, {@code area}
 */
public record WherePage(Frame frame, List<Term> cases, String chosenCase, boolean asksAddress, Map<String, List<Term>> areas, String area,
        String query, List<Found> found, Map<String, String> errors) {

    /** @param former the name that was asked for, where the commune is called otherwise today */
    public record Found(String code, String name, String former, String agency) {}

    public List<Term> summary() {
        return errors.entrySet().stream().map(entry -> new Term(entry.getKey().equals("case") && !cases.isEmpty() ? "case-" + cases.getFirst().label() : entry.getKey(),
                entry.getValue())).toList();
    }

    public String error(String field) {
        return errors.getOrDefault(field, "");
    }
}
