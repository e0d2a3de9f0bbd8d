package vn.ngomon.city.fieldreport.site;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;
import vn.ngomon.city.fieldreport.Spot;
import vn.ngomon.city.fieldreport.board.AskedReports;
import vn.ngomon.city.fieldreport.board.PublicReport;
import vn.ngomon.city.fieldreport.board.PublicReports;
import vn.ngomon.city.fieldreport.board.PublicReports.After;
import vn.ngomon.city.fieldreport.board.ReportFilter;
import vn.ngomon.city.fieldreport.map.ReportMap;
import vn.ngomon.platform.place.Boundary;
import vn.ngomon.platform.place.Maps;
import vn.ngomon.platform.ui.BadInput;
import vn.ngomon.platform.ui.Pager;

/** Finds what a page of the list shows. */
@Component
class ReportLists {

    static final int SIZE = 20;
    /** A box of one spot is none: this far around it. */
    private static final double HERE_METRES = 10;
    private static final int AROUND_METRES = 400;
    private static final int MOST_HERE = 100;
    private static final List<String> FILTERS = List.of("category", "area", "state", "agency", "from", "to", "q");

    private final AskedReports reads;
    private final PublicReports reports;
    private final ReportMap map;
    private final ReportCards cards;
    private final ReportChoices choices;
    private final Maps maps;

    ReportLists(AskedReports reads, PublicReports reports, ReportMap map, ReportCards cards, ReportChoices choices, Maps maps) {
        this.reads = reads;
        this.reports = reports;
        this.map = map;
        this.cards = cards;
        this.choices = choices;
        this.maps = maps;
    }

    ReportsPage page(Map<String, String> params, Locale locale) {
        var asked = asked(params);
        var wrong = AskedReports.wrongPeriod(asked);
        if (wrong.isPresent()) {
            return again(asked, wrong.get(), locale);
        }
        var filter = reads.filter(asked);
        var query = query(asked);
        var frame = maps.look("/reports/map.geojson" + query, "");
        if (params.getOrDefault("box", "").isBlank()) {
            var found = found(filter, params);
            var total = filter.text() == null && map.isLoaded() ? Math.max(map.count(filter), found.size()) : -1;
            return new ReportsPage(asked, total, cards.of(found, locale), pager(found, filter, query), query, frame, false, choices.of(locale), Map.of());
        }
        var box = box(params.get("box"));
        var middle = new Spot((box.west() + box.east()) / 2, (box.south() + box.north()) / 2);
        var metres = Math.max(HERE_METRES, middle.metresTo(new Spot(box.west(), box.south())));
        var found = reports.numbered(map.around(middle, metres, filter, MOST_HERE));
        return new ReportsPage(asked, found.size(), cards.of(found, locale), new Pager(null, null), query, frame.at(middle.lon(), middle.lat(), AROUND_METRES), true, choices.of(locale), Map.of());
    }

    /** The form with what is wrong, and a map of all that its other fields ask for. */
    private ReportsPage again(Map<String, String> asked, BadInput wrong, Locale locale) {
        var others = new LinkedHashMap<>(asked);
        others.keySet().removeAll(List.of("from", "to"));
        reads.filter(others);
        return new ReportsPage(asked, 0, List.of(), new Pager(null, null), query(others), maps.look("/reports/map.geojson" + query(others), ""), false, choices.of(locale),
                Map.of(wrong.field(), wrong.key()));
    }

    private List<PublicReport> found(ReportFilter filter, Map<String, String> params) {
        var before = mark(params, "before");
        return before.isPresent() ? reports.listBefore(filter, before.get(), SIZE) : reports.list(filter, mark(params, "after").orElse(null), SIZE);
    }

    /** Both ways only where something is there: each is asked for one row. */
    private Pager pager(List<PublicReport> found, ReportFilter filter, String query) {
        if (found.isEmpty()) {
            return new Pager(null, null);
        }
        var join = "/reports" + query + (query.isEmpty() ? "?" : "&");
        var newer = reports.listBefore(filter, After.of(found.getFirst()), 1).isEmpty() ? null : join + "before=" + After.of(found.getFirst());
        var older = found.size() < SIZE && newer == null || reports.list(filter, After.of(found.getLast()), 1).isEmpty() ? null : join + "after=" + After.of(found.getLast());
        return new Pager(newer, older);
    }

    /** What of an address is a filter, in a fixed order, without what is empty. */
    static Map<String, String> asked(Map<String, String> params) {
        return FILTERS.stream().filter(name -> !params.getOrDefault(name, "").isBlank())
                .collect(Collectors.toMap(name -> name, name -> params.get(name).strip(), (a, b) -> a, LinkedHashMap::new));
    }

    static String query(Map<String, String> asked) {
        return asked.isEmpty() ? "" : asked.entrySet().stream().map(one -> one.getKey() + "=" + UriUtils.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "?", ""));
    }

    private static Optional<After> mark(Map<String, String> params, String name) {
        var text = params.getOrDefault(name, "");
        return text.isBlank() ? Optional.empty() : Optional.of(After.find(text).orElseThrow(() -> new BadInput(name, "ui.error.value")));
    }

    /** Where a cluster of the map lies that no zoom parts. */
    private static Boundary.Box box(String text) {
        return Boundary.Box.read(text).filter(box -> box.west() >= -180 && box.east() <= 180 && box.south() >= -90 && box.north() <= 90)
                .orElseThrow(() -> new BadInput("box", "ui.error.value"));
    }
}
