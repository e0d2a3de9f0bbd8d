package vn.ngomon.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

/** The prefix sums against a clerk who counts by hand, on random calendars. */
class WorkCalendarPropertyTest {

    /** One random calendar in both shapes. */
    record Both(WorkCalendar fast, BruteForce slow) {}

    @Property(tries = 400)
    void aPromiseIsWhatCountingByHandGives(@ForAll("calendars") Both both, @ForAll("moments") Instant received,
            @ForAll("limits") Limit limit) {
        assertThat(both.fast().promise(received, limit)).isEqualTo(both.slow().promise(received, limit));
    }

    @Property(tries = 200)
    void deskTimeIsWhatCountingMinutesGives(@ForAll("calendars") Both both, @ForAll("moments") Instant from,
            @ForAll @IntRange(max = 30_000) int minutes) {
        var to = from.plus(Duration.ofMinutes(minutes));
        var counted = Duration.ofMinutes(both.slow().minutesBetween(from, to));
        assertThat(both.fast().deskTimeBetween(from, to)).isEqualTo(counted);
        assertThat(both.fast().deskTimeBetween(to, from)).isEqualTo(counted.negated());
    }

    @Property(tries = 200)
    void addingDeskTimeIsWhatCountingMinutesGives(@ForAll("calendars") Both both, @ForAll("moments") Instant from,
            @ForAll @IntRange(max = 6_000) int minutes) {
        var added = both.fast().addDeskTime(from, Duration.ofMinutes(minutes));
        assertThat(added).isEqualTo(both.slow().addMinutes(from, minutes));
        assertThat(both.fast().deskTimeBetween(from, added)).isEqualTo(Duration.ofMinutes(minutes));
    }

    @Property(tries = 300)
    void whoComesLaterIsNeverPromisedEarlier(@ForAll("calendars") Both both, @ForAll("moments") Instant received,
            @ForAll("limits") Limit limit, @ForAll @IntRange(max = 100_000) int minutesLater) {
        assertThat(both.fast().promise(received.plus(Duration.ofMinutes(minutesLater)), limit))
                .isAfterOrEqualTo(both.fast().promise(received, limit));
    }

    @Property(tries = 300)
    void aLongerLimitNeverEndsEarlier(@ForAll("calendars") Both both, @ForAll("moments") Instant received,
            @ForAll("limits") Limit limit) {
        if (limit.amount() > 1) {
            assertThat(both.fast().promise(received, new Limit(limit.unit(), limit.amount() - 1)))
                    .isBeforeOrEqualTo(both.fast().promise(received, limit));
        }
    }

    @Property(tries = 300)
    void aPromiseLiesWithinDeskHoursAndInDaysAtTheirEnd(@ForAll("calendars") Both both, @ForAll("moments") Instant received,
            @ForAll("limits") Limit limit) {
        if (limit.unit() == Limit.Unit.CLOCK_HOURS) {
            return;
        }
        var promised = both.fast().promise(received, limit);
        var local = promised.atOffset(WorkCalendar.ZONE);
        assertThat(both.fast().isWorkingDay(local.toLocalDate())).isTrue();
        assertThat(both.slow().openInMinuteFrom(promised.minusSeconds(60))).as("the desk was open the minute before").isTrue();
        if (limit.judgedByDate()) {
            assertThat(promised).isEqualTo(both.fast().endOfDeskHours(local.toLocalDate()));
        }
    }

    @Property(tries = 200)
    void workingDaysBetweenReceiptAndPromiseAreTheLimit(@ForAll("calendars") Both both, @ForAll("moments") Instant received,
            @ForAll @IntRange(min = 1, max = 300) int days) {
        var promised = both.fast().promise(received, Limit.workingDays(days));
        assertThat(both.fast().workingDaysBetween(Explanation.day(received), Explanation.day(promised))).isEqualTo(days);
    }

    @Property(tries = 200)
    void anExplanationEndsWithThePromisedDateAndStaysShort(@ForAll("calendars") Both both, @ForAll("moments") Instant received,
            @ForAll("limits") Limit limit) {
        var clock = Clock.UNSTARTED.with(new ClockEntry.Started(received, limit), both.fast());
        var lines = clock.explain(both.fast());
        assertThat(lines.getLast()).isEqualTo(ExplanationLine.of("promised", both.fast().promise(received, limit)));
        assertThat(lines).hasSizeLessThan(22);
    }

    @Provide
    Arbitrary<Instant> moments() {
        var first = LocalDate.of(2017, 1, 1).toEpochDay() * 1440;
        return Arbitraries.longs().between(first, first + 1440 * 366 * 10).map(minute -> Instant.ofEpochSecond(minute * 60));
    }

    @Provide
    Arbitrary<Limit> limits() {
        var counted = Combinators.combine(Arbitraries.of(Limit.Unit.WORKING_DAYS, Limit.Unit.CALENDAR_DAYS,
                Limit.Unit.WORKING_HOURS, Limit.Unit.CLOCK_HOURS), Arbitraries.integers().between(1, 200)).as(Limit::new);
        // Ten years of months from the last moment still end within the calendar.
        var months = Arbitraries.integers().between(1, 120).map(amount -> new Limit(Limit.Unit.MONTHS, amount));
        return Arbitraries.frequencyOf(Tuple.of(7, counted), Tuple.of(2, months), Tuple.of(1, Arbitraries.just(Limit.SAME_DAY)));
    }

    @Provide
    static Arbitrary<Both> calendars() {
        return Arbitraries.randomValue(WorkCalendarPropertyTest::random);
    }

    static Both random(Random random) {
        var weeks = new ArrayList<>(List.of(DeskHours.USUAL));
        for (int i = random.nextInt(3); i > 0; i--) {
            weeks.add(week(random, weeks.getLast().from().plusDays(random.nextInt(1, 2000))));
        }
        var days = new HashMap<LocalDate, SpecialDay>();
        for (int i = random.nextInt(400); i > 0; i--) {
            var date = LocalDate.of(2017, 1, 1).plusDays(random.nextInt(4000));
            days.put(date, random.nextInt(4) == 0 ? SpecialDay.worked(date, "làm bù", "test") : SpecialDay.off(date, "nghỉ", "test"));
        }
        return new Both(WorkCalendar.of(weeks, days.values(), 1), new BruteForce(weeks, days));
    }

    private static DeskHours week(Random random, LocalDate from) {
        var week = new EnumMap<DayOfWeek, List<DeskSession>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            if (day.getValue() < 6 || random.nextInt(3) == 0) {
                var opens = LocalTime.of(6 + random.nextInt(3), random.nextInt(60));
                var morning = new DeskSession(opens, opens.plusMinutes(random.nextInt(16, 240)));
                var noon = LocalTime.of(13, random.nextInt(60));
                week.put(day, day.getValue() > 5 || random.nextInt(4) == 0 ? List.of(morning)
                        : List.of(morning, new DeskSession(noon, noon.plusMinutes(random.nextInt(1, 300)))));
            }
        }
        return new DeskHours(from, LocalTime.of(15, 0), week);
    }
}
