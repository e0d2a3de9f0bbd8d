package vn.ngomon.government.dossier.slips;

import java.util.List;
import vn.ngomon.government.dossier.papers.Paper;
import vn.ngomon.government.procedure.content.ProcedureContent;
import vn.ngomon.government.procedure.content.RequiredPaper;

/** How many sets of papers (bộ hồ sơ) were handed in: as many as every paper that was left at the desk suffices for. */
final class Sets {

    private Sets() {}

    static int of(List<Paper> papers, ProcedureContent content) {
        return Math.max(1, papers.stream().filter(paper -> paper.presented() != Paper.Presented.MISSING && paper.presented() != Paper.Presented.ORIGINAL_SEEN)
                .mapToInt(paper -> paper.copies() / inOne(paper.code(), content)).min().orElse(1));
    }

    private static int inOne(String code, ProcedureContent content) {
        return content.papers().stream().filter(required -> required.key().equals(code)).findFirst().map(Sets::sheets).orElse(1);
    }

    private static int sheets(RequiredPaper required) {
        return Math.max(1, required.originals() + required.certified() + required.copies());
    }
}
