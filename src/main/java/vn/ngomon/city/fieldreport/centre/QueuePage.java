package vn.ngomon.city.fieldreport.centre;

import java.util.List;
import java.util.UUID;
import vn.ngomon.platform.desk.Due;
import vn.ngomon.platform.ui.Pager;
import vn.ngomon.platform.ui.Term;

/**
 * What waits at the centre.
 *
 * @param step the step shown
 * @param rows the most urgent first
 * @param after where this page of the list begins; empty for the first
 * @param results of what was just done to many at once; empty otherwise
 * @param reason what was written for those it was not done to
 */
public record QueuePage(String step, List<Tab> tabs, List<Row> rows, String after, List<Term> results, String reason, Pager pager) {

    public record Tab(String step, String title, String href, long count) {}

    /** @param proposed whom the rules name; {@code claimedBy} who has it open, empty for nobody; {@code ticked} by who has just tried something with it in vain */
    public record Row(UUID id, int version, String code, String category, boolean instant, String text, String where, String source, String proposed, Due due, String claimedBy, boolean ticked) {}
}
