package vn.ngomon.platform.calendar;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an official declares about a day.
 *
 * @param agencyId null for the whole nation's calendar
 * @param basis the law, decision or announcement; required, because deadlines move by it
 */
public record Declaration(LocalDate date, @Nullable UUID agencyId, SpecialDay.Kind kind, SpecialDay.Occasion occasion,
        String name, String basis, @Nullable LocalDate swappedWith) {

    public Declaration {
        if (name.isBlank() || basis.isBlank()) {
            throw new IllegalArgumentException("A day is declared with its name and legal basis");
        }
        if (date.isBefore(WorkCalendar.FIRST) || date.isAfter(WorkCalendar.LAST)) {
            throw new OutsideCalendar(date.toEpochDay());
        }
    }

    public static Declaration off(LocalDate date, @Nullable UUID agencyId, String name, String basis) {
        return new Declaration(date, agencyId, SpecialDay.Kind.DAY_OFF, SpecialDay.Occasion.OTHER, name, basis, null);
    }

    public static Declaration worked(LocalDate date, @Nullable UUID agencyId, String name, String basis) {
        return new Declaration(date, agencyId, SpecialDay.Kind.WORKING_DAY, SpecialDay.Occasion.OTHER, name, basis, null);
    }

    SpecialDay day() {
        return new SpecialDay(date, kind, occasion, name, basis, swappedWith);
    }
}
