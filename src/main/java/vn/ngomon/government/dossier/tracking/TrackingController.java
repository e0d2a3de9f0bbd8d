package vn.ngomon.government.dossier.tracking;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.WebUtils;
import vn.ngomon.government.dossier.Dossier;
import vn.ngomon.government.dossier.Dossiers;
import vn.ngomon.government.dossier.Ratings;
import vn.ngomon.government.dossier.lookup.LookupAttempts;
import vn.ngomon.government.dossier.lookup.LookupSecrets;
import vn.ngomon.government.dossier.papers.Request;
import vn.ngomon.government.dossier.papers.Supplements;
import vn.ngomon.government.procedure.Procedures;
import vn.ngomon.platform.casework.CaseFiles;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.ui.Flash;
import vn.ngomon.platform.ui.NotFound;
import vn.ngomon.platform.ui.TooMany;

/**
 * Following a dossier without an account. The code alone tells how far it is, nothing of whose it is or what about; the secret
 * tells a little more. An unknown number and a wrong secret are answered alike.
 */
@Controller
class TrackingController {

    private static final String DEVICE = "ngomon-lookup";
    private static final int LONGEST = 60;

    private final Dossiers dossiers;
    private final OwnDossiers own;
    private final LookupSecrets secrets;
    private final LookupAttempts attempts;
    private final Supplements supplements;
    private final CaseView cases;
    private final CaseFiles files;
    private final CitizenTimeline timeline;
    private final Ratings ratings;
    private final Procedures procedures;

    TrackingController(Dossiers dossiers, OwnDossiers own, LookupSecrets secrets, LookupAttempts attempts, Supplements supplements, CaseView cases,
            CaseFiles files, CitizenTimeline timeline, Ratings ratings, Procedures procedures) {
        this.dossiers = dossiers;
        this.own = own;
        this.secrets = secrets;
        this.attempts = attempts;
        this.supplements = supplements;
        this.cases = cases;
        this.files = files;
        this.timeline = timeline;
        this.ratings = ratings;
        this.procedures = procedures;
    }

    /** What a QR code opens: officials who may, and the owner, are led to their own page of it. */
    @GetMapping("/tracking")
    String track(@RequestParam(defaultValue = "") String code, Optional<Actor> actor, Model model) {
        var asked = tidy(code);
        var dossier = asked.isEmpty() ? Optional.<Dossier>empty() : dossiers.findByName(asked);
        var inside = dossier.flatMap(found -> actor.flatMap(who -> inside(found, who)));
        if (inside.isPresent()) {
            return "redirect:" + inside.get();
        }
        var found = dossier.filter(one -> one.parentId() == null).map(one -> found(one, "", null)).orElse(null);
        return show(new TrackingPage(asked, found, asked.isEmpty() || found != null ? "" : "unknown"), model);
    }

    @GetMapping("/tracking/{code}")
    String short_(@PathVariable String code) {
        return "redirect:" + UriComponentsBuilder.fromPath("/tracking").queryParam("code", tidy(code)).build().encode().toUriString();
    }

    private Optional<String> inside(Dossier dossier, Actor actor) {
        if (actor.isOfficial() && files.find(dossier.id(), actor).isPresent()) {
            return Optional.of("/desk/dossiers/" + dossier.id());
        }
        return own.isOwn(dossier, actor) ? Optional.of("/my/dossiers/" + dossier.id()) : Optional.empty();
    }

    @PostMapping("/tracking")
    String open(@RequestParam(defaultValue = "") String code, @RequestParam(defaultValue = "") String secret, HttpServletRequest request,
            HttpServletResponse response, Locale locale, Model model) {
        var asked = tidy(code);
        if (asked.isEmpty() || secret.isBlank()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(new TrackingPage(asked, null, "incomplete"), model);
        }
        var dossier = opened(asked, secret, request, response);
        if (dossier.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        return show(dossier.map(one -> new TrackingPage(asked, found(one, secret, locale), "")).orElse(new TrackingPage(asked, null, "wrong")), model);
    }

    /** Whoever holds the slip may say what they thought of it. */
    @PostMapping("/tracking/rating")
    String rate(@RequestParam(defaultValue = "") String code, @RequestParam(defaultValue = "") String secret, @RequestParam(defaultValue = "0") int score,
            @RequestParam(defaultValue = "") String comment, HttpServletRequest request, HttpServletResponse response, RedirectAttributes redirect) {
        var dossier = opened(tidy(code), secret, request, response).filter(found -> ratings.takes(found, cases.file(found))).orElseThrow(NotFound::new);
        if (Ratings.isScore(score)) {
            ratings.add(dossier.id(), score, comment, Ratings.Through.SECRET, Actor.SYSTEM);
            Flash.good(redirect, "dossier-tracking.rating.thanks");
        } else {
            Flash.warn(redirect, "dossier-tracking.rating.choose");
        }
        return "redirect:" + UriComponentsBuilder.fromPath("/tracking").queryParam("code", dossier.name()).build().encode().toUriString();
    }

    /** The dossier a secret opens; every attempt counts before it is judged. */
    private Optional<Dossier> opened(String asked, String secret, HttpServletRequest request, HttpServletResponse response) {
        var device = device(request, response);
        switch (attempts.attempt(device, asked)) {
            case LookupAttempts.Turn.Later(var wait) -> throw new TooMany(wait);
            case LookupAttempts.Turn.Now(var pause) -> pause(pause);
        }
        var dossier = dossiers.findByName(asked).filter(found -> found.parentId() == null).filter(found -> secrets.opens(found.id(), secret));
        dossier.ifPresent(found -> attempts.succeeded(device, asked));
        return dossier;
    }

    private static void pause(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private TrackingPage.Found found(Dossier dossier, String secret, @Nullable Locale locale) {
        var file = cases.file(dossier);
        return new TrackingPage.Found(dossier.name(), cases.stages(dossier, file), locale == null ? null : new TrackingPage.More(
                procedures.version(dossier.procedureVersionId()).content().name(), cases.agency(dossier, locale), cases.step(file, locale), cases.holder(file, locale),
                dossier.submittedAt(), file.due(), supplements.open(dossier.id()).map(Request::reason).orElse(""), timeline.of(dossier, false, locale),
                ratings.isOpen(dossier, file) ? secret.strip() : ""));
    }

    private static String show(TrackingPage page, Model model) {
        model.addAttribute("page", page);
        return "government/dossier/tracking/track";
    }

    /** As typed from a slip: any case, stray spaces; longer than any number is none. */
    private static String tidy(String code) {
        var tidy = code.replaceAll("\\s+", "").toUpperCase(Locale.ROOT);
        return tidy.length() > LONGEST ? "" : tidy;
    }

    private static String device(HttpServletRequest request, HttpServletResponse response) {
        var cookie = WebUtils.getCookie(request, DEVICE);
        if (cookie != null && cookie.getValue().matches("[0-9a-f-]{36}")) {
            return Optional.of(cookie).map(Cookie::getValue).orElseThrow();
        }
        var device = UUID.randomUUID().toString();
        response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(DEVICE, device).path("/tracking").httpOnly(true).secure(request.isSecure())
                .sameSite("Lax").maxAge(Duration.ofDays(365)).build().toString());
        return device;
    }
}
