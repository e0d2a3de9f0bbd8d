package vn.ngomon.platform.timetable;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import vn.ngomon.platform.calendar.WorkCalendar;

/** A typed day, and what is wrong with it. */
final class Dates {

    private Dates() {}

    static Optional<LocalDate> read(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    static List<TimetableForm.Wrong> wrongs(String field, String text) {
        var day = read(text);
        if (day.isEmpty()) {
            return List.of(new TimetableForm.Wrong(field, "timetable.wrong.date"));
        }
        return day.get().isBefore(WorkCalendar.FIRST) || day.get().isAfter(WorkCalendar.LAST)
                ? List.of(new TimetableForm.Wrong(field, "timetable.wrong.outside")) : List.of();
    }
}
