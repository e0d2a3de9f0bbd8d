package vn.ngomon.city.fieldreport.site;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A report in a list; names are in the reader's language.
 *
 * @param picture address of its first public photo, or empty
 * @param text the beginning of what was told
 * @param place in words, or empty; {@code area} the commune's name, or empty
 * @param late whether the answer came after the deadline
 * @param metres from the spot asked about; 0 where none was
 */
public record ReportCard(String code, String category, String picture, String text, String place, String area, String agency, Instant receivedAt, @Nullable Instant due,
        @Nullable Instant closedAt, boolean late, ShownState state, int supporters, long metres) {

    public String href() {
        return "/reports/" + code;
    }
}
