package vn.ngomon.city.fieldreport.work;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.ngomon.city.fieldreport.OneSpot;
import vn.ngomon.city.fieldreport.Reports;
import vn.ngomon.city.fieldreport.photos.ReportPhoto;
import vn.ngomon.city.fieldreport.photos.ReportPhotos;
import vn.ngomon.city.fieldreport.photos.SentPhotos;
import vn.ngomon.city.fieldreport.work.ReportAnswerPages.Asked;
import vn.ngomon.platform.casework.Move;
import vn.ngomon.platform.casework.Outcome;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.place.MapFeatures;
import vn.ngomon.platform.ui.NotFound;

/** One report at the desk: its page, and every act the process offers under {@code /actions/{action}}. */
@Controller
@RequestMapping("/desk/reports/{id}")
class ReportController {

    private final ReportAnswerPages answers;
    private final SeenReports seen;
    private final Dispatching dispatching;
    private final ActInput input;
    private final Repeats repeats;
    private final SentPhotos sent;
    private final ReportPhotos photos;
    private final Reports reports;

    ReportController(ReportAnswerPages answers, SeenReports seen, Dispatching dispatching, ActInput input, Repeats repeats, SentPhotos sent, ReportPhotos photos, Reports reports) {
        this.answers = answers;
        this.seen = seen;
        this.dispatching = dispatching;
        this.input = input;
        this.repeats = repeats;
        this.sent = sent;
        this.photos = photos;
        this.reports = reports;
    }

    @GetMapping
    String show(@PathVariable UUID id, Actor actor, Locale locale, Model model) {
        return answers.show(seen.find(id, actor), actor, locale, model);
    }

    /** The one point of the page's map. */
    @GetMapping(path = "/spot", produces = MapFeatures.TYPE)
    @ResponseBody
    String spot(@PathVariable UUID id, Actor actor) {
        seen.find(id, actor);
        return OneSpot.features(reports.get(id), "#where");
    }

    /** @param again pictures of an answer that was sent back, to come with this one */
    @PostMapping("/actions/{action}")
    String act(@PathVariable UUID id, @PathVariable String action, @RequestParam int version, @RequestParam Map<String, String> params,
            @RequestParam(required = false) MultiValueMap<String, MultipartFile> files, @RequestParam(defaultValue = "") List<UUID> again, HttpServletResponse response, Actor actor, Locale locale, Model model,
            RedirectAttributes redirect) {
        params.put("again", again.toString());      // a form's values have one each here
        var asked = new Asked(actor, locale, version, new ReportPage.Typed(action, params), model, response, redirect);
        var move = input.move(id, action, version, params, actor);
        try {
            seen.find(id, actor);
            return act(move, files, again, asked);
        } catch (NotFound gone) {       // whoever has handed it on with the first of two clicks does not see it any more
            return answers.answer(repeats.of(move).orElseThrow(() -> gone), id, asked);
        }
    }

    private String act(Move move, MultiValueMap<String, MultipartFile> files, List<UUID> again, Asked asked) {
        var id = move.caseId();
        var actor = asked.actor();
        var before = sent.receive(files, "before", actor);
        var after = sent.receive(files, "after", actor);
        var refused = before.refused().or(after::refused);
        if (refused.isPresent()) {
            return answers.refused(id, refused.get().messageKey(), List.of(refused.get().messageArguments()), asked);
        }
        var outcome = dispatching.perform(move, (done, batch) -> {
            photos.useAgain(id, move.action().equals("answer") ? again : List.of(), done.file().stepSince(), batch);
            photos.attach(id, ReportPhoto.Kind.BEFORE, before.files(), actor.accountId(), done.file().stepSince(), batch);
            photos.attach(id, ReportPhoto.Kind.AFTER, after.files(), actor.accountId(), done.file().stepSince(), batch);
        });
        return answers.answer(outcome instanceof Outcome.Stale ? repeats.of(move).<Outcome>map(done -> done).orElse(outcome) : outcome, id, asked);
    }

    /** @param over take it from the colleague who has it open */
    @PostMapping("/claim")
    String claim(@PathVariable UUID id, @RequestParam(defaultValue = "false") boolean over, Actor actor, RedirectAttributes redirect) {
        return answers.claim(seen.find(id, actor), over, actor, redirect);
    }

    @PostMapping("/release")
    String release(@PathVariable UUID id, Actor actor) {
        return answers.release(seen.find(id, actor), actor);
    }

    @PostMapping("/holder")
    String take(@PathVariable UUID id, HttpServletResponse response, Actor actor, Locale locale, Model model, RedirectAttributes redirect) {
        seen.find(id, actor);
        Outcome outcome = dispatching.take(id, actor);
        return answers.answer(outcome, id, new Asked(actor, locale, 0, ReportPage.Typed.NOTHING, model, response, redirect));
    }
}
