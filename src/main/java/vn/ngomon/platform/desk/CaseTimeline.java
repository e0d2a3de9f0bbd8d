package vn.ngomon.platform.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.ngomon.platform.casework.CaseFile;
import vn.ngomon.platform.casework.CaseFiles;
import vn.ngomon.platform.casework.ProcessDefinitions;
import vn.ngomon.platform.casework.definition.Definition;
import vn.ngomon.platform.casework.definition.Ending;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.identity.Identity;
import vn.ngomon.platform.journal.Entry;
import vn.ngomon.platform.journal.Journal;
import vn.ngomon.platform.journal.Subject;
import vn.ngomon.platform.ui.TimelineItem;
import vn.ngomon.platform.ui.Tone;
import vn.ngomon.platform.ui.Ui;
import vn.ngomon.platform.ui.UiFactory;

/**
 * A case's journal in words, newest first. Names are looked up now; the journal holds none. What a feature writes down beside the steps has its words
 * under {@code <kind>.happened.<verb>}.
 */
@Component
public class CaseTimeline {

    private static final Set<String> EVERYWHERE = Set.of("take", "ask-opinion", "give-opinion", "withdraw-opinion", "step-overdue", "opinion-overdue", "due-soon", "overdue",
            "recalculate");

    private final Journal journal;
    private final CaseFiles cases;
    private final ProcessDefinitions definitions;
    private final Identity identity;
    private final Directory directory;
    private final UiFactory uis;

    CaseTimeline(Journal journal, CaseFiles cases, ProcessDefinitions definitions, Identity identity, Directory directory, UiFactory uis) {
        this.journal = journal;
        this.cases = cases;
        this.definitions = definitions;
        this.identity = identity;
        this.directory = directory;
        this.uis = uis;
    }

    public List<TimelineItem> of(CaseFile file, Locale locale) {
        return of(file, locale, Map.of());
    }

    /** @param called people who are not named here, and what they are called instead */
    public List<TimelineItem> of(CaseFile file, Locale locale, Map<UUID, String> called) {
        return words(file, journal.history(new Subject(file.kind(), file.id())), locale, called);
    }

    /** What happened after the version somebody saw. */
    public List<TimelineItem> since(CaseFile file, int seen, Locale locale) {
        return since(file, seen, locale, Map.of());
    }

    /** As {@link #of(CaseFile, Locale, Map)}. */
    public List<TimelineItem> since(CaseFile file, int seen, Locale locale, Map<UUID, String> called) {
        var later = new ArrayList<Entry>();
        int version = 0;
        for (var entry : journal.history(new Subject(file.kind(), file.id()))) {
            version += entry.action() != null || entry.data().path("case").has("version") ? 1 : 0;
            if (version > seen) {
                later.add(entry);
            }
        }
        return words(file, later, locale, called);
    }

    private List<TimelineItem> words(CaseFile file, List<Entry> entries, Locale locale, Map<UUID, String> called) {
        var ui = uis.of(locale);
        var people = new HashSet<UUID>();
        entries.forEach(entry -> {
            people.add(entry.actor());
            givenTo(entry).ifPresent(people::add);
            if (entry.onBehalfOf() != null) {
                people.add(entry.onBehalfOf());
            }
        });
        var names = new HashMap<>(identity.names(people));
        names.putAll(called);
        var definition = definitions.get(file.definitionId());
        var items = new ArrayList<TimelineItem>();
        for (var entry : entries.reversed()) {
            items.add(new TimelineItem(entry.occurredAt(), title(entry, definition, ui), who(entry, names, ui), text(entry, definition, names, ui), tone(entry, definition)));
        }
        return items;
    }

    /** What was done to cases of a kind, for an auditor: each entry in the words of the process its case runs under. */
    public Map<UUID, String> deeds(String kind, List<Entry> entries, Ui ui) {
        var ours = entries.stream().filter(entry -> entry.subject().kind().equals(kind)).distinct().toList();
        var processes = cases.find(ours.stream().map(entry -> entry.subject().id()).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(CaseFile::id, CaseFile::definitionId));
        return ours.stream().filter(entry -> processes.containsKey(entry.subject().id())).collect(Collectors.toMap(Entry::id,
                entry -> title(entry, definitions.get(processes.get(entry.subject().id())), ui)));
    }

    private static String title(Entry entry, Definition definition, Ui ui) {
        var verb = entry.type().substring(entry.type().indexOf('.') + 1);
        if (entry.action() == null || entry.action().equals("open")) {
            return ui.t((EVERYWHERE.contains(verb) ? "desk" : entry.subject().kind()) + ".happened." + verb);
        }
        return definition.find(entry.from() == null ? definition.initial() : entry.from(), entry.action())
                .map(transition -> transition.title().getOrDefault(ui.lang(), transition.title().getOrDefault("vi", entry.action()))).orElse(entry.action());
    }

    private static String who(Entry entry, Map<UUID, String> names, Ui ui) {
        if (entry.actor().equals(Actor.SYSTEM.accountId())) {
            return ui.t("desk.system");
        }
        var name = names.getOrDefault(entry.actor(), "");
        return entry.onBehalfOf() == null ? name : ui.t("desk.onBehalf", name, names.getOrDefault(entry.onBehalfOf(), ""));
    }

    private String text(Entry entry, Definition definition, Map<UUID, String> names, Ui ui) {
        var step = entry.to() != null && !entry.to().equals(entry.from()) ? definition.findStep(entry.to()).map(found -> found.title().getOrDefault(ui.lang(), found.id())) : Optional.<String>empty();
        var moved = Stream.of(step, handedTo(entry, ui), givenTo(entry).map(names::get)).flatMap(Optional::stream).reduce((what, who) -> what + ": " + who).map(words -> "→ " + words).orElse("");
        var reason = entry.reason() == null ? "" : entry.reason();
        return moved.isEmpty() || reason.isEmpty() ? moved + reason : moved + " · " + reason;
    }

    /** The agency whose it is from then on, where that is another than before. */
    private Optional<String> handedTo(Entry entry, Ui ui) {
        var agency = entry.from() == null ? "" : entry.data().path("case").path("agency").asString("");
        return agency.isEmpty() ? Optional.empty() : directory.findAgency(UUID.fromString(agency)).map(found -> found.name(ui.locale()));
    }

    /** Who holds it from then on, where somebody else has said so. */
    private static Optional<UUID> givenTo(Entry entry) {
        var holder = entry.to() == null ? "" : entry.data().path("case").path("assignees").path(entry.to()).asString("");
        return holder.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(holder)).filter(officer -> !officer.equals(entry.actor()));
    }

    private static Tone tone(Entry entry, Definition definition) {
        if (entry.type().endsWith(".overdue")) {
            return Tone.BAD;
        }
        if (entry.type().endsWith(".due-soon")) {
            return Tone.WARN;
        }
        return entry.to() == null ? Tone.NEUTRAL : definition.findStep(entry.to())
                .map(step -> step.ending() == null ? Tone.ACCENT : step.ending() == Ending.COMPLETED ? Tone.GOOD : Tone.BAD).orElse(Tone.NEUTRAL);
    }
}
