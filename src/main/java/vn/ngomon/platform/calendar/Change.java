package vn.ngomon.platform.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * What changed in a calendar, in words of no language: ledgers and journals keep it, {@link ClockWords} puts it into the
 * reader's.
 *
 * @param date the day concerned; for desk hours the first
 */
public record Change(Kind kind, LocalDate date) {

    public enum Kind { OFF, WORKED, WITHDRAWN, HOURS, HOURS_WITHDRAWN }

    static Change of(SpecialDay day) {
        return new Change(day.isWorked() ? Kind.WORKED : Kind.OFF, day.date());
    }

    /** As written by {@link #toString}; empty for anything else. */
    static Optional<Change> read(String text) {
        try {
            var words = text.split(" ");
            return words.length == 2 ? Optional.of(new Change(Kind.valueOf(words[0]), LocalDate.parse(words[1]))) : Optional.empty();
        } catch (IllegalArgumentException | DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** {@code "OFF 2020-11-25"}. */
    @Override
    public String toString() {
        return kind + " " + date;
    }
}
