package vn.ngomon.city.fieldreport.centre;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.ngomon.city.fieldreport.DutyOfficers;
import vn.ngomon.platform.directory.Actor;

/** What waits at the centre, and acts on many at once. */
@Controller
class QueueController {

    private static final int MOST = 100;

    private final QueuePages pages;
    private final Bulk bulk;

    QueueController(QueuePages pages, Bulk bulk) {
        this.pages = pages;
        this.bulk = bulk;
    }

    @GetMapping("/desk/reports")
    String show(@RequestParam(defaultValue = "received") String step, @RequestParam(required = false) @Nullable String after, Actor actor, Locale locale, Model model) {
        DutyOfficers.only(actor);
        model.addAttribute("page", pages.page(QueuePages.STEPS.contains(step) ? step : QueuePages.STEPS.getFirst(), QueuePages.after(after), List.of(), actor, locale));
        return "city/fieldreport/centre/queue";
    }

    /** @param report {@code id:version} of each report ticked, as it was seen */
    @PostMapping("/desk/reports/bulk")
    String act(@RequestParam(defaultValue = "") List<String> report, @RequestParam String step, @RequestParam String action, @RequestParam(defaultValue = "") String reason,
            Actor actor, Locale locale, Model model) {
        DutyOfficers.only(actor);
        var results = bulk.perform(report.stream().limit(MOST).toList(), action, reason, actor, locale);
        model.addAttribute("page", pages.page(QueuePages.STEPS.contains(step) ? step : QueuePages.STEPS.getFirst(), null, results, actor, locale));
        return "city/fieldreport/centre/queue";
    }
}
