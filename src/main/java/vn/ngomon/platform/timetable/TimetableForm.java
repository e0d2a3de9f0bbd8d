package vn.ngomon.platform.timetable;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ngomon.platform.calendar.Declaration;
import vn.ngomon.platform.calendar.SpecialDay;
import vn.ngomon.platform.calendar.WorkCalendar;
import vn.ngomon.platform.time.Dates;
import vn.ngomon.platform.ui.FormText;

/** A declared day as it was typed. */
public record TimetableForm(@Nullable UUID agency, String date, String kind, String occasion, String name, String basis) {

    public TimetableForm {
        date = FormText.of(date);
        kind = FormText.of(kind);
        occasion = FormText.of(occasion);
        name = FormText.of(name);
        basis = FormText.of(basis);
    }

    static final TimetableForm EMPTY = new TimetableForm(null, "", SpecialDay.Kind.DAY_OFF.name(),
            SpecialDay.Occasion.OTHER.name(), "", "");

    /** What is wrong: the field and the key of the words for it. */
    public record Wrong(String field, String textKey) {

        static List<Wrong> ofDay(String field, String typed) {
            var day = Dates.read(typed);
            if (day.isEmpty()) {
                return List.of(new Wrong(field, "timetable.wrong.date"));
            }
            return day.get().isBefore(WorkCalendar.FIRST) || day.get().isAfter(WorkCalendar.LAST) ? List.of(new Wrong(field, "timetable.wrong.outside")) : List.of();
        }
    }

    List<Wrong> wrongs() {
        var wrongs = new ArrayList<>(Wrong.ofDay("date", date));
        if (name.isBlank()) {
            wrongs.add(new Wrong("name", "timetable.wrong.name"));
        }
        if (basis.isBlank()) {
            wrongs.add(new Wrong("basis", "timetable.wrong.basis"));
        }
        return wrongs;
    }

    Declaration declaration() {
        return new Declaration(Dates.read(date).orElseThrow(), agency, SpecialDay.Kind.valueOf(kind), SpecialDay.Occasion.valueOf(occasion),
                name, basis, null);
    }
}
