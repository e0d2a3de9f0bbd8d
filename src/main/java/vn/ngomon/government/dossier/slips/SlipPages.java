package vn.ngomon.government.dossier.slips;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ngomon.government.dossier.Dossier;
import vn.ngomon.government.dossier.Dossiers;
import vn.ngomon.government.dossier.Reasons;
import vn.ngomon.government.dossier.fees.Fees;
import vn.ngomon.government.dossier.lookup.LookupSecrets;
import vn.ngomon.government.dossier.papers.Paper;
import vn.ngomon.government.dossier.papers.Papers;
import vn.ngomon.government.dossier.papers.Requests;
import vn.ngomon.government.procedure.Procedures;
import vn.ngomon.government.procedure.content.ProcedureContent;
import vn.ngomon.platform.calendar.Clock;
import vn.ngomon.platform.calendar.ClockEntry;
import vn.ngomon.platform.calendar.ClockWords;
import vn.ngomon.platform.casework.CaseFile;
import vn.ngomon.platform.casework.CaseFiles;
import vn.ngomon.platform.directory.Agency;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.identity.Identity;
import vn.ngomon.platform.journal.Entry;
import vn.ngomon.platform.journal.Journal;
import vn.ngomon.platform.journal.Subject;
import vn.ngomon.platform.print.Letterhead;
import vn.ngomon.platform.ui.PublicAddress;
import vn.ngomon.platform.ui.Ui;
import vn.ngomon.platform.ui.UiFactory;

/** Fills the printed forms from the dossier, its promises and its journal. Official forms are Vietnamese. */
@Component
class SlipPages {

    static final Locale VIETNAMESE = Locale.of("vi");

    private final Dossiers dossiers;
    private final Papers papers;
    private final Requests requests;
    private final Fees fees;
    private final Procedures procedures;
    private final CaseFiles cases;
    private final ControlRows rows;
    private final SlipLinks links;
    private final LookupSecrets secrets;
    private final PublicAddress site;
    private final Journal journal;
    private final Directory directory;
    private final Identity identity;
    private final ClockWords words;
    private final UiFactory uis;
    private final InstantSource clock;

    SlipPages(Dossiers dossiers, Papers papers, Requests requests, Fees fees, Procedures procedures, CaseFiles cases, ControlRows rows, SlipLinks links,
            LookupSecrets secrets, PublicAddress site, Journal journal, Directory directory, Identity identity, ClockWords words, UiFactory uis, InstantSource clock) {
        this.dossiers = dossiers;
        this.papers = papers;
        this.requests = requests;
        this.fees = fees;
        this.procedures = procedures;
        this.cases = cases;
        this.rows = rows;
        this.links = links;
        this.secrets = secrets;
        this.site = site;
        this.journal = journal;
        this.directory = directory;
        this.identity = identity;
        this.words = words;
        this.uis = uis;
        this.clock = clock;
    }

    /** Empty when nothing has happened that the form could tell of. */
    Optional<SlipPage> find(CaseFile file, SlipForm form) {
        var dossier = dossiers.find(file.id()).orElseThrow();
        var content = procedures.version(dossier.procedureVersionId()).content();
        return links.forms(file, dossier, content).contains(form) ? Optional.of(page(file, dossier, content, form)) : Optional.empty();
    }

    private SlipPage page(CaseFile file, Dossier dossier, ProcedureContent content, SlipForm form) {
        var agency = directory.getAgency(dossier.agencyId());
        var front = directory.getAgency(dossier.frontAgencyId());
        var applicant = dossier.applicant();
        var request = requests.of(dossier.id()).reversed().stream().findFirst();
        var promises = cases.promises(file);
        var history = journal.history(new Subject(file.kind(), file.id()));
        var act = act(history, form);
        var circular = PrintedForms.of(content, dossier.receivedAt(), clock.instant());
        var handed = papers.of(dossier.id());
        return new SlipPage(circular, form.number(circular), head(form == SlipForm.APOLOGY || form == SlipForm.STOP ? agency : front, act.map(Entry::occurredAt)),
                directory.receivingDesk(front.id()).map(unit -> unit.name()).orElse(front.name()), agency.name(), dossier.name(), site.of("/tracking?code=" + dossier.name()),
                applicant.name(), dossier.owner().name(), text(applicant.address()), text(applicant.phone()), text(applicant.email()), content.name().vi(),
                handed.stream().map(this::row).toList(), Sets.of(handed, content), words.of(file.limit(), VIETNAMESE), dossier.receivedAt(), slip(promises),
                uis.of(VIETNAMESE).t("work.returnBy." + dossier.returnBy()), clerk(act),
                request.map(one -> one.papers().stream().map(asked -> new SlipPage.Wanted(asked.name(), asked.remark())).toList()).orElse(List.of()),
                act.flatMap(found -> Reasons.told(found, history)).orElse(request.map(one -> one.reason()).orElse("")), request.map(one -> one.answerBy()).orElse(null),
                promises.isEmpty() ? null : promises.getLast().promised(), partners(file), form == SlipForm.CONTROL ? rows.of(file, applicant.name()) : List.of(),
                form == SlipForm.RECEIPT ? fees.reductions(dossier.id()) : List.of(),
                form == SlipForm.RECEIPT ? secrets.find(dossier.id()).orElse("") : "");
    }

    /** The act the form tells of: its reason and its officer go on it. */
    private static Optional<Entry> act(List<Entry> history, SlipForm form) {
        var wanted = switch (form) {
            case RECEIPT, CONTROL -> List.of("accept", "serve");
            case SUPPLEMENT -> List.of("askSupplement", "askIntakeSupplement");
            case REFUSAL -> List.of("refuseIntake", "approveRefusal", "proposeRefusal");
            case APOLOGY -> List.of("apologise");
            case STOP -> List.of("stopUnanswered");
        };
        return history.stream().filter(entry -> entry.action() != null && wanted.contains(entry.action()))
                .reduce((first, second) -> second);
    }

    private String clerk(Optional<Entry> act) {
        return act.map(entry -> identity.names(List.of(entry.actor())).getOrDefault(entry.actor(), "")).orElse("");
    }

    private SlipPage.PaperRow row(Paper paper) {
        var copies = paper.presented() == Paper.Presented.MISSING ? 0 : paper.copies();
        return switch (paper.presented()) {
            case ORIGINAL -> new SlipPage.PaperRow(paper.name(), copies, 0, 0, "");
            case ELECTRONIC -> new SlipPage.PaperRow(paper.name(), copies, 0, 0, uis.of(VIETNAMESE).t("work.presented.ELECTRONIC"));
            case ORIGINAL_SEEN -> new SlipPage.PaperRow(paper.name(), 0, 0, 0, uis.of(VIETNAMESE).t("work.presented.ORIGINAL_SEEN"));
            case CERTIFIED -> new SlipPage.PaperRow(paper.name(), 0, copies, 0, "");
            case COPY -> new SlipPage.PaperRow(paper.name(), 0, 0, copies, "");
            case SCANNED -> new SlipPage.PaperRow(paper.name(), 0, 0, copies, uis.of(VIETNAMESE).t("work.presented.SCANNED"));
            case MISSING -> new SlipPage.PaperRow(paper.name(), 0, 0, 0, uis.of(VIETNAMESE).t("work.presented.MISSING"));
        };
    }

    private Letterhead head(Agency agency, Optional<Instant> at) {
        var day = LocalDate.ofInstant(at.orElse(clock.instant()), Ui.ZONE);
        var superior = agency.parent() == null ? null : directory.findAgency(agency.parent(), day).map(Agency::name).orElse(null);
        var place = agency.area() == null ? uis.of(VIETNAMESE).province() : directory.findArea(agency.area(), day).map(area -> area.name()).orElse(uis.of(VIETNAMESE).province());
        return new Letterhead(superior, agency.name(), null, place, day);
    }

    /** The date on the receipt: the last one that was not an apology's. */
    private static @Nullable Instant slip(List<Clock.Promise> promises) {
        return promises.stream().filter(promise -> !(promise.reason() instanceof ClockEntry.Rescheduled)).reduce((first, second) -> second)
                .map(Clock.Promise::promised).orElse(null);
    }

    private String partners(CaseFile file) {
        return cases.children(file.id()).stream().map(child -> directory.findAgency(child.agencyId()).map(Agency::name).orElse(""))
                .filter(name -> !name.isEmpty()).distinct().collect(Collectors.joining("; "));
    }

    private static String text(@Nullable String value) {
        return value == null || value.isBlank() ? "" : value;
    }
}
