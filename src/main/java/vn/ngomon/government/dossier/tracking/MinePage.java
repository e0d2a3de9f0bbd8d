package vn.ngomon.government.dossier.tracking;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ngomon.government.procedure.content.Text;

/** Everything of one account: drafts, then dossiers, newest first. */
public record MinePage(List<DraftLine> drafts, List<Line> dossiers, @Nullable UUID older) {

    public record DraftLine(UUID id, Text procedure, Instant updatedAt) {}

    /** @param elsewhere filed at a desk or from another account under a number this one is verified for */
    public record Line(UUID id, String name, Text procedure, Instant submittedAt, Stages stages, String step, @Nullable Instant due, boolean elsewhere) {}
}
