package vn.ngomon.government.dossier.tracking;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ngomon.government.dossier.Dossier;
import vn.ngomon.government.dossier.Dossiers;
import vn.ngomon.government.dossier.Ratings;
import vn.ngomon.government.dossier.drafts.Shelf;
import vn.ngomon.government.dossier.drafts.Uploads;
import vn.ngomon.government.dossier.filing.PapersPage;
import vn.ngomon.government.dossier.papers.Paper;
import vn.ngomon.government.dossier.papers.Papers;
import vn.ngomon.government.dossier.papers.Request;
import vn.ngomon.government.dossier.papers.Supplements;
import vn.ngomon.government.dossier.results.ResultVersion;
import vn.ngomon.government.dossier.results.Results;
import vn.ngomon.government.procedure.Procedures;
import vn.ngomon.government.procedure.content.ProcedureContent;
import vn.ngomon.platform.calendar.ClockWords;
import vn.ngomon.platform.casework.CaseFile;
import vn.ngomon.platform.casework.definition.Ending;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.file.Files;
import vn.ngomon.platform.form.FormSummary;
import vn.ngomon.platform.form.Forms;
import vn.ngomon.platform.journal.Subject;
import vn.ngomon.platform.payment.Payments;

/** Puts together what the owner of a dossier sees of it. */
@Component
class OwnPages {

    private final CaseView cases;
    private final CitizenTimeline timeline;
    private final Papers papers;
    private final Supplements supplements;
    private final Shelf shelf;
    private final Uploads uploads;
    private final Results results;
    private final Dossiers dossiers;
    private final Ratings ratings;
    private final Files files;
    private final Forms forms;
    private final Payments payments;
    private final Procedures procedures;
    private final ClockWords words;

    OwnPages(CaseView cases, CitizenTimeline timeline, Papers papers, Supplements supplements, Shelf shelf, Uploads uploads, Results results,
            Dossiers dossiers, Ratings ratings, Files files, Forms forms, Payments payments, Procedures procedures, ClockWords words) {
        this.cases = cases;
        this.timeline = timeline;
        this.papers = papers;
        this.supplements = supplements;
        this.shelf = shelf;
        this.uploads = uploads;
        this.results = results;
        this.dossiers = dossiers;
        this.ratings = ratings;
        this.files = files;
        this.forms = forms;
        this.payments = payments;
        this.procedures = procedures;
        this.words = words;
    }

    OwnPage of(Dossier dossier, Actor actor, Map<String, List<String>> errors, String refused, Locale locale) {
        var file = cases.file(dossier);
        var rating = ratings.of(dossier.id());
        var content = content(dossier);
        return new OwnPage(dossier, content.name(), cases.agency(dossier, locale), cases.stages(dossier, file), cases.step(file, locale),
                cases.holder(file, locale), file.due(),
                cases.promises(file).stream().map(promise -> new OwnPage.Promise(promise.promised(), promise.reason().at())).toList(),
                words.of(cases.explain(file), locale), timeline.of(dossier, true, locale),
                papers.of(dossier.id()).stream().map(paper -> paper(paper, content)).toList(), answers(dossier, locale), supplement(dossier, errors, refused),
                fees(dossier, content), results(dossier, file), cases.may(file, actor, "withdraw"), ratings.isOpen(dossier, file),
                rating.map(Ratings.Rating::score).orElse(0), file.timeliness() == null ? "" : words.of(file.timeliness(), locale),
                actor.accountId().equals(dossier.applicant().account()));
    }

    ProcedureContent content(Dossier dossier) {
        return procedures.version(dossier.procedureVersionId()).content();
    }

    private OwnPage.Paper paper(Paper paper, ProcedureContent content) {
        return new OwnPage.Paper(content.paperName(paper.code(), paper.name()), paper.presented().name(), paper.remark() == null ? "" : paper.remark(), uploads.shown(paper.files()));
    }

    private @Nullable FormSummary answers(Dossier dossier, Locale locale) {
        return dossier.formValue().isEmpty() ? null : forms.find(dossier.formKey(), dossier.formVersion())
                .map(form -> forms.summary(form, dossier.formValue(), locale)).orElse(null);
    }

    private OwnPage.@Nullable Supplement supplement(Dossier dossier, Map<String, List<String>> errors, String refused) {
        return supplements.open(dossier.id()).map(request -> {
            var waiting = shelf.files(Shelf.Of.REQUEST, request.id());
            var items = IntStream.range(0, request.papers().size()).mapToObj(i -> item(request, i, waiting, errors)).toList();
            return new OwnPage.Supplement(request.reason(), request.answerBy(), items, refused);
        }).orElse(null);
    }

    private PapersPage.Item item(Request request, int at, Map<String, List<UUID>> waiting, Map<String, List<String>> errors) {
        var asked = request.papers().get(at);
        var code = Integer.toString(at);
        return new PapersPage.Item(code, asked.name(), "vi", "", "", false, false, asked.remark(), uploads.shown(waiting.getOrDefault(code, List.of())),
                errors.getOrDefault(code, List.of()));
    }

    private List<OwnPage.Fee> fees(Dossier dossier, ProcedureContent content) {
        return payments.of(new Subject("dossier", dossier.id())).stream()
                .flatMap(request -> request.lines().stream().map(line -> new OwnPage.Fee(content.feeName(line.name()), line.amount(), request.state().name()))).toList();
    }

    /** What went out electronically may be fetched again and again; what was handed over on paper is in the applicant's hand. */
    List<OwnPage.Result> results(Dossier dossier, CaseFile file) {
        if (file.ending() != Ending.COMPLETED || dossiers.handover(dossier.id()).filter(handover -> handover.returnBy() == Dossier.ReturnBy.ONLINE).isEmpty()) {
            return List.of();
        }
        return results.of(dossier.id()).stream().filter(ResultVersion::isSigned).map(result -> {
            var stored = files.get(result.finalFile());
            return new OwnPage.Result(result.id().toString(), String.valueOf(result.number()), stored.name(), stored.size());
        }).toList();
    }

    MinePage.Line line(Dossier dossier, Actor actor, Locale locale) {
        var file = cases.file(dossier);
        Instant due = file.readyAt() == null && file.closedAt() == null ? file.due() : null;
        return new MinePage.Line(dossier.id(), dossier.name(), content(dossier).name(), dossier.submittedAt(), cases.stages(dossier, file),
                cases.step(file, locale), due, !actor.accountId().equals(dossier.applicant().account()));
    }
}
