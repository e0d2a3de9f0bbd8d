package vn.ngomon.city.fieldreport.work;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.ngomon.platform.casework.CaseFile;
import vn.ngomon.platform.casework.CaseFiles;
import vn.ngomon.platform.casework.Move;
import vn.ngomon.platform.casework.Outcome;
import vn.ngomon.platform.journal.Entry;
import vn.ngomon.platform.journal.Journal;
import vn.ngomon.platform.journal.Subject;

/** Tells the second of two clicks from a colleague who was faster: without a script a form can be sent twice. */
@Component
public class Repeats {

    private final CaseFiles cases;
    private final Journal journal;
    private final ReportAnswers answers;
    private final MergedReports merged;

    Repeats(CaseFiles cases, Journal journal, ReportAnswers answers, MergedReports merged) {
        this.cases = cases;
        this.journal = journal;
        this.answers = answers;
        this.merged = merged;
    }

    /** How the first click ended, when the only change since the version seen is this act, by the same officer, saying the same. */
    public Optional<Outcome.Done> of(Move move) {
        return cases.find(move.caseId()).filter(file -> move.seen() != null && file.version() == move.seen() + 1 && saysTheSame(move, file))
                .flatMap(file -> newest(file).filter(entry -> isSame(move, entry)).map(entry -> new Outcome.Done(file, entry.id())));
    }

    /** Opinions and the like leave the version as it is. */
    private Optional<Entry> newest(CaseFile file) {
        return journal.history(new Subject(file.kind(), file.id())).reversed().stream().filter(entry -> entry.action() != null || entry.data().path("case").has("version")).findFirst();
    }

    private static boolean isSame(Move move, Entry entry) {
        return move.action().equals(entry.action()) && move.actor().accountId().equals(entry.actor()) && Objects.equals(move.reason(), entry.reason());
    }

    /** Of two pages side by side each may name another agency, colleague, answer or report. */
    private boolean saysTheSame(Move move, CaseFile file) {
        return isNamed(move, "agency", file.agencyId()) && isNamed(move, "assignee", file.assignees().get(file.step()))
                && isNamed(move, "answer", answers.of(file.id()).stream().findFirst().map(ReportAnswers.Answer::text).orElse(""))
                && isNamed(move, "into", merged.into(file.id()).map(ReportPage.Other::id).orElse(new UUID(0, 0)));
    }

    private static boolean isNamed(Move move, String name, Object now) {
        return !move.input().containsKey(name) || move.input().get(name).equals(now);
    }
}
