package vn.ngomon.government.dossier.work;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.ngomon.government.dossier.actions.DeskActs;
import vn.ngomon.government.dossier.actions.Typed;
import vn.ngomon.platform.casework.CaseFile;
import vn.ngomon.platform.casework.CaseFiles;
import vn.ngomon.platform.casework.Outcome;
import vn.ngomon.platform.desk.CaseTimeline;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.ui.Flash;
import vn.ngomon.platform.ui.NotFound;
import vn.ngomon.platform.ui.Tone;
import vn.ngomon.platform.ui.UiFactory;

/** How the desk answers an act on a dossier: on, or the dossier's page with what stands against it and everything typed still in its form. */
@Component
public class CaseAnswers {

    private final CaseFiles cases;
    private final CasePages pages;
    private final CaseTimeline timeline;
    private final UiFactory uis;

    CaseAnswers(CaseFiles cases, CasePages pages, CaseTimeline timeline, UiFactory uis) {
        this.cases = cases;
        this.pages = pages;
        this.timeline = timeline;
        this.uis = uis;
    }

    /** One request to act: who, in which language, with which version of the dossier's page before them. */
    public record Asked(Actor actor, Locale locale, int seen, Typed typed, Model model, HttpServletResponse response, RedirectAttributes redirect) {}

    String show(CaseFile file, Actor actor, Locale locale, Model model) {
        return page(file, actor, locale, Typed.NOTHING, model, null);
    }

    public String answer(Outcome outcome, UUID id, Asked asked) {
        return switch (outcome) {
            case Outcome.Done(var file, var entry) -> {
                Flash.good(asked.redirect(), "work.done", uis.of(asked.locale()).pick(title(file, "vi"), title(file, "en")));
                yield after(file.id(), asked.actor());
            }
            case Outcome.Refused(var key, var args) -> key.equals(DeskActs.WRONG_DAY) ? refused(id, "dated", key, args, asked) : refused(id, key, args, asked);
            case Outcome.Stale(var file) -> stale(file, asked);
        };
    }

    /** 422: nothing was done, and why. */
    public String refused(UUID id, String key, List<Object> args, Asked asked) {
        asked.response().setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(get(id, asked.actor()), asked.actor(), asked.locale(), asked.typed(), asked.model(),
                new CasePage.Problem(Tone.BAD, uis.of(asked.locale()).t(key, args.toArray()), List.of(), List.of()));
    }

    /** 422 with the reason also beside the input it is about. */
    public String refused(UUID id, String input, String key, List<Object> args, Asked asked) {
        var typed = asked.typed().wrong(input, uis.of(asked.locale()).t(key, args.toArray()));
        return refused(id, key, args, new Asked(asked.actor(), asked.locale(), asked.seen(), typed, asked.model(), asked.response(), asked.redirect()));
    }

    /** 409: a colleague was faster; what they did stands first. */
    public String stale(CaseFile file, Asked asked) {
        asked.response().setStatus(HttpStatus.CONFLICT.value());
        var problem = new CasePage.Problem(Tone.WARN, uis.of(asked.locale()).t("work.stale"), timeline.since(file, asked.seen(), asked.locale()), List.of());
        return page(file, asked.actor(), asked.locale(), asked.typed(), asked.model(), problem);
    }

    public CaseFile get(UUID id, Actor actor) {
        return cases.find(id, actor).filter(file -> file.kind().equals("dossier")).orElseThrow(NotFound::new);
    }

    /** Back to the dossier while it may still be seen, else to the inbox. */
    String after(UUID id, Actor actor) {
        return cases.find(id, actor).isPresent() ? "redirect:/desk/dossiers/" + id : "redirect:/desk";
    }

    private String title(CaseFile file, String lang) {
        return cases.step(file).title().getOrDefault(lang, file.step());
    }

    private String page(CaseFile file, Actor actor, Locale locale, Typed typed, Model model, CasePage.@Nullable Problem problem) {
        model.addAttribute("page", pages.page(file, actor, locale, typed, problem));
        return "government/dossier/work/show";
    }
}
