package vn.ngomon.government.procedure.content;

import java.util.List;
import vn.ngomon.platform.calendar.Limit;
import vn.ngomon.platform.directory.Role;

/**
 * How the province works on it.
 *
 * @param process key of the process definition
 * @param form key of the electronic form ({@code procedure/forms})
 * @param places fields of that form for the place competence goes by, any of them: where a parent lives, where the land lies
 * @param printedForms legal basis of the slips: {@code 01/2018/TT-VPCP} or {@code 03/2025/TT-VPCP}
 * @param supplementDays days the applicant has to bring what is missing
 * @param whileYouWait handled at once, without a slip unless asked for (Decree 61/2018, art. 17)
 * @param budgets time for each role's step, within the limit
 */
public record Handling(String process, String form, List<String> places, String printedForms, SupplementPolicy supplement, int supplementDays,
        boolean whileYouWait, List<Budget> budgets) {

    public record Budget(String step, Role role, Limit limit) {}

    public Handling {
        places = List.copyOf(places);
        budgets = List.copyOf(budgets);
    }

    /** Whether it was set up here for itself, with more than the application that serves everything. */
    public boolean hasOwnForm() {
        return !form.isEmpty() && !form.equals("general");
    }
}
