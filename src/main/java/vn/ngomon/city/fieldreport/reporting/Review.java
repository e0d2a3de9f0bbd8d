package vn.ngomon.city.fieldreport.reporting;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ngomon.city.fieldreport.abuse.Proofs.Puzzle;
import vn.ngomon.city.fieldreport.matter.Matter;

/**
 * What the sender should see before it is sent; with a script most of it has been seen already.
 *
 * @param numbers to call at once: 113, 114, 115
 * @param matter what it may be instead of a report, or null
 * @param offered whether the position was taken from a picture just now
 * @param ask whether there are further questions that were not on the page
 * @param puzzle to be solved first, or null
 */
public record Review(List<String> numbers, @Nullable Matter matter, List<Similar> similar, boolean offered, boolean ask, @Nullable Puzzle puzzle) {

    public static final Review NOTHING = new Review(List.of(), null, List.of(), false, false, null);

    public Review {
        numbers = List.copyOf(numbers);
        similar = List.copyOf(similar);
    }

    /**
     * A report that may tell of the same.
     *
     * @param metres from the spot; less than 0 where it is not known
     * @param alike it has a picture that looks the same
     * @param own the sender's, which may wait for verification; any other is public
     */
    public record Similar(String code, String text, String place, Instant reportedAt, long metres, boolean alike, boolean own) {}

    public List<Similar> own() {
        return similar.stream().filter(Similar::own).toList();
    }

    public List<Similar> others() {
        return similar.stream().filter(one -> !one.own()).toList();
    }

    /** Whether the sender has something to look at. */
    public boolean holds() {
        return !numbers.isEmpty() || matter != null || !similar.isEmpty() || offered || ask || puzzle != null;
    }
}
