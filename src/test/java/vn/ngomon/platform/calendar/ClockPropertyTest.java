package vn.ngomon.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Random ledgers of pauses, restarts and extensions against counting by hand. */
class ClockPropertyTest {

    /** A ledger and the calendar it was written under. */
    record Story(WorkCalendarPropertyTest.Both calendar, List<ClockEntry> entries) {

        Clock clock() {
            var clock = Clock.UNSTARTED;
            for (var entry : entries) {
                clock = clock.with(entry, calendar.fast());
            }
            return clock;
        }
    }

    @Property(tries = 150)
    void thePromiseIsWhatCountingByHandGives(@ForAll("stories") Story story) {
        assertThat(story.clock().promised()).contains(byHand(story));
    }

    @Property(tries = 150)
    void everyPromiseEverGivenIsKeptInOrder(@ForAll("stories") Story story) {
        var clock = Clock.UNSTARTED;
        var given = new ArrayList<Instant>();
        for (var entry : story.entries()) {
            clock = clock.with(entry, story.calendar().fast());
            var now = clock.promised().orElseThrow();
            if (given.isEmpty() || !given.getLast().equals(now)) {
                given.add(now);
            }
            assertThat(clock.promises()).extracting(Clock.Promise::promised).isEqualTo(given);
        }
    }

    @Property(tries = 150)
    void waitingAndExtendingNeverShortenALimit(@ForAll("stories") Story story) {
        var promises = story.clock().promises();
        for (int i = 1; i < promises.size(); i++) {
            if (!(promises.get(i).reason() instanceof ClockEntry.Reset)) {
                assertThat(promises.get(i).promised()).isAfter(promises.get(i - 1).promised());
            }
        }
    }

    @Property(tries = 150)
    void countingAgainUnderTheSameCalendarChangesNothing(@ForAll("stories") Story story) {
        var clock = story.clock();
        var at = story.entries().getLast().at();
        assertThat(clock.with(new ClockEntry.CalendarChange(at, "nothing"), story.calendar().fast()).promised())
                .isEqualTo(clock.promised());
    }

    @Property(tries = 150)
    void theExplanationEndsWithThePromise(@ForAll("stories") Story story) {
        var clock = story.clock();
        assertThat(clock.explain(story.calendar().fast()).getLast())
                .isEqualTo(ExplanationLine.of("promised", clock.promised().orElseThrow()));
    }

    @Property(tries = 150)
    void aResultIsJudgedOnceAndOnlyAResult(@ForAll("stories") Story story) {
        var clock = story.clock();
        assertThat(clock.judge()).isEmpty();
        var ready = clock.with(new ClockEntry.Ready(story.entries().getLast().at()), story.calendar().fast());
        assertThat(ready.judge()).contains(Judgement.of(ready.entries().getLast().at(), ready.promised().orElseThrow(),
                clock.limit().judgedByDate()));
        assertThat(ready.refusal(new ClockEntry.Ready(Instant.MAX))).contains(Clock.Refusal.ENDED);
    }

    private static Instant byHand(Story story) {
        var hand = story.calendar().slow();
        Limit limit = null;
        Instant promised = null;
        Instant paused = null;
        for (var entry : story.entries()) {
            switch (entry) {
                case ClockEntry.Started(var at, var l) -> {
                    limit = l;
                    promised = hand.promise(at, limit);
                }
                case ClockEntry.Reset(var at, var _) -> {
                    promised = hand.promise(at, limit);
                    paused = null;
                }
                case ClockEntry.Paused(var at, var _) -> paused = at;
                case ClockEntry.Resumed(var at) -> {
                    var waited = hand.minutesBetween(paused, at);
                    promised = waited == 0 ? promised : hand.addMinutes(promised, waited);
                    paused = null;
                }
                case ClockEntry.Extended(var _, var by, var _) -> promised = hand.promise(promised, by);
                default -> throw new AssertionError(entry);
            }
        }
        return promised;
    }

    @Provide
    Arbitrary<Story> stories() {
        return Arbitraries.randomValue(ClockPropertyTest::story);
    }

    private static Story story(Random random) {
        var entries = new ArrayList<ClockEntry>();
        var at = Instant.ofEpochSecond(LocalDate.of(2018, 1, 1).toEpochDay() * 86_400 + random.nextInt(60 * 24 * 1500) * 60L);
        var paused = false;
        entries.add(new ClockEntry.Started(at, switch (random.nextInt(3)) {
            case 0 -> Limit.workingHours(random.nextInt(1, 60));
            case 1 -> Limit.calendarDays(random.nextInt(1, 40));
            default -> Limit.workingDays(random.nextInt(1, 30));
        }));
        for (int i = random.nextInt(6); i > 0; i--) {
            at = at.plus(Duration.ofMinutes(random.nextInt(14_000)));
            var kind = random.nextInt(4);
            if (kind == 3) {
                entries.add(new ClockEntry.Extended(at, Limit.workingDays(random.nextInt(1, 10)), "Luật"));
            } else if (paused) {
                entries.add(kind == 0 ? new ClockEntry.Reset(at, "bổ sung") : new ClockEntry.Resumed(at));
                paused = false;
            } else {
                entries.add(new ClockEntry.Paused(at, "bổ sung"));
                paused = true;
            }
        }
        return new Story(WorkCalendarPropertyTest.random(random), entries);
    }
}
