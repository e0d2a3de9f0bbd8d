package vn.ngomon.platform.casework;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ngomon.platform.directory.Role;

/**
 * One open task: what the inbox shows.
 *
 * @param id the case's for its one step task, the opinion's for a consultation
 * @param caseKind names the feature whose page opens it
 * @param due the case's promise, or the task's own deadline where that is earlier
 * @param onTimeUntil the last moment that still keeps it: a promise of days is judged by date
 * @param watched whether the deadline is the task's own and its passing is still to be written down
 * @param opinionId the question to answer, when the task is a consultation
 */
public record Task(UUID id, UUID caseId, Kind kind, String caseKind, String step, String title, @Nullable String reference,
        UUID agencyId, @Nullable UUID unitId, Role role, @Nullable UUID assignee, @Nullable Instant due, @Nullable Instant onTimeUntil,
        boolean watched, int priority, Instant since, @Nullable UUID opinionId) {

    boolean onTimeUntilIs(@Nullable Instant other) {
        return Objects.equals(onTimeUntil, other);
    }

    public enum Kind { STEP, OPINION }
}
