package vn.ngomon.government.procedure.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.ngomon.government.procedure.Catalogue;
import vn.ngomon.government.procedure.ProcedureSummary;
import vn.ngomon.government.procedure.ProcedureVersion;
import vn.ngomon.government.procedure.Procedures;
import vn.ngomon.government.procedure.Standing;
import vn.ngomon.government.procedure.content.LifeEvent;
import vn.ngomon.government.procedure.content.OnlineService;
import vn.ngomon.government.procedure.content.Origin;
import vn.ngomon.government.procedure.content.Tier;
import vn.ngomon.platform.ui.BadInput;
import vn.ngomon.platform.ui.NotFound;

/** The catalogue for programs: {@code /api/v1/procedures}, open to all. */
@RestController
@RequestMapping("/api/v1/procedures")
class CatalogueApi {

    private static final int MOST = 100;

    private final Catalogue catalogue;
    private final Procedures procedures;

    CatalogueApi(Catalogue catalogue, Procedures procedures) {
        this.catalogue = catalogue;
        this.procedures = procedures;
    }

    /** @param next code to ask on with as {@code after}; absent on the last page */
    record Page(int total, List<Line> items, @Nullable String next) {}

    record Line(String code, String name, @Nullable String nameEn, String field, String fieldName, Set<Tier> tiers, Set<LifeEvent> lifeEvents,
            int onlineLevel, OnlineService onlineService, String agency, Standing standing, Origin origin) {

        static Line of(ProcedureSummary line) {
            return new Line(line.code(), line.name().vi(), line.name().en(), line.field().key(), line.field().name().vi(), line.tiers(),
                    line.lifeEvents(), line.onlineLevel(), line.onlineService(), line.agency(), line.standing(), line.origin());
        }
    }

    /** Filters as on the public page: q, event, field, level, tier, service, agency, origin, standing=ended, after; limit 1 to 100. */
    @GetMapping
    Page list(@RequestParam Map<String, String> asked) {
        var filter = CatalogueFilter.of(asked);
        var snapshot = catalogue.now();
        var found = filter.q().isBlank() ? snapshot.all() : snapshot.index().search(filter.q());
        var admitted = found.stream().filter(line -> filter.admits(line, null)).toList();
        int from = ProceduresPage.start(admitted, filter.after());
        int to = Math.min(from + limit(asked.getOrDefault("limit", "20")), admitted.size());
        return new Page(admitted.size(), admitted.subList(from, to).stream().map(Line::of).toList(),
                to < admitted.size() ? admitted.get(to - 1).code() : null);
    }

    /** The whole version that holds on a day. */
    @GetMapping("/{code}")
    ProcedureVersion get(@PathVariable String code, @RequestParam(required = false) @Nullable LocalDate on) {
        return procedures.find(code, on == null ? catalogue.today() : on).orElseThrow(NotFound::new);
    }

    private static int limit(String asked) {
        if (!asked.matches("[1-9]\\d{0,2}") || Integer.parseInt(asked) > MOST) {
            throw new BadInput("limit", "procedure.filter.unknown", asked);
        }
        return Integer.parseInt(asked);
    }
}
