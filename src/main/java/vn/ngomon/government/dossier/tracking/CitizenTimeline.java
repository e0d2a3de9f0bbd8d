package vn.ngomon.government.dossier.tracking;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.ngomon.government.dossier.Dossier;
import vn.ngomon.government.dossier.Reasons;
import vn.ngomon.platform.journal.Entry;
import vn.ngomon.platform.journal.Journal;
import vn.ngomon.platform.journal.Subject;
import vn.ngomon.platform.ui.TimelineItem;
import vn.ngomon.platform.ui.Tone;

/** A dossier's history in words for its applicant: what concerns them, without the names of officers and their inner ways. */
@Component
public class CitizenTimeline {

    private static final String LATE = "overdue";
    private static final Map<String, Tone> TOLD = Map.ofEntries(Map.entry("open", Tone.ACCENT), Map.entry("accept", Tone.ACCENT),
            Map.entry("serve", Tone.GOOD), Map.entry("askIntakeSupplement", Tone.WARN), Map.entry("giveIntakeSupplement", Tone.NEUTRAL),
            Map.entry("askSupplement", Tone.WARN), Map.entry("giveSupplement", Tone.NEUTRAL), Map.entry("refuseIntake", Tone.BAD),
            Map.entry("assign", Tone.NEUTRAL), Map.entry("propose", Tone.NEUTRAL), Map.entry("approve", Tone.NEUTRAL), Map.entry("issue", Tone.GOOD),
            Map.entry("gatherResults", Tone.GOOD), Map.entry("apologise", Tone.WARN), Map.entry("approveRefusal", Tone.BAD),
            Map.entry("returnRefusal", Tone.BAD), Map.entry("return", Tone.GOOD), Map.entry("withdraw", Tone.NEUTRAL),
            Map.entry("stopUnanswered", Tone.BAD), Map.entry(LATE, Tone.BAD), Map.entry("post", Tone.NEUTRAL), Map.entry("visit", Tone.NEUTRAL));

    /** Where the officer's own words are meant for the applicant. */
    private static final List<String> WITH_REASON = List.of("askIntakeSupplement", "askSupplement", "refuseIntake", "approveRefusal", "apologise");

    private final Journal journal;
    private final MessageSource messages;

    CitizenTimeline(Journal journal, MessageSource messages) {
        this.journal = journal;
        this.messages = messages;
    }

    /** Whether it is any business of people outside. */
    public static boolean tells(Entry entry) {
        return TOLD.containsKey(what(entry));
    }

    /** The act; or that the promise has passed, which nobody does. */
    private static String what(Entry entry) {
        return entry.action() != null ? entry.action() : entry.type().equals("dossier.overdue") ? LATE : "";
    }

    /** Newest first. */
    List<TimelineItem> of(Dossier dossier, boolean withReasons, Locale locale) {
        var items = new ArrayList<TimelineItem>();
        var history = journal.history(new Subject("dossier", dossier.id()));
        for (var entry : history) {
            var action = what(entry);
            if (tells(entry)) {
                var reason = withReasons && WITH_REASON.contains(action) ? Reasons.told(entry, history).orElse("") : "";
                items.add(new TimelineItem(entry.occurredAt(), title(entry, locale), "", reason, TOLD.get(action)));
            }
        }
        Collections.reverse(items);
        return items;
    }

    private String title(Entry entry, Locale locale) {
        return messages.getMessage("dossier-tracking.event." + what(entry), null, locale);
    }
}
