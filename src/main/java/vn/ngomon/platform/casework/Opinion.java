package vn.ngomon.platform.casework;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ngomon.platform.directory.Role;

/**
 * A question put to another unit or agency while the case stays where it is, and its answer once given.
 *
 * @param round the question: those asked together share one, and each is judged for itself
 * @param withdrawnAt closed without an answer: enough others answered, the asker gave up waiting, or the case ended
 */
public record Opinion(UUID id, UUID caseId, int round, UUID agencyId, @Nullable UUID unitId, Role role, String question, @Nullable Instant due,
        UUID askedBy, Instant askedAt, @Nullable String answer, @Nullable UUID answeredBy, @Nullable Instant answeredAt, @Nullable Instant withdrawnAt) {

    public boolean isOpen() {
        return answeredAt == null && withdrawnAt == null;
    }
}
