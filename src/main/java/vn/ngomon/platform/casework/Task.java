package vn.ngomon.platform.casework;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ngomon.platform.directory.Role;

/**
 * One open task: what the inbox shows.
 *
 * @param caseKind names the feature whose page opens it
 * @param opinionId the question to answer, when the task is a consultation
 */
public record Task(UUID id, UUID caseId, Kind kind, String caseKind, String step, String title, @Nullable String reference,
        UUID agencyId, @Nullable UUID unitId, Role role, @Nullable UUID assignee, @Nullable Instant due, int priority, Instant since,
        @Nullable UUID opinionId) {

    public enum Kind { STEP, OPINION }
}
