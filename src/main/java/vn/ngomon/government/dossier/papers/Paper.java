package vn.ngomon.government.dossier.papers;

import java.util.Arrays;
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
    public enum Presented {
        ORIGINAL_SEEN, ORIGINAL, CERTIFIED, COPY, SCANNED,
        /** The electronic form itself, printed by the program: no clerk receives a paper so. */
        ELECTRONIC, MISSING;

        /** What a clerk may say a paper is. */
        public static List<Presented> choices(Presented now) {
            return Arrays.stream(values()).filter(one -> one != ELECTRONIC || one == now).toList();
        }
    }

    public Paper {
        files = List.copyOf(files);
    }

    public Paper with(List<UUID> pages) {
        return new Paper(id, position, code, name, presented, copies, round, remark, pages);
    }
}
