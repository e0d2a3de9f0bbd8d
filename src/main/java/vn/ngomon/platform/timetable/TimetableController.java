package vn.ngomon.platform.timetable;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.ngomon.platform.calendar.CalendarChanges;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.timetable.TimetableForm.Wrong;
import vn.ngomon.platform.ui.Flash;
import vn.ngomon.platform.ui.NotFound;

/** The year of an agency's working time, and what its administrator declares in it: days, swaps, desk hours. */
@Controller
@RequestMapping("/admin/calendar")
class TimetableController {

    private static final String YEAR = "platform/timetable/year";

    private final Timetables timetables;
    private final CalendarChanges changes;
    private final TimetablePages pages;

    TimetableController(Timetables timetables, CalendarChanges changes, TimetablePages pages) {
        this.timetables = timetables;
        this.changes = changes;
        this.pages = pages;
    }

    @GetMapping
    String year(@RequestParam(required = false) @Nullable Integer year, @RequestParam(required = false) @Nullable UUID agency,
            Actor actor, Locale locale, Model model) {
        model.addAttribute("page", pages.page(year == null ? pages.thisYear() : year, agency, actor, locale, pages.empty(agency)));
        return YEAR;
    }

    @PostMapping("/days")
    String declare(TimetableForm form, Actor actor, Locale locale, Model model, RedirectAttributes redirect, HttpServletResponse response) {
        var wrongs = form.wrongs();
        if (!wrongs.isEmpty()) {
            var empty = pages.empty(form.agency());
            return again(form.agency(), new TimetablePage.Forms(form, empty.swap(), empty.hours(), wrongs), actor, locale, model, response);
        }
        var declaration = form.declaration();
        tell(timetables.declare(declaration, actor), declaration.date(), redirect);
        return back(declaration.date().getYear(), form.agency());
    }

    @PostMapping("/days/{id}/withdrawal")
    String withdraw(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason, Actor actor, RedirectAttributes redirect) {
        var day = changes.findDay(id).orElseThrow(NotFound::new);
        if (reason.isBlank()) {
            Flash.warn(redirect, "timetable.wrong.reason");
        } else {
            timetables.withdraw(id, reason.strip(), actor);
            Flash.good(redirect, "timetable.withdrawn", day.day().date());
        }
        return back(day.day().date().getYear(), day.agencyId());
    }

    @PostMapping("/swaps")
    String swap(SwapForm form, Actor actor, Locale locale, Model model, RedirectAttributes redirect, HttpServletResponse response) {
        List<Wrong> wrongs = form.wrongs(pages.calendar(form.agency()));
        if (!wrongs.isEmpty()) {
            var empty = pages.empty(form.agency());
            return again(form.agency(), new TimetablePage.Forms(empty.day(), form, empty.hours(), wrongs), actor, locale, model, response);
        }
        tell(timetables.declareSwap(form.dayOff(), form.dayWorked(), form.agency(), form.swapBasis().strip(), actor), form.dayOff(), redirect);
        return back(form.dayOff().getYear(), form.agency());
    }

    @PostMapping("/hours")
    String hours(@RequestParam(required = false) @Nullable UUID agency, @RequestParam Map<String, String> params, Actor actor, Locale locale, Model model,
            RedirectAttributes redirect, HttpServletResponse response) {
        var form = HoursForm.of(agency, params);
        var wrongs = form.wrongs();
        if (!wrongs.isEmpty()) {
            var empty = pages.empty(agency);
            return again(agency, new TimetablePage.Forms(empty.day(), empty.swap(), form, wrongs), actor, locale, model, response);
        }
        timetables.changeDeskHours(agency, form.hours(), form.basis(), actor);
        Flash.good(redirect, "timetable.hours.declared", form.hours().from());
        return back(form.hours().from().getYear(), agency);
    }

    @PostMapping("/hours/{id}/withdrawal")
    String withdrawHours(@PathVariable UUID id, Actor actor, RedirectAttributes redirect) {
        var week = changes.findWeek(id).orElseThrow(NotFound::new);
        if (timetables.withdrawDeskHours(id, actor)) {
            Flash.good(redirect, "timetable.hours.withdrawn", week.hours().from());
        } else {
            Flash.warn(redirect, "timetable.hours.needed");
        }
        return back(pages.thisYear(), week.agencyId());
    }

    private String again(@Nullable UUID agency, TimetablePage.Forms forms, Actor actor, Locale locale, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("page", pages.page(pages.thisYear(), agency, actor, locale, forms));
        return YEAR;
    }

    private static void tell(CalendarChanges.Outcome outcome, LocalDate day, RedirectAttributes redirect) {
        switch (outcome) {
            case DECLARED -> Flash.good(redirect, "timetable.declared", day);
            case DECLARED_BEFORE -> Flash.warn(redirect, "timetable.declaredBefore", day);
        }
    }

    private static String back(int year, @Nullable UUID agency) {
        return "redirect:/admin/calendar?year=" + year + (agency == null ? "" : "&agency=" + agency);
    }
}
