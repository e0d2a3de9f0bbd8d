package vn.ngomon.government.procedure.catalogue;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.ngomon.government.procedure.Catalogue;
import vn.ngomon.government.procedure.ProcedureSummary;
import vn.ngomon.government.procedure.catalogue.CatalogueFilter.Part;
import vn.ngomon.government.procedure.content.LifeEvent;
import vn.ngomon.government.procedure.content.OnlineService;
import vn.ngomon.government.procedure.content.Origin;
import vn.ngomon.government.procedure.content.Text;
import vn.ngomon.government.procedure.content.Tier;
import vn.ngomon.platform.ui.Pager;

/**
 * A page of the catalogue with what the other choices would show.
 *
 * @param total all lines the filter admits
 */
public record ProceduresPage(CatalogueFilter filter, int total, List<ProcedureSummary> lines, Pager pager, Map<String, List<Facet>> facets,
        int counted, int online) {

    /** @param on whether it is chosen now; then its address drops the choice */
    public record Facet(String value, @Nullable String key, Text text, int count, boolean on, String href) {}

    static final int SIZE = 20;
    private static final int SHOWN = 30;

    /** The most frequent ones, and the one chosen wherever it stands. */
    public static List<Facet> first(List<Facet> facets) {
        return Stream.concat(facets.stream().limit(SHOWN), facets.stream().skip(SHOWN).filter(Facet::on)).toList();
    }

    /** All the others, one click away. */
    public static List<Facet> more(List<Facet> facets) {
        return facets.stream().skip(SHOWN).filter(facet -> !facet.on()).toList();
    }

    static ProceduresPage of(Catalogue.Snapshot snapshot, CatalogueFilter filter) {
        var found = filter.q().isBlank() ? snapshot.all() : snapshot.index().search(filter.q());
        var admitted = found.stream().filter(line -> filter.admits(line, null)).toList();
        int from = start(admitted, filter.after());
        int to = Math.min(from + SIZE, admitted.size());
        var next = to < admitted.size() ? filter.with("after", admitted.get(to - 1).code()) : null;
        var previous = from == 0 ? null : filter.with("after", from > SIZE ? admitted.get(from - SIZE - 1).code() : "");
        var counted = snapshot.all().stream().filter(line -> line.standing().counts()).toList();
        return new ProceduresPage(filter, admitted.size(), admitted.subList(from, to), new Pager(previous, next),
                facets(found, filter), counted.size(), (int) counted.stream().filter(line -> line.onlineLevel() >= 3).count());
    }

    /** The place after a code, wherever it stands now; the beginning when it has gone. */
    static int start(List<ProcedureSummary> lines, String after) {
        if (!after.isEmpty()) {
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).code().equals(after)) {
                    return i + 1 < lines.size() ? i + 1 : 0;
                }
            }
        }
        return 0;
    }

    private static Map<String, List<Facet>> facets(List<ProcedureSummary> found, CatalogueFilter filter) {
        var facets = new LinkedHashMap<String, List<Facet>>();
        facets.put("event", named(found, filter, Part.EVENT, "event", LifeEvent.values(), line -> line.lifeEvents().stream(), filter.event()));
        facets.put("tier", named(found, filter, Part.TIER, "tier", Tier.values(), line -> line.tiers().stream(), filter.tier()));
        facets.put("level", levels(found, filter));
        facets.put("service", named(found, filter, Part.SERVICE, "service", OnlineService.values(), line -> Stream.of(line.onlineService()), filter.service()));
        facets.put("origin", named(found, filter, Part.ORIGIN, "origin", Origin.values(), line -> Stream.of(line.origin()), filter.origin()));
        facets.put("field", texts(found, filter, Part.FIELD, "field", filter.field(), line -> line.field().key(), line -> line.field().name()));
        facets.put("agency", texts(found, filter, Part.AGENCY, "agency", filter.agency(), line -> CatalogueFilter.key(line.agency()), line -> Text.of(line.agency())));
        return facets;
    }

    private static <E extends Enum<E>> List<Facet> named(List<ProcedureSummary> found, CatalogueFilter filter, Part part, String name, E[] values,
            Function<ProcedureSummary, Stream<E>> of, @Nullable E chosen) {
        var counts = new HashMap<E, Integer>();
        found.stream().filter(line -> filter.admits(line, part)).flatMap(of).forEach(value -> counts.merge(value, 1, Integer::sum));
        return Stream.of(values).filter(counts::containsKey).map(value -> {
            var code = value.name().toLowerCase(Locale.ROOT);
            return new Facet(code, "procedure." + name + "." + code, Text.of(code), counts.get(value), value == chosen, filter.with(name, value == chosen ? "" : code));
        }).toList();
    }

    private static List<Facet> levels(List<ProcedureSummary> found, CatalogueFilter filter) {
        var counts = new int[5];
        found.stream().filter(line -> filter.admits(line, Part.LEVEL)).forEach(line -> counts[line.onlineLevel()]++);
        return Stream.of(4, 3, 2, 1).filter(level -> counts[level] > 0).map(level -> new Facet("" + level, "procedure.level." + level, Text.of("" + level),
                counts[level], level == filter.level(), filter.with("level", level == filter.level() ? "" : "" + level))).toList();
    }

    private static List<Facet> texts(List<ProcedureSummary> found, CatalogueFilter filter, Part part, String name, String chosen,
            Function<ProcedureSummary, String> key, Function<ProcedureSummary, Text> text) {
        var counts = new HashMap<String, Integer>();
        var names = new HashMap<String, Text>();
        found.stream().filter(line -> filter.admits(line, part)).forEach(line -> {
            var value = key.apply(line);
            if (!value.isEmpty()) {
                counts.merge(value, 1, Integer::sum);
                names.putIfAbsent(value, text.apply(line));
            }
        });
        return counts.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> new Facet(entry.getKey(), null, names.get(entry.getKey()), entry.getValue(), entry.getKey().equals(chosen),
                        filter.with(name, entry.getKey().equals(chosen) ? "" : entry.getKey()))).toList();
    }
}
