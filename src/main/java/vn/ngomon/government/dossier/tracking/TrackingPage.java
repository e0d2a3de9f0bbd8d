package vn.ngomon.government.dossier.tracking;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ngomon.government.procedure.content.Text;
import vn.ngomon.platform.ui.TimelineItem;

/**
 * The public look-up.
 *
 * @param error key of what to say, or empty
 */
public record TrackingPage(String asked, @Nullable Found found, String error) {

    /** What anybody with the code may know; the rest is in {@code more}, for who has the secret. */
    public record Found(String code, Stages stages, @Nullable More more) {}

    /** @param rateWith the secret that was typed, where the dossier may be rated with it; else empty */
    public record More(Text procedure, String agency, String step, String holder, Instant submittedAt, @Nullable Instant due, String asked,
            List<TimelineItem> history, String rateWith) {}
}
