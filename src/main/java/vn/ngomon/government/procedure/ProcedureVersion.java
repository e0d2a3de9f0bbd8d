package vn.ngomon.government.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ngomon.government.procedure.content.ProcedureContent;

/**
 * A procedure as it stands in one period.
 *
 * @param code national ({@code 1.001193}) or of this province ({@code 1.001193.000.00.00.H57})
 * @param validTo first day it no longer holds, or null
 * @param standing on the day that was asked for
 * @param standingDecision the decision that suspended, replaced or repealed it
 * @param successors codes that took its place
 * @param decision number of the decision that announced it
 */
public record ProcedureVersion(UUID id, String code, int number, LocalDate validFrom, @Nullable LocalDate validTo, Standing standing,
        @Nullable String standingDecision, List<String> successors, @Nullable String decision, ProcedureContent content) {

    public ProcedureVersion {
        successors = List.copyOf(successors);
    }

    public boolean mayBeFiled() {
        return standing.accepts();
    }
}
