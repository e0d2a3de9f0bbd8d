package vn.ngomon.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ngomon.platform.calendar.CalendarSamples.at;
import static vn.ngomon.platform.calendar.CalendarSamples.day;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The 21 examples that say what a promise is (working time of the plan), one by one. */
class WorkedExamplesTest {

    private final WorkCalendar calendar = CalendarSamples.calendar();

    @ParameterizedTest(name = "{0}. received {1}, limit {2} {3}: promised {4}")
    @CsvSource(delimiter = '|', textBlock = """
             1 | Mon 23/11/2020 10:00 |  3 | WORKING_DAYS  | Thu 26/11/2020 17:30
             2 | Mon 23/11/2020 16:00 |  3 | WORKING_DAYS  | Thu 26/11/2020 17:30
             3 | Fri 27/11/2020 09:00 |  1 | WORKING_DAYS  | Mon 30/11/2020 17:30
             4 | Sat 28/11/2020 20:00 |  8 | WORKING_HOURS | Mon 30/11/2020 17:30
             5 | Mon 23/11/2020 10:00 |  8 | WORKING_HOURS | Tue 24/11/2020 10:00
             6 | Mon 23/11/2020 12:00 |  8 | WORKING_HOURS | Tue 24/11/2020 11:30
             7 | Wed 25/11/2020 14:30 |  0 | SAME_DAY      | Wed 25/11/2020 17:30
             8 | Wed 25/11/2020 15:01 |  0 | SAME_DAY      | Thu 26/11/2020 17:30
             9 | Tue 21/1/2020 09:00  |  5 | WORKING_DAYS  | Tue 4/2/2020 17:30
            10 | Mon 23/11/2020       | 15 | CALENDAR_DAYS | Tue 8/12/2020 17:30
            11 | Wed 25/11/2020       | 10 | CALENDAR_DAYS | Mon 7/12/2020 17:30
            12 | Wed 1/4/2020         | 30 | CALENDAR_DAYS | Mon 4/5/2020 17:30
            13 | Fri 31/1/2020        |  1 | MONTHS        | Mon 2/3/2020 17:30
            14 | Mon 23/11/2020 08:30 | 24 | WORKING_HOURS | Thu 26/11/2020 08:30
            15 | Wed 30/12/2020       |  3 | WORKING_DAYS  | Tue 5/1/2021 17:30
            16 | Wed 7/1/2026         |  3 | WORKING_DAYS  | Sat 10/1/2026 17:30
            17 | Wed 31/12/2025       |  2 | WORKING_DAYS  | Tue 6/1/2026 17:30
            """)
    void aPromiseIsCountedAsTheLawCounts(int number, String received, int amount, Limit.Unit unit, String promised) {
        assertThat(calendar.promise(at(received), new Limit(unit, amount))).isEqualTo(at(promised));
    }

    @Test
    void example18ASupplementRestartsTheLimitWhereThePolicySaysSo() {
        var asked = started("Mon 2/11/2020", 5).with(new ClockEntry.Paused(at("Thu 5/11/2020"), "bổ sung"), calendar);
        assertThat(asked.promised()).contains(at("Mon 9/11/2020 17:30"));

        var given = asked.with(new ClockEntry.Reset(at("Tue 10/11/2020"), "đã bổ sung"), calendar);

        assertThat(given.promised()).contains(at("Tue 17/11/2020 17:30"));
        assertThat(given.promises()).extracting(Clock.Promise::promised)
                .containsExactly(at("Mon 9/11/2020 17:30"), at("Tue 17/11/2020 17:30"));
    }

    @Test
    void example19APauseMovesThePromiseByTheDeskTimeWaited() {
        assertThat(calendar.deskTimeBetween(at("Thu 5/11/2020 15:00"), at("Tue 10/11/2020 9:00"))).isEqualTo(Duration.ofHours(20));

        var resumed = pausedOnce();

        assertThat(resumed.promised()).contains(at("Thu 12/11/2020 11:30"));
        assertThat(ready(resumed, "Thu 12/11/2020 16:00").judge()).as("judged by date").contains(Judgement.ON_TIME);
    }

    @Test
    void example20ASecondRoundMovesItAgain() {
        var twice = pausedOnce()
                .with(new ClockEntry.Paused(at("Wed 11/11/2020 8:30"), "bổ sung lần hai"), calendar)
                .with(new ClockEntry.Resumed(at("Wed 11/11/2020 16:30")), calendar);

        assertThat(twice.promised()).contains(at("Fri 13/11/2020 9:30"));
        assertThat(ready(twice, "Fri 13/11/2020 17:00").judge()).as("judged by date").contains(Judgement.ON_TIME);
        assertThat(ready(twice, "Thu 12/11/2020 17:00").judge()).contains(Judgement.EARLY);
        assertThat(ready(twice, "Mon 16/11/2020 7:31").judge()).contains(Judgement.LATE);
    }

    @Test
    void example21ADayOffDeclaredLaterMovesThePromiseAndTheSlipStaysOnRecord() {
        var slip = started("Mon 23/11/2020 10:00", 3);
        var changed = CalendarSamples.calendar(SpecialDay.off(day("25/11/2020"), "Nghỉ chống bão", "Công điện"));

        var projected = slip.with(new ClockEntry.CalendarChange(at("Tue 24/11/2020 8:00"), "25/11 nghỉ chống bão"), changed);

        assertThat(projected.promised()).contains(at("Fri 27/11/2020 17:30"));
        assertThat(projected.promises()).extracting(Clock.Promise::promised)
                .isEqualTo(List.of(at("Thu 26/11/2020 17:30"), at("Fri 27/11/2020 17:30")));
    }

    private Clock started(String at, int workingDays) {
        return Clock.UNSTARTED.with(new ClockEntry.Started(at(at), Limit.workingDays(workingDays)), calendar);
    }

    private Clock pausedOnce() {
        return started("Mon 2/11/2020", 5)
                .with(new ClockEntry.Paused(at("Thu 5/11/2020 15:00"), "bổ sung"), calendar)
                .with(new ClockEntry.Resumed(at("Tue 10/11/2020 9:00")), calendar);
    }

    private Clock ready(Clock clock, String at) {
        return clock.with(new ClockEntry.Ready(at(at)), calendar);
    }
}
