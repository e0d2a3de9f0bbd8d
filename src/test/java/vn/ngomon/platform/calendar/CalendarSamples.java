package vn.ngomon.platform.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The days off that the worked examples are counted with, and moments as people write them. */
final class CalendarSamples {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d/M/yyyy H:mm");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d/M/yyyy");

    private CalendarSamples() {}

    /** "23/11/2020 10:00", or a date alone for nine o'clock; a weekday before it must be right. */
    static Instant at(String text) {
        var words = text.split(" ");
        var start = words[0].contains("/") ? 0 : 1;
        var time = words.length > start + 1 ? words[start + 1] : "9:00";
        var local = LocalDateTime.parse(words[start] + " " + time, MOMENT);
        if (start == 1 && !local.getDayOfWeek().name().startsWith(words[0].toUpperCase())) {
            throw new IllegalArgumentException(text + " is a " + local.getDayOfWeek());
        }
        return local.toInstant(WorkCalendar.ZONE);
    }

    static LocalDate day(String text) {
        return LocalDate.parse(text, DATE);
    }

    static List<SpecialDay> specialDays() {
        var days = new ArrayList<SpecialDay>();
        Stream.of("1/1/2020", "2/4/2020", "30/4/2020", "1/5/2020", "2/9/2020", "1/1/2021", "1/1/2026", "2/1/2026")
                .forEach(date -> days.add(SpecialDay.off(day(date), "Nghỉ lễ", "TIME.md")));
        tet(days, "23/1/2020", 7);
        tet(days, "16/2/2026", 5);
        days.add(SpecialDay.worked(day("10/1/2026"), "Làm bù ngày 2/1", "TIME.md"));
        return days;
    }

    private static void tet(List<SpecialDay> days, String first, int many) {
        day(first).datesUntil(day(first).plusDays(many)).forEach(date -> days.add(new SpecialDay(date,
                SpecialDay.Kind.DAY_OFF, SpecialDay.Occasion.TET, "Tết Âm lịch", "TIME.md", null)));
    }

    static WorkCalendar calendar(SpecialDay... more) {
        var days = specialDays();
        days.addAll(List.of(more));
        return WorkCalendar.of(List.of(DeskHours.USUAL), days, 1);
    }
}
