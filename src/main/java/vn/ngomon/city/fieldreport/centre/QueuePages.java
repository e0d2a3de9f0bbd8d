package vn.ngomon.city.fieldreport.centre;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ngomon.city.fieldreport.Claims;
import vn.ngomon.city.fieldreport.Excerpt;
import vn.ngomon.city.fieldreport.FieldReport;
import vn.ngomon.city.fieldreport.Reports;
import vn.ngomon.city.fieldreport.category.Categories;
import vn.ngomon.city.fieldreport.routing.Routing;
import vn.ngomon.platform.calendar.Calendars;
import vn.ngomon.platform.casework.CaseFile;
import vn.ngomon.platform.casework.CaseFiles;
import vn.ngomon.platform.casework.Inbox;
import vn.ngomon.platform.casework.Task;
import vn.ngomon.platform.desk.Due;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.identity.Identity;
import vn.ngomon.platform.ui.Pager;
import vn.ngomon.platform.ui.UiFactory;

/** Puts the centre's queue together from the one inbox. */
@Component
class QueuePages {

    /** What the centre has to do, in the order in which it is usually done. */
    static final List<String> STEPS = List.of("received", "returned", "checking");
    private static final String HERE = "/desk/reports?step=";
    private static final int ROWS = 40;
    private static final int SHORT = 180;

    private final Inbox inbox;
    private final CaseFiles cases;
    private final Reports reports;
    private final Categories categories;
    private final Claims claims;
    private final Routing routing;
    private final Directory directory;
    private final Calendars calendars;
    private final Identity identity;
    private final UiFactory uis;
    private final InstantSource clock;

    QueuePages(Inbox inbox, CaseFiles cases, Reports reports, Categories categories, Claims claims, Routing routing, Directory directory, Calendars calendars,
            Identity identity, UiFactory uis, InstantSource clock) {
        this.inbox = inbox;
        this.cases = cases;
        this.reports = reports;
        this.categories = categories;
        this.claims = claims;
        this.routing = routing;
        this.directory = directory;
        this.calendars = calendars;
        this.identity = identity;
        this.uis = uis;
        this.clock = clock;
    }

    QueuePage page(String step, Inbox.@Nullable After after, Bulk.Results results, String reason, Actor actor, Locale locale) {
        var now = clock.instant();
        var tasks = inbox.list(actor, new Inbox.Filter(Inbox.View.ALL, "fieldreport", step, null, inbox.soon()), after, ROWS + 1);
        var shown = tasks.subList(0, Math.min(ROWS, tasks.size()));
        var ids = shown.stream().map(Task::caseId).toList();
        var found = reports.find(ids).stream().collect(Collectors.toMap(FieldReport::id, report -> report));
        var versions = cases.find(ids).stream().collect(Collectors.toMap(CaseFile::id, CaseFile::version));
        var open = claims.of(ids, now);
        var names = identity.names(open.values().stream().map(Claims.Claim::officer).collect(Collectors.toCollection(HashSet::new)));
        var rows = shown.stream().filter(task -> found.containsKey(task.caseId())).map(task -> row(found.get(task.caseId()), task, versions.getOrDefault(task.caseId(), 0),
                Optional.ofNullable(open.get(task.caseId())).filter(claim -> !claim.officer().equals(actor.accountId())).map(claim -> names.getOrDefault(claim.officer(), "")).orElse(""),
                results.refused().contains(task.caseId()), locale, now)).sorted(Comparator.comparing(row -> !row.instant())).toList();
        var next = tasks.size() > ROWS ? HERE + step + "&after=" + Inbox.After.of(shown.getLast()) : null;
        return new QueuePage(step, tabs(actor, step, locale), rows, after == null ? "" : after.toString(), results.lines(), reason, Pager.forwards(after == null ? null : HERE + step, next));
    }

    private List<QueuePage.Tab> tabs(Actor actor, String current, Locale locale) {
        var ui = uis.of(locale);
        Map<String, Integer> counts = inbox.steps(actor, inbox.soon()).stream().filter(count -> count.caseKind().equals("fieldreport"))
                .collect(Collectors.toMap(Inbox.StepCount::step, Inbox.StepCount::tasks, Integer::sum));
        return STEPS.stream().map(step -> new QueuePage.Tab(step, ui.t("fieldreport.queue." + step), HERE + step, counts.getOrDefault(step, 0))).toList();
    }

    private QueuePage.Row row(FieldReport report, Task task, int version, String claimedBy, boolean ticked, Locale locale, Instant now) {
        var category = categories.get(report.category());
        var ui = uis.of(locale);
        var where = Optional.ofNullable(report.place()).or(() -> Optional.ofNullable(report.areaId()).flatMap(directory::findArea).map(area -> area.fullName(locale))).orElse("");
        var proposed = routing.agencyFor(report.category(), report.areaId(), now).map(agency -> agency.name(locale)).orElse("");
        return new QueuePage.Row(report.id(), version, report.code(), category.name(locale), category.instant(), Excerpt.of(report.description(), SHORT), where,
                ui.t("fieldreport.source." + report.source()), proposed, Due.of(task.due(), task.onTimeUntil(), now, calendars.of(task.agencyId())), claimedBy, ticked);
    }
}
