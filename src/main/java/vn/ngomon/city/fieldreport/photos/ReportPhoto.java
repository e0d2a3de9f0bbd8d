package vn.ngomon.city.fieldreport.photos;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A picture or film of a report.
 *
 * @param fileId as it was sent, without metadata; for officials
 * @param shownFile what everybody sees: the picture, one with persons made unrecognisable, or null
 */
public record ReportPhoto(UUID id, UUID reportId, Kind kind, UUID fileId, @Nullable UUID shownFile, int position, UUID addedBy, Instant addedAt) {

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
