package vn.ngomon.city.fieldreport.hotline;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.ngomon.city.fieldreport.reporting.NewReportPage;

/**
 * A report being written down.
 *
 * @param sources how it may have come
 * @param via how it came
 * @param who and {@code contact}: of the reporter, as far as told
 * @param known reports that may tell of the same; while there are some it is not written down unless the officer says so
 */
public record NoteDownPage(NewReportPage report, List<String> sources, String via, String who, String contact, List<Known> known) {

    /** A report that is there already, verified or not. @param step where it stands, in words */
    public record Known(UUID id, String code, String text, String place, String step, Instant reportedAt, long metres, boolean alike) {}
}
