package vn.ngomon.government.dossier.work;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ngomon.government.dossier.actions.ActionForm;
import vn.ngomon.government.dossier.actions.Typed;
import vn.ngomon.government.dossier.papers.Paper;
import vn.ngomon.government.dossier.reading.DraftDocument;
import vn.ngomon.government.dossier.reading.Remark;
import vn.ngomon.government.dossier.slips.SlipLinks;
import vn.ngomon.government.procedure.content.Text;
import vn.ngomon.platform.desk.Due;
import vn.ngomon.platform.form.FormSummary;
import vn.ngomon.platform.payment.PaymentState;
import vn.ngomon.platform.ui.Term;
import vn.ngomon.platform.ui.TimelineItem;
import vn.ngomon.platform.ui.Tone;

/**
 * One dossier as an officer sees it.
 *
 * @param version what the officer saw; every act sends it back
 * @param today business day; nothing is dated later
 * @param key makes a form sent twice one act: new with every page
 * @param remark why the draft came back, while that stands
 * @param holder who holds the present step; empty when nobody does
 * @param clock how the promise came about, line by line
 * @param mayRate the applicant may be asked what they thought of it
 * @param course the steps of the process in their order
 * @param typed what goes back into the form of an act that did not happen
 * @param problem why the last act did not happen, or null
 */
public record CasePage(UUID id, int version, LocalDate today, String key, Head head, @Nullable Remark remark, String holder, boolean mayTake, List<ActionForm> actions, List<String> clock,
        List<Promise> promises, List<Term> people, @Nullable FormSummary form, List<PaperLine> papers, boolean mayInspect, List<ResultLine> results,
        @Nullable Drafts drafts, List<RequestLine> requests, List<FeeLine> fees, boolean mayCollect, List<OpinionLine> opinions,
        @Nullable Consulting consulting, List<Kin> family, boolean mayRate, List<SlipLinks.Slip> slips, List<TimelineItem> timeline, List<Stage> course, Typed typed,
        @Nullable Problem problem) {

    public CasePage {
        actions = List.copyOf(actions);
        papers = List.copyOf(papers);
        timeline = List.copyOf(timeline);
    }

    /**
     * @param language of the procedure's name: there may be none in the reader's
     * @param due what was promised; null where nothing is and the step has a deadline of its own, {@code stepDue}
     * @param ended how it ended or how the result stands to the promise; empty while it runs
     */
    public record Head(String name, String procedure, String language, String procedureCode, String agency, String step, Tone stepTone, @Nullable Due due, @Nullable Due stepDue, String ended,
            Tone endedTone, boolean enteredLate, boolean simulated) {}

    /** @param kept whether it is the one that holds now */
    public record Promise(Instant at, String words, boolean kept) {}

    public record PaperLine(UUID id, int number, Text name, Paper.Presented presented, int copies, int round, String remark, List<FileView> files,
            List<Earlier> earlier) {}

    /** A file of a round before the newest one. */
    public record Earlier(int round, FileView file) {}

    /** @param pages how many can be drawn; 0 for what can only be downloaded */
    public record FileView(UUID id, String name, long size, int pages) {}

    /** @param document a Word draft, to be read on the page; null where pages can be drawn */
    public record ResultLine(UUID id, int version, String kind, FileView file, @Nullable FileView signed, String draftedBy, Instant draftedAt,
            String approvedBy, @Nullable Instant approvedAt, String number, @Nullable LocalDate dated, @Nullable DraftDocument document) {}

    /** @param template name of the template a draft can be filled from */
    public record Drafts(String template) {}

    public record RequestLine(int round, Instant askedAt, Instant answerBy, @Nullable Instant answeredAt, String reason, List<Term> papers) {}

    /** One line of what is to be paid, in dong. */
    public record FeePart(Text name, long amount) {}

    public record FeeLine(UUID id, List<FeePart> lines, long amount, PaymentState state, boolean owed, String receipt) {}

    /** @param mine whether the viewer may answer it */
    public record OpinionLine(UUID id, String agency, String question, String askedBy, Instant askedAt, @Nullable Instant due, String answer,
            String answeredBy, boolean closed, boolean mine, boolean mayClose) {}

    /** Whom one may ask for an opinion, and until which day unless another is chosen, at the latest {@code latest}. */
    public record Consulting(List<Term> agencies, LocalDate until, LocalDate latest) {}

    public record Kin(String href, String name, String about, String step, boolean parent) {}

    /** One step of the process. @param state {@code done}, {@code now} or {@code ahead} */
    public record Stage(String title, String state) {}

    /**
     * Why the last act did not happen.
     *
     * @param news what others did meanwhile
     * @param words what was typed into a form that is not offered any more
     */
    public record Problem(Tone tone, String text, List<TimelineItem> news, List<String> words) {

        public Problem {
            news = List.copyOf(news);
            words = List.copyOf(words);
        }
    }
}
