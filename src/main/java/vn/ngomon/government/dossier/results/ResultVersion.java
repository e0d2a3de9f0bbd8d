package vn.ngomon.government.dossier.results;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of what the dossier will end in. An upload never overwrites; approval is of one version, and number, date and
 * signed file are attached to that one. An approval click is not a signature.
 *
 * @param originId the other agency's dossier this one was copied from, or null for the dossier's own
 */
public record ResultVersion(UUID id, UUID dossierId, int version, Kind kind, UUID fileId, UUID draftedBy, Instant draftedAt, @Nullable UUID approvedBy,
        @Nullable Instant approvedAt, @Nullable String number, @Nullable LocalDate dated, @Nullable UUID signedFileId, @Nullable UUID originId) {

    public enum Kind { RESULT, REFUSAL }

    public boolean isSigned() {
        return number != null && dated != null && signedFileId != null;
    }

    /** What is handed to the applicant. */
    public UUID finalFile() {
        return signedFileId == null ? fileId : signedFileId;
    }
}
