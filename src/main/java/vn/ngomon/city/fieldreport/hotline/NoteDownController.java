package vn.ngomon.city.fieldreport.hotline;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
import vn.ngomon.city.fieldreport.DutyOfficers;
import vn.ngomon.city.fieldreport.Reporter;
import vn.ngomon.city.fieldreport.Source;
import vn.ngomon.city.fieldreport.intake.Received;
import vn.ngomon.city.fieldreport.intake.Received.Flaw;
import vn.ngomon.city.fieldreport.intake.Reporting;
import vn.ngomon.city.fieldreport.reporting.Incoming;
import vn.ngomon.city.fieldreport.reporting.NewReportPages;
import vn.ngomon.city.fieldreport.reporting.ReportForm;
import vn.ngomon.city.fieldreport.reporting.Review;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.ui.Flash;

/** Writes down what somebody tells by telephone, letter, message or in person. */
@Controller
@RequestMapping("/desk/reports/new")
class NoteDownController {

    private static final String VIEW = "city/fieldreport/hotline/new";
    private static final int LONGEST = 200;

    private final NewReportPages pages;
    private final Incoming incoming;
    private final Reporting reporting;

    NoteDownController(NewReportPages pages, Incoming incoming, Reporting reporting) {
        this.pages = pages;
        this.incoming = incoming;
        this.reporting = reporting;
    }

    @GetMapping
    String form(Actor actor, Locale locale, Model model) {
        DutyOfficers.only(actor);
        model.addAttribute("page", new NoteDownPage(pages.empty(locale), sources(), Source.HOTLINE.name(), "", ""));
        return VIEW;
    }

    /** @param via how it came; {@code who} and {@code contact} of the reporter are optional */
    @PostMapping
    String keep(@ModelAttribute ReportForm typed, @RequestParam(defaultValue = "") String via, @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String contact, @RequestParam MultiValueMap<String, MultipartFile> files, Actor actor, Locale locale, Model model,
            HttpServletRequest request, HttpServletResponse response, RedirectAttributes redirect) {
        DutyOfficers.only(actor);
        var arrived = incoming.read(typed, files, request.getParameterMap(), actor, actor.accountId());
        var flaws = new ArrayList<>(arrived.flaws());
        var source = Arrays.stream(Source.values()).filter(Source::isTakenDown).filter(one -> one.name().equals(via)).findFirst();
        if (source.isEmpty()) {
            flaws.add(new Flaw("via", "reporting.desk.via.wrong", List.of()));
        }
        if (who.strip().length() > LONGEST || contact.strip().length() > LONGEST) {
            flaws.add(new Flaw("who", "reporting.desk.long", List.of(LONGEST)));
        }
        if (flaws.isEmpty() && arrived.refused().isEmpty()) {
            var reporter = new Reporter(null, text(who), text(contact), null, null);
            switch (reporting.receive(arrived.telling(source.orElseThrow(), reporter), actor)) {
                case Received.Done(var report) -> {
                    Flash.good(redirect, "reporting.desk.kept", report.code());
                    return "redirect:/desk/reports/" + report.id();
                }
                case Received.Again(var report) -> {
                    return "redirect:/desk/reports/" + report;
                }
                case Received.Wrong(var more) -> flaws.addAll(more);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("page", new NoteDownPage(pages.page(arrived.form(), arrived.answers(), flaws, arrived.refused(), Review.NOTHING, false, locale), sources(), via, who, contact));
        return VIEW;
    }

    private static @Nullable String text(String typed) {
        return Optional.of(typed.strip()).filter(text -> !text.isEmpty()).orElse(null);
    }

    private static List<String> sources() {
        return Arrays.stream(Source.values()).filter(Source::isTakenDown).map(Source::name).toList();
    }
}
