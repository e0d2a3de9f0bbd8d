package vn.ngomon.government.dossier.filing;

import java.util.List;
import java.util.Optional;
import vn.ngomon.government.dossier.drafts.Uploads;
import vn.ngomon.government.procedure.content.RequiredPaper;
import vn.ngomon.platform.ui.Term;

/** Papers photographed or uploaded. */
public record PapersPage(Frame frame, List<Item> papers) {

    /**
     * @param language of the name
     * @param need what the name does not say of when it is needed, or empty
     * @param shown is only shown, at the desk or when the result is handed over: nothing need be uploaded
     * @param declared is the electronic form, filled in already
     * @param remark what an officer said is wrong, or empty
     */
    public record Item(String code, String name, String language, String note, String need, boolean shown, boolean declared, String remark, List<Uploads.Shelved> files, List<String> errors) {}

    /** Key of the words that say whether a paper is needed; empty where its name says when. */
    static Optional<String> need(RequiredPaper paper, boolean declared) {
        if (declared) {
            return Optional.of("dossier-filing.paper.declared");
        }
        if (paper.shown()) {
            return Optional.of("dossier-filing.paper.shown");
        }
        return paper.required() ? Optional.of("dossier-filing.paper.required")
                : paper.needsToSay("vi") ? Optional.of("dossier-filing.paper.optional") : Optional.empty();
    }

    public List<Term> summary() {
        return papers.stream().flatMap(paper -> paper.errors().stream().map(error -> new Term("file." + paper.code(), error))).toList();
    }
}
