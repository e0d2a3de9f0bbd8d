package vn.ngomon.operations.demo.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import vn.ngomon.city.fieldreport.routing.Routing;
import vn.ngomon.platform.calendar.Calendars;
import vn.ngomon.platform.directory.Agency;
import vn.ngomon.platform.directory.Area;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.directory.Tier;
import vn.ngomon.platform.time.BusinessClock;

/**
 * Who handles what: by the rules, and for the bodies that no rule names what the centre sends them by hand. At first fewer agencies took part: the
 * city's wards and some communes; the other communes joined in 2020.
 */
@Component
@ConditionalOnProperty("ngomon.demo")
class Handlers {

    private static final LocalDate TODAY = LocalDate.of(2020, 12, 8);
    private static final LocalDate FIRST = LocalDate.of(2019, 1, 1);
    private static final double EARLY = 145.0 / 208;
    private static final String OWN_CONDUCT = "VX.HANH_CHINH";

    private final Directory directory;
    private final Routing routing;
    private final Calendars calendars;
    private final Map<String, String> bodies = bodies();
    private final Map<String, Optional<UUID>> ruled = new HashMap<>();
    private final Map<UUID, Agency> all = new LinkedHashMap<>();
    private final Set<UUID> early = new HashSet<>();

    Handlers(Directory directory, Routing routing, Calendars calendars) {
        this.directory = directory;
        this.routing = routing;
        this.calendars = calendars;
    }

    void learn() {
        forget();
        directory.agenciesOn(TODAY).stream().filter(Agency::handlesReports).sorted(Comparator.comparing(agency -> agency.code().value())).forEach(agency -> all.put(agency.id(), agency));
        all.values().stream().filter(agency -> !agency.validity().from().isAfter(FIRST)).sorted(Comparator.comparing((Agency agency) -> agency.tier() == Tier.COMMUNE)
                .thenComparing(agency -> agency.code().value())).limit(Math.round(all.size() * EARLY)).forEach(agency -> early.add(agency.id()));
    }

    void forget() {
        all.clear();
        early.clear();
        ruled.clear();
    }

    List<Agency> all(boolean earlyOnly) {
        return all.values().stream().filter(agency -> !earlyOnly || early.contains(agency.id())).toList();
    }

    boolean takesPart(UUID agency, LocalDate day) {
        return day.getYear() > FIRST.getYear() ? all.containsKey(agency) : early.contains(agency);
    }

    /** @param at when it is dispatched */
    Optional<UUID> byRule(String category, Area area, Instant at) {
        var day = LocalDate.ofInstant(at, BusinessClock.ZONE);
        var desk = calendars.national().nextOpening(at).equals(at);
        return ruled.computeIfAbsent(category + area.id() + desk + day.getYear(), key -> routing.agencyFor(category, area.id(), at).map(Agency::id))
                .filter(agency -> takesPart(agency, day));
    }

    /** What a body that no rule names is told of. */
    String category(Agency agency) {
        return bodies.getOrDefault(agency.code().value(), OWN_CONDUCT);
    }

    /** Those the centre sends something by hand, now and then. */
    List<Agency> byHand() {
        var found = new ArrayList<>(all.values());
        found.removeIf(agency -> !bodies.containsKey(agency.code().value()));
        return found;
    }

    Optional<Agency> committeeOf(Area area, Tier tier, LocalDate day) {
        return directory.competentAgency(area.code(), tier, vn.ngomon.platform.directory.Specialty.GENERAL, day).filter(agency -> takesPart(agency.id(), day));
    }

    Optional<Area> areaOf(Agency agency, LocalDate day) {
        return agency.tier() == Tier.COMMUNE ? Optional.ofNullable(agency.area()).flatMap(code -> directory.findArea(code, day)) : Optional.empty();
    }

    private static Map<String, String> bodies() {
        try (var reader = new java.io.InputStreamReader(new ClassPathResource("demo/reports/bodies.csv").getInputStream(), java.nio.charset.StandardCharsets.UTF_8);
                var rows = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader)) {
            var found = new HashMap<String, String>();
            rows.forEach(row -> found.put(row.get("agency"), row.get("category")));
            return found;
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
