package vn.ngomon.platform.timetable;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ngomon.platform.calendar.Declaration;
import vn.ngomon.platform.calendar.SpecialDay;
import vn.ngomon.platform.calendar.WorkCalendar;

/** A declared day as it was typed. */
public record TimetableForm(@Nullable UUID agency, String date, String kind, String occasion, String name, String basis) {

    /** A field that was not sent counts as left empty. */
    public TimetableForm {
        date = Objects.requireNonNullElse(date, "");
        kind = Objects.requireNonNullElse(kind, "");
        occasion = Objects.requireNonNullElse(occasion, "");
        name = Objects.requireNonNullElse(name, "");
        basis = Objects.requireNonNullElse(basis, "");
    }

    static final TimetableForm EMPTY = new TimetableForm(null, "", SpecialDay.Kind.DAY_OFF.name(),
            SpecialDay.Occasion.OTHER.name(), "", "");

    /** What is wrong: the field and the key of the words for it. */
    public record Wrong(String field, String textKey) {}

    List<Wrong> wrongs() {
        var wrongs = new ArrayList<Wrong>();
        var day = day();
        if (day.isEmpty()) {
            wrongs.add(new Wrong("date", "timetable.wrong.date"));
        } else if (day.get().isBefore(WorkCalendar.FIRST) || day.get().isAfter(WorkCalendar.LAST)) {
            wrongs.add(new Wrong("date", "timetable.wrong.outside"));
        }
        if (name.isBlank()) {
            wrongs.add(new Wrong("name", "timetable.wrong.name"));
        }
        if (basis.isBlank()) {
            wrongs.add(new Wrong("basis", "timetable.wrong.basis"));
        }
        return wrongs;
    }

    Declaration declaration() {
        return new Declaration(day().orElseThrow(), agency, SpecialDay.Kind.valueOf(kind), SpecialDay.Occasion.valueOf(occasion),
                name.strip(), basis.strip(), null);
    }

    private Optional<LocalDate> day() {
        try {
            return Optional.of(LocalDate.parse(date));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
