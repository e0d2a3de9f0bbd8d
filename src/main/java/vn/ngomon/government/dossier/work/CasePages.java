package vn.ngomon.government.dossier.work;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ngomon.government.dossier.Dossier;
import vn.ngomon.government.dossier.Dossiers;
import vn.ngomon.government.dossier.Ratings;
import vn.ngomon.government.dossier.actions.ActionForm;
import vn.ngomon.government.dossier.actions.ActionForms;
import vn.ngomon.government.dossier.actions.Typed;
import vn.ngomon.government.dossier.papers.Inspection;
import vn.ngomon.government.dossier.reading.Remarks;
import vn.ngomon.government.dossier.slips.SlipLinks;
import vn.ngomon.government.procedure.Procedures;
import vn.ngomon.government.procedure.content.Text;
import vn.ngomon.platform.calendar.Calendars;
import vn.ngomon.platform.calendar.ClockEntry;
import vn.ngomon.platform.calendar.ClockWords;
import vn.ngomon.platform.calendar.Judgement;
import vn.ngomon.platform.casework.CaseFile;
import vn.ngomon.platform.casework.CaseFiles;
import vn.ngomon.platform.casework.Consultations;
import vn.ngomon.platform.casework.definition.Ending;
import vn.ngomon.platform.casework.definition.Phase;
import vn.ngomon.platform.desk.CaseTimeline;
import vn.ngomon.platform.desk.Due;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.form.FormSummary;
import vn.ngomon.platform.form.Forms;
import vn.ngomon.platform.identity.Identity;
import vn.ngomon.platform.journal.Ids;
import vn.ngomon.platform.ui.Term;
import vn.ngomon.platform.ui.Tone;
import vn.ngomon.platform.ui.Ui;
import vn.ngomon.platform.ui.UiFactory;

/** Puts together what an officer sees of a dossier. */
@Component
class CasePages {

    private final CaseFiles cases;
    private final Dossiers dossiers;
    private final CaseParts parts;
    private final ActionForms actions;
    private final CaseTimeline timeline;
    private final Course course;
    private final Remarks remarks;
    private final Inspection inspection;
    private final Procedures procedures;
    private final Forms forms;
    private final Calendars calendars;
    private final ClockWords words;
    private final Directory directory;
    private final Identity identity;
    private final SlipLinks slips;
    private final Ratings ratings;
    private final UiFactory uis;
    private final InstantSource clock;

    CasePages(CaseFiles cases, Dossiers dossiers, CaseParts parts, ActionForms actions, CaseTimeline timeline, Course course, Remarks remarks, Inspection inspection, Procedures procedures,
            Forms forms, Calendars calendars, ClockWords words, Directory directory, Identity identity, SlipLinks slips, Ratings ratings, UiFactory uis, InstantSource clock) {
        this.cases = cases;
        this.dossiers = dossiers;
        this.parts = parts;
        this.actions = actions;
        this.timeline = timeline;
        this.course = course;
        this.remarks = remarks;
        this.inspection = inspection;
        this.procedures = procedures;
        this.forms = forms;
        this.calendars = calendars;
        this.words = words;
        this.directory = directory;
        this.identity = identity;
        this.slips = slips;
        this.ratings = ratings;
        this.uis = uis;
        this.clock = clock;
    }

    CasePage page(CaseFile file, Actor actor, Locale locale, Typed typed, CasePage.@Nullable Problem problem) {
        var dossier = dossiers.find(file.id()).orElseThrow();
        var ui = uis.of(locale);
        var holder = file.assignees().get(file.step());
        var names = identity.names(holder == null ? new HashSet<>() : new HashSet<>(List.of(holder)));
        var version = procedures.version(dossier.procedureVersionId());
        var offered = actions.of(file, dossier, actor, locale);
        var inspects = inspection.isAllowed(file, actor);
        var consulting = parts.consulting(file, actor, locale);
        var counter = isCounter(file, actor);
        return new CasePage(file.id(), file.version(), LocalDate.ofInstant(clock.instant(), Ui.ZONE), Ids.next().toString(), head(file, dossier, version.content().name(), ui), remarks.open(file, locale).orElse(null), holder == null ? "" : names.getOrDefault(holder, ""),
                mayTake(file, holder, actor), offered, words.of(cases.explain(file), locale), promises(file, ui),
                people(dossier, ui), form(dossier, locale), parts.papers(file.id(), version.content()), inspects, parts.results(file.id(), ui),
                parts.drafts(file, version.content(), actor), parts.requests(file.id(), ui), parts.fees(file.id(), version.content()),
                counter,
                parts.opinions(file, actor, locale), consulting, family(file, ui), counter && ratings.isOpen(dossier, file), slips.of(file, dossier, version.content()),
                timeline.of(file, locale), course.of(file, locale), typed, problem == null ? null : withWords(problem, typed, offered, inspects, consulting != null));
    }

    /** Words whose form is gone are shown beside the problem. */
    private static CasePage.Problem withWords(CasePage.Problem problem, Typed typed, List<ActionForm> offered, boolean inspects, boolean consults) {
        var there = typed.isIn(Typed.INSPECTION) ? inspects : typed.isIn(Typed.OPINION) ? consults : offered.stream().anyMatch(form -> typed.isIn(form.action()));
        return new CasePage.Problem(problem.tone(), problem.text(), problem.news(), there ? List.of() : typed.words());
    }

    /** The agencies named, as far as they exist: each is asked at its specialists. */
    List<Consultations.Asked> asked(List<UUID> agencies) {
        return agencies.stream().filter(agency -> directory.findAgency(agency).isPresent()).map(agency -> new Consultations.Asked(agency, Role.SPECIALIST)).toList();
    }

    /** Who has the applicant before them: takes what is paid and how the service is rated. */
    static boolean isCounter(CaseFile file, Actor actor) {
        return actor.seat(file.frontAgencyId(), Role.DESK_CLERK).isPresent() || actor.seat(file.agencyId(), Role.DESK_CLERK).isPresent();
    }

    private boolean mayTake(CaseFile file, @Nullable UUID holder, Actor actor) {
        var step = cases.step(file);
        return holder == null && step.personal() && step.role() != null && actor.seat(file.agencyAt(step.at()), step.role()).isPresent();
    }

    private CasePage.Head head(CaseFile file, Dossier dossier, Text procedure, Ui ui) {
        var step = cases.step(file);
        var calendar = calendars.of(file.agencyId());
        var promised = file.readyAt() == null && file.phase() != Phase.CLOSED ? file.due() : null;
        var own = cases.stepTask(file).filter(task -> task.due() != null && !task.due().equals(promised))
                .map(task -> Due.of(task.due(), task.onTimeUntil(), clock.instant(), calendars.of(task.agencyId()))).orElse(null);
        var ended = file.timeliness() != null ? ui.t("desk.judged." + file.timeliness()) : "";
        return new CasePage.Head(dossier.name(), procedure.in(ui.lang()), procedure.spoken(ui.lang()), dossier.procedureCode(), directory.findAgency(file.agencyId()).map(agency -> agency.name(ui.locale())).orElse(""),
                step.title().getOrDefault(ui.lang(), step.id()), tone(file), promised == null && own != null ? null : Due.of(promised, file.onTimeUntil(), clock.instant(), calendar), own, ended, file.timeliness() == Judgement.LATE ? Tone.BAD : Tone.GOOD, dossier.enteredLate(), dossier.simulated());
    }

    private static Tone tone(CaseFile file) {
        return switch (file.phase()) {
            case NEW -> Tone.NEUTRAL;
            case WORKING -> Tone.ACCENT;
            case WAITING -> Tone.WARN;
            case READY -> Tone.GOOD;
            case CLOSED -> file.ending() == Ending.COMPLETED ? Tone.GOOD : Tone.NEUTRAL;
        };
    }

    private List<CasePage.Promise> promises(CaseFile file, Ui ui) {
        var given = cases.promises(file);
        var lines = new ArrayList<CasePage.Promise>();
        for (int i = 0; i < given.size(); i++) {
            lines.add(new CasePage.Promise(given.get(i).promised(), ui.t("work.promise." + kind(given.get(i).reason())), i == given.size() - 1));
        }
        return lines;
    }

    private static String kind(ClockEntry reason) {
        return switch (reason) {
            case ClockEntry.Started started -> "started";
            case ClockEntry.Resumed resumed -> "resumed";
            case ClockEntry.Reset reset -> "reset";
            case ClockEntry.Extended extended -> "extended";
            case ClockEntry.ExtendedTo extended -> "extended";
            case ClockEntry.Rescheduled rescheduled -> "rescheduled";
            case ClockEntry.CalendarChange change -> "calendar";
            default -> "started";
        };
    }

    private List<Term> people(Dossier dossier, Ui ui) {
        var applicant = dossier.applicant();
        var terms = new ArrayList<Term>();
        add(terms, ui.t("work.applicant"), applicant.name());
        add(terms, ui.t("work.number." + applicant.kind()), applicant.number());
        add(terms, ui.t("work.phone"), applicant.phone());
        add(terms, ui.t("work.email"), applicant.email());
        add(terms, ui.t("work.address"), applicant.address());
        if (!dossier.owner().name().equals(applicant.name())) {
            add(terms, ui.t("work.owner"), dossier.owner().name());
        }
        add(terms, ui.t("work.channel"), ui.t("work.channel." + dossier.channel()));
        add(terms, ui.t("work.returnBy"), ui.t("work.returnBy." + dossier.returnBy()));
        add(terms, ui.t("work.submittedAt"), ui.time(dossier.submittedAt()));
        add(terms, ui.t("work.receivedAt"), dossier.receivedAt() == null ? null : ui.time(dossier.receivedAt()));
        if (dossier.enteredLate()) {
            dossiers.lateEntry(dossier.id()).ifPresent(late -> add(terms, ui.t("work.lateEntry"), ui.t("work.lateEntry.words", late.enteredAt(), late.reason())));
        }
        dossiers.handover(dossier.id()).ifPresent(handover -> add(terms, ui.t("work.handedOver"), ui.t("work.handedOver.words", handover.at(), handover.receivedBy())));
        return terms;
    }

    private static void add(List<Term> terms, String label, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            terms.add(new Term(label, text));
        }
    }

    private @Nullable FormSummary form(Dossier dossier, Locale locale) {
        return forms.find(dossier.formKey(), dossier.formVersion()).map(form -> forms.summary(form, dossier.formValue(), locale))
                .filter(summary -> summary.sections().stream().anyMatch(section -> !section.lines().isEmpty())).orElse(null);
    }

    private List<CasePage.Kin> family(CaseFile file, Ui ui) {
        var kin = new ArrayList<CasePage.Kin>();
        if (file.parentId() != null) {
            cases.find(file.parentId()).ifPresent(parent -> kin.add(kin(parent, true, ui)));
        }
        cases.children(file.id()).forEach(child -> kin.add(kin(child, false, ui)));
        return kin;
    }

    private CasePage.Kin kin(CaseFile file, boolean parent, Ui ui) {
        return new CasePage.Kin("/desk/dossiers/" + file.id(), Objects.requireNonNullElse(file.reference(), ""), file.title() + " · "
                + directory.findAgency(file.agencyId()).map(agency -> agency.name(ui.locale())).orElse(""),
                cases.step(file).title().getOrDefault(ui.lang(), file.step()), parent);
    }
}
