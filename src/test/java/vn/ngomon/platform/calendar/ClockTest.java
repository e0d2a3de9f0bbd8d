package vn.ngomon.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.ngomon.platform.calendar.CalendarSamples.at;
import static vn.ngomon.platform.calendar.CalendarSamples.day;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import tools.jackson.databind.json.JsonMapper;

class ClockTest {

    private static final Locale VI = Locale.of("vi");

    private final WorkCalendar calendar = CalendarSamples.calendar();
    private final Clock started = Clock.UNSTARTED.with(new ClockEntry.Started(at("Mon 23/11/2020 10:00"), Limit.workingDays(3)), calendar);

    @Test
    void anyMomentOfThePromisedDateIsOnTime() {
        assertThat(judged("Wed 25/11/2020 17:30")).isEqualTo(Judgement.EARLY);
        assertThat(judged("Thu 26/11/2020 7:30")).isEqualTo(Judgement.ON_TIME);
        assertThat(judged("Thu 26/11/2020 23:59")).isEqualTo(Judgement.ON_TIME);
        assertThat(judged("Fri 27/11/2020 0:00")).isEqualTo(Judgement.LATE);
    }

    @Test
    void aLimitInHoursIsJudgedByTheInstant() {
        var hours = Clock.UNSTARTED.with(new ClockEntry.Started(at("Mon 23/11/2020 10:00"), Limit.workingHours(8)), calendar);
        assertThat(hours.with(new ClockEntry.Ready(at("Tue 24/11/2020 9:59")), calendar).judge()).contains(Judgement.EARLY);
        assertThat(hours.with(new ClockEntry.Ready(at("Tue 24/11/2020 10:00")), calendar).judge()).contains(Judgement.ON_TIME);
        assertThat(hours.with(new ClockEntry.Ready(at("Tue 24/11/2020 10:01")), calendar).judge()).contains(Judgement.LATE);
    }

    @Test
    void aLateDossierGetsOneApologyAndNeverASecond() {
        var apologised = started.with(new ClockEntry.Rescheduled(at("Wed 25/11/2020 9:00"), at("Mon 30/11/2020 17:30"), "thiếu người"), calendar);

        assertThat(apologised.promised()).contains(at("Mon 30/11/2020 17:30"));
        var second = new ClockEntry.Rescheduled(at("Fri 27/11/2020 9:00"), at("Wed 2/12/2020 17:30"), "lại thiếu người");
        assertThat(apologised.refusal(second)).contains(Clock.Refusal.RESCHEDULED_BEFORE);
        assertThatThrownBy(() -> apologised.with(second, calendar)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anApologyDoesNotMoveTheLawsLimit() {
        var ready = started.with(new ClockEntry.Rescheduled(at("Wed 25/11/2020 9:00"), at("Mon 30/11/2020 17:30"), "thiếu người"), calendar)
                .with(new ClockEntry.Ready(at("Mon 30/11/2020 9:00")), calendar);
        assertThat(ready.judge()).contains(Judgement.ON_TIME);
        assertThat(ready.judgeByLaw(calendar)).contains(Judgement.LATE);
    }

    @Test
    void aNewDateMustBeLaterThanTheOldOne() {
        assertThat(started.refusal(new ClockEntry.Rescheduled(at("Wed 25/11/2020"), at("Wed 25/11/2020 17:30"), "")))
                .contains(Clock.Refusal.NOT_LATER);
        assertThat(started.refusal(new ClockEntry.ExtendedTo(at("Wed 25/11/2020"), at("Thu 26/11/2020 17:30"), "")))
                .contains(Clock.Refusal.NOT_LATER);
    }

    @Test
    void aDateSetByHandMovesOffALaterDayOff() {
        var stormy = CalendarSamples.calendar(SpecialDay.off(day("30/11/2020"), "Bão", "Công điện"));
        var moved = started.with(new ClockEntry.Rescheduled(at("Wed 25/11/2020 9:00"), at("Mon 30/11/2020 17:30"), "thiếu người"), calendar)
                .with(new ClockEntry.CalendarChange(at("Thu 26/11/2020"), "bão"), stormy);
        assertThat(moved.promised()).contains(at("Tue 1/12/2020 17:30"));
    }

    @Test
    void whatCannotHappenIsRefusedWithItsReason() {
        var paused = started.with(new ClockEntry.Paused(at("Tue 24/11/2020"), "bổ sung"), calendar);
        assertThat(Clock.UNSTARTED.refusal(new ClockEntry.Ready(at("Tue 24/11/2020")))).contains(Clock.Refusal.NOT_STARTED);
        assertThat(started.refusal(new ClockEntry.Resumed(at("Tue 24/11/2020")))).contains(Clock.Refusal.NOT_PAUSED);
        assertThat(started.refusal(new ClockEntry.Ready(at("Sun 22/11/2020")))).contains(Clock.Refusal.BEFORE_LAST_ENTRY);
        assertThat(started.refusal(new ClockEntry.Started(at("Tue 24/11/2020"), Limit.NONE))).contains(Clock.Refusal.ALREADY_STARTED);
        assertThat(paused.refusal(new ClockEntry.Paused(at("Tue 24/11/2020 11:00"), "nữa"))).contains(Clock.Refusal.PAUSED);
        assertThat(paused.state()).isEqualTo(Clock.State.PAUSED);
    }

    @Test
    void aCaseWaitingForTheCitizenIsNotOverdueUnlessItWasBefore() {
        var paused = started.with(new ClockEntry.Paused(at("Tue 24/11/2020"), "bổ sung"), calendar);
        var late = started.with(new ClockEntry.Paused(at("Fri 27/11/2020"), "bổ sung"), calendar);
        assertThat(started.isOverdue(at("Thu 26/11/2020 23:00"))).isFalse();
        assertThat(started.isOverdue(at("Fri 27/11/2020 0:00"))).isTrue();
        assertThat(paused.isOverdue(at("Fri 25/12/2020"))).isFalse();
        assertThat(late.isOverdue(at("Fri 27/11/2020 9:01"))).isTrue();
        assertThat(started.with(new ClockEntry.Stopped(at("Wed 25/11/2020"), "rút hồ sơ"), calendar).isOverdue(at("Fri 25/12/2020"))).isFalse();
    }

    @Test
    void withoutALimitNothingIsPromisedJudgedOrOverdue() {
        var open = Clock.UNSTARTED.with(new ClockEntry.Started(at("Mon 23/11/2020 10:00"), Limit.NONE), calendar);
        assertThat(open.promised()).isEmpty();
        assertThat(open.isOverdue(at("Fri 25/12/2020"))).isFalse();
        assertThat(open.with(new ClockEntry.Ready(at("Fri 25/12/2020")), calendar).judge()).isEmpty();
        assertThat(words(open, calendar, Locale.ENGLISH)).endsWith("The law sets no limit.");
    }

    @Test
    void theClockExplainsItselfInBothLanguages() {
        assertThat(words(started, calendar, Locale.ENGLISH)).containsExactly(
                "Received Mon 23/11/2020 10:00, limit 3 working days.",
                "The day of receipt, Mon 23/11/2020, does not count.",
                "Tue 24/11/2020 to Thu 26/11/2020: working days 1 to 3.",
                "Promised: Thu 26/11/2020 17:30.");
        assertThat(words(started, calendar, VI)).containsExactly(
                "Tiếp nhận lúc 10:00 thứ Hai, 23/11/2020, thời hạn giải quyết 3 ngày làm việc.",
                "Ngày tiếp nhận, thứ Hai, 23/11/2020, không tính vào thời hạn.",
                "Từ thứ Ba, 24/11/2020 đến thứ Năm, 26/11/2020: ngày làm việc thứ 1 đến thứ 3.",
                "Hẹn trả kết quả: 17:30 thứ Năm, 26/11/2020.");
    }

    @Test
    void weekendsHolidaysAndLateReceiptAreNamed() {
        var tet = Clock.UNSTARTED.with(new ClockEntry.Started(at("Tue 21/1/2020 15:30"), Limit.workingDays(5)), calendar);
        assertThat(words(tet, calendar, Locale.ENGLISH)).containsExactly(
                "Received Tue 21/01/2020 15:30, limit 5 working days.",
                "Received after 15:00: the papers go on next working morning, the limit does not move.",
                "The day of receipt, Tue 21/01/2020, does not count.",
                "Wed 22/01/2020: working day 1.",
                "Thu 23/01/2020 to Wed 29/01/2020 off: Tết (Lunar New Year).",
                "Thu 30/01/2020 to Fri 31/01/2020: working days 2 to 3.",
                "Sat 01/02/2020 to Sun 02/02/2020 off: weekly rest.",
                "Mon 03/02/2020 to Tue 04/02/2020: working days 4 to 5.",
                "Promised: Tue 04/02/2020 17:30.");
    }

    @Test
    void hoursAreExplainedByTheDeskTimeOfEachDay() {
        var online = Clock.UNSTARTED.with(new ClockEntry.Started(at("Mon 23/11/2020 12:00"), Limit.workingHours(8)), calendar);
        assertThat(words(online, calendar, Locale.ENGLISH)).containsExactly(
                "Received Mon 23/11/2020 12:00, limit 8 working hours.",
                "Received outside desk hours: counted from Mon 23/11/2020 13:30.",
                "Mon 23/11/2020 to Tue 24/11/2020: 8 h of desk time.",
                "Promised: Tue 24/11/2020 11:30.");
    }

    @Test
    void aStoryOfPausesAndChangesIsToldInOrder() {
        var stormy = CalendarSamples.calendar(SpecialDay.off(day("25/11/2020"), "Nghỉ chống bão", "Công điện"));
        var clock = started
                .with(new ClockEntry.CalendarChange(at("Tue 24/11/2020 8:00"), "25/11/2020 nghỉ: Nghỉ chống bão"), stormy)
                .with(new ClockEntry.Paused(at("Thu 26/11/2020 8:00"), "bổ sung"), stormy)
                .with(new ClockEntry.Resumed(at("Thu 26/11/2020 9:30")), stormy)
                .with(new ClockEntry.Ready(at("Fri 27/11/2020 9:00")), stormy);
        assertThat(words(clock, stormy, Locale.ENGLISH)).containsExactly(
                "Received Mon 23/11/2020 10:00, limit 3 working days.",
                "Promised then, under the calendar of that time: Thu 26/11/2020 17:30.",
                "The calendar changed Tue 24/11/2020 08:00: 25/11/2020 nghỉ: Nghỉ chống bão.",
                "Counted again from Mon 23/11/2020 10:00, limit 3 working days.",
                "The day of receipt, Mon 23/11/2020, does not count.",
                "Tue 24/11/2020: working day 1.",
                "Wed 25/11/2020 off: Nghỉ chống bão.",
                "Thu 26/11/2020 to Fri 27/11/2020: working days 2 to 3.",
                "Promise moved from Thu 26/11/2020 17:30 to Fri 27/11/2020 17:30.",
                "Paused Thu 26/11/2020 08:00: bổ sung.",
                "Resumed Thu 26/11/2020 09:30.",
                "Waited 1 h 30 min of desk time.",
                "Promise moved from Fri 27/11/2020 17:30 to Mon 30/11/2020 09:00.",
                "Result ready Fri 27/11/2020 09:00: early.",
                "Promised: Mon 30/11/2020 09:00.");
    }

    @Test
    void aDateBeyondTheAnnouncedYearsSaysSo() {
        var far = Clock.UNSTARTED.with(new ClockEntry.Started(at("23/12/2026 10:00"), Limit.workingDays(30)), calendar);
        assertThat(words(far, calendar, Locale.ENGLISH))
                .contains("Days off after Thu 31/12/2026 have not been fully announced: this date may still move.");
    }

    @Test
    void aLedgerSurvivesJson() {
        var json = JsonMapper.builder().build();
        var entries = List.of(new ClockEntry.Started(at("23/11/2020 10:00"), Limit.workingDays(3)),
                new ClockEntry.Extended(at("24/11/2020 10:00"), Limit.months(1), "Luật"),
                new ClockEntry.Rescheduled(at("25/11/2020 10:00"), at("25/12/2020 17:30"), "xin lỗi"));
        assertThat(entries).allSatisfy(entry ->
                assertThat(json.readValue(json.writeValueAsString(entry), ClockEntry.class)).isEqualTo(entry));
    }

    @Test
    void bothLanguagesSayTheSame() {
        var both = Stream.of("vi", "en").map(ClockTest::bundle).toList();
        assertThat(both.get(0).keySet()).isEqualTo(both.get(1).keySet());
    }

    private Judgement judged(String ready) {
        return started.with(new ClockEntry.Ready(at(ready)), calendar).judge().orElseThrow();
    }

    private static List<String> words(Clock clock, WorkCalendar calendar, Locale locale) {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/calendar");
        messages.setDefaultEncoding("UTF-8");
        messages.setAlwaysUseMessageFormat(true);
        messages.setFallbackToSystemLocale(false);
        return new ClockWords(messages).of(clock.explain(calendar), locale);
    }

    private static Properties bundle(String language) {
        var bundle = new Properties();
        try (var in = ClockTest.class.getResourceAsStream("/messages/calendar_" + language + ".properties")) {
            bundle.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bundle;
    }
}
