package vn.ngomon.government.dossier.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.ngomon.government.procedure.content.FeeLine;
import vn.ngomon.government.procedure.content.Price;
import vn.ngomon.platform.casework.definition.Transition.Reason;
import vn.ngomon.platform.ui.Term;

/**
 * One action an officer may take now, with what it needs to know.
 *
 * @param main the way forward; others stand behind a fold
 * @param fees amounts the clerk states or confirms
 * @param feeGround who pays less or nothing, in the decision's words
 * @param asksPapers Form 02: papers to tick, each with a remark
 * @param givesPapers papers a supplement brings
 * @param assignees who may be given the next step; label: account, text: name
 * @param owed what is still to be paid before this may happen
 * @param warning key of what the law wanted done earlier, or empty
 * @param signing number, date and signed file belong to it
 */
public record ActionForm(String action, String title, boolean main, boolean grave, Reason reason, boolean newDate, List<FeeField> fees, String feeGround, boolean asksPapers,
        List<Given> givesPapers, List<Term> assignees, boolean assigneeRequired, boolean receivedBy, long owed, boolean signing, String warning) {

    public ActionForm {
        fees = List.copyOf(fees);
        givesPapers = List.copyOf(givesPapers);
        assignees = List.copyOf(assignees);
    }

    /** @param published what the decision says: an amount in dong, or null where the clerk states it; by the page, the amount follows */
    public record FeeField(String name, String label, @Nullable Long published, boolean pages) {

        /** What the announced way costs: the clerk confirms it, states what a council's rate or a value makes, and says why less is taken. */
        public static List<FeeField> of(List<FeeLine> published, Locale locale) {
            var fields = new ArrayList<FeeField>();
            for (int i = 0; i < published.size(); i++) {
                var line = published.get(i);
                var pages = line.price() instanceof Price.PerPage;
                if (!(line.price() instanceof Price.Free)) {
                    fields.add(new FeeField(pages ? "pages" : "fee." + i, line.name().in(locale.getLanguage()),
                            line.price() instanceof Price.Amount(var dong, var per) ? dong : null, pages));
                }
            }
            return fields;
        }

        /** Who pays less, as published. */
        public static String exemptions(List<FeeLine> published, Locale locale) {
            return published.stream().flatMap(line -> Optional.ofNullable(line.exemption()).stream()).map(text -> text.in(locale.getLanguage()))
                    .distinct().collect(Collectors.joining("; "));
        }
    }

    public record Given(UUID paper, String name, String remark) {}

    public boolean isBare() {
        return reason == Reason.NONE && !newDate && fees.isEmpty() && !asksPapers && givesPapers.isEmpty() && assignees.isEmpty() && !receivedBy
                && owed == 0 && !signing;
    }
}
