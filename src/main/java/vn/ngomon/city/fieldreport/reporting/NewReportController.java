package vn.ngomon.city.fieldreport.reporting;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.ngomon.city.fieldreport.Reports;
import vn.ngomon.city.fieldreport.abuse.Limits;
import vn.ngomon.city.fieldreport.intake.Received;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.identity.Visitors;

/** Where a phone reports. */
@Controller
@RequestMapping("/reports/new")
class NewReportController {

    private static final String VIEW = "city/fieldreport/reporting/new";

    private final Incoming incoming;
    private final NewReportPages pages;
    private final Reviewing reviewing;
    private final Drafts drafts;
    private final Reports reports;
    private final Visitors visitors;
    private final Limits limits;

    NewReportController(Incoming incoming, NewReportPages pages, Reviewing reviewing, Drafts drafts, Reports reports, Visitors visitors, Limits limits) {
        this.incoming = incoming;
        this.pages = pages;
        this.reviewing = reviewing;
        this.drafts = drafts;
        this.reports = reports;
        this.visitors = visitors;
        this.limits = limits;
    }

    /** The same for everybody but for its key, so that a phone may keep it and give it a key of its own; only who comes back from confirming finds what they filled in. */
    @GetMapping
    String form(@RequestParam(required = false) @Nullable UUID draft, Optional<Actor> actor, Locale locale, Model model, HttpServletRequest request, HttpServletResponse response) {
        var found = draft == null ? Optional.<Drafts.Draft>empty() : drafts.find(draft, visitors.device(request, response));
        model.addAttribute("page", found.map(kept -> pages.page(kept.form(), kept.answers(), List.of(), List.of(), Review.NOTHING, actor.isPresent(), locale))
                .orElseGet(() -> pages.empty(locale)));
        return VIEW;
    }

    @PostMapping
    String send(@ModelAttribute ReportForm typed, @RequestParam MultiValueMap<String, MultipartFile> files, Optional<Actor> actor, Locale locale, Model model,
            HttpServletRequest request, HttpServletResponse response) {
        var stored = "1".equals(request.getHeader("Outbox"));       // it waits on the phone until it is answered, and its sender has seen there what is to be seen
        if (stored && actor.isEmpty()) {
            return "redirect:/sign-in/code?next=%2Foutbox";
        }
        var before = actor.flatMap(who -> typed.clientKey().flatMap(key -> reports.findSent(who.accountId(), key)));
        if (before.isPresent()) {
            return "redirect:/account/reports/" + before.get();
        }
        var device = visitors.device(request, response);
        if (actor.isEmpty()) {
            limits.countDraft(device);
        }
        var sender = actor.orElseGet(() -> new Actor(device, "", Set.of()));
        var arrived = incoming.read(typed, files, request.getParameterMap(), sender, device);
        var review = stored ? Review.NOTHING : reviewing.of(arrived.form(), arrived.offered(), actor.map(Actor::accountId));
        if (arrived.isWrong() || review.holds()) {
            return again(arrived, arrived.flaws(), review, locale, model, response);
        }
        return actor.isEmpty() ? confirmFirst(arrived, device) : send(arrived, actor.get(), device, locale, model, request, response);
    }

    private String send(Incoming.Arrived arrived, Actor actor, UUID device, Locale locale, Model model, HttpServletRequest request, HttpServletResponse response) {
        var guest = incoming.guest(actor, device, request);
        var doubts = incoming.doubts(guest, arrived.form());
        var puzzle = reviewing.puzzle(arrived.form(), doubts);
        if (puzzle.holds()) {
            return again(arrived, List.of(), puzzle, locale, model, response);
        }
        return switch (incoming.receive(arrived, actor, guest, doubts)) {
            case Received.Done(var report) -> {
                arrived.form().clientKey().ifPresent(key -> drafts.delete(key, device));
                yield "redirect:/account/reports/" + report.id();
            }
            case Received.Again(var report) -> "redirect:/account/reports/" + report;
            case Received.Wrong(var flaws) -> again(arrived, flaws, Review.NOTHING, locale, model, response);
        };
    }

    /** Nothing is lost meanwhile. */
    private String confirmFirst(Incoming.Arrived arrived, UUID device) {
        var key = arrived.form().clientKey().orElseGet(UUID::randomUUID);
        drafts.keep(key, device, new Drafts.Draft(arrived.form().with(key.toString()), arrived.answers()));
        return "redirect:/sign-in/code?next=" + URLEncoder.encode("/reports/new?draft=" + key, StandardCharsets.UTF_8);
    }

    private String again(Incoming.Arrived arrived, List<Received.Flaw> flaws, Review review, Locale locale, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("page", pages.page(arrived.form(), arrived.answers(), flaws, arrived.refused(), review, false, locale));
        return VIEW;
    }
}
