package vn.ngomon.city.fieldreport.work;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ngomon.platform.desk.Due;
import vn.ngomon.platform.form.FormSummary;
import vn.ngomon.platform.place.MapFrame;
import vn.ngomon.platform.ui.Term;
import vn.ngomon.platform.ui.TimelineItem;
import vn.ngomon.platform.ui.Tone;

/**
 * One report as an officer sees it.
 *
 * @param version what the officer saw; every act sends it back
 * @param claimedBy a colleague of the centre who has it open; empty for nobody or oneself
 * @param centre the viewer is of the centre
 * @param mayClaim the viewer is the centre's and may open or take it over
 * @param holder who of the agency deals with it; empty for nobody yet
 * @param mayTake nobody deals with it yet and the viewer may
 * @param map where it is; null where that is known in words only, or where the form for putting it right shows it
 * @param doubts why the report was put aside as suspicious; for the centre alone
 * @param reporter who reported, for the centre's officers alone; empty for everybody else
 * @param into the report that stands for this one; null for none
 * @param merged the reports that this one stands for; both for the centre alone
 * @param unreachable the reporter has no account in which to read a question
 * @param typed what goes back into the form of an act that did not happen
 * @param problem why the last act did not happen, or null
 */
public record ReportPage(UUID id, int version, LocalDate today, Head head, String claimedBy, boolean mayClaim, boolean claimedByMe, boolean centre, String holder, boolean mayTake, List<Act> acts, Choices choices,
        String description, List<Term> facts, List<String> doubts, List<Term> reporter, @Nullable MapFrame map, @Nullable FormSummary answers, List<Photo> photos, List<Answer> given,
        List<Similar> similar, List<Line> notes, boolean mayNote, List<Line> dialogue, boolean unreachable, boolean mayAsk, List<Opinion> opinions, boolean mayConsult, @Nullable Correction correction,
        @Nullable Other into, List<Other> merged, List<String> clock, List<TimelineItem> timeline, Typed typed, @Nullable Problem problem) {

    /** Whether the viewer's agency was asked to help and has not answered. */
    public boolean asked() {
        return opinions.stream().anyMatch(Opinion::mine);
    }

    /** Whether the form that was typed into is on the page. */
    public boolean isTypedHere() {
        return acts.stream().anyMatch(act -> typed.isIn(act.action())) || correction != null && typed.isIn("correction") || mayNote && typed.isIn("notes") || mayAsk && typed.isIn("messages")
                || mayConsult && typed.isIn("opinions") || opinions.stream().anyMatch(opinion -> opinion.mine() && typed.isIn(opinion.form()));
    }

    /** What stands against this form alone, to be said beside it; empty for nothing. */
    public String wrong(String form) {
        return typed.isIn(form) && problem != null && problem.news().isEmpty() ? problem.text() : "";
    }

    /** What stands on top of the page: whatever cannot be said beside the form. */
    public @Nullable Problem headProblem() {
        return isTypedHere() && problem != null && problem.news().isEmpty() ? null : problem;
    }

    /** The sentences of a form that is not on the page any more: a colleague was faster. */
    public List<String> unsent() {
        return isTypedHere() ? List.of() : typed.sentences();
    }

    /** What an act's form asks for beside a reason. */
    public enum Ask { AGENCY, COLLEAGUE, ANSWER, INTO, DATE }

    /** @param due of the whole report; {@code stepDue} of what is to be done now, where that has a limit of its own */
    public record Head(String code, String category, String agency, String step, Tone tone, @Nullable Due due, @Nullable Due stepDue, String ended, boolean instant, boolean simulated, String publicHref) {}

    /** @param reason {@code NONE}, {@code OPTIONAL} or {@code REQUIRED} */
    public record Act(String action, String title, String reason, Set<Ask> asks, boolean main) {}

    /**
     * What may be chosen in the acts' forms.
     *
     * @param agencies everybody who handles reports
     * @param colleagues who handles reports at the agency and does not hold this one; label: account, text: name
     * @param proposed whom the rules name; empty when they name nobody
     * @param extendFrom the first day an extension may name, {@code extendTo} the last
     * @param askUntil the last day until which another agency may be asked
     * @param phone the agency's number on call, for an instant report
     * @param draft the answer that came back, to go on from; {@code pictures} those that came with it
     */
    public record Choices(List<Term> agencies, List<Term> colleagues, String proposed, @Nullable LocalDate extendFrom, @Nullable LocalDate extendTo, LocalDate askUntil, List<Term> templates, String phone, String draft, List<Photo> pictures) {}

    /**
     * @param shown whether everybody may see it, once the report and the answer it came with are public
     * @param sentBack came with an answer that had to be done again
     */
    public record Photo(UUID id, String kind, boolean film, boolean shown, boolean altered, boolean sentBack, Instant at, boolean mayChange) {}

    /** @param verdict the reporter's; null where there is none, and for whoever is only asked to help */
    public record Answer(String agency, String by, Instant at, String text, boolean approved, @Nullable Verdict verdict) {}

    /** @param score 1 to 4; {@code comment} empty for none */
    public record Verdict(int score, boolean fixed, String comment, Instant at) {}

    public record Other(UUID id, String code) {}

    /** Another report that may tell of the same. */
    public record Similar(UUID id, String code, String text, String where, String step, long metres) {}

    public record Line(String who, Instant at, String text, boolean theirs) {}

    public record Opinion(UUID id, String agency, String question, String asker, Instant at, String answer, boolean mine) {

        public String form() {
            return "opinion-" + id;
        }
    }

    /**
     * What the centre may put right.
     *
     * @param seen marks what it said when the officer began
     * @param categories code and name
     */
    public record Correction(int seen, List<Term> categories, String category, String description, String place, MapFrame map) {}

    /** @param action of whose form; {@code notes}, {@code messages}, {@code opinions} and {@link Opinion#form()} are beside the acts */
    public record Typed(String action, Map<String, String> values) {

        private static final List<String> SENTENCES = List.of("answer", "reason", "text", "question");
        public static final Typed NOTHING = new Typed("", Map.of());

        public String text(String of, String name, String otherwise) {
            return action.equals(of) ? values.getOrDefault(name, otherwise) : otherwise;
        }

        List<String> sentences() {
            return SENTENCES.stream().map(name -> values.getOrDefault(name, "").strip()).filter(text -> !text.isEmpty()).toList();
        }

        public boolean isIn(String of) {
            return action.equals(of);
        }
    }

    public record Problem(Tone tone, String text, List<TimelineItem> news) {}
}
