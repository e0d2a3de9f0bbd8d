package vn.ngomon.city.fieldreport.reporting;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.ngomon.city.fieldreport.Excerpt;
import vn.ngomon.city.fieldreport.Spot;
import vn.ngomon.city.fieldreport.abuse.Doubt;
import vn.ngomon.city.fieldreport.abuse.Proofs;
import vn.ngomon.city.fieldreport.category.Categories;
import vn.ngomon.city.fieldreport.category.Dangers;
import vn.ngomon.city.fieldreport.duplicates.Duplicates;
import vn.ngomon.city.fieldreport.matter.Matter;
import vn.ngomon.city.fieldreport.matter.Matters;
import vn.ngomon.platform.file.photo.Likeness;

/** Looks a form through with its sender. */
@Component
class Reviewing {

    private static final int MOST_SIMILAR = 3;
    private static final int SHOWN = 160;

    private final Categories categories;
    private final Dangers dangers;
    private final Duplicates duplicates;
    private final Matters matters;
    private final Questions questions;
    private final Proofs proofs;

    Reviewing(Categories categories, Dangers dangers, Duplicates duplicates, Matters matters, Questions questions, Proofs proofs) {
        this.categories = categories;
        this.dangers = dangers;
        this.duplicates = duplicates;
        this.matters = matters;
        this.questions = questions;
        this.proofs = proofs;
    }

    /** @param offered whether the position was taken from a picture just now */
    Review of(ReportForm form, boolean offered) {
        return new Review(form.called().equals("yes") ? List.of() : numbers(form.category(), form.words()),
                form.matter().equals("yes") ? null : matters.in(form.words()).orElse(null),
                form.different().equals("yes") ? List.of() : form.spot().map(spot -> similar(form.category(), spot, form.description(), form.pictures())).orElse(List.of()),
                offered, !form.asked().equals(form.category()) && questions.has(form.category()), null);
    }

    /** Asked for once all else is settled: a puzzle counts once. */
    Review puzzle(ReportForm form, Set<Doubt> doubts) {
        return doubts.isEmpty() || !form.challenge().isEmpty() && proofs.isSolved(form.challenge(), form.proof()) ? Review.NOTHING
                : new Review(List.of(), null, List.of(), false, false, proofs.puzzle());
    }

    Optional<Matter> matter(String words) {
        return matters.in(words);
    }

    List<String> numbers(String category, String words) {
        return dangers.numbers(categories.open(category), words);
    }

    List<Review.Similar> similar(String category, Spot spot, String text, Collection<UUID> files) {
        return shown(duplicates.shown(category, spot, text, files, MOST_SIMILAR));
    }

    List<Review.Similar> similarLooks(String category, Spot spot, String text, Collection<Likeness> looks) {
        return shown(duplicates.shownLike(category, spot, text, looks, MOST_SIMILAR));
    }

    private static List<Review.Similar> shown(List<Duplicates.Candidate> found) {
        return found.stream().map(one -> new Review.Similar(one.code(), Excerpt.of(one.description(), SHOWN), Optional.ofNullable(one.place()).orElse(""), one.reportedAt(), one.metres(),
                one.alike())).toList();
    }
}
