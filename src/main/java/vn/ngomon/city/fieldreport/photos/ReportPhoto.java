package vn.ngomon.city.fieldreport.photos;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A picture or film of a report.
 *
 * @param fileId as it was sent, without metadata; for the centre alone once it differs from what is shown
 * @param shownFile what everybody sees: the picture, one with persons made unrecognisable, or null
 * @param alteredFile the one with persons made unrecognisable, whether shown or not
 */
public record ReportPhoto(UUID id, UUID reportId, Kind kind, UUID fileId, @Nullable UUID shownFile, @Nullable UUID alteredFile, int position, UUID addedBy, Instant addedAt) {

    /** What a further alteration begins with: nothing made unrecognisable before comes back. */
    public UUID newestFile() {
        return alteredFile == null ? fileId : alteredFile;
    }

    public enum Kind {
        /** The reporter's. */
        REPORT,
        /** The agency's, as they found it. */
        BEFORE,
        /** The agency's, once it was mended. */
        AFTER,
        /** A film, never public. */
        VIDEO
    }
}
