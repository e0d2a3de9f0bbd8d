package vn.ngomon.government.dossier.intake;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.ngomon.government.dossier.actions.Typed;
import vn.ngomon.government.dossier.fees.FeeField;
import vn.ngomon.government.dossier.papers.Paper;
import vn.ngomon.platform.form.FormView;
import vn.ngomon.platform.ui.Pager;
import vn.ngomon.platform.ui.Term;

/**
 * The desk's form for one procedure.
 *
 * @param key sent back with the form, so that a second click finds the first one's dossier
 * @param typed what was typed so far, by input
 * @param fees what has to be stated or confirmed to accept at once, {@code exemptions} who pays less
 * @param areas communes by district, for a desk that receives for many of them: who decides follows from where the applicant lives; else empty
 * @param files scans that are here already
 * @param account who the phone number belongs to, or null
 * @param errors label: the input; text: what is wrong
 */
public record IntakePage(String code, String name, String key, List<Term> cases, Map<String, String> typed, List<PaperField> papers, List<FeeField> fees, String exemptions, List<FormView> groups,
        Map<String, List<Term>> areas, Typed files, @Nullable Term account, List<Term> errors) {

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

    /** What is wrong with one input, or nothing. */
    public String error(String input) {
        return error(errors, input);
    }

    private static String error(List<Term> errors, String input) {
        return errors.stream().filter(error -> error.label().equals(input)).map(Term::text).findFirst().orElse("");
    }

    public record PaperField(String code, String name, String language, boolean required, Paper.Presented presented, int copies) {}

    /** Without its case chosen the rest cannot be asked. */
    public boolean isReady() {
        return cases.isEmpty() || cases.stream().anyMatch(one -> one.label().equals(typed("case")));
    }

    /** What this desk may receive. @param often what it receives most, then {@code found}: this page of the rest; {@code total} of all */
    public record Choice(String query, List<Line> often, List<Line> found, int total, Pager pager) {}

    /** @param language of the name: there may be none in the reader's */
    public record Line(String code, String name, String language) {}

    /**
     * While-you-wait work: one screen.
     *
     * @param steps the price by page as {@code upTo:dong} pairs, for the sum on the screen; the server counts again
     */
    public record Counter(String code, String name, String key, String steps, long most, List<Term> rates, List<Term> errors, Map<String, String> typed) {

        public String error(String input) {
            return IntakePage.error(errors, input);
        }
    }
}
