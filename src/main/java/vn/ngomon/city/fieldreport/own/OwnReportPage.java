package vn.ngomon.city.fieldreport.own;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ngomon.city.fieldreport.voice.VoicePage;
import vn.ngomon.platform.form.FormSummary;
import vn.ngomon.platform.place.MapFrame;
import vn.ngomon.platform.ui.Term;
import vn.ngomon.platform.ui.TimelineItem;
import vn.ngomon.platform.ui.Tone;

/**
 * One's own report.
 *
 * @param fresh whether nobody has looked at it yet: thanks, and what comes next
 * @param overdue as everybody sees it
 * @param due until when the agency answers, or null
 * @param publicHref its public page, or empty
 * @param map where it is, or null
 * @param answer the agency's, once it is public
 * @param mayAnswer whether the talk is open
 * @param unsent what the reporter wrote and could not be sent, or null
 * @param voice what the reporter says of the answer
 */
public record OwnReportPage(String code, String category, String state, Tone tone, boolean overdue, boolean fresh, boolean simulated, @Nullable Instant due, String publicHref, String description,
        List<Term> facts, @Nullable MapFrame map, @Nullable FormSummary answers, List<Photo> photos, List<TimelineItem> course, List<Line> dialogue, boolean mayAnswer,
        boolean mayWithdraw, String answer, @Nullable Unsent unsent, VoicePage voice) {

    public record Photo(UUID id, boolean film, boolean hidden) {}

    public record Unsent(String text, String why) {}

    /** @param mine whether the reporter says it */
    public record Line(String who, Instant at, String text, boolean mine) {}
}
