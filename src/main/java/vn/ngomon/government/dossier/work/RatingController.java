package vn.ngomon.government.dossier.work;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.ngomon.government.dossier.Dossiers;
import vn.ngomon.government.dossier.Ratings;
import vn.ngomon.platform.casework.CaseFiles;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.ui.Flash;
import vn.ngomon.platform.ui.NotFound;

/** At the desk that gives the result back: the applicant says what they thought of it, the clerk enters it. */
@Controller
class RatingController {

    private final CaseFiles cases;
    private final Dossiers dossiers;
    private final Ratings ratings;

    RatingController(CaseFiles cases, Dossiers dossiers, Ratings ratings) {
        this.cases = cases;
        this.dossiers = dossiers;
        this.ratings = ratings;
    }

    @PostMapping("/desk/dossiers/{id}/rating")
    String rate(@PathVariable UUID id, @RequestParam(defaultValue = "0") int score, @RequestParam(defaultValue = "") String comment, Actor actor,
            RedirectAttributes redirect) {
        var file = cases.find(id, actor).filter(found -> CasePages.isCounter(found, actor)).orElseThrow(NotFound::new);
        if (!ratings.takes(dossiers.find(id).orElseThrow(NotFound::new), file)) {
            throw new NotFound();
        }
        if (Ratings.isScore(score)) {
            ratings.add(id, score, comment, Ratings.Through.DESK, actor);
            Flash.good(redirect, "work.done.rated");
        } else {
            Flash.warn(redirect, "dossier-tracking.rating.choose");
        }
        return "redirect:/desk/dossiers/" + id;
    }
}
