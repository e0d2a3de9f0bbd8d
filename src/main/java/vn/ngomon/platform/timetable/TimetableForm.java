package vn.ngomon.platform.timetable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ngomon.platform.calendar.Declaration;
import vn.ngomon.platform.calendar.SpecialDay;

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
        var wrongs = new ArrayList<>(Dates.wrongs("date", date));
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
                name.strip(), basis.strip(), null);
    }
}
