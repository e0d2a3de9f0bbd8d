package vn.ngomon.city.fieldreport.open311;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ngomon.city.fieldreport.ReportCode;
import vn.ngomon.city.fieldreport.Reports;
import vn.ngomon.city.fieldreport.board.PublicReport;
import vn.ngomon.city.fieldreport.board.PublicReports;
import vn.ngomon.city.fieldreport.board.ReportFilter;
import vn.ngomon.city.fieldreport.board.Window;
import vn.ngomon.city.fieldreport.category.Categories;
import vn.ngomon.city.fieldreport.open311.wire.Doc;

/** Finds the reports a client asks for. */
@Component
class AskedRequests {

    /** Each is looked up on its own; nobody waits for more at once. */
    private static final int MOST_HIDDEN = 100;

    private final PublicReports published;
    private final Reports reports;
    private final RequestDocs docs;
    private final Categories categories;
    private final InstantSource clock;

    AskedRequests(PublicReports published, Reports reports, RequestDocs docs, Categories categories, InstantSource clock) {
        this.published = published;
        this.reports = reports;
        this.docs = docs;
        this.categories = categories;
        this.clock = clock;
    }

    /** Ids, where any are named, override everything else. */
    List<Doc.Fields> list(Asked asked) {
        var extended = asked.isTrue("extensions");
        var ids = asked.list("service_request_id");
        return ids.isEmpty() ? docs.of(matching(asked), extended) : named(ids, extended);
    }

    private List<PublicReport> matching(Asked asked) {
        var codes = codes(asked);
        var state = state(asked);
        var changes = asked.changes();
        var received = asked.span("start_date", "end_date", changes.equals(Asked.Span.NONE), clock.instant());
        var box = asked.box();
        var page = asked.page();
        asked.settle();
        return published.list(new ReportFilter(codes, Set.of(), null, state, received.from(), received.to(), asked.text("q").orElse(null)),
                new Window(changes.from(), changes.to(), box, page.offset(), page.size()));
    }

    private Set<String> codes(Asked asked) {
        var codes = new HashSet<String>();
        var unknown = new ArrayList<Wrong.Flaw>();
        asked.list("service_code").forEach(code -> {
            var within = categories.within(code);
            codes.addAll(within);
            if (within.isEmpty()) {
                unknown.add(Wrong.Flaw.of("service-unknown", code));
            }
        });
        if (!unknown.isEmpty()) {
            throw new Wrong(404, unknown);
        }
        return codes;
    }

    private static ReportFilter.@Nullable State state(Asked asked) {
        var states = new HashSet<String>();
        asked.list("status").forEach(status -> states.add(status.toLowerCase(Locale.ROOT)));
        states.stream().filter(status -> !status.equals("open") && !status.equals("closed")).sorted().forEach(status -> asked.flaw("status", status));
        return states.size() != 1 ? null : states.contains("open") ? ReportFilter.State.HANDLING : ReportFilter.State.CLOSED;
    }

    Doc.Fields get(String id, boolean extended) {
        return named(List.of(id), extended).getFirst();
    }

    /** In the order asked for; those that do not exist are left out as long as one does. */
    private List<Doc.Fields> named(List<String> ids, boolean extended) {
        var codes = ids.stream().map(AskedRequests::exact).flatMap(Optional::stream).toList();
        var shown = published.numbered(codes.stream().map(ReportCode::number).toList());
        var written = docs.of(shown, extended);
        var found = new HashMap<Integer, Doc.Fields>();
        for (int i = 0; i < shown.size(); i++) {
            found.put(shown.get(i).number(), written.get(i));
        }
        codes.stream().filter(code -> !found.containsKey(code.number())).limit(MOST_HIDDEN).forEach(code -> reports.find(code).ifPresent(report -> found.put(code.number(), docs.hidden(report))));
        if (found.isEmpty()) {
            throw new Wrong(404, ids.stream().map(id -> Wrong.Flaw.of("request-unknown", id)).toList());
        }
        return codes.stream().map(code -> found.get(code.number())).filter(doc -> doc != null).distinct().toList();
    }

    /** The id as it is given out; a program does not mistype it. */
    static Optional<ReportCode> exact(String id) {
        return id.matches("PA-\\d{7,9}") ? ReportCode.find(id) : Optional.empty();
    }

    Optional<String> code(String token) {
        return exact(token).flatMap(reports::find).map(report -> report.code());
    }
}
