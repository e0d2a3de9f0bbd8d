package vn.ngomon.platform.timetable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ngomon.platform.calendar.WorkCalendar;
import vn.ngomon.platform.timetable.TimetableForm.Wrong;

/** A weekday off for a day of rest worked instead, as typed. */
public record SwapForm(@Nullable UUID agency, String off, String worked, String swapBasis) {

    static final SwapForm EMPTY = new SwapForm(null, "", "", "");

    /** A field that was not sent counts as left empty. */
    public SwapForm {
        off = Objects.requireNonNullElse(off, "");
        worked = Objects.requireNonNullElse(worked, "");
        swapBasis = Objects.requireNonNullElse(swapBasis, "");
    }

    /** @param calendar in force before the swap: only a working day can be given off, only a day of rest worked */
    List<Wrong> wrongs(WorkCalendar calendar) {
        var wrongs = new ArrayList<>(Dates.wrongs("off", off));
        wrongs.addAll(Dates.wrongs("worked", worked));
        if (wrongs.isEmpty()) {
            if (!calendar.isWorkingDay(dayOff())) {
                wrongs.add(new Wrong("off", "timetable.wrong.offAlready"));
            }
            if (calendar.isWorkingDay(dayWorked())) {
                wrongs.add(new Wrong("worked", "timetable.wrong.workedAlready"));
            }
        }
        if (swapBasis.isBlank()) {
            wrongs.add(new Wrong("swapBasis", "timetable.wrong.basis"));
        }
        return wrongs;
    }

    LocalDate dayOff() {
        return Dates.read(off).orElseThrow();
    }

    LocalDate dayWorked() {
        return Dates.read(worked).orElseThrow();
    }
}
