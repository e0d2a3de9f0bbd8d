package vn.ngomon.government.dossier.filing;

import java.util.List;
import java.util.Set;
import vn.ngomon.government.dossier.drafts.Draft;
import vn.ngomon.government.procedure.ProcedureVersion;
import vn.ngomon.government.procedure.content.RequiredPaper;
import vn.ngomon.government.procedure.content.Way;
import vn.ngomon.platform.ui.Ui;

/**
 * What somebody should know before they begin: papers, time, money.
 *
 * @param declared keys of the papers that the electronic form is
 */
public record StartPage(ProcedureVersion version, List<Way> ways, List<Draft> drafts, int questions, Set<String> declared) {

    public List<RequiredPaper> papers() {
        return version.content().papers().stream().filter(paper -> !paper.isAdvice()).toList();
    }

    /** Whether the electronic form is this paper. */
    public boolean isDeclared(RequiredPaper paper) {
        return declared.contains(paper.key());
    }

    public String need(RequiredPaper paper, Ui ui) {
        return PapersPage.need(paper, isDeclared(paper)).map(ui::t).orElse("");
    }

    public boolean onlyFor(RequiredPaper paper) {
        return !paper.cases().isEmpty();
    }

    public String cases(List<String> keys, String language) {
        return String.join("; ", version.content().cases().stream().filter(one -> keys.contains(one.key())).map(one -> one.name().in(language)).toList());
    }
}
