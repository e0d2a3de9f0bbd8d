package vn.ngomon.city.fieldreport.site;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ngomon.platform.journal.Entry;
import vn.ngomon.platform.journal.Journal;
import vn.ngomon.platform.journal.Subject;
import vn.ngomon.platform.ui.TimelineItem;
import vn.ngomon.platform.ui.Tone;
import vn.ngomon.platform.ui.UiFactory;

/** What happened to a report as far as everybody may know: when and what, never who or why. */
@Component
class Course {

    /** Journal types everybody may know of, and how they look; their words are {@code reportsite.course.<verb>}. */
    private static final Map<String, Tone> KNOWN = Map.ofEntries(Map.entry("fieldreport.open", Tone.NEUTRAL), Map.entry("fieldreport.dispatch", Tone.ACCENT),
            Map.entry("fieldreport.alert", Tone.ACCENT), Map.entry("fieldreport.redispatch", Tone.NEUTRAL), Map.entry("fieldreport.realert", Tone.NEUTRAL),
            Map.entry("fieldreport.forward", Tone.NEUTRAL), Map.entry("fieldreport.extend", Tone.WARN), Map.entry("fieldreport.approve", Tone.GOOD),
            Map.entry("fieldreport.reopen", Tone.WARN), Map.entry("fieldreport.rated", Tone.NEUTRAL), Map.entry("fieldreport.overdue", Tone.BAD));
    private static final Set<String> VERIFIED = Set.of("fieldreport.dispatch", "fieldreport.alert");
    /** From then on an agency has it: the newest tells since when the one that is named. */
    private static final Set<String> HANDED = Set.of("fieldreport.dispatch", "fieldreport.alert", "fieldreport.redispatch", "fieldreport.realert", "fieldreport.forward",
            "fieldreport.reopen");
    private static final Set<String> RATED = Set.of("fieldreport.rated");

    private final Journal journal;
    private final UiFactory uis;

    Course(Journal journal, UiFactory uis) {
        this.journal = journal;
        this.uis = uis;
    }

    Happened of(UUID report) {
        return new Happened(journal.history(new Subject("fieldreport", report)).stream().filter(entry -> KNOWN.containsKey(entry.type())).toList());
    }

    final class Happened {

        private final List<Entry> entries;

        private Happened(List<Entry> entries) {
            this.entries = entries;
        }

        @Nullable Instant verifiedAt() {
            return first(entries, VERIFIED);
        }

        @Nullable Instant handedAt() {
            return first(entries.reversed(), HANDED);
        }

        @Nullable Instant ratedAt() {
            return first(entries.reversed(), RATED);
        }

        private static @Nullable Instant first(List<Entry> entries, Set<String> types) {
            return entries.stream().filter(entry -> types.contains(entry.type())).map(Entry::occurredAt).findFirst().orElse(null);
        }

        boolean simulated() {
            return !entries.isEmpty() && entries.getFirst().simulated();
        }

        /** Newest first. */
        List<TimelineItem> items(Locale locale) {
            var ui = uis.of(locale);
            var items = new ArrayList<TimelineItem>();
            for (var entry : entries.reversed()) {
                var verb = entry.type().substring("fieldreport.".length());
                items.add(new TimelineItem(entry.occurredAt(), ui.t("reportsite.course." + verb), "", "", KNOWN.get(entry.type())));
            }
            return items;
        }
    }
}
