package vn.ngomon.city.fieldreport.site;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;
import vn.ngomon.city.fieldreport.ReportCode;
import vn.ngomon.city.fieldreport.board.PublicReports;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.ui.BadInput;
import vn.ngomon.platform.ui.NotFound;

/** Field reports for everybody: map and list, and one report. */
@Controller
class SiteController {

    private final ReportLists lists;
    private final PublicReportPages pages;
    private final PublicReports reports;
    private final Merged merged;

    SiteController(ReportLists lists, PublicReportPages pages, PublicReports reports, Merged merged) {
        this.lists = lists;
        this.pages = pages;
        this.reports = reports;
        this.merged = merged;
    }

    /** The whole page, or for htmx only what a filter changes. */
    @GetMapping("/reports")
    String list(@RequestParam Map<String, String> params, @RequestHeader(name = "HX-Request", required = false) boolean partial, Locale locale, Model model,
            HttpServletResponse response) {
        response.addHeader(HttpHeaders.VARY, "HX-Request");
        var page = lists.page(params, locale);
        page.wrong().forEach((field, key) -> {
            if (partial) {      // its form is not drawn again
                throw new BadInput(field, key);
            }
            response.setStatus(HttpStatus.BAD_REQUEST.value());
        });
        model.addAttribute("page", page);
        return partial ? "city/fieldreport/site/_results" : "city/fieldreport/site/list";
    }

    @GetMapping("/reports/{code}")
    Object show(@PathVariable String code, Optional<Actor> viewer, Locale locale, Model model) {
        var named = ReportCode.find(code).orElseThrow(NotFound::new);
        var report = reports.find(named);
        if (report.isEmpty()) {
            return elsewhere(merged.into(named).orElseThrow(NotFound::new));
        }
        model.addAttribute("page", pages.page(report.get(), viewer, locale));
        return "city/fieldreport/site/show";
    }

    /** Merged away: the report that stands for it. */
    private static RedirectView elsewhere(ReportCode into) {
        var redirect = new RedirectView("/reports/" + into);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        return redirect;
    }
}
