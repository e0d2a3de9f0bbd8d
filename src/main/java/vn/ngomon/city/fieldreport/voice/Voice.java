package vn.ngomon.city.fieldreport.voice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one person has said of a report, and may say.
 *
 * @param own whether they reported it
 * @param rating theirs of the newest answer, if they gave one
 * @param until last moment to rate the newest answer or to have the report opened again; null while there is no answer, and for who did not report
 */
public record Voice(boolean own, boolean supports, boolean follows, @Nullable Rating rating, @Nullable Instant until) {

    public static final Voice NONE = new Voice(false, false, false, null, null);

    /** As long they may have it opened again, too: whoever said that it is mended may find that it did not hold. */
    public boolean mayRate(Instant now) {
        return own && until != null && !now.isAfter(until);
    }
}
