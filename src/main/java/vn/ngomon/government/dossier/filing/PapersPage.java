package vn.ngomon.government.dossier.filing;

import java.util.List;
import vn.ngomon.platform.ui.Term;

/** Papers photographed or uploaded. */
public record PapersPage(Frame frame, List<Item> papers) {

    /**
     * @param shown is only shown, at the desk or when the result is handed over: nothing need be uploaded
     * @param remark what an officer said is wrong, or empty
     */
    public record Item(String code, String name, String note, boolean required, boolean shown, String remark, List<Uploads.Shelved> files, List<String> errors) {}

    public List<Term> summary() {
        return papers.stream().flatMap(paper -> paper.errors().stream().map(error -> new Term("file." + paper.code(), error))).toList();
    }
}
