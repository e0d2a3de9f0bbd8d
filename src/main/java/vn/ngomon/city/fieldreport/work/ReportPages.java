package vn.ngomon.city.fieldreport.work;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ngomon.city.fieldreport.Claims;
import vn.ngomon.city.fieldreport.FieldReport;
import vn.ngomon.city.fieldreport.Reporter;
import vn.ngomon.city.fieldreport.Reports;
import vn.ngomon.city.fieldreport.category.Categories;
import vn.ngomon.city.fieldreport.category.Category;
import vn.ngomon.platform.calendar.Calendars;
import vn.ngomon.platform.calendar.ClockWords;
import vn.ngomon.platform.casework.CaseFile;
import vn.ngomon.platform.casework.CaseFiles;
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
import vn.ngomon.platform.place.MapFrame;
import vn.ngomon.platform.place.Maps;
import vn.ngomon.platform.ui.Term;
import vn.ngomon.platform.ui.TimelineItem;
import vn.ngomon.platform.ui.Tone;
import vn.ngomon.platform.ui.Ui;
import vn.ngomon.platform.ui.UiFactory;

/** Puts together what an officer sees of a report. */
@Component
class ReportPages {

    private static final int AROUND_METRES = 1500;

    private final CaseFiles cases;
    private final Reports reports;
    private final ReportParts parts;
    private final MergedReports merged;
    private final ActForms acts;
    private final Categories categories;
    private final Claims claims;
    private final Directory directory;
    private final Identity identity;
    private final Calendars calendars;
    private final ClockWords words;
    private final CaseTimeline timeline;
    private final Forms forms;
    private final Maps maps;
    private final UiFactory uis;
    private final InstantSource clock;

    ReportPages(CaseFiles cases, Reports reports, ReportParts parts, MergedReports merged, ActForms acts, Categories categories, Claims claims, Directory directory, Identity identity,
            Calendars calendars, ClockWords words, CaseTimeline timeline, Forms forms, Maps maps, UiFactory uis, InstantSource clock) {
        this.cases = cases;
        this.reports = reports;
        this.parts = parts;
        this.merged = merged;
        this.acts = acts;
        this.categories = categories;
        this.claims = claims;
        this.directory = directory;
        this.identity = identity;
        this.calendars = calendars;
        this.words = words;
        this.timeline = timeline;
        this.forms = forms;
        this.maps = maps;
        this.uis = uis;
        this.clock = clock;
    }

    ReportPage page(CaseFile file, Actor actor, Locale locale, ReportPage.Typed typed, ReportPage.@Nullable Problem problem) {
        var ui = uis.of(locale);
        var report = reports.get(file.id());
        var category = categories.get(report.category());
        var centre = isCentre(file, actor);
        var claim = claims.of(file.id(), clock.instant());
        var mine = claim.filter(found -> found.officer().equals(actor.accountId())).isPresent();
        var claimer = claim.filter(found -> !mine && centre).map(found -> identity.names(new HashSet<>(List.of(found.officer()))).getOrDefault(found.officer(), "")).orElse("");
        var holder = file.assignees().get(file.step());
        var speaks = SeenReports.speaks(actor);
        var reachable = isReachable(reports, file);
        var offered = acts.of(file, category, actor, locale);
        return new ReportPage(file.id(), file.version(), LocalDate.ofInstant(clock.instant(), Ui.ZONE), head(file, report, category, ui), claimer,
                centre && file.phase() != Phase.CLOSED && !mine, mine, centre,
                holder == null ? "" : identity.names(Set.of(holder)).getOrDefault(holder, ""), mayTake(file, holder, actor), offered, acts.choices(file, report, category, actor, offered, ui), report.description(),
                facts(report, ui), centre ? parts.doubts(report, ui) : List.of(), centre ? parts.reporter(report, ui) : List.of(), map(report), answers(report, category, locale), parts.photos(file, centre),
                parts.answers(file, actor, ui), centre ? parts.similar(report, ui) : List.of(), parts.notes(file.id(), ui), speaks, parts.dialogue(file, ui), !reachable,
                speaks && file.phase() != Phase.CLOSED && reachable, parts.opinions(file, actor, ui), mayConsult(cases, file, actor), correction(file, report, category, actor, typed, ui),
                centre ? merged.into(file.id()).orElse(null) : null, centre ? merged.of(file.id()) : List.of(), words.of(cases.explain(file), locale), timeline.of(file, locale, called(file, ui)), typed, problem);
    }

    private boolean mayTake(CaseFile file, @Nullable UUID holder, Actor actor) {
        var step = cases.step(file);
        return holder == null && step.personal() && step.role() != null && actor.seat(file.agencyAt(step.at()), step.role()).isPresent();
    }

    /** What happened after a version somebody saw. */
    List<TimelineItem> news(CaseFile file, int seen, Locale locale) {
        return timeline.since(file, seen, locale, called(file, uis.of(locale)));
    }

    /** Whoever reported has no name in the report's history. */
    private Map<UUID, String> called(CaseFile file, Ui ui) {
        return reports.reporter(file.id()).map(Reporter::accountId).map(account -> Map.of(account, ui.t("fieldreport.reporter"))).orElse(Map.of());
    }

    /** Who verifies and publishes, and alone knows who reported. */
    static boolean isCentre(CaseFile file, Actor actor) {
        return actor.seat(file.frontAgencyId(), Role.CENTRE_OFFICER).isPresent();
    }

    /** Who called the hotline or came by reads no questions here. */
    static boolean isReachable(Reports reports, CaseFile file) {
        return reports.reporter(file.id()).map(Reporter::accountId).isPresent();
    }

    static boolean mayConsult(CaseFiles cases, CaseFile file, Actor actor) {
        return file.step().equals("handling") && cases.holdsStep(file, actor);
    }

    /** What nobody reads or handles any more stays as it ended. */
    static boolean mayCorrect(CaseFile file, Actor actor) {
        return isCentre(file, actor) && (file.phase() != Phase.CLOSED || file.ending() == Ending.COMPLETED);
    }

    private ReportPage.Head head(CaseFile file, FieldReport report, Category category, Ui ui) {
        var step = cases.step(file);
        var open = file.phase() != Phase.CLOSED && file.due() != null;
        var due = open ? Due.of(file.due(), file.onTimeUntil(), clock.instant(), calendars.of(file.agencyId())) : null;
        var stepDue = cases.stepTask(file).filter(task -> task.due() != null && !task.due().equals(file.due()))
                .map(task -> Due.of(task.due(), task.onTimeUntil(), clock.instant(), calendars.of(task.agencyId()))).orElse(null);
        return new ReportPage.Head(report.code(), category.name(ui.locale()), file.agencyId().equals(file.frontAgencyId()) ? "" : name(file.agencyId(), ui.locale()),
                step.title().getOrDefault(ui.lang(), step.id()), tone(file), due, stepDue, file.timeliness() == null ? "" : ui.t("desk.judged." + file.timeliness()), category.instant(),
                report.simulated(), file.phase() == Phase.WORKING || file.ending() == Ending.COMPLETED ? "/reports/" + report.code() : "");
    }

    private String name(UUID agency, Locale locale) {
        return directory.findAgency(agency).map(found -> found.name(locale)).orElse("");
    }

    private static Tone tone(CaseFile file) {
        return switch (file.phase()) {
            case NEW -> Tone.NEUTRAL;
            case WORKING, READY -> Tone.ACCENT;
            case WAITING -> Tone.WARN;
            case CLOSED -> file.ending() == Ending.COMPLETED ? Tone.GOOD : Tone.NEUTRAL;
        };
    }

    private List<Term> facts(FieldReport report, Ui ui) {
        var terms = new ArrayList<Term>();
        Optional.ofNullable(report.place()).ifPresent(place -> terms.add(new Term(ui.t("fieldreport.place"), place)));
        Optional.ofNullable(report.areaId()).flatMap(directory::findArea).ifPresent(area -> terms.add(new Term(ui.t("fieldreport.area"), area.fullName(ui.locale()))));
        Optional.ofNullable(report.accuracy()).ifPresent(metres -> terms.add(new Term(ui.t("fieldreport.accuracy"), ui.t("fieldreport.metres", metres))));
        Optional.ofNullable(report.spot()).ifPresent(spot -> terms.add(new Term(ui.t("fieldreport.spot"), String.format(Locale.ROOT, "%.6f, %.6f", spot.lat(), spot.lon()))));
        terms.add(new Term(ui.t("fieldreport.source"), ui.t("fieldreport.source." + report.source())));
        terms.add(new Term(ui.t("fieldreport.reportedAt"), ui.time(report.reportedAt())));
        return terms;
    }

    private @Nullable FormSummary answers(FieldReport report, Category category, Locale locale) {
        return report.answers() == null || category.questions() == null ? null
                : forms.at(category.questions(), report.reportedAt()).map(form -> forms.summary(form, report.answers(), locale)).orElse(null);
    }

    private ReportPage.@Nullable Correction correction(CaseFile file, FieldReport report, Category category, Actor actor, ReportPage.Typed typed, Ui ui) {
        if (!mayCorrect(file, actor)) {
            return null;
        }
        var choices = new ArrayList<Term>();
        if (category.retired()) {      // or the first of the list would take its place unasked
            choices.add(new Term(category.code(), category.name(ui.locale())));
        }
        categories.groups().forEach(group -> categories.of(group.code()).forEach(one -> choices.add(new Term(one.code(), group.name(ui.locale()) + " › " + one.name(ui.locale())))));
        var spot = report.spot();
        return new ReportPage.Correction(Correcting.mark(report), choices, typed.text("correction", "category", report.category()), typed.text("correction", "description", report.description()),
                typed.text("correction", "place", report.place() == null ? "" : report.place()),
                maps.pick(new MapFrame.Pick("lon", "lat", typed.text("correction", "lon", spot == null ? "" : Double.toString(spot.lon())),
                        typed.text("correction", "lat", spot == null ? "" : Double.toString(spot.lat())))));
    }

    private @Nullable MapFrame map(FieldReport report) {
        var spot = report.spot();
        return spot == null ? null : maps.look("/desk/reports/" + report.id() + "/spot", "").at(spot.lon(), spot.lat(), AROUND_METRES);
    }
}
