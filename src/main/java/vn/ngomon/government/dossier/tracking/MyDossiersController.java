package vn.ngomon.government.dossier.tracking;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.ngomon.government.dossier.Dossier;
import vn.ngomon.government.dossier.Ratings;
import vn.ngomon.government.dossier.drafts.Drafts;
import vn.ngomon.government.dossier.drafts.Shelf;
import vn.ngomon.government.dossier.drafts.Uploads;
import vn.ngomon.government.dossier.papers.Request;
import vn.ngomon.government.dossier.papers.Supplements;
import vn.ngomon.government.procedure.Procedures;
import vn.ngomon.platform.casework.Capacity;
import vn.ngomon.platform.casework.Casework;
import vn.ngomon.platform.casework.Move;
import vn.ngomon.platform.casework.Outcome;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.ui.Conflict;
import vn.ngomon.platform.ui.Flash;
import vn.ngomon.platform.ui.NotFound;

/** A person's own dossiers: follow, supplement, withdraw, rate. Another person's dossier does not exist here. */
@Controller
@RequestMapping("/my/dossiers")
class MyDossiersController {

    private static final int PAGE = 20;
    private static final UUID LAST = new UUID(-1, -1);
    private static final int LONGEST = 1000;

    private final OwnDossiers own;
    private final OwnPages pages;
    private final Drafts drafts;
    private final Procedures procedures;
    private final Supplements supplements;
    private final Shelf shelf;
    private final Uploads uploads;
    private final Casework casework;
    private final Ratings ratings;
    private final CaseView cases;
    private final MessageSource messages;

    MyDossiersController(OwnDossiers own, OwnPages pages, Drafts drafts, Procedures procedures, Supplements supplements, Shelf shelf, Uploads uploads,
            Casework casework, Ratings ratings, CaseView cases, MessageSource messages) {
        this.own = own;
        this.pages = pages;
        this.drafts = drafts;
        this.procedures = procedures;
        this.supplements = supplements;
        this.shelf = shelf;
        this.uploads = uploads;
        this.casework = casework;
        this.ratings = ratings;
        this.cases = cases;
        this.messages = messages;
    }

    @GetMapping
    String list(@RequestParam(required = false) @Nullable UUID before, Actor actor, Locale locale, Model model) {
        var found = own.of(actor, before == null ? LAST : before, PAGE + 1);
        var shown = found.stream().limit(PAGE).map(dossier -> pages.line(dossier, actor, locale)).toList();
        var begun = before != null ? List.<MinePage.DraftLine>of() : drafts.of(actor.accountId()).stream().map(draft -> new MinePage.DraftLine(draft.id(),
                procedures.version(draft.procedureVersionId()).content().name(), draft.updatedAt())).toList();
        model.addAttribute("page", new MinePage(begun, shown, found.size() > PAGE ? shown.getLast().id() : null));
        return "government/dossier/tracking/mine";
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Actor actor, Locale locale, Model model) {
        return show(own.get(id, actor), actor, Map.of(), "", locale, model);
    }

    private String show(Dossier dossier, Actor actor, Map<String, List<String>> errors, String refused, Locale locale, Model model) {
        model.addAttribute("page", pages.of(dossier, actor, errors, refused, locale));
        return "government/dossier/tracking/own";
    }

    /** Uploads, removes, reorders; and hands in when that button was pressed. */
    @PostMapping("/{id}/supplement")
    String supplement(@PathVariable UUID id, @RequestParam(name = "_go", defaultValue = "stay") String button, HttpServletRequest posted,
            HttpServletResponse response, Actor actor, Locale locale, Model model, RedirectAttributes redirect) {
        var dossier = own.get(id, actor);
        var request = supplements.open(id).orElseThrow(() -> new Conflict("dossier.refused.nothing-asked"));
        var codes = IntStream.range(0, request.papers().size()).mapToObj(Integer::toString).collect(Collectors.toSet());
        var refused = uploads.take(posted, Shelf.Of.REQUEST, request.id(), codes, locale);
        uploads.press(button, Shelf.Of.REQUEST, request.id());
        if (!refused.isEmpty()) {
            return wrong(dossier, actor, refused, "", response, locale, model);
        }
        if (!button.equals("give")) {
            return "redirect:/my/dossiers/" + id + "#supplement";
        }
        return switch (supplements.give(id, waiting(request), actor, Map.of())) {
            case Outcome.Done done -> {
                Flash.good(redirect, "dossier-tracking.supplement.given");
                yield "redirect:/my/dossiers/" + id;
            }
            case Outcome.Refused(var key, var args) -> wrong(dossier, actor, Map.of(), messages.getMessage(key, args.toArray(), locale), response, locale, model);
            case Outcome.Stale stale -> throw new Conflict();
        };
    }

    private String wrong(Dossier dossier, Actor actor, Map<String, List<String>> errors, String refused, HttpServletResponse response, Locale locale, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(dossier, actor, errors, refused, locale, model);
    }

    private Map<Integer, List<UUID>> waiting(Request request) {
        var given = new HashMap<Integer, List<UUID>>();
        shelf.files(Shelf.Of.REQUEST, request.id()).forEach((code, files) -> given.put(Integer.valueOf(code), files));
        return given;
    }

    @GetMapping("/{id}/withdrawal")
    String askWithdrawal(@PathVariable UUID id, Actor actor, Locale locale, Model model) {
        var dossier = own.get(id, actor);
        if (!cases.may(cases.file(dossier), actor, "withdraw")) {
            return "redirect:/my/dossiers/" + id;
        }
        model.addAttribute("page", pages.of(dossier, actor, Map.of(), "", locale));
        return "government/dossier/tracking/withdrawal";
    }

    @PostMapping("/{id}/withdrawal")
    String withdraw(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason, Actor actor, RedirectAttributes redirect) {
        own.get(id, actor);
        switch (casework.perform(Move.of(id, "withdraw", actor).as(Capacity.APPLICANT).because(cut(reason)))) {
            case Outcome.Done done -> Flash.good(redirect, "dossier-tracking.withdrawn");
            case Outcome.Refused refused -> Flash.warn(redirect, "dossier-tracking.withdraw.late");
            case Outcome.Stale stale -> throw new Conflict();
        }
        return "redirect:/my/dossiers/" + id;
    }

    @PostMapping("/{id}/rating")
    String rate(@PathVariable UUID id, @RequestParam(defaultValue = "0") int score, @RequestParam(defaultValue = "") String comment, Actor actor,
            RedirectAttributes redirect) {
        var dossier = own.get(id, actor);
        if (!ratings.takes(dossier, cases.file(dossier))) {
            throw new NotFound();
        }
        if (Ratings.isScore(score)) {
            ratings.add(id, score, comment, Ratings.Through.ACCOUNT, actor);
            Flash.good(redirect, "dossier-tracking.rating.thanks");
        } else {
            Flash.warn(redirect, "dossier-tracking.rating.choose");
        }
        return "redirect:/my/dossiers/" + id;
    }

    private static String cut(String text) {
        return text.strip().substring(0, Math.min(LONGEST, text.strip().length()));
    }
}
