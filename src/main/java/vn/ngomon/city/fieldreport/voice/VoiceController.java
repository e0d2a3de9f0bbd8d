package vn.ngomon.city.fieldreport.voice;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.ngomon.city.fieldreport.ReportCode;
import vn.ngomon.city.fieldreport.Reports;
import vn.ngomon.city.fieldreport.board.PublicReport;
import vn.ngomon.city.fieldreport.board.PublicReports;
import vn.ngomon.platform.casework.Outcome;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.time.Dates;
import vn.ngomon.platform.ui.Flash;
import vn.ngomon.platform.ui.FormText;
import vn.ngomon.platform.ui.NotFound;

/** What signed-in people say of a public report, from its page or from the reporter's own. */
@Controller
@RequestMapping("/reports/{code}")
class VoiceController {

    private static final int LONGEST_REASON = 2000;

    private final Voices voices;
    private final PublicReports reports;
    private final Reports told;

    VoiceController(Voices voices, PublicReports reports, Reports told) {
        this.voices = voices;
        this.reports = reports;
        this.told = told;
    }

    @PostMapping("/support")
    String support(@PathVariable String code, Actor actor, RedirectAttributes redirect) {
        var report = report(code);
        if (told.isOwn(report.id(), actor.accountId())) {
            Flash.warn(redirect, "reportsite.support.own", report.code());
            return back(report, "own");
        }
        if (voices.support(report.id(), actor.accountId())) {
            Flash.good(redirect, "reportsite.support.done");
        }
        return back(report, "");
    }

    @PostMapping("/support/end")
    String unsupport(@PathVariable String code, Actor actor) {
        var report = report(code);
        voices.unsupport(report.id(), actor.accountId());
        return back(report, "");
    }

    @PostMapping("/following")
    String follow(@PathVariable String code, Actor actor, RedirectAttributes redirect) {
        var report = report(code);
        if (voices.follow(report.id(), actor.accountId())) {
            Flash.good(redirect, "reportsite.follow.done");
        }
        return back(report, "");
    }

    @PostMapping("/following/end")
    String unfollow(@PathVariable String code, Actor actor) {
        var report = report(code);
        voices.unfollow(report.id(), actor.accountId());
        return back(report, "");
    }

    /** @param fixed whether it is mended; unanswered is no answer */
    @PostMapping("/rating")
    String rate(@PathVariable String code, @RequestParam(defaultValue = "0") int score, @RequestParam(required = false) @Nullable Boolean fixed,
            @RequestParam(defaultValue = "") String comment, @RequestParam(defaultValue = "public") String back, Actor actor, RedirectAttributes redirect) {
        var report = own(code, actor);
        switch (fixed == null ? new Rated.Wrong(Voices.LONGEST_COMMENT) : voices.rate(report.id(), actor, score, fixed, FormText.of(comment))) {
            case Rated.Done done -> Flash.good(redirect, "reportsite.rate.done");
            case Rated.NoAnswer none -> Flash.warn(redirect, "reportsite.rate.none");
            case Rated.TooLate(var until) -> Flash.warn(redirect, "reportsite.rate.late", Dates.moment(until));
            case Rated.Wrong(var longest) -> Flash.warn(redirect, "reportsite.rate.wrong", longest);
        }
        return back(report, back);
    }

    @PostMapping("/reopening")
    String reopen(@PathVariable String code, @RequestParam(defaultValue = "") String reason, @RequestParam(defaultValue = "public") String back, Actor actor,
            RedirectAttributes redirect) {
        var report = own(code, actor);
        var words = FormText.of(reason);
        if (words.isEmpty() || words.length() > LONGEST_REASON) {
            Flash.warn(redirect, "reportsite.reopen.wrong", LONGEST_REASON);
            return back(report, back);
        }
        switch (voices.reopen(report.id(), actor, words)) {
            case Outcome.Done done -> Flash.good(redirect, "reportsite.reopen.done");
            case Outcome.Refused(var key, var args) -> Flash.warn(redirect, "reportsite.reopen.refused");
            case Outcome.Stale stale -> Flash.warn(redirect, "reportsite.reopen.refused");
        }
        return back(report, back);
    }

    private PublicReport report(String code) {
        return ReportCode.find(code).flatMap(reports::find).orElseThrow(NotFound::new);
    }

    /** For everybody else there is nothing to rate or to open again. */
    private PublicReport own(String code, Actor actor) {
        var report = report(code);
        if (!told.isOwn(report.id(), actor.accountId())) {
            throw new NotFound();
        }
        return report;
    }

    private static String back(PublicReport report, String back) {
        return "redirect:" + (back.equals("own") ? "/account/reports/" : "/reports/") + report.code();
    }
}
