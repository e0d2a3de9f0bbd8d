package vn.ngomon.city.fieldreport.abuse;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.ngomon.city.fieldreport.CentreRecord;
import vn.ngomon.city.fieldreport.DutyOfficers;
import vn.ngomon.city.fieldreport.Excerpt;
import vn.ngomon.city.fieldreport.FieldReport;
import vn.ngomon.city.fieldreport.Reports;
import vn.ngomon.platform.audit.Audit;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.journal.Subject;
import vn.ngomon.platform.ui.Flash;
import vn.ngomon.platform.ui.NotFound;

/** What was set aside, and the words that do it: for the centre. */
@Controller
@RequestMapping("/desk/reports")
class AbuseController {

    private static final int PAGE = 50;
    private static final int SHOWN = 200;

    private final Suspicions suspicions;
    private final Words words;
    private final Reports reports;
    private final Audit audit;
    private final CentreRecord record;
    private final InstantSource clock;

    AbuseController(Suspicions suspicions, Words words, Reports reports, Audit audit, CentreRecord record, InstantSource clock) {
        this.suspicions = suspicions;
        this.words = words;
        this.reports = reports;
        this.audit = audit;
        this.record = record;
        this.clock = clock;
    }

    @GetMapping("/suspected")
    String suspected(@RequestParam(required = false) @Nullable Instant after, Actor actor, Model model) {
        audit.saw(actor, new Subject("agency", DutyOfficers.only(actor)), "fieldreport.suspected");
        var found = suspicions.waiting(after == null || after.isBefore(Instant.EPOCH) || after.isAfter(clock.instant()) ? Instant.EPOCH : after, PAGE);
        var known = reports.find(found.stream().map(Suspicions.Suspicion::report).toList()).stream().collect(Collectors.toMap(FieldReport::id, Function.identity()));
        model.addAttribute("page", new SuspectedPage(found.stream().map(one -> line(one, known.get(one.report()))).toList(), found.size() < PAGE ? null : found.getLast().at()));
        return "city/fieldreport/abuse/suspected";
    }

    private static SuspectedPage.Line line(Suspicions.Suspicion one, FieldReport report) {
        return new SuspectedPage.Line(report.id(), report.code(), Excerpt.of(report.description(), SHOWN),
                one.reasons().stream().map(reason -> "reporting.doubt." + reason).toList(), one.at());
    }

    /** Nothing is wrong with it: it stands among all others again. */
    @PostMapping("/suspected/{id}/clearance")
    String clear(@PathVariable UUID id, Actor actor, RedirectAttributes redirect) {
        DutyOfficers.only(actor);
        if (!suspicions.clear(id, actor.accountId(), clock.instant())) {
            throw new NotFound();
        }
        Flash.good(redirect, "reporting.suspected.cleared");
        return "redirect:/desk/reports/suspected";
    }

    @GetMapping("/words")
    String words(Actor actor, Model model) {
        DutyOfficers.only(actor);
        model.addAttribute("page", new WordsPage(words.all().stream().map(word -> new WordsPage.Line(word.word(), word.addedBy() == null)).toList()));
        return "city/fieldreport/abuse/words";
    }

    @PostMapping("/words")
    String add(@RequestParam(defaultValue = "") String word, Actor actor, RedirectAttributes redirect) {
        DutyOfficers.only(actor);
        var clean = word.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        if (clean.isEmpty() || clean.length() > Words.LONGEST || clean.chars().noneMatch(Character::isLetterOrDigit)) {
            Flash.warn(redirect, "reporting.words.wrong", Words.LONGEST);
        } else {
            record.keep("word-added", actor, Map.of("word", clean), () -> words.add(clean, actor.accountId(), clock.instant()));
            Flash.good(redirect, "reporting.words.added");
        }
        return "redirect:/desk/reports/words";
    }

    @PostMapping("/words/removal")
    String remove(@RequestParam String word, Actor actor) {
        DutyOfficers.only(actor);
        record.keep("word-removed", actor, Map.of("word", word), () -> words.remove(word));
        return "redirect:/desk/reports/words";
    }
}
