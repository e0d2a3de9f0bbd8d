package vn.ngomon.platform.ui;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** All ways through the house that features contributed. */
@Component
class Navigation {

    private final List<NavEntry> entries;
    private final List<NavCounts> counters;

    Navigation(List<NavEntry> entries, List<NavCounts> counters) {
        this.entries = entries.stream().sorted(Comparator.comparingInt(NavEntry::order)).toList();
        this.counters = counters;
    }

    List<NavLink> links(Area area, Ui ui, UiRequest request) {
        var open = entries.stream().filter(entry -> entry.area() == area && entry.isOpenFor(ui.viewer())).toList();
        var current = open.stream().map(NavEntry::href).filter(ui::isCurrent).max(Comparator.comparingInt(String::length)).orElse("");
        var counts = area == Area.DESK || area == Area.ADMIN ? counts(request) : Map.<String, Long>of();
        return open.stream()
                .map(entry -> new NavLink(entry.href(), ui.t(entry.textKey()), entry.icon(),
                        entry.href().equals(current), counts.getOrDefault(entry.href(), 0L)))
                .toList();
    }

    /** Whether any entry that asks for a role is open: a viewer without one has no business in the area. */
    boolean isOpen(Area area, Viewer viewer) {
        return entries.stream().anyMatch(entry -> entry.area() == area && !entry.requiredRoles().isEmpty() && entry.isOpenFor(viewer));
    }

    private Map<String, Long> counts(UiRequest request) {
        var all = new HashMap<String, Long>();
        if (request.servlet() != null) {
            counters.forEach(counter -> all.putAll(counter.counts(request.servlet())));
        }
        return all;
    }
}
