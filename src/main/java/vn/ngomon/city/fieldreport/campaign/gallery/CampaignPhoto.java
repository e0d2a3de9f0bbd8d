package vn.ngomon.city.fieldreport.campaign.gallery;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A picture of an event.
 *
 * @param pairId shared by the picture before and the one after
 * @param fileId as it was sent, without metadata; for organisers
 * @param shownFile what everybody sees, or null
 * @param alteredFile the one with persons made unrecognisable, whether shown or not
 * @param width in pixels, as it is shown
 * @param sent by somebody who took part
 * @param decidedAt when the organiser decided about one that was sent; null while it waits
 */
public record CampaignPhoto(UUID id, UUID eventId, Kind kind, UUID pairId, @Nullable String caption, UUID fileId, @Nullable UUID shownFile, @Nullable UUID alteredFile, int width, int height, boolean sent,
        UUID addedBy, Instant addedAt, @Nullable Instant decidedAt) {

    public enum Kind { BEFORE, AFTER, MOMENT }

    public boolean isWaiting() {
        return sent && decidedAt == null;
    }

    public boolean isAltered() {
        return alteredFile != null;
    }

    /** Nothing that was made unrecognisable comes back. */
    public UUID newestFile() {
        return alteredFile == null ? fileId : alteredFile;
    }
}
