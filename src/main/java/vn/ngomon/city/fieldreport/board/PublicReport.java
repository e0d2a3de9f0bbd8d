package vn.ngomon.city.fieldreport.board;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ngomon.city.fieldreport.PublicState;
import vn.ngomon.city.fieldreport.ReportCode;
import vn.ngomon.city.fieldreport.Source;
import vn.ngomon.city.fieldreport.Spot;

/**
 * A report as everybody sees it.
 *
 * @param due the deadline as it is told; {@code onTimeUntil} the last moment that still keeps it
 * @param late the answer came after the deadline
 * @param score what the reporter thought, 1 to 4, or null
 * @param photos how many pictures of the reporter's are shown
 */
public record PublicReport(UUID id, int number, String category, PublicState state, @Nullable Spot spot, @Nullable UUID areaId, UUID agencyId, @Nullable String place,
        String description, Source source, Instant receivedAt, Instant updatedAt, @Nullable Instant due, @Nullable Instant onTimeUntil, @Nullable Instant closedAt,
        boolean late, @Nullable String answer, @Nullable Integer score, int supporters, int photos) {

    public String code() {
        return new ReportCode(number).toString();
    }

    public boolean isOverdue(Instant now) {
        return closedAt == null && onTimeUntil != null && onTimeUntil.isBefore(now);
    }
}
