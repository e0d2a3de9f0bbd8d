package vn.ngomon.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ngomon.platform.calendar.CalendarSamples.at;
import static vn.ngomon.platform.calendar.CalendarSamples.day;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import vn.ngomon.NgomonTest;

@NgomonTest
@RecordApplicationEvents
class CalendarsTest {

    @Autowired
    Calendars calendars;
    @Autowired
    CalendarChanges changes;
    @Autowired
    JdbcClient db;
    @Autowired
    ApplicationEvents events;

    private final UUID agency = UUID.randomUUID();
    private final UUID admin = UUID.randomUUID();
    private final UUID system = new UUID(0, 0);

    @Test
    void theNationalDaysOffOf2020AreExactlyThePlansOnes() {
        var sample = CalendarSamples.calendar();
        day("1/1/2020").datesUntil(day("1/1/2021")).forEach(date ->
                assertThat(calendars.national().isWorkingDay(date)).as(date.toString()).isEqualTo(sample.isWorkingDay(date)));
    }

    @ParameterizedTest(name = "{0}: {1} working days")
    @CsvSource({"2018, 250", "2019, 252", "2020, 252", "2021, 250", "2022, 249", "2023, 249", "2024, 251", "2025, 250", "2026, 249"})
    void eachYearHasItsWeekdaysLessItsHolidays(int year, int workingDays) {
        assertThat(calendars.national().workingDaysBetween(LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31)))
                .isEqualTo(workingDays);
    }

    @Test
    void swappedSaturdaysAreWorked() {
        assertThat(List.of("5/1/2019", "4/5/2019", "4/5/2024", "26/4/2025", "10/1/2026", "22/8/2026"))
                .allMatch(date -> calendars.national().isWorkingDay(day(date)));
        assertThat(List.of("31/12/2018", "29/4/2019", "29/4/2024", "2/5/2025", "2/1/2026", "31/8/2026", "24/11/2026"))
                .noneMatch(date -> calendars.national().isWorkingDay(day(date)));
    }

    @Test
    void yearsWithoutAnAnnouncedTetAreToldNotGuessed() {
        assertThat(calendars.national().announcedThrough()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(calendars.national().isWorkingDay(day("1/1/2027"))).isFalse();
        assertThat(calendars.national().specials(2027).values()).extracting(SpecialDay::occasion)
                .doesNotContain(SpecialDay.Occasion.TET, SpecialDay.Occasion.HUNG_KINGS);
        assertThat(Set.of(LocalDate.of(2033, 5, 2), LocalDate.of(2033, 5, 3), LocalDate.of(2028, 1, 3)))
                .as("compensatory days need no announcement").noneMatch(calendars.national()::isWorkingDay);
    }

    @Test
    void everySeededDayNamesItsBasisAndItsConfidence() {
        assertThat(db.sql("select count(*) from calendar_day where declared_by = :system and (basis = '' or source = '')")
                .param("system", system).query(Integer.class).single()).isZero();
        assertThat(db.sql("select distinct confidence from calendar_day where declared_by = :system")
                .param("system", system).query(String.class).list())
                .containsExactlyInAnyOrder("STATUTE", "SOURCED", "KNOWN");
    }

    @Test
    void aDayOffDeclaredByOneAgencyMovesItsPromisesAndNobodyElses() {
        var before = calendars.of(agency).version();
        assertThat(calendars.of(agency).promise(at("23/11/2020 10:00"), Limit.workingDays(3))).isEqualTo(at("26/11/2020 17:30"));

        changes.declare(Declaration.off(day("25/11/2020"), agency, "Nghỉ chống bão", "Công điện 01/CĐ-UBND"), admin);

        assertThat(calendars.of(agency).promise(at("23/11/2020 10:00"), Limit.workingDays(3))).isEqualTo(at("27/11/2020 17:30"));
        assertThat(calendars.of(UUID.randomUUID()).isWorkingDay(day("25/11/2020"))).isTrue();
        assertThat(calendars.of(agency).version()).isGreaterThan(before);
        var change = events.stream(CalendarChanged.class).reduce((a, b) -> b).orElseThrow();
        assertThat(change.agencyId()).isEqualTo(agency);
        assertThat(change.change().date()).isEqualTo(day("25/11/2020"));
        assertThat(change.change()).hasToString("OFF 2020-11-25");
        assertThat(change.version()).isEqualTo(calendars.of(agency).version());
    }

    @Test
    void aDayDeclaredTwiceIsOneDayAndTheReplacedOneStaysOnRecord() {
        assertThat(changes.declare(Declaration.off(day("25/6/2020"), agency, "Nghỉ", "QĐ 1"), admin)).isEqualTo(CalendarChanges.Outcome.DECLARED);
        assertThat(changes.declare(Declaration.off(day("25/6/2020"), agency, "Nghỉ", "QĐ 1"), admin)).isEqualTo(CalendarChanges.Outcome.DECLARED_BEFORE);
        assertThat(changes.declare(Declaration.worked(day("25/6/2020"), agency, "Làm", "QĐ 2"), admin)).isEqualTo(CalendarChanges.Outcome.DECLARED);

        assertThat(calendars.of(agency).isWorkingDay(day("25/6/2020"))).isTrue();
        assertThat(db.sql("select count(*) from calendar_day where agency_id = :agency").param("agency", agency)
                .query(Integer.class).single()).isEqualTo(2);
    }

    @Test
    void aWithdrawnDayIsAgainWhatItsWeekdaySays() {
        changes.declare(Declaration.off(day("26/6/2020"), agency, "Nghỉ", "QĐ 1"), admin);
        var id = db.sql("select id from calendar_day where agency_id = :agency").param("agency", agency).query(UUID.class).single();
        assertThat(changes.withdraw(id, "nhầm ngày", admin)).isTrue();
        assertThat(calendars.of(agency).isWorkingDay(day("26/6/2020"))).isTrue();
    }

    @Test
    void summerHoursHoldFromTheirDay() {
        var saturdays = IntStream.rangeClosed(1, 6).boxed().collect(Collectors.toMap(DayOfWeek::of,
                day -> List.of(new DeskSession(LocalTime.of(7, 0), day == 6 ? LocalTime.of(11, 0) : LocalTime.of(17, 0)))));
        changes.changeDeskHours(agency, new DeskHours(day("15/4/2020"), LocalTime.of(15, 0), saturdays), "QĐ mùa hè", admin);

        assertThat(calendars.of(agency).endOfDeskHours(day("14/4/2020"))).isEqualTo(at("14/4/2020 17:30"));
        assertThat(calendars.of(agency).endOfDeskHours(day("15/4/2020"))).isEqualTo(at("15/4/2020 17:00"));
        assertThat(calendars.of(agency).endOfDeskHours(day("18/4/2020"))).isEqualTo(at("18/4/2020 11:00"));
    }
}
