package vn.ngomon.platform.timetable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ngomon.platform.calendar.WorkCalendar;
import vn.ngomon.platform.time.Dates;
import vn.ngomon.platform.timetable.TimetableForm.Wrong;
import vn.ngomon.platform.ui.FormText;

/** A weekday off for a day of rest worked instead, as typed. */
public record SwapForm(@Nullable UUID agency, String off, String worked, String swapBasis) {

    static final SwapForm EMPTY = new SwapForm(null, "", "", "");

    public SwapForm {
        off = FormText.of(off);
        worked = FormText.of(worked);
        swapBasis = FormText.of(swapBasis);
    }

    /** @param calendar in force before the swap: only a working day can be given off, only a day of rest worked */
    List<Wrong> wrongs(WorkCalendar calendar) {
        var wrongs = new ArrayList<>(Wrong.ofDay("off", off));
        wrongs.addAll(Wrong.ofDay("worked", worked));
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
