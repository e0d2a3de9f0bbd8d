package vn.ngomon.government.dossier.work;

import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ngomon.government.dossier.papers.Papers;
import vn.ngomon.government.dossier.papers.Requests;
import vn.ngomon.government.dossier.reading.DraftDocuments;
import vn.ngomon.government.dossier.results.Results;
import vn.ngomon.government.procedure.content.ProcedureContent;
import vn.ngomon.platform.calendar.Calendars;
import vn.ngomon.platform.calendar.Limit;
import vn.ngomon.platform.casework.CaseFile;
import vn.ngomon.platform.casework.CaseFiles;
import vn.ngomon.platform.casework.Consultations;
import vn.ngomon.platform.casework.definition.Phase;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.file.Files;
import vn.ngomon.platform.file.StoredFile;
import vn.ngomon.platform.identity.Identity;
import vn.ngomon.platform.journal.Subject;
import vn.ngomon.platform.payment.Payments;
import vn.ngomon.platform.ui.Term;
import vn.ngomon.platform.ui.Ui;

/** The lists on a dossier's page: papers, results, requests, fees, opinions. */
@Component
class CaseParts {

    private static final Limit FOR_AN_OPINION = Limit.workingDays(3);

    private final Papers papers;
    private final Results results;
    private final DraftDocuments documents;
    private final Requests requests;
    private final Payments payments;
    private final Consultations consultations;
    private final CaseFiles cases;
    private final Files files;
    private final Directory directory;
    private final Identity identity;
    private final Calendars calendars;
    private final InstantSource clock;

    CaseParts(Papers papers, Results results, DraftDocuments documents, Requests requests, Payments payments, Consultations consultations, CaseFiles cases, Files files,
            Directory directory, Identity identity, Calendars calendars, InstantSource clock) {
        this.papers = papers;
        this.results = results;
        this.documents = documents;
        this.requests = requests;
        this.payments = payments;
        this.consultations = consultations;
        this.cases = cases;
        this.files = files;
        this.directory = directory;
        this.identity = identity;
        this.calendars = calendars;
        this.clock = clock;
    }

    List<CasePage.PaperLine> papers(UUID dossier, ProcedureContent content) {
        var earlier = papers.earlier(dossier);
        return papers.of(dossier).stream().map(paper -> new CasePage.PaperLine(paper.id(), paper.position() + 1, content.paperName(paper.code(), paper.name()), paper.presented(), paper.copies(),
                paper.round(), paper.remark() == null ? "" : paper.remark(), paper.files().stream().map(this::view).toList(),
                earlier.getOrDefault(paper.id(), List.of()).stream().map(old -> new CasePage.Earlier(old.round(), view(old.file()))).toList())).toList();
    }

    CasePage.FileView view(UUID id) {
        StoredFile file = files.get(id);
        return new CasePage.FileView(id, file.name(), file.size(), files.pages(file));
    }

    List<CasePage.ResultLine> results(UUID dossier, Ui ui) {
        var all = results.of(dossier);
        var people = new HashSet<UUID>();
        all.forEach(version -> {
            people.add(version.draftedBy());
            if (version.approvedBy() != null) {
                people.add(version.approvedBy());
            }
        });
        var names = identity.names(people);
        return all.stream().map(version -> new CasePage.ResultLine(version.id(), version.version(), ui.t("work.result." + version.kind()), view(version.fileId()),
                version.signedFileId() == null ? null : view(version.signedFileId()), names.getOrDefault(version.draftedBy(), ""), version.draftedAt(),
                version.approvedBy() == null ? "" : names.getOrDefault(version.approvedBy(), ""), version.approvedAt(),
                version.number() == null ? "" : version.number(), version.dated(), documents.of(version.fileId()).orElse(null))).toList();
    }

    /** Drafting is offered to the specialist while the dossier stands in a step of theirs. */
    CasePage.@Nullable Drafts drafts(CaseFile file, ProcedureContent content, Actor actor) {
        return file.phase() == Phase.WORKING && cases.step(file).role() == Role.SPECIALIST && cases.holdsStep(file, actor)
                ? new CasePage.Drafts(content.results().isEmpty() ? content.name().vi() : content.results().getFirst().name().vi()) : null;
    }

    List<CasePage.RequestLine> requests(UUID dossier, Ui ui) {
        return requests.of(dossier).stream().map(request -> new CasePage.RequestLine(request.round(), request.askedAt(), request.answerBy(), request.answeredAt(),
                request.reason(), request.papers().stream().map(asked -> new Term(asked.name(), asked.remark())).toList())).toList();
    }

    List<CasePage.FeeLine> fees(UUID dossier, ProcedureContent content) {
        return payments.of(new Subject("dossier", dossier)).stream().map(request -> new CasePage.FeeLine(request.id(),
                request.lines().stream().map(line -> new CasePage.FeePart(content.feeName(line.name()), line.amount())).toList(), request.amount(), request.state(), request.state().isOwed(),
                payments.receipt(request.id()).map(receipt -> receipt.series() + " " + receipt.paddedNumber()).orElse(""))).toList();
    }

    List<CasePage.OpinionLine> opinions(CaseFile file, Actor actor, Locale locale) {
        var all = consultations.of(file.id());
        if (all.isEmpty()) {
            return List.of();
        }
        var mayAsk = mayAsk(file, actor);
        var people = new HashSet<UUID>();
        all.forEach(opinion -> {
            people.add(opinion.askedBy());
            if (opinion.answeredBy() != null) {
                people.add(opinion.answeredBy());
            }
        });
        Map<UUID, String> names = identity.names(people);
        return all.stream().map(opinion -> new CasePage.OpinionLine(opinion.id(), directory.findAgency(opinion.agencyId()).map(agency -> agency.name(locale)).orElse(""),
                opinion.question(), names.getOrDefault(opinion.askedBy(), ""), opinion.askedAt(), opinion.due(), opinion.answer() == null ? "" : opinion.answer(),
                opinion.answeredBy() == null ? "" : names.getOrDefault(opinion.answeredBy(), ""),
                opinion.withdrawnAt() != null, opinion.isOpen() && actor.seat(opinion.agencyId(), opinion.role()).isPresent(),
                opinion.isOpen() && mayAsk)).toList();
    }

    /** Opinions are asked by whoever holds the step of an accepted dossier. */
    CasePage.@Nullable Consulting consulting(CaseFile file, Actor actor, Locale locale) {
        if (!mayAsk(file, actor)) {
            return null;
        }
        var agencies = directory.agenciesOn(directory.today());
        var usual = calendars.of(file.agencyId()).promise(clock.instant(), FOR_AN_OPINION).atZone(Ui.ZONE).toLocalDate();
        var latest = consultations.latest(file);
        return new CasePage.Consulting(directory.distinctNames(agencies, locale).entrySet().stream().map(agency -> new Term(agency.getKey().toString(), agency.getValue()))
                .sorted((a, b) -> a.text().compareTo(b.text())).toList(), usual.isAfter(latest) ? latest : usual, latest);
    }

    private boolean mayAsk(CaseFile file, Actor actor) {
        return file.phase() == Phase.WORKING && cases.holdsStep(file, actor);
    }
}
