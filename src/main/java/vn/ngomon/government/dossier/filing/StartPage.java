package vn.ngomon.government.dossier.filing;

import java.util.List;
import vn.ngomon.government.procedure.ProcedureVersion;
import vn.ngomon.government.procedure.content.RequiredPaper;
import vn.ngomon.government.procedure.content.Way;

/** What somebody should know before they begin: papers, time, money. */
public record StartPage(ProcedureVersion version, List<Way> ways, List<Draft> drafts, int questions) {

    public List<RequiredPaper> papers() {
        return version.content().papers().stream().filter(paper -> !paper.isAdvice()).toList();
    }

    public boolean onlyFor(RequiredPaper paper) {
        return !paper.cases().isEmpty();
    }

    public String cases(List<String> keys, String language) {
        return String.join("; ", version.content().cases().stream().filter(one -> keys.contains(one.key())).map(one -> one.name().in(language)).toList());
    }
}
