package vn.ngomon.city.fieldreport.reporting;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.ngomon.city.fieldreport.Excerpt;
import vn.ngomon.city.fieldreport.Reports;
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
    private final Reports reports;
    private final Matters matters;
    private final Questions questions;
    private final Proofs proofs;

    Reviewing(Categories categories, Dangers dangers, Duplicates duplicates, Reports reports, Matters matters, Questions questions, Proofs proofs) {
        this.categories = categories;
        this.dangers = dangers;
        this.duplicates = duplicates;
        this.reports = reports;
        this.matters = matters;
        this.questions = questions;
        this.proofs = proofs;
    }

    /**
     * @param offered whether the position was taken from a picture just now
     * @param account of the sender, once they have confirmed who they are
     */
    Review of(ReportForm form, boolean offered, Optional<UUID> account) {
        return new Review(form.called().equals("yes") ? List.of() : numbers(form.category(), form.words()),
                form.matter().equals("yes") ? null : matters.in(form.words()).orElse(null),
                form.different().equals("yes") ? List.of() : similar(form, List.of(), account),
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

    /** Their own that wait for verification first; of those that are public, which are their own. @param looks what pictures look like that have not come yet */
    List<Review.Similar> similar(ReportForm form, Collection<Likeness> looks, Optional<UUID> account) {
        var told = new Duplicates.Told(form.category(), form.spot().orElse(null), form.description(), form.pictures(), looks);
        var waiting = account.map(who -> duplicates.waitingOf(who, told, MOST_SIMILAR)).orElse(List.of()).stream().map(one -> shown(one, true));
        var open = duplicates.shown(told, MOST_SIMILAR).stream().map(one -> shown(one, account.filter(who -> reports.isOwn(one.id(), who)).isPresent()));
        return Stream.concat(waiting, open).toList();
    }

    private static Review.Similar shown(Duplicates.Candidate one, boolean own) {
        return new Review.Similar(one.code(), Excerpt.of(one.description(), SHOWN), Optional.ofNullable(one.place()).orElse(""), one.reportedAt(), one.metres(), one.alike(), own);
    }
}
