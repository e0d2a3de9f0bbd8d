package vn.ngomon.government.dossier;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One paper of a dossier and what was made of it at receipt.
 *
 * @param code the requirement it answers ({@code RequiredPaper.key})
 * @param round 0 at filing, then the supplement round that brought its newest files
 * @param remark what an officer said is wrong with it
 * @param files its pages, in order, newest round
 */
public record Paper(UUID id, int position, String code, String name, Presented presented, int copies, int round, @Nullable String remark,
        List<UUID> files) {

    /** In what shape the paper was presented. */
    public enum Presented { ORIGINAL_SEEN, ORIGINAL, CERTIFIED, COPY, SCANNED, MISSING }

    public Paper {
        files = List.copyOf(files);
    }
}
