package vn.ngomon.platform.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From the first day to the day before {@code to}.
 *
 * @param to the first day on which it is no more, or null while it lasts
 */
public record Validity(LocalDate from, @Nullable LocalDate to) {

    public Validity {
        if (to != null && !to.isAfter(from)) {
            throw new IllegalArgumentException("Ends before it begins: " + from + " to " + to);
        }
    }

    public boolean includes(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }

    public boolean overlaps(Validity other) {
        return (to == null || other.from.isBefore(to)) && (other.to == null || from.isBefore(other.to));
    }
}
