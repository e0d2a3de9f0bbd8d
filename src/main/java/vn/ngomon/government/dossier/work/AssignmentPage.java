package vn.ngomon.government.dossier.work;

import java.util.List;
import java.util.UUID;
import vn.ngomon.platform.desk.Due;
import vn.ngomon.platform.ui.Term;

/** Dossiers waiting to be given to somebody. */
public record AssignmentPage(List<Row> rows, List<Term> officers) {

    public AssignmentPage {
        rows = List.copyOf(rows);
        officers = List.copyOf(officers);
    }

    public record Row(UUID id, String name, String about, String who, Due due) {}
}
