package vn.ngomon.government.dossier.actions;

import java.util.List;
import java.util.UUID;
import vn.ngomon.government.dossier.fees.FeeField;
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

    public record Given(UUID paper, String name, String remark) {}

    public boolean isBare() {
        return reason == Reason.NONE && !newDate && fees.isEmpty() && !asksPapers && givesPapers.isEmpty() && assignees.isEmpty() && !receivedBy
                && owed == 0 && !signing;
    }
}
