package vn.ngomon.platform.timetable;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.ngomon.platform.calendar.SpecialDay;
import vn.ngomon.platform.calendar.WorkCalendar;
import vn.ngomon.platform.ui.Term;

/**
 * One calendar's year.
 *
 * @param agency null for the nation's calendar
 * @param workingDays of the whole year
 * @param announced whether the year's Tết and swaps are announced
 */
public record TimetablePage(int year, @Nullable UUID agency, List<Choice> agencies, List<Month> months, List<Row> rows,
        int workingDays, boolean announced, boolean mayChange, List<Week> weeks, Forms forms) {

    /** What was typed, in each of the three forms, and what is wrong with it. */
    public record Forms(TimetableForm day, SwapForm swap, HoursForm hours, List<TimetableForm.Wrong> wrongs) {}

    /**
     * A week of desk hours in force.
     *
     * @param hours for each run of like weekdays: the days, and their sessions
     * @param own declared for this very calendar and not its beginning, so that it may be withdrawn here
     */
    public record Week(UUID id, LocalDate from, LocalTime cutOff, List<Term> hours, String basis, boolean own) {}

    /** A calendar the viewer may look at; {@code id} is empty for the nation's. */
    public record Choice(String id, String name, boolean chosen) {}

    /** Weeks from Monday; null where a week reaches into another month. */
    public record Month(int number, List<List<@Nullable Cell>> weeks) {}

    /** @param tone {@code work}, {@code rest}, {@code off}, {@code compensatory} or {@code worked} */
    public record Cell(int day, String tone, String title) {}

    /** @param own declared for this very calendar, so that it may be withdrawn here */
    public record Row(UUID id, LocalDate date, String weekday, String name, SpecialDay.Kind kind, String basis,
            String confidence, boolean own) {}

    /** The key of the words for what is wrong with a field. */
    public Optional<String> wrong(String field) {
        return forms.wrongs().stream().filter(wrong -> wrong.field().equals(field)).map(TimetableForm.Wrong::textKey).findFirst();
    }

    static List<Month> months(int year, WorkCalendar calendar, Function<SpecialDay, String> names) {
        return IntStream.rangeClosed(1, 12).mapToObj(number -> month(YearMonth.of(year, number), calendar, names)).toList();
    }

    private static Month month(YearMonth month, WorkCalendar calendar, Function<SpecialDay, String> names) {
        var weeks = new ArrayList<List<@Nullable Cell>>();
        var week = new ArrayList<@Nullable Cell>();
        for (int blank = month.atDay(1).getDayOfWeek().getValue(); blank > 1; blank--) {
            week.add(null);
        }
        for (int day = 1; day <= month.lengthOfMonth(); day++) {
            week.add(cell(month.atDay(day), calendar, names));
            if (week.size() == 7) {
                weeks.add(week);
                week = new ArrayList<>();
            }
        }
        if (!week.isEmpty()) {
            weeks.add(week);
        }
        return new Month(month.getMonthValue(), weeks);
    }

    private static Cell cell(LocalDate date, WorkCalendar calendar, Function<SpecialDay, String> names) {
        return calendar.special(date)
                .map(special -> new Cell(date.getDayOfMonth(), switch (special.kind()) {
                    case DAY_OFF -> "off";
                    case COMPENSATORY_DAY_OFF -> "compensatory";
                    case WORKING_DAY -> "worked";
                }, names.apply(special)))
                .orElseGet(() -> new Cell(date.getDayOfMonth(), calendar.isWorkingDay(date) ? "work" : "rest", ""));
    }
}
