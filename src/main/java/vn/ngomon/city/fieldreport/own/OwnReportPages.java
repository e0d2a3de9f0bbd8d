package vn.ngomon.city.fieldreport.own;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ngomon.city.fieldreport.Excerpt;
import vn.ngomon.city.fieldreport.FieldReport;
import vn.ngomon.city.fieldreport.PublicState;
import vn.ngomon.city.fieldreport.board.PublicReport;
import vn.ngomon.city.fieldreport.board.PublicReports;
import vn.ngomon.city.fieldreport.category.Categories;
import vn.ngomon.city.fieldreport.category.Category;
import vn.ngomon.city.fieldreport.photos.ReportPhoto;
import vn.ngomon.city.fieldreport.photos.ReportPhotos;
import vn.ngomon.city.fieldreport.voice.VoicePage;
import vn.ngomon.city.fieldreport.voice.Voices;
import vn.ngomon.city.fieldreport.work.Exchanges;
import vn.ngomon.platform.casework.CaseFile;
import vn.ngomon.platform.casework.CaseFiles;
import vn.ngomon.platform.casework.definition.Phase;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.form.FormSummary;
import vn.ngomon.platform.form.Forms;
import vn.ngomon.platform.place.MapFrame;
import vn.ngomon.platform.place.Maps;
import vn.ngomon.platform.ui.Term;
import vn.ngomon.platform.ui.Tone;
import vn.ngomon.platform.ui.Ui;
import vn.ngomon.platform.ui.UiFactory;

/** Puts together what people see of their own reports. */
@Component
class OwnReportPages {

    private static final int SHOWN = 140;
    private static final int AROUND_METRES = 900;

    private final CaseFiles cases;
    private final Categories categories;
    private final ReportPhotos photos;
    private final Exchanges exchanges;
    private final PublicReports published;
    private final Voices voices;
    private final OwnCourse course;
    private final Directory directory;
    private final Forms forms;
    private final Maps maps;
    private final UiFactory uis;
    private final InstantSource clock;

    OwnReportPages(CaseFiles cases, Categories categories, ReportPhotos photos, Exchanges exchanges, PublicReports published, Voices voices, OwnCourse course, Directory directory, Forms forms,
            Maps maps, UiFactory uis, InstantSource clock) {
        this.cases = cases;
        this.categories = categories;
        this.photos = photos;
        this.exchanges = exchanges;
        this.published = published;
        this.voices = voices;
        this.course = course;
        this.directory = directory;
        this.forms = forms;
        this.maps = maps;
        this.uis = uis;
        this.clock = clock;
    }

    List<OwnReportsPage.Line> lines(List<FieldReport> reports, Locale locale) {
        var ids = reports.stream().map(FieldReport::id).toList();
        var files = cases.find(ids).stream().collect(Collectors.toMap(CaseFile::id, Function.identity()));
        var asked = exchanges.asked(ids);
        var open = published.find(ids).stream().collect(Collectors.toMap(PublicReport::id, Function.identity()));
        return reports.stream().map(report -> line(report, files.get(report.id()), Optional.ofNullable(open.get(report.id())), asked.contains(report.id()), locale)).toList();
    }

    private OwnReportsPage.Line line(FieldReport report, CaseFile file, Optional<PublicReport> open, boolean asked, Locale locale) {
        return new OwnReportsPage.Line(report.code(), categories.get(report.category()).name(locale), Excerpt.of(report.description(), SHOWN), state(file, open, uis.of(locale)), tone(file, open),
                asked && file.phase() != Phase.CLOSED, isOverdue(open), report.reportedAt(), file.phase() == Phase.CLOSED ? null : file.due());
    }

    /** @param unsent a message that could not be sent, or null */
    OwnReportPage page(FieldReport report, CaseFile file, Actor actor, OwnReportPage.@Nullable Unsent unsent, Locale locale) {
        var ui = uis.of(locale);
        var category = categories.get(report.category());
        var open = published.find(report.id());
        var answer = open.map(PublicReport::answer).orElse("");
        var voice = voices.of(report.id(), actor.accountId());
        return new OwnReportPage(report.code(), category.name(locale), state(file, open, ui), tone(file, open), isOverdue(open), file.step().equals("received"), report.simulated(),
                file.phase() == Phase.CLOSED ? null : file.due(), open.isPresent() ? "/reports/" + report.code() : "", report.description(), facts(report, ui), map(report),
                answers(report, category, locale), pictures(report), course.of(report.id(), ui), dialogue(report, ui), file.phase() != Phase.CLOSED,
                file.step().equals("received"), answer, unsent,
                new VoicePage(report.code(), "own", voice, true, !answer.isEmpty(), open.map(PublicReport::supporters).orElse(0), clock.instant()));
    }

    /** In the reporter's words, not the process's. Once they have said that it is mended, so it is for everybody, and for them. */
    private static String state(CaseFile file, Optional<PublicReport> open, Ui ui) {
        return isFixed(open) ? ui.t("reportsite.state.FIXED") : ui.t("reporting.state." + file.step());
    }

    private static Tone tone(CaseFile file, Optional<PublicReport> open) {
        return isFixed(open) ? Tone.GOOD : switch (file.step()) {
            case "rejected" -> Tone.BAD;
            case "received", "answered", "merged", "withdrawn" -> Tone.NEUTRAL;
            default -> Tone.ACCENT;
        };
    }

    private static boolean isFixed(Optional<PublicReport> open) {
        return open.filter(report -> report.state() == PublicState.FIXED).isPresent();
    }

    private boolean isOverdue(Optional<PublicReport> open) {
        return open.filter(report -> report.isOverdue(clock.instant())).isPresent();
    }

    private List<Term> facts(FieldReport report, Ui ui) {
        var terms = new ArrayList<Term>();
        Optional.ofNullable(report.place()).ifPresent(place -> terms.add(new Term(ui.t("reporting.place"), place)));
        Optional.ofNullable(report.areaId()).flatMap(directory::findArea).ifPresent(area -> terms.add(new Term(ui.t("reporting.own.area"), area.fullName(ui.locale()))));
        terms.add(new Term(ui.t("reporting.own.sent"), ui.time(report.reportedAt())));
        return terms;
    }

    private @Nullable MapFrame map(FieldReport report) {
        var spot = report.spot();
        return spot == null ? null : maps.look("/account/reports/" + report.code() + "/spot", "").at(spot.lon(), spot.lat(), AROUND_METRES);
    }

    private @Nullable FormSummary answers(FieldReport report, Category category, Locale locale) {
        return report.answers() == null || category.questions() == null ? null
                : forms.at(category.questions(), report.reportedAt()).map(form -> forms.summary(form, report.answers(), locale)).orElse(null);
    }

    private List<OwnReportPage.Photo> pictures(FieldReport report) {
        return photos.of(report.id()).stream().filter(photo -> photo.kind() == ReportPhoto.Kind.REPORT || photo.kind() == ReportPhoto.Kind.VIDEO)
                .map(photo -> new OwnReportPage.Photo(photo.id(), photo.kind() == ReportPhoto.Kind.VIDEO, photo.kind() == ReportPhoto.Kind.REPORT && photo.shownFile() == null)).toList();
    }

    private List<OwnReportPage.Line> dialogue(FieldReport report, Ui ui) {
        return exchanges.messages(report.id()).stream().map(message -> new OwnReportPage.Line(message.office() == null ? ui.t("reporting.own.you")
                : directory.findAgency(message.office()).map(agency -> agency.name(ui.locale())).orElse(""), message.at(), message.text(), message.office() == null)).toList();
    }
}
