package vn.ngomon.city.fieldreport.work;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ngomon.city.fieldreport.Callers;
import vn.ngomon.city.fieldreport.Excerpt;
import vn.ngomon.city.fieldreport.FieldReport;
import vn.ngomon.city.fieldreport.Reports;
import vn.ngomon.city.fieldreport.abuse.Suspicions;
import vn.ngomon.city.fieldreport.duplicates.Duplicates;
import vn.ngomon.city.fieldreport.photos.ReportPhoto;
import vn.ngomon.city.fieldreport.photos.ReportPhotos;
import vn.ngomon.platform.casework.CaseFile;
import vn.ngomon.platform.casework.CaseFiles;
import vn.ngomon.platform.casework.Consultations;
import vn.ngomon.platform.casework.definition.Phase;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.identity.Account;
import vn.ngomon.platform.identity.Identity;
import vn.ngomon.platform.ui.Term;
import vn.ngomon.platform.ui.Ui;

/** The lists on a report's page. */
@Component
class ReportParts {

    private final Reports reports;
    private final Callers callers;
    private final ReportPhotos photos;
    private final ReportAnswers answers;
    private final Exchanges exchanges;
    private final Suspicions suspicions;
    private final Duplicates duplicates;
    private final Consultations consultations;
    private final CaseFiles cases;
    private final Directory directory;
    private final Identity identity;

    ReportParts(Reports reports, Callers callers, ReportPhotos photos, ReportAnswers answers, Exchanges exchanges, Suspicions suspicions, Duplicates duplicates, Consultations consultations, CaseFiles cases,
            Directory directory, Identity identity) {
        this.reports = reports;
        this.callers = callers;
        this.photos = photos;
        this.answers = answers;
        this.exchanges = exchanges;
        this.suspicions = suspicions;
        this.duplicates = duplicates;
        this.consultations = consultations;
        this.cases = cases;
        this.directory = directory;
        this.identity = identity;
    }

    /** Asked for by authorised officers of the centre only. */
    List<Term> reporter(FieldReport report, Ui ui) {
        var terms = new ArrayList<Term>();
        reports.reporter(report.id()).ifPresent(reporter -> {
            var account = reporter.accountId() == null ? null : identity.find(reporter.accountId()).orElse(null);
            add(terms, ui.t("fieldreport.reporter.name"), reporter.name() != null ? reporter.name() : account == null ? null : account.name());
            add(terms, ui.t("fieldreport.reporter.contact"), reporter.contact() != null ? reporter.contact() : account == null ? null : contact(account));
        });
        callers.of(report.id()).forEach(caller -> terms.add(new Term(ui.t("fieldreport.reporter.caller"), Stream.of(caller.name(), caller.contact(),
                ui.t("fieldreport.source." + caller.source()), ui.time(caller.toldAt())).filter(java.util.Objects::nonNull).collect(Collectors.joining(", ")))));
        return terms;
    }

    /** Why it was put aside, until somebody has said that it is fine. */
    List<String> doubts(FieldReport report, Ui ui) {
        return suspicions.open(report.id()).map(one -> one.reasons().stream().map(doubt -> ui.t("reporting.doubt." + doubt)).toList()).orElse(List.of());
    }

    private static String contact(Account account) {
        return Stream.of(account.phone(), account.email()).filter(java.util.Objects::nonNull).collect(Collectors.joining(", "));
    }

    private static void add(List<Term> terms, String label, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            terms.add(new Term(label, text));
        }
    }

    /** The centre has everything as it was sent; everybody else what the centre shows: no film, nothing hidden. */
    List<ReportPage.Photo> photos(CaseFile file, boolean centre) {
        var sentBack = sentBack(file).stream().map(ReportPage.Photo::id).collect(Collectors.toSet());
        return photos.of(file.id()).stream().filter(photo -> centre || photo.shownFile() != null).map(photo -> photo(photo, sentBack.contains(photo.id()), centre)).toList();
    }

    /** Not those of the answer that waits for approval, which came when that step began. */
    List<ReportPage.Photo> sentBack(CaseFile file) {
        return photos.unapproved(file.id()).stream().filter(photo -> !file.step().equals("checking") || photo.addedAt().isBefore(file.stepSince())).map(photo -> photo(photo, true, false)).toList();
    }

    private static ReportPage.Photo photo(ReportPhoto photo, boolean sentBack, boolean centre) {
        return new ReportPage.Photo(photo.id(), photo.kind().name(), photo.kind() == ReportPhoto.Kind.VIDEO, photo.shownFile() != null, photo.alteredFile() != null, sentBack, photo.addedAt(),
                centre && photo.kind() != ReportPhoto.Kind.VIDEO);
    }

    /** What the reporter thought of them reads who answers for it: the centre and the agency, as the reporter was promised. Nobody reads here who that is. */
    List<ReportPage.Answer> answers(CaseFile file, Actor actor, Ui ui) {
        var given = answers.of(file.id());
        var concerned = SeenReports.isOfEither(file, actor);
        var names = names(given.stream().map(ReportAnswers.Answer::by).collect(Collectors.toSet()));
        return given.stream().map(answer -> new ReportPage.Answer(office(answer.agency(), ui), names.getOrDefault(answer.by(), ""), answer.at(), answer.text(),
                answer.approvedAt() != null, concerned ? verdict(answer.verdict()) : null)).toList();
    }

    private static ReportPage.@Nullable Verdict verdict(ReportAnswers.@Nullable Verdict given) {
        return given == null ? null : new ReportPage.Verdict(given.score(), given.fixed(), given.comment() == null ? "" : given.comment(), given.at());
    }

    List<ReportPage.Similar> similar(FieldReport report, Ui ui) {
        var found = duplicates.of(report, 5);
        var steps = new HashMap<UUID, String>();
        cases.find(found.stream().map(Duplicates.Candidate::id).toList()).forEach(file -> steps.put(file.id(), cases.step(file).title().getOrDefault(ui.lang(), file.step())));
        return found.stream().map(one -> new ReportPage.Similar(one.id(), one.code(), Excerpt.of(one.description(), 160), one.place() == null ? "" : one.place(),
                steps.getOrDefault(one.id(), ""), one.metres())).toList();
    }

    List<ReportPage.Line> notes(UUID report, Ui ui) {
        var notes = exchanges.notes(report);
        var names = names(notes.stream().map(Exchanges.Note::by).collect(Collectors.toSet()));
        return notes.stream().map(note -> new ReportPage.Line(names.getOrDefault(note.by(), "") + " – " + office(note.agency(), ui), note.at(), note.text(), false)).toList();
    }

    /** The agency reads what the reporter writes, never who writes. */
    List<ReportPage.Line> dialogue(CaseFile file, Ui ui) {
        return exchanges.messages(file.id()).stream().map(message -> new ReportPage.Line(message.office() == null ? ui.t("fieldreport.reporter") : office(message.office(), ui),
                message.at(), message.text(), message.office() == null)).toList();
    }

    List<ReportPage.Opinion> opinions(CaseFile file, Actor actor, Ui ui) {
        var asked = consultations.of(file.id());
        var names = names(asked.stream().map(opinion -> opinion.askedBy()).collect(Collectors.toSet()));
        return asked.stream().map(opinion -> new ReportPage.Opinion(opinion.id(), office(opinion.agencyId(), ui), opinion.question(), names.getOrDefault(opinion.askedBy(), ""),
                opinion.askedAt(), opinion.answer() == null ? "" : opinion.answer(),
                opinion.isOpen() && file.phase() != Phase.CLOSED && actor.seat(opinion.agencyId(), opinion.role()).isPresent())).toList();
    }

    private String office(UUID agency, Ui ui) {
        return directory.findAgency(agency).map(found -> found.name(ui.locale())).orElse("");
    }

    private Map<UUID, String> names(Set<UUID> people) {
        return people.isEmpty() ? Map.of() : identity.names(people);
    }
}
