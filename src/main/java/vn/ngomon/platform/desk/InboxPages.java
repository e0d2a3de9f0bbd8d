package vn.ngomon.platform.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import vn.ngomon.platform.calendar.Calendars;
import vn.ngomon.platform.casework.CaseFile;
import vn.ngomon.platform.casework.CaseFiles;
import vn.ngomon.platform.casework.Inbox;
import vn.ngomon.platform.casework.Inbox.View;
import vn.ngomon.platform.casework.Task;
import vn.ngomon.platform.desk.InboxPage.Choice;
import vn.ngomon.platform.desk.InboxPage.Row;
import vn.ngomon.platform.desk.InboxPage.Tab;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.identity.Identity;
import vn.ngomon.platform.ui.Pager;

/** Puts an officer's open tasks into words. */
@Component
class InboxPages {

    private static final int ROWS = 40;
    private static final List<View> ORDER = List.of(View.MINE, View.UNIT, View.DUE_SOON, View.OVERDUE, View.ALL, View.SUPERVISED);

    private final Inbox inbox;
    private final CaseFiles cases;
    private final Calendars calendars;
    private final Identity identity;
    private final Map<String, TaskLabels> features;
    private final MessageSource messages;
    private final InstantSource clock;

    InboxPages(Inbox inbox, CaseFiles cases, Calendars calendars, Identity identity, List<TaskLabels> features, MessageSource messages,
            InstantSource clock) {
        this.inbox = inbox;
        this.cases = cases;
        this.calendars = calendars;
        this.identity = identity;
        this.features = features.stream().collect(Collectors.toMap(TaskLabels::caseKind, Function.identity()));
        this.messages = messages;
        this.clock = clock;
    }

    /** What the address says. */
    record Asked(View view, String kind, String step, String text, @Nullable UUID officer, Inbox.@Nullable After after) {

        boolean isFiltered() {
            return !kind.isEmpty() || !step.isEmpty() || !text.isEmpty() || officer != null;
        }
    }

    InboxPage page(Asked asked, Actor actor, Locale locale) {
        var soon = inbox.soon();
        var named = asked.text().isEmpty() ? Set.<UUID>of()
                : features.values().stream().flatMap(feature -> feature.find(asked.text(), actor).stream()).collect(Collectors.toSet());
        var filter = new Inbox.Filter(asked.view(), given(asked.kind()), given(asked.step()), given(asked.text()), named, asked.officer(), soon);
        var tasks = inbox.list(actor, filter, asked.after(), ROWS + 1);
        var shown = tasks.subList(0, Math.min(ROWS, tasks.size()));
        return new InboxPage(path(asked.view()), tabs(asked, actor, soon), asked.view() == View.SUPERVISED ? loads(asked, actor, soon) : List.of(),
                asked.officer() == null ? "" : asked.officer().toString(), rows(shown, locale), asked.kind(), asked.step(), asked.text(), kinds(locale),
                steps(actor, soon, locale), asked.isFiltered(), pager(asked, tasks));
    }

    Inbox.Counts counts(Actor actor) {
        return inbox.counts(actor, inbox.soon());
    }

    /** Whether tasks come to this officer at all: by role, or handed over by a delegation. */
    boolean hasWork(Actor actor) {
        var counts = counts(actor);
        return Arrays.stream(DeskNavigation.WORKERS).anyMatch(actor::holds) || Arrays.stream(View.values()).anyMatch(view -> count(counts, view) > 0);
    }

    /** One's own work, else the first view that holds any. */
    View first(Actor actor) {
        var counts = counts(actor);
        return List.of(View.MINE, View.UNIT, View.SUPERVISED, View.ALL).stream().filter(view -> count(counts, view) > 0).findFirst().orElse(View.MINE);
    }

    /** The page of the case with this name, where the officer may know of it. */
    Optional<String> scanned(String name, Actor actor) {
        return features.values().stream().flatMap(feature -> feature.named(name).filter(id -> cases.find(id, actor).isPresent()).map(feature::href).stream()).findFirst();
    }

    private static boolean supervises(Actor actor) {
        return actor.seats().stream().anyMatch(seat -> seat.role() == Role.LEADER || seat.role() == Role.UNIT_HEAD);
    }

    private List<InboxPage.Load> loads(Asked asked, Actor actor, Instant soon) {
        var loads = inbox.loads(actor, soon);
        var names = identity.names(loads.stream().map(Inbox.Load::holder).filter(Objects::nonNull).collect(Collectors.toSet()));
        return loads.stream().map(load -> new InboxPage.Load(load.holder() == null ? "" : path(View.SUPERVISED) + "?officer=" + load.holder(),
                load.holder() == null ? "" : names.getOrDefault(load.holder(), ""), load.open(), load.dueSoon(), load.overdue(),
                load.holder() != null && load.holder().equals(asked.officer()))).toList();
    }

    static String slug(View view) {
        return view.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String path(View view) {
        return "/desk/tasks/" + slug(view);
    }

    private List<Tab> tabs(Asked asked, Actor actor, Instant soon) {
        var counts = inbox.counts(actor, soon);
        return ORDER.stream().filter(view -> view != View.SUPERVISED || supervises(actor)).map(view -> new Tab(href(path(view), asked, null), "desk.view." + slug(view), count(counts, view), view == asked.view())).toList();
    }

    static int count(Inbox.Counts counts, View view) {
        return switch (view) {
            case MINE -> counts.mine();
            case UNIT -> counts.unit();
            case DUE_SOON -> counts.dueSoon();
            case OVERDUE -> counts.overdue();
            case ALL -> counts.all();
            case SUPERVISED -> counts.supervised();
        };
    }

    private static Pager pager(Asked asked, List<Task> tasks) {
        var first = asked.after() == null ? null : href(path(asked.view()), asked, null);
        return Pager.forwards(first, tasks.size() <= ROWS ? null : href(path(asked.view()), asked, Inbox.After.of(tasks.get(ROWS - 1)).toString()));
    }

    private static String href(String path, Asked asked, @Nullable String after) {
        var address = UriComponentsBuilder.fromPath(path);
        add(address, "kind", asked.kind());
        add(address, "step", asked.step());
        add(address, "q", asked.text());
        add(address, "officer", asked.officer() == null || !path.equals(path(View.SUPERVISED)) ? "" : asked.officer().toString());
        add(address, "after", after == null ? "" : after);
        return address.encode().build().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, String value) {
        if (!value.isEmpty()) {
            address.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
        }
    }

    private List<Row> rows(List<Task> tasks, Locale locale) {
        var files = cases.find(tasks.stream().map(Task::caseId).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(CaseFile::id, Function.identity()));
        var labels = tasks.stream().collect(Collectors.groupingBy(Task::caseKind, Collectors.mapping(Task::caseId, Collectors.toSet()))).entrySet().stream()
                .filter(kind -> features.containsKey(kind.getKey()))
                .flatMap(kind -> features.get(kind.getKey()).of(kind.getValue()).entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Collection<UUID> holders = tasks.stream().map(Task::assignee).filter(Objects::nonNull).collect(Collectors.toSet());
        var names = holders.isEmpty() ? Map.<UUID, String>of() : identity.names(holders);
        var now = clock.instant();
        var rows = new ArrayList<Row>();
        for (var task : tasks) {
            var label = labels.get(task.caseId());
            var about = label == null ? Map.<String, String>of() : label.about();
            var feature = features.get(task.caseKind());
            var file = files.get(task.caseId());
            rows.add(new Row(feature == null ? "#" : feature.href(task.caseId()), label == null ? Objects.requireNonNullElse(task.reference(), task.title()) : label.name(),
                    about.getOrDefault(locale.getLanguage(), task.title()), about.containsKey(locale.getLanguage()) ? locale.getLanguage() : "vi", label == null ? "" : label.who(), file == null ? task.step() : title(file, locale),
                    Due.of(task.due(), task.onTimeUntil(), now, calendars.of(task.agencyId())), task.assignee() == null ? "" : names.getOrDefault(task.assignee(), ""),
                    task.kind() == Task.Kind.OPINION));
        }
        return rows;
    }

    private List<Choice> kinds(Locale locale) {
        return features.values().stream().map(feature -> new Choice(feature.caseKind(), messages.getMessage(feature.textKey(), null, locale)))
                .sorted((a, b) -> a.text().compareTo(b.text())).toList();
    }

    private List<Choice> steps(Actor actor, Instant soon, Locale locale) {
        var counted = inbox.steps(actor, soon);
        var examples = cases.find(counted.stream().map(Inbox.StepCount::example).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(CaseFile::id, Function.identity()));
        var choices = new LinkedHashSet<Choice>();
        for (var step : counted) {
            var file = examples.get(step.example());
            choices.add(new Choice(step.step(), file == null || !file.step().equals(step.step()) ? step.step() : title(file, locale)));
        }
        return List.copyOf(choices);
    }

    private String title(CaseFile file, Locale locale) {
        var titles = cases.step(file).title();
        return titles.getOrDefault(locale.getLanguage(), titles.getOrDefault("vi", file.step()));
    }

    private static @Nullable String given(String text) {
        return text.isEmpty() ? null : text;
    }
}
