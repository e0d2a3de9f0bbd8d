package vn.ngomon.platform.timetable;

import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.ngomon.platform.calendar.CalendarChanges;
import vn.ngomon.platform.calendar.Calendars;
import vn.ngomon.platform.calendar.ClockWords;
import vn.ngomon.platform.calendar.WorkCalendar;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.directory.Seat;
import vn.ngomon.platform.ui.Flash;
import vn.ngomon.platform.ui.NotFound;

/** The year of an agency's working time, and what its administrator declares in it. */
@Controller
class TimetableController {

    private final Timetables timetables;
    private final CalendarChanges changes;
    private final Calendars calendars;
    private final Directory directory;
    private final ClockWords words;
    private final InstantSource clock;

    TimetableController(Timetables timetables, CalendarChanges changes, Calendars calendars, Directory directory,
            ClockWords words, InstantSource clock) {
        this.timetables = timetables;
        this.changes = changes;
        this.calendars = calendars;
        this.directory = directory;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/admin/calendar")
    String year(@RequestParam(required = false) @Nullable Integer year, @RequestParam(required = false) @Nullable UUID agency,
            Actor actor, Locale locale, Model model) {
        model.addAttribute("page", page(year == null ? thisYear() : year, agency, actor, locale, TimetableForm.EMPTY, List.of()));
        return "platform/timetable/year";
    }

    @PostMapping("/admin/calendar/days")
    String declare(TimetableForm form, Actor actor, Locale locale, Model model, RedirectAttributes redirect,
            HttpServletResponse response) {
        var wrongs = form.wrongs();
        if (!wrongs.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("page", page(thisYear(), form.agency(), actor, locale, form, wrongs));
            return "platform/timetable/year";
        }
        var declaration = form.declaration();
        switch (timetables.declare(declaration, actor)) {
            case DECLARED -> Flash.good(redirect, "timetable.declared", declaration.date());
            case DECLARED_BEFORE -> Flash.warn(redirect, "timetable.declaredBefore", declaration.date());
        }
        return "redirect:" + address(declaration.date().getYear(), form.agency());
    }

    @PostMapping("/admin/calendar/days/{id}/withdrawal")
    String withdraw(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason, Actor actor, RedirectAttributes redirect) {
        var day = changes.findDay(id).orElseThrow(NotFound::new);
        if (reason.isBlank()) {
            Flash.warn(redirect, "timetable.wrong.reason");
        } else {
            timetables.withdraw(id, reason.strip(), actor);
            Flash.good(redirect, "timetable.withdrawn", day.day().date());
        }
        return "redirect:" + address(day.day().date().getYear(), day.agencyId());
    }

    private TimetablePage page(int year, @Nullable UUID agency, Actor actor, Locale locale, TimetableForm form,
            List<TimetableForm.Wrong> wrongs) {
        if (!actor.isOfficial() || year < WorkCalendar.FIRST.getYear() || year > WorkCalendar.LAST.getYear()
                || agency != null && !Timetables.mayChange(agency, actor)) {
            throw new NotFound();
        }
        var calendar = agency == null ? calendars.national() : calendars.of(agency);
        var first = LocalDate.of(year, 1, 1);
        var last = LocalDate.of(year, 12, 31);
        var rows = changes.days(agency, first, last).stream().map(row -> new TimetablePage.Row(row.id(), row.day().date(),
                words.weekday(row.day().date(), locale), words.name(row.day(), locale), row.day().kind(), row.day().basis(),
                row.confidence(), agency == null || row.agencyId() != null)).toList();
        return new TimetablePage(year, agency, choices(agency, actor, locale),
                TimetablePage.months(year, calendar, day -> words.name(day, locale)), rows,
                calendar.workingDaysBetween(first, last) + (calendar.isWorkingDay(first) ? 1 : 0),
                !last.isAfter(calendar.announcedThrough()), Timetables.mayChange(agency, actor), form, wrongs);
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

    private int thisYear() {
        return clock.instant().atOffset(WorkCalendar.ZONE).getYear();
    }

    private static String address(int year, @Nullable UUID agency) {
        return "/admin/calendar?year=" + year + (agency == null ? "" : "&agency=" + agency);
    }
}
