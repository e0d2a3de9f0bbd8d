package vn.ngomon.city.fieldreport.own;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.journal.Entry;
import vn.ngomon.platform.journal.Journal;
import vn.ngomon.platform.journal.Subject;
import vn.ngomon.platform.ui.TimelineItem;
import vn.ngomon.platform.ui.Tone;
import vn.ngomon.platform.ui.Ui;

/** A report's history in words for who made it: what concerns them, without the names of officers and their inner ways. */
@Component
class OwnCourse {

    private static final Map<String, Tone> TOLD = Map.ofEntries(Map.entry("open", Tone.ACCENT), Map.entry("dispatch", Tone.ACCENT), Map.entry("alert", Tone.ACCENT),
            Map.entry("redispatch", Tone.NEUTRAL), Map.entry("realert", Tone.NEUTRAL), Map.entry("forward", Tone.NEUTRAL), Map.entry("acknowledge", Tone.NEUTRAL), Map.entry("extend", Tone.WARN),
            Map.entry("approve", Tone.GOOD), Map.entry("reject", Tone.BAD), Map.entry("merge", Tone.NEUTRAL), Map.entry("unmerge", Tone.NEUTRAL),
            Map.entry("withdraw", Tone.NEUTRAL), Map.entry("reopen", Tone.WARN), Map.entry("asked-reporter", Tone.WARN), Map.entry("reporter-answered", Tone.NEUTRAL),
            Map.entry("corrected", Tone.NEUTRAL), Map.entry("rated", Tone.NEUTRAL));
    private static final Set<String> WITH_REASON = Set.of("reject", "extend", "reopen", "withdraw");

    private final Journal journal;
    private final Directory directory;

    OwnCourse(Journal journal, Directory directory) {
        this.journal = journal;
        this.directory = directory;
    }

    /** Newest first. */
    List<TimelineItem> of(UUID report, Ui ui) {
        var items = new ArrayList<TimelineItem>();
        for (var entry : journal.history(new Subject("fieldreport", report)).reversed()) {
            var verb = entry.type().substring(entry.type().indexOf('.') + 1);
            if (TOLD.containsKey(verb)) {
                items.add(new TimelineItem(entry.occurredAt(), title(verb, entry, ui), agency(entry, ui),
                        WITH_REASON.contains(verb) ? Optional.ofNullable(entry.reason()).orElse("") : "", TOLD.get(verb)));
            }
        }
        return items;
    }

    /** Whether the centre asked or an agency makes a difference to who answers. */
    private String title(String verb, Entry entry, Ui ui) {
        var office = verb.equals("asked-reporter") ? name(entry.data().path("office").asString(""), ui) : "";
        return office.isEmpty() ? ui.t("reporting.event." + verb) : ui.t("reporting.event.asked-reporter.by", office);
    }

    /** Which agency it went to. */
    private String agency(Entry entry, Ui ui) {
        return name(entry.data().path("case").path("agency").asString(""), ui);
    }

    private String name(String agency, Ui ui) {
        return agency.length() != 36 ? "" : directory.findAgency(UUID.fromString(agency)).map(found -> found.name(ui.locale())).orElse("");
    }
}
