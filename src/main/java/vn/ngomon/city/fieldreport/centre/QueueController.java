package vn.ngomon.city.fieldreport.centre;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.ngomon.city.fieldreport.DutyOfficers;
import vn.ngomon.platform.audit.Audit;
import vn.ngomon.platform.casework.Inbox;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.journal.Subject;
import vn.ngomon.platform.ui.FormText;

/** What waits at the centre, and acts on many at once. */
@Controller
class QueueController {

    private static final int MOST = 100;

    private final QueuePages pages;
    private final Bulk bulk;
    private final Audit audit;

    QueueController(QueuePages pages, Bulk bulk, Audit audit) {
        this.pages = pages;
        this.bulk = bulk;
        this.audit = audit;
    }

    @GetMapping("/desk/reports")
    String show(@RequestParam(defaultValue = "received") String step, @RequestParam(required = false) @Nullable String after, Actor actor, Locale locale, Model model) {
        return seen(DutyOfficers.only(actor), step, after, Bulk.Results.NONE, "", actor, locale, model);
    }

    /**
     * 422 when nothing was done. What was ticked and written stays for whatever was not.
     *
     * @param report {@code id:version} of each report ticked, as it was seen
     * @param after of the page of the list they were ticked on
     */
    @PostMapping("/desk/reports/bulk")
    String act(@RequestParam(defaultValue = "") List<String> report, @RequestParam String step, @RequestParam String action, @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) @Nullable String after, HttpServletResponse response, Actor actor, Locale locale, Model model) {
        var centre = DutyOfficers.only(actor);
        var results = bulk.perform(report.stream().limit(MOST).toList(), action, FormText.of(reason), actor, locale);
        if (results.done() == 0) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        return seen(centre, step, after, results, results.isWhole() ? "" : reason, actor, locale, model);
    }

    /** Not public yet, people's words may name persons: who reads the list is on record. */
    private String seen(UUID centre, String step, @Nullable String after, Bulk.Results results, String reason, Actor actor, Locale locale, Model model) {
        audit.saw(actor, new Subject("agency", centre), "fieldreport.queue");
        model.addAttribute("page", pages.page(QueuePages.STEPS.contains(step) ? step : QueuePages.STEPS.getFirst(), after == null ? null : Inbox.After.read(after).orElse(null), results, reason, actor, locale));
        return "city/fieldreport/centre/queue";
    }
}
