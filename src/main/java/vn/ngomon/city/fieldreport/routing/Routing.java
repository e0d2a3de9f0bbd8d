package vn.ngomon.city.fieldreport.routing;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ngomon.city.fieldreport.Spot;
import vn.ngomon.platform.calendar.Calendars;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.Agency;
import vn.ngomon.platform.directory.AgencyKind;
import vn.ngomon.platform.directory.AreaCode;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.directory.Tier;
import vn.ngomon.platform.journal.Happening;
import vn.ngomon.platform.journal.Journal;
import vn.ngomon.platform.journal.Subject;
import vn.ngomon.platform.place.Places;
import vn.ngomon.platform.time.BusinessClock;

/** Who handles a report: exactly one agency that takes field reports, or none, and then the centre's officer chooses. */
@Component
public class Routing {

    private static final UUID ROUTING = new UUID(0, 300);

    private final RoutingVersions versions;
    private final Directory directory;
    private final Calendars calendars;
    private final Places places;
    private final Journal journal;
    private final InstantSource clock;

    Routing(RoutingVersions versions, Directory directory, Calendars calendars, Places places, Journal journal, InstantSource clock) {
        this.journal = journal;
        this.clock = clock;
        this.versions = versions;
        this.directory = directory;
        this.calendars = calendars;
        this.places = places;
    }

    /** The rules in force, as they are written. */
    public InForce inForce() {
        var version = versions.newest().orElseThrow();
        return new InForce(version.number(), version.rules(), version.savedBy(), version.savedAt());
    }

    public record InForce(int version, Rules rules, UUID savedBy, Instant savedAt) {

        public String text() {
            return rules.rules().stream().map(Rule::write).collect(Collectors.joining("\n"));
        }
    }

    /** @return false when somebody else saved rules since the version seen */
    @Transactional
    public boolean save(Rules rules, int seen, Actor by) {
        var at = clock.instant();
        if (!versions.save(rules, seen, by.accountId(), at)) {
            return false;
        }
        journal.append(new Subject("routing", ROUTING), Happening.of("fieldreport.routing-saved", at, by.accountId(), Map.of("version", seen + 1, "rules", rules.rules().size())));
        return true;
    }

    /** The commune a spot lies in; on a boundary the one with the lower code. */
    public Optional<UUID> areaAt(Spot spot, Instant at) {
        return places.areaAt(spot.lon(), spot.lat(), day(at)).map(area -> area.id());
    }

    /** Rivers, the lagoon and the sea belong to no commune and yet to the province. */
    public boolean isOutside(Spot spot, Instant at) {
        return !places.isNear(spot.lon(), spot.lat(), day(at));
    }

    /** Codes of a commune and of what lies above it today; none when the place is not known. */
    public Set<String> areaCodes(@Nullable UUID areaId) {
        return areas(areaId, directory.today()).stream().map(AreaCode::value).collect(Collectors.toSet());
    }

    /** The one centre that faces the public for all reports. */
    public Agency centre(Instant at) {
        return directory.agenciesOn(day(at)).stream().filter(agency -> agency.kind() == AgencyKind.OPERATIONS_CENTRE).findFirst()
                .orElseThrow(() -> new IllegalStateException("The directory has no operations centre on " + day(at)));
    }

    /** @param areaId the commune, or null when the place is not known */
    public Optional<Agency> agencyFor(String category, @Nullable UUID areaId, Instant at) {
        return versions.newest().flatMap(version -> agencyFor(version.rules(), category, areaId, at));
    }

    Optional<Agency> agencyFor(Rules rules, String category, @Nullable UUID areaId, Instant at) {
        var areas = areas(areaId, day(at));
        return rules.find(Circumstance.of(category, areas, isDeskTime(at))).flatMap(rule -> agency(rule.target(), areas, day(at)));
    }

    private boolean isDeskTime(Instant at) {
        return calendars.national().nextOpening(at).equals(at);
    }

    /** The commune and what lies above it, the smallest first. */
    private List<AreaCode> areas(@Nullable UUID areaId, LocalDate day) {
        var codes = new ArrayList<AreaCode>();
        var area = Optional.ofNullable(areaId).flatMap(directory::findArea);
        while (area.isPresent()) {
            codes.add(area.get().code());
            var here = area.get();
            area = directory.parentOf(here, day);
        }
        return codes;
    }

    private Optional<Agency> agency(Target target, List<AreaCode> areas, LocalDate day) {
        return switch (target) {
            case Target.Named(var code) -> directory.findAgency(code, day).or(() -> heir(code, day)).filter(Agency::handlesReports);
            case Target.OfPlace place -> ofPlace(place, areas, day);
        };
    }

    /** A body named by a rule may have been merged since. */
    private Optional<Agency> heir(vn.ngomon.platform.directory.AgencyCode code, LocalDate day) {
        return directory.allAgencies().stream().filter(agency -> agency.code().equals(code)).flatMap(agency -> directory.agenciesOn(agency.id(), day).stream()).findFirst();
    }

    /** At the tier, or where the tier is gone (districts since 1/7/2025) at the next one down; the province's people serve every place, known or not. */
    private Optional<Agency> ofPlace(Target.OfPlace wanted, List<AreaCode> areas, LocalDate day) {
        var from = wanted.tier() == Tier.PROVINCE ? provinces(day) : areas.reversed().stream().filter(code -> code.tier().compareTo(wanted.tier()) >= 0).toList();
        return from.stream().flatMap(code -> here(wanted, code, day).stream()).findFirst();
    }

    private List<AreaCode> provinces(LocalDate day) {
        return directory.agenciesOn(day).stream().filter(agency -> agency.kind() == AgencyKind.OPERATIONS_CENTRE).flatMap(agency -> Optional.ofNullable(agency.area()).stream()).toList();
    }

    /** The body of that specialty, else the committee, which answers for everything of its area. */
    private Optional<Agency> here(Target.OfPlace wanted, AreaCode area, LocalDate day) {
        var handlers = directory.agenciesOf(area, day).stream().filter(Agency::handlesReports).toList();
        return handlers.stream().filter(agency -> agency.kind() != AgencyKind.ENTERPRISE && agency.specialties().contains(wanted.specialty()))
                .min(java.util.Comparator.comparing((Agency agency) -> agency.kind()).thenComparing(agency -> agency.code().value()))
                .or(() -> handlers.stream().filter(agency -> agency.kind() == AgencyKind.PEOPLES_COMMITTEE).findFirst());
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, BusinessClock.ZONE);
    }
}
