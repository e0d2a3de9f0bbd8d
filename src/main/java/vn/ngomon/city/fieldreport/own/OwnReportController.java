package vn.ngomon.city.fieldreport.own;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.ngomon.city.fieldreport.FieldReport;
import vn.ngomon.city.fieldreport.OneSpot;
import vn.ngomon.city.fieldreport.ReportCode;
import vn.ngomon.city.fieldreport.Reports;
import vn.ngomon.city.fieldreport.photos.ReportPhotos;
import vn.ngomon.platform.casework.CaseFile;
import vn.ngomon.platform.casework.CaseFiles;
import vn.ngomon.platform.casework.Outcome;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.file.Files;
import vn.ngomon.platform.place.MapFeatures;
import vn.ngomon.platform.ui.Conflict;
import vn.ngomon.platform.ui.Flash;
import vn.ngomon.platform.ui.FormText;
import vn.ngomon.platform.ui.NotFound;
import vn.ngomon.platform.ui.UiFactory;

/** A person's own reports: follow, answer, withdraw. Another person's report does not exist here. */
@Controller
@RequestMapping("/account/reports")
class OwnReportController {

    private static final int PAGE = 20;
    private static final UUID LAST = new UUID(-1, -1);
    private static final int LONGEST = 2000;

    private final Reports reports;
    private final ReportPhotos photos;
    private final OwnReportPages pages;
    private final Answering answering;
    private final CaseFiles cases;
    private final Files files;
    private final UiFactory uis;

    OwnReportController(Reports reports, ReportPhotos photos, OwnReportPages pages, Answering answering, CaseFiles cases, Files files, UiFactory uis) {
        this.reports = reports;
        this.photos = photos;
        this.pages = pages;
        this.answering = answering;
        this.cases = cases;
        this.files = files;
        this.uis = uis;
    }

    @GetMapping
    String list(@RequestParam(required = false) @Nullable UUID before, Actor actor, Locale locale, Model model) {
        var found = reports.own(actor.accountId(), before == null ? LAST : before, PAGE + 1);
        var shown = found.stream().limit(PAGE).toList();
        model.addAttribute("page", new OwnReportsPage(pages.lines(shown, locale), found.size() > PAGE ? shown.getLast().id().toString() : null));
        return "city/fieldreport/own/list";
    }

    /** @param name its code, or its id, as who has just sent it knows it */
    @GetMapping("/{name}")
    String show(@PathVariable String name, Actor actor, Locale locale, Model model) {
        var report = own(name, actor);
        if (!name.equals(report.code())) {
            return "redirect:/account/reports/" + report.code();
        }
        model.addAttribute("page", pages.page(report, file(report), actor, null, locale));
        return "city/fieldreport/own/show";
    }

    @GetMapping(path = "/{name}/spot", produces = MapFeatures.TYPE)
    @ResponseBody
    String spot(@PathVariable String name, Actor actor) {
        return OneSpot.features(own(name, actor), "#what");
    }

    /** @param w pixels across; 0 for the file itself, which a film always is */
    @GetMapping("/{name}/photos/{photo}")
    ResponseEntity<Resource> look(@PathVariable String name, @PathVariable UUID photo, @RequestParam(defaultValue = "0") int w, Actor actor) {
        var report = own(name, actor);
        var file = files.get(photos.find(report.id(), photo).filter(found -> switch (found.kind()) {
            case REPORT, VIDEO -> true;
            case BEFORE, AFTER -> false;
        }).orElseThrow(NotFound::new).fileId());
        return w <= 0 ? files.inline(file) : files.preview(file, 1, w).orElseGet(() -> files.inline(file));
    }

    @PostMapping("/{name}/messages")
    String answer(@PathVariable String name, @RequestParam(defaultValue = "") String text, Actor actor, Locale locale, Model model, HttpServletResponse response,
            RedirectAttributes redirect) {
        var report = own(name, actor);
        var words = FormText.of(text);
        var isFine = !words.isEmpty() && words.length() <= LONGEST;
        if (isFine && answering.say(report, actor, words)) {
            Flash.good(redirect, "reporting.own.said");
            return "redirect:/account/reports/" + report.code() + "#dialogue";
        }
        var ui = uis.of(locale);
        response.setStatus((isFine ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT).value());
        var unsent = new OwnReportPage.Unsent(words, isFine ? ui.t("reporting.own.closed") : ui.t("fieldreport.text.length", LONGEST));
        model.addAttribute("page", pages.page(report, file(report), actor, unsent, locale));
        return "city/fieldreport/own/show";
    }

    @PostMapping("/{name}/withdrawal")
    String withdraw(@PathVariable String name, @RequestParam(defaultValue = "") String reason, Actor actor, RedirectAttributes redirect) {
        var report = own(name, actor);
        var words = FormText.of(reason);
        switch (answering.withdraw(report, actor, words.substring(0, Math.min(LONGEST, words.length())))) {
            case Outcome.Done done -> Flash.good(redirect, "reporting.own.withdrawn");
            case Outcome.Refused refused when file(report).step().equals("withdrawn") -> Flash.good(redirect, "reporting.own.withdrawn.before");
            case Outcome.Refused refused -> Flash.warn(redirect, "reporting.own.withdraw.late");
            case Outcome.Stale stale -> throw new Conflict();
        }
        return "redirect:/account/reports/" + report.code();
    }

    private FieldReport own(String name, Actor actor) {
        var found = name.length() == 36 ? reports.find(id(name)) : ReportCode.find(name).flatMap(reports::find);
        return found.filter(report -> reports.isOwn(report.id(), actor.accountId())).orElseThrow(NotFound::new);
    }

    private static UUID id(String name) {
        try {
            return UUID.fromString(name);
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }

    private CaseFile file(FieldReport report) {
        return cases.find(report.id()).orElseThrow(NotFound::new);
    }
}
