package vn.ngomon.city.fieldreport.reporting;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.json.JsonMapper;
import vn.ngomon.city.fieldreport.abuse.Proofs;
import vn.ngomon.city.fieldreport.abuse.Watch;
import vn.ngomon.city.fieldreport.category.Categories;
import vn.ngomon.city.fieldreport.category.Category;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.identity.Visitors;
import vn.ngomon.platform.ui.Term;

/** What the page of a new report asks while somebody fills it in. Nothing of it is kept. */
@Controller
@RequestMapping("/reports/new")
class HintController {

    private static final int LONGEST = 1000;
    private static final int SUGGESTED = 3;

    private final Categories categories;
    private final Questions questions;
    private final Reviewing reviewing;
    private final Glances glances;
    private final Visitors visitors;
    private final Watch watch;
    private final Proofs proofs;

    HintController(Categories categories, Questions questions, Reviewing reviewing, Glances glances, Visitors visitors, Watch watch, Proofs proofs) {
        this.categories = categories;
        this.questions = questions;
        this.reviewing = reviewing;
        this.glances = glances;
        this.visitors = visitors;
        this.watch = watch;
        this.proofs = proofs;
    }

    /** What a text is likely about: categories to choose from, numbers to call, another matter. Posted, for an address is written down by whatever it passes. */
    @PostMapping("/categories")
    String suggest(@RequestParam(defaultValue = "") String text, @RequestParam(defaultValue = "") String category, Locale locale, Model model) {
        var words = text.substring(0, Math.min(LONGEST, text.length()));
        var found = words.isBlank() ? List.<Category>of() : categories.suggest(words, SUGGESTED);
        model.addAttribute("page", new HintPage(found.stream().map(one -> new Term(one.code(), one.name(locale))).toList(), reviewing.numbers(category, words),
                reviewing.matter(words).orElse(null)));
        return "city/fieldreport/reporting/_hints";
    }

    @GetMapping("/questions")
    String questions(@RequestParam(defaultValue = "") String category, Locale locale, Model model) {
        model.addAttribute("page", new QuestionsPage(category, questions.fields(category, JsonMapper.shared().createObjectNode(), false, locale)));
        return "city/fieldreport/reporting/_questions";
    }

    /** @param files {@code glance}: what the pictures look like, small */
    @PostMapping("/similar")
    String similar(@ModelAttribute ReportForm form, @RequestParam MultiValueMap<String, MultipartFile> files, Optional<Actor> actor, Model model) {
        model.addAttribute("page", new SimilarPage(reviewing.similar(form, glances.of(files), actor.map(Actor::accountId))));
        return "city/fieldreport/reporting/_similar";
    }

    /** A puzzle for the browser where there is doubt; 204 for nearly everybody. */
    @PostMapping("/puzzle")
    ResponseEntity<Proofs.Puzzle> puzzle(@RequestParam(defaultValue = "") String description, @RequestParam(defaultValue = "") String place, Optional<Actor> actor,
            HttpServletRequest request, HttpServletResponse response) {
        var guest = new Watch.Guest(actor.map(Actor::accountId).orElse(null), visitors.device(request, response), visitors.address(request));
        return watch.doubts(guest, description + "\n" + place).isEmpty() ? ResponseEntity.noContent().build() : ResponseEntity.ok(proofs.puzzle());
    }
}
