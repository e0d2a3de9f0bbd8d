package vn.ngomon.city.fieldreport.work;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.ngomon.city.fieldreport.work.ReportAnswerPages.Asked;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.ui.Flash;
import vn.ngomon.platform.ui.FormText;
import vn.ngomon.platform.ui.NotFound;

/** What the centre puts right: category, place, the public's wording without persons' data. */
@Controller
class CorrectionController {

    private final SeenReports seen;
    private final Correcting correcting;
    private final ReportAnswerPages answers;

    CorrectionController(SeenReports seen, Correcting correcting, ReportAnswerPages answers) {
        this.answers = answers;
        this.seen = seen;
        this.correcting = correcting;
    }

    @PostMapping("/desk/reports/{id}/correction")
    String correct(@PathVariable UUID id, @RequestParam String category, @RequestParam String description, @RequestParam(defaultValue = "") String place,
            @RequestParam(required = false) @Nullable Double lon, @RequestParam(required = false) @Nullable Double lat,
            @RequestParam(name = "seen", required = false) @Nullable Integer mark, @RequestParam Map<String, String> params, HttpServletResponse response,
            Actor actor, Locale locale, Model model, RedirectAttributes redirect) {
        var file = seen.find(id, actor);
        if (!ReportPages.mayCorrect(file, actor)) {
            throw new NotFound();
        }
        return switch (correcting.correct(file, new Correcting.Wanted(category, FormText.of(description), FormText.of(place), lon, lat, mark), actor)) {
            case Correcting.Correction.Done() -> {
                Flash.good(redirect, "fieldreport.correction.done");
                yield "redirect:/desk/reports/" + id;
            }
            case Correcting.Correction.Refused(var key) ->
                    answers.refused(id, key, List.of(), new Asked(actor, locale, 0, new ReportPage.Typed("correction", params), model, response, redirect));
        };
    }
}
