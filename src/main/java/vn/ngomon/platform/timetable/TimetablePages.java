package vn.ngomon.platform.timetable;

import java.time.DayOfWeek;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ngomon.platform.calendar.CalendarChanges;
import vn.ngomon.platform.calendar.Calendars;
import vn.ngomon.platform.calendar.ClockWords;
import vn.ngomon.platform.calendar.DeclaredHours;
import vn.ngomon.platform.calendar.DeskHours;
import vn.ngomon.platform.calendar.WorkCalendar;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.directory.Seat;
import vn.ngomon.platform.ui.NotFound;
import vn.ngomon.platform.ui.Term;

/** Puts one calendar's year together. */
@Component
class TimetablePages {

    private final CalendarChanges changes;
    private final Calendars calendars;
    private final Directory directory;
    private final ClockWords words;
    private final InstantSource clock;

    TimetablePages(CalendarChanges changes, Calendars calendars, Directory directory, ClockWords words, InstantSource clock) {
        this.changes = changes;
        this.calendars = calendars;
        this.directory = directory;
        this.words = words;
        this.clock = clock;
    }

    WorkCalendar calendar(@Nullable UUID agency) {
        return agency == null ? calendars.national() : calendars.of(agency);
    }

    TimetablePage.Forms empty(@Nullable UUID agency) {
        return new TimetablePage.Forms(TimetableForm.EMPTY, SwapForm.EMPTY, HoursForm.of(calendar(agency).hoursOn(today())), List.of());
    }

    int thisYear() {
        return today().getYear();
    }

    private LocalDate today() {
        return clock.instant().atOffset(WorkCalendar.ZONE).toLocalDate();
    }

    /** @throws NotFound for whoever may not look at this calendar */
    TimetablePage page(int year, @Nullable UUID agency, Actor actor, Locale locale, TimetablePage.Forms forms) {
        if (!actor.isOfficial() || year < WorkCalendar.FIRST.getYear() || year > WorkCalendar.LAST.getYear()
                || agency != null && !Timetables.mayChange(agency, actor)) {
            throw new NotFound();
        }
        var calendar = calendar(agency);
        var first = LocalDate.of(year, 1, 1);
        var last = LocalDate.of(year, 12, 31);
        var rows = changes.days(agency, first, last).stream().map(row -> new TimetablePage.Row(row.id(), row.day().date(),
                words.weekday(row.day().date(), locale), words.name(row.day(), locale), row.day().kind(), row.day().basis(),
                row.confidence(), agency == null || row.agencyId() != null)).toList();
        return new TimetablePage(year, agency, choices(agency, actor, locale),
                TimetablePage.months(year, calendar, day -> words.name(day, locale)), rows,
                calendar.workingDaysBetween(first, last) + (calendar.isWorkingDay(first) ? 1 : 0),
                !last.isAfter(calendar.announcedThrough()), Timetables.mayChange(agency, actor), weeks(agency, locale), forms);
    }

    private List<TimetablePage.Choice> choices(@Nullable UUID chosen, Actor actor, Locale locale) {
        var choices = new ArrayList<TimetablePage.Choice>();
        choices.add(new TimetablePage.Choice("", "", chosen == null));
        var agencies = actor.holds(Role.PROVINCE_ADMIN) ? directory.agenciesOn(directory.today())
                : actor.seats().stream().filter(seat -> seat.role() == Role.AGENCY_ADMIN).map(Seat::agencyId).distinct()
                        .flatMap(id -> directory.findAgency(id).stream()).toList();
        agencies.forEach(agency -> choices.add(new TimetablePage.Choice(agency.id().toString(), agency.name(locale),
                agency.id().equals(chosen))));
        return choices;
    }

    private List<TimetablePage.Week> weeks(@Nullable UUID agency, Locale locale) {
        return changes.weeks(agency).reversed().stream().map(week -> week(week, agency, locale)).toList();
    }

    private TimetablePage.Week week(DeclaredHours week, @Nullable UUID agency, Locale locale) {
        return new TimetablePage.Week(week.id(), week.hours().from(), week.hours().cutOff(), hours(week.hours(), locale), week.basis(),
                (agency == null || week.agencyId() != null) && Timetables.isWithdrawable(week));
    }

    /** Weekdays in a row with the same sessions are one line. */
    private List<Term> hours(DeskHours hours, Locale locale) {
        var lines = new ArrayList<Term>();
        int first = 1;
        for (int day = 1; day <= 7; day++) {
            if (day == 7 || !hours.on(DayOfWeek.of(day)).equals(hours.on(DayOfWeek.of(day + 1)))) {
                var sessions = hours.on(DayOfWeek.of(day)).stream().map(session -> session.opens() + "–" + session.closes()).collect(Collectors.joining(", "));
                var name = words.weekday(DayOfWeek.of(first), locale);
                if (!sessions.isEmpty()) {
                    lines.add(new Term(first == day ? name : name + "–" + words.weekday(DayOfWeek.of(day), locale), sessions));
                }
                first = day + 1;
            }
        }
        return lines;
    }
}
