package vn.ngomon.city.fieldreport.hotline;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.node.ObjectNode;
import vn.ngomon.city.fieldreport.Callers;
import vn.ngomon.city.fieldreport.DutyOfficers;
import vn.ngomon.city.fieldreport.Reporter;
import vn.ngomon.city.fieldreport.Reports;
import vn.ngomon.city.fieldreport.Source;
import vn.ngomon.city.fieldreport.intake.Received;
import vn.ngomon.city.fieldreport.intake.Received.Flaw;
import vn.ngomon.city.fieldreport.intake.Reporting;
import vn.ngomon.city.fieldreport.photos.SentMedia;
import vn.ngomon.city.fieldreport.reporting.Glances;
import vn.ngomon.city.fieldreport.reporting.Incoming;
import vn.ngomon.city.fieldreport.reporting.NewReportPage;
import vn.ngomon.city.fieldreport.reporting.NewReportPages;
import vn.ngomon.city.fieldreport.reporting.ReportForm;
import vn.ngomon.city.fieldreport.reporting.Review;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.identity.Identity;
import vn.ngomon.platform.ui.Flash;
import vn.ngomon.platform.ui.FormText;

/** Writes down what somebody tells by telephone, letter, message or in person. */
@Controller
@RequestMapping("/desk/reports/new")
class NoteDownController {

    private static final String VIEW = "city/fieldreport/hotline/new";
    private static final int LONGEST = 200;

    private final NewReportPages pages;
    private final Incoming incoming;
    private final Glances glances;
    private final KnownReports known;
    private final Reporting reporting;
    private final Reports reports;
    private final InstantSource clock;

    NoteDownController(NewReportPages pages, Incoming incoming, Glances glances, KnownReports known, Reporting reporting, Reports reports, InstantSource clock) {
        this.pages = pages;
        this.incoming = incoming;
        this.glances = glances;
        this.known = known;
        this.reporting = reporting;
        this.reports = reports;
        this.clock = clock;
    }

    @GetMapping
    String form(Actor actor, Locale locale, Model model) {
        DutyOfficers.only(actor);
        model.addAttribute("page", new NoteDownPage(pages.empty(locale), sources(), Source.HOTLINE.name(), "", "", List.of()));
        return VIEW;
    }

    /** What is known already, while the officer is still writing. */
    @PostMapping("/similar")
    String similar(@ModelAttribute ReportForm form, @RequestParam MultiValueMap<String, MultipartFile> files, Actor actor, Locale locale, Model model) {
        DutyOfficers.only(actor);
        model.addAttribute("page", new KnownPage(known.like(form, glances.of(files), locale)));
        return "city/fieldreport/hotline/_known";
    }

    /**
     * Who told it, as it was typed.
     *
     * @param via how it came; {@code who} and {@code contact} are optional
     */
    record Told(@Nullable String via, @Nullable String who, @Nullable String contact) {

        Told {
            via = FormText.of(via);
            who = FormText.of(who);
            contact = FormText.of(contact);
        }

        Optional<Source> source() {
            return Arrays.stream(Source.values()).filter(Source::isTakenDown).filter(one -> one.name().equals(via)).findFirst();
        }

        List<Flaw> flaws() {
            var flaws = new ArrayList<Flaw>();
            if (source().isEmpty()) {
                flaws.add(new Flaw("via", "reporting.desk.via.wrong", List.of()));
            }
            if (who.length() > LONGEST) {
                flaws.add(new Flaw("who", "reporting.desk.long", List.of(LONGEST)));
            }
            if (!contact.isEmpty() && Identity.contact(contact).isEmpty()) {
                flaws.add(new Flaw("contact", "reporting.desk.contact.wrong", List.of()));
            }
            return flaws;
        }

        Reporter reporter(@Nullable UUID key) {
            return new Reporter(null, text(who), Identity.contact(contact).orElse(null), key, null);
        }
    }

    /** @param also the report that tells of the same already: the caller is added to it, and nothing new is written down */
    @PostMapping
    String keep(@ModelAttribute ReportForm typed, @ModelAttribute Told told, @RequestParam(required = false) @Nullable UUID also,
            @RequestParam MultiValueMap<String, MultipartFile> files, Actor actor, Locale locale, Model model,
            HttpServletRequest request, HttpServletResponse response, RedirectAttributes redirect) {
        DutyOfficers.only(actor);
        var before = also == null ? typed.clientKey().flatMap(key -> reports.findSent(null, key)) : Optional.<UUID>empty();
        if (before.isPresent()) {
            return again(before.get(), redirect);
        }
        var arrived = incoming.read(typed, files, request.getParameterMap(), actor, actor.accountId());
        var flaws = new ArrayList<>(told.flaws());
        if (also != null && flaws.isEmpty()) {
            known.addCaller(also, arrived.form().clientKey().orElseGet(UUID::randomUUID), new Callers.Caller(text(told.who()), Identity.contact(told.contact()).orElse(null),
                    told.source().orElseThrow(), clock.instant()), actor);
            Flash.good(redirect, "reporting.desk.also.kept");
            return "redirect:/desk/reports/" + also + "#reporter";
        }
        if (also == null) {
            flaws.addAll(arrived.flaws());
        }
        var form = arrived.form();
        if (form.isMisplaced()) {
            flaws.add(new Flaw("spot", "reporting.desk.misplaced", List.of(form.lon(), form.lat())));
        }
        var alike = form.different().equals("yes") ? List.<NoteDownPage.Known>of() : known.like(form, List.of(), locale);
        if (flaws.isEmpty() && arrived.refused().isEmpty() && alike.isEmpty()) {
            switch (reporting.receive(arrived.telling(told.source().orElseThrow(), told.reporter(form.clientKey().orElse(null))), actor)) {
                case Received.Done(var report) -> {
                    Flash.good(redirect, "reporting.desk.kept", report.code());
                    return "redirect:/desk/reports/" + report.id();
                }
                case Received.Again(var report) -> {
                    return again(report, redirect);
                }
                case Received.Wrong(var more) -> flaws.addAll(more);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        var shown = form.isMisplaced() ? form.nowhere() : form;
        model.addAttribute("page", new NoteDownPage(page(shown, arrived.answers(), flaws, arrived.refused(), locale), sources(), told.via(), told.who(), told.contact(), alike));
        return VIEW;
    }

    private static String again(UUID report, RedirectAttributes redirect) {
        Flash.good(redirect, "reporting.desk.again");
        return "redirect:/desk/reports/" + report;
    }

    /** A form without a key gets one: sent twice it is one report. */
    private NewReportPage page(ReportForm form, ObjectNode answers, List<Flaw> flaws, List<SentMedia.Refused> refused, Locale locale) {
        var keyed = form.clientKey().isPresent() ? form : form.with(UUID.randomUUID().toString());
        return pages.page(keyed, answers, flaws, refused, Review.NOTHING, false, locale);
    }

    private static @Nullable String text(String typed) {
        return Optional.of(typed.strip()).filter(text -> !text.isEmpty()).orElse(null);
    }

    private static List<String> sources() {
        return Arrays.stream(Source.values()).filter(Source::isTakenDown).map(Source::name).toList();
    }
}
