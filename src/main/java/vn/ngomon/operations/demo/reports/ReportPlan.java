package vn.ngomon.operations.demo.reports;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ngomon.city.fieldreport.Source;
import vn.ngomon.city.fieldreport.Spot;
import vn.ngomon.operations.demo.words.Where;

/**
 * What is to become of one simulated report, decided before anybody makes it.
 *
 * @param number its place in the plan of the whole history
 * @param at when it is made
 * @param agency that handles it in the end
 * @param wrong an agency that it is sent to first, or null
 * @param reporter one of the demo's residents; 0 is the citizen one may become
 * @param late answered after its deadline
 * @param score what the reporter says of the answer, one to four; 0 says nothing
 * @param twin the plan of the report that tells of the same thing: it is merged into that one, or waits to be; or null
 * @param core chooses what is told; the same for all who tell of one thing
 * @param halt where it still waits when the history reaches the present; null when it is to go on as far as time allows
 */
record ReportPlan(int number, Instant at, String category, UUID area, Spot spot, Where where, UUID agency, @Nullable Wrong wrong, Source source, int reporter, Fate fate,
        boolean late, int score, @Nullable Integer twin, @Nullable Halt halt, Turns turns, long core, long seed) {

    enum Fate { ANSWERED, REJECTED, MERGED }

    /** Where a report waits today; {@link #SOON} is due today or tomorrow. */
    enum Halt { RECEIVED, ALERTED, LATER, SOON, OVERDUE, EXTENDED, RETURNED, CHECKING, REOPENED }

    /** @param forwards whether it hands the report on itself; otherwise it gives it back to the centre */
    record Wrong(UUID agency, boolean forwards) {}

    /**
     * What else happens on its way.
     *
     * @param asked the agency asks the reporter something
     * @param supporters how many others have the same trouble
     */
    record Turns(boolean extended, boolean sentBack, boolean reopened, boolean asked, int supporters, boolean photo, boolean shownMended) {}
}
