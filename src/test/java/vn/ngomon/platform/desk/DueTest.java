package vn.ngomon.platform.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.ngomon.platform.calendar.DeskHours;
import vn.ngomon.platform.calendar.DeskSession;
import vn.ngomon.platform.calendar.Limit;
import vn.ngomon.platform.calendar.SpecialDay;
import vn.ngomon.platform.calendar.WorkCalendar;

/** How a deadline is told: counted as the limits themselves are, weekends, holidays and half days among them. */
class DueTest {

    /** Friday 30 April and, made up for it being short, Monday 3 May 2021 are off. */
    private static final WorkCalendar USUAL = WorkCalendar.of(List.of(DeskHours.USUAL), List.of(SpecialDay.off(LocalDate.of(2021, 4, 30), "Ngày Chiến thắng", "Luật"),
            SpecialDay.off(LocalDate.of(2021, 5, 3), "Nghỉ bù", "Luật")), 1);

    private static Instant at(String local) {
        return LocalDateTime.parse(local).toInstant(WorkCalendar.ZONE);
    }

    /** A limit in days is kept until the end of its last day. */
    private static String days(WorkCalendar calendar, String due, String now) {
        return words(Due.of(at(due), Limit.workingDays(3).lastMoment(at(due)), at(now), calendar));
    }

    private static String hours(String due, String now) {
        return words(Due.of(at(due), at(due), at(now), USUAL));
    }

    private static String words(Due due) {
        return due.textKey().replace("desk.due.", "") + (due.args().isEmpty() ? "" : " " + due.args().getFirst());
    }

    @Test
    void theDayItIsDueDoesNotCountAndTodayDoes() {
        assertThat(days(USUAL, "2021-05-12T17:30", "2021-05-12T18:30")).as("Wednesday evening").isEqualTo("today");
        assertThat(days(USUAL, "2021-05-12T17:30", "2021-05-13T08:00")).as("Thursday").isEqualTo("over 1");
        assertThat(days(USUAL, "2021-05-12T17:30", "2021-05-14T16:00")).as("Friday").isEqualTo("over 2");
        assertThat(hours("2021-05-12T10:00", "2021-05-12T10:01")).isEqualTo("overToday");
        assertThat(hours("2021-05-12T10:00", "2021-05-13T08:00")).isEqualTo("over 1");
    }

    @Test
    void aWeekendCountsNowhere() {
        assertThat(days(USUAL, "2021-05-14T17:30", "2021-05-15T09:00")).as("due on Friday, seen on Saturday").isEqualTo("overNone");
        assertThat(days(USUAL, "2021-05-14T17:30", "2021-05-16T23:00")).isEqualTo("overNone");
        assertThat(days(USUAL, "2021-05-14T17:30", "2021-05-17T07:30")).as("Monday is the first working day too late").isEqualTo("over 1");
        assertThat(days(USUAL, "2021-05-17T17:30", "2021-05-14T08:00")).as("due on Monday, seen on Friday").isEqualTo("tomorrow");
        assertThat(days(USUAL, "2021-05-17T17:30", "2021-05-16T08:00")).isEqualTo("tomorrow");
        assertThat(hours("2021-05-16T10:00", "2021-05-14T08:00")).as("hours may run out on a Sunday").isEqualTo("leftNone");
    }

    @Test
    void aHolidayCountsNowhere() {
        assertThat(days(USUAL, "2021-04-29T17:30", "2021-05-03T09:00")).as("four days off in a row").isEqualTo("overNone");
        assertThat(days(USUAL, "2021-04-29T17:30", "2021-05-05T09:00")).isEqualTo("over 2");
        assertThat(days(USUAL, "2021-05-04T17:30", "2021-04-29T09:00")).isEqualTo("tomorrow");
        assertThat(days(USUAL, "2021-05-05T17:30", "2021-04-29T09:00")).isEqualTo("left 2");
    }

    @Test
    void aMorningOnSaturdayIsAWorkingDay() {
        var week = new EnumMap<DayOfWeek, List<DeskSession>>(DeskHours.USUAL.week());
        week.put(DayOfWeek.SATURDAY, List.of(new DeskSession(LocalTime.of(7, 30), LocalTime.of(11, 30))));
        var calendar = WorkCalendar.of(List.of(new DeskHours(WorkCalendar.FIRST, LocalTime.of(15, 0), week)), List.of(), 1);
        assertThat(days(calendar, "2021-05-14T17:30", "2021-05-15T09:00")).isEqualTo("over 1");
        assertThat(days(calendar, "2021-05-14T17:30", "2021-05-17T09:00")).isEqualTo("over 2");
        assertThat(days(calendar, "2021-05-15T11:30", "2021-05-14T09:00")).isEqualTo("tomorrow");
        assertThat(days(calendar, "2021-05-15T11:30", "2021-05-15T20:00")).as("the day is kept to its end").isEqualTo("today");
    }

    @Test
    void whatIsKeptTheWholeDayIsNeverCountedAgainstThePromise() {
        for (var day = at("2021-04-20T12:00"); day.isBefore(at("2021-06-20T12:00")); day = day.plusSeconds(86_400)) {
            var promised = USUAL.promise(day, Limit.workingDays(5));
            assertThat(words(Due.of(promised, Limit.workingDays(5).lastMoment(promised), day, USUAL))).isEqualTo("left 5");
        }
    }
}
