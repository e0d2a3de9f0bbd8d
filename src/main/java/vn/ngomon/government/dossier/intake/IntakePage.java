package vn.ngomon.government.dossier.intake;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.ngomon.government.dossier.Paper;
import vn.ngomon.platform.form.FormView;
import vn.ngomon.platform.ui.Term;

/**
 * The desk's form for one procedure.
 *
 * @param key sent back with the form, so that a second click finds the first one's dossier
 * @param typed what was typed so far, by input
 * @param account who the phone number belongs to, or null
 * @param errors label: the input; text: what is wrong
 */
public record IntakePage(String code, String name, String key, List<Term> cases, Map<String, String> typed, List<PaperField> papers, List<FormView> groups,
        @Nullable Term account, List<Term> errors) {

    public IntakePage {
        cases = List.copyOf(cases);
        typed = Map.copyOf(typed);
        papers = List.copyOf(papers);
        groups = List.copyOf(groups);
        errors = List.copyOf(errors);
    }

    public String typed(String input) {
        return typed.getOrDefault(input, "");
    }

    public record PaperField(String code, String name, boolean required, Paper.Presented presented, int copies) {}

    /** Which procedure is asked for. */
    public record Choice(String query, List<Term> found) {}

    /**
     * While-you-wait work: one screen.
     *
     * @param steps the price by page as {@code upTo:dong} pairs, for the sum on the screen; the server counts again
     */
    public record Counter(String code, String name, String key, String steps, long most, List<Term> rates, List<Term> errors, Map<String, String> typed) {}
}
