package vn.ngomon.city.fieldreport.work;

import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.ngomon.city.fieldreport.Claims;
import vn.ngomon.platform.casework.CaseFile;
import vn.ngomon.platform.casework.CaseFiles;
import vn.ngomon.platform.casework.Outcome;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.ui.Flash;
import vn.ngomon.platform.ui.NotFound;
import vn.ngomon.platform.ui.Tone;
import vn.ngomon.platform.ui.UiFactory;

/** How the desk answers an act on a report: on, or the report's page with what stands against it and everything typed still in its form. */
@Component
class ReportAnswerPages {

    private final CaseFiles cases;
    private final SeenReports seen;
    private final ReportPages pages;
    private final Claims claims;
    private final UiFactory uis;
    private final InstantSource clock;

    ReportAnswerPages(CaseFiles cases, SeenReports seen, ReportPages pages, Claims claims, UiFactory uis, InstantSource clock) {
        this.cases = cases;
        this.seen = seen;
        this.pages = pages;
        this.claims = claims;
        this.uis = uis;
        this.clock = clock;
    }

    /** One request to act: who, in which language, with which version of the page before them. */
    record Asked(Actor actor, Locale locale, int seen, ReportPage.Typed typed, Model model, HttpServletResponse response, RedirectAttributes redirect) {}

    String show(CaseFile file, Actor actor, Locale locale, Model model) {
        return page(file, actor, locale, ReportPage.Typed.NOTHING, model, null);
    }

    String answer(Outcome outcome, UUID id, Asked asked) {
        return switch (outcome) {
            case Outcome.Done(var file, var entry) -> {
                var ui = uis.of(asked.locale());
                Flash.good(asked.redirect(), "fieldreport.done", cases.step(file).title().getOrDefault(ui.lang(), file.step()));
                claims.release(id, asked.actor().accountId());
                yield after(id, asked.actor());
            }
            case Outcome.Refused(var key, var args) -> refused(id, key, args, asked);
            case Outcome.Stale(var file) -> stale(file, asked);
        };
    }

    /** 422: nothing was done, and why. */
    String refused(UUID id, String key, List<Object> args, Asked asked) {
        asked.response().setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(seen.find(id, asked.actor()), asked.actor(), asked.locale(), asked.typed(), asked.model(),
                new ReportPage.Problem(Tone.BAD, uis.of(asked.locale()).t(key, args.toArray()), List.of()));
    }

    /** 409: a colleague was faster; what they did stands first. */
    private String stale(CaseFile file, Asked asked) {
        asked.response().setStatus(HttpStatus.CONFLICT.value());
        return page(file, asked.actor(), asked.locale(), asked.typed(), asked.model(),
                new ReportPage.Problem(Tone.WARN, uis.of(asked.locale()).t("fieldreport.stale"), pages.news(file, asked.seen(), asked.locale())));
    }

    String claim(CaseFile file, boolean over, Actor actor, RedirectAttributes redirect) {
        if (!ReportPages.isCentre(file, actor)) {
            throw new NotFound();
        }
        if (!claims.touch(file.id(), actor.accountId(), over, clock.instant())) {
            Flash.warn(redirect, "fieldreport.claim.taken");
        }
        return "redirect:/desk/reports/" + file.id();
    }

    String release(CaseFile file, Actor actor) {
        if (!ReportPages.isCentre(file, actor)) {
            throw new NotFound();
        }
        claims.release(file.id(), actor.accountId());
        return "redirect:/desk/reports";
    }

    /** Back to the report while it may still be seen, else to the inbox. */
    private String after(UUID id, Actor actor) {
        return cases.find(id, actor).isPresent() ? "redirect:/desk/reports/" + id : "redirect:/desk";
    }

    /** An act that did not happen is on no record, the look at the page that says so is. */
    private String page(CaseFile file, Actor actor, Locale locale, ReportPage.Typed typed, Model model, ReportPage.@Nullable Problem problem) {
        seen.saw(file.id(), actor, "fieldreport.page");
        if (ReportPages.isCentre(file, actor)) {
            seen.saw(file.id(), actor, "fieldreport.reporter");
        }
        model.addAttribute("page", pages.page(file, actor, locale, typed, problem));
        return "city/fieldreport/work/show";
    }
}
