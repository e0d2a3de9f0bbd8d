package vn.ngomon.platform.directory;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.ngomon.platform.time.BusinessClock;

/**
 * Who governs what, on any day. Areas, agencies, units and positions are answered from memory in constant time; officers
 * are read an agency at a time and kept ({@link DirectoryMemory}).
 */
@Component
public class Directory {

    private final DirectoryMemory memory;
    private final DirectoryRows rows;
    private final InstantSource clock;

    Directory(DirectoryMemory memory, DirectoryRows rows, InstantSource clock) {
        this.memory = memory;
        this.rows = rows;
        this.clock = clock;
    }

    /** The day on Viet Nam's calendar by the business clock. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), BusinessClock.ZONE);
    }

    // -- administrative units

    /** The districts and communes of a day: 9 and 145 on 8/12/2020, none and 40 since 1/7/2025. */
    public List<Area> areasOn(LocalDate day) {
        return memory.areas().on(day).stream().filter(area -> area.tier() != Tier.PROVINCE).toList();
    }

    public Optional<Area> findArea(AreaCode code, LocalDate day) {
        return memory.areas().byCode(code, day);
    }

    public Optional<Area> findArea(UUID id) {
        return memory.areas().byId(id);
    }

    public Area getArea(UUID id) {
        return findArea(id).orElseThrow(() -> new NoSuchElementException("No area " + id));
    }

    public Optional<Area> parentOf(Area area, LocalDate day) {
        return Optional.ofNullable(area.parent()).flatMap(code -> findArea(code, day));
    }

    public List<Area> childrenOf(Area area, LocalDate day) {
        return memory.areas().on(day).stream().filter(child -> area.code().equals(child.parent())).toList();
    }

    /** Every row there ever was, for lists and imports. */
    public List<Area> allAreas() {
        return memory.areas().all();
    }

    /**
     * Units by name or code, of the day and of former days, best first; accents, đ, tone placement, y/i and the word of
     * the kind do not matter.
     */
    public List<AreaMatch> findAreas(String text, LocalDate day) {
        return memory.areas().find(text, day);
    }

    /** The units that hold this unit's land on a day, earlier or later. */
    public List<Area> areasOn(UUID areaId, LocalDate day) {
        return memory.areas().on(areaId, day);
    }

    public List<Succession> successionsOf(Area area) {
        return memory.areas().onward(area.id());
    }

    public List<Succession> originsOf(Area area) {
        return memory.areas().backward(area.id());
    }

    // -- agencies

    public List<Agency> agenciesOn(LocalDate day) {
        return memory.agencies().on(day);
    }

    public List<Agency> allAgencies() {
        return memory.agencies().all();
    }

    public Optional<Agency> findAgency(UUID id) {
        return memory.agencies().byId(id);
    }

    public Agency getAgency(UUID id) {
        return findAgency(id).orElseThrow(() -> new NoSuchElementException("No agency " + id));
    }

    /** By a code of either style. */
    public Optional<Agency> findAgency(AgencyCode code, LocalDate day) {
        return memory.agencies().byCode(code, day);
    }

    /**
     * Agencies' names for a choice: where several have the same, the unit above their area says which is meant, or the body above them, or their code. Communes of
     * one name lie in several districts.
     */
    public Map<UUID, String> distinctNames(Collection<Agency> agencies, Locale locale) {
        var plain = agencies.stream().collect(Collectors.groupingBy(agency -> agency.name(locale)));
        var names = new HashMap<UUID, String>();
        plain.forEach((name, same) -> {
            var above = same.stream().collect(Collectors.toMap(Agency::id, agency -> above(agency, locale)));
            same.forEach(agency -> {
                var place = above.get(agency.id());
                var alone = !place.isEmpty() && above.values().stream().filter(place::equals).count() == 1;
                names.put(agency.id(), same.size() == 1 ? name : name + " (" + (alone ? place : agency.code().value()) + ")");
            });
        });
        return names;
    }

    private String above(Agency agency, Locale locale) {
        var day = today();
        return Optional.ofNullable(agency.area()).flatMap(code -> findArea(code, day)).flatMap(area -> parentOf(area, day)).map(area -> area.fullName(locale))
                .or(() -> Optional.ofNullable(agency.parent()).flatMap(code -> findAgency(code, day)).map(parent -> parent.name(locale))).orElse("");
    }

    public List<Agency> findAgencies(String text, LocalDate day) {
        return memory.agencies().find(text, day);
    }

    public List<Agency> agenciesOf(AreaCode area, LocalDate day) {
        return memory.agencies().of(area, day);
    }

    /** The agencies that do this one's work on a day, earlier or later: itself, its heirs, or those it came of. */
    public List<Agency> agenciesOn(UUID agencyId, LocalDate day) {
        return memory.agencies().on(agencyId, day);
    }

    public List<Succession> successionsOf(Agency agency) {
        return memory.agencies().onward(agency.id());
    }

    public List<Succession> originsOf(Agency agency) {
        return memory.agencies().backward(agency.id());
    }

    /**
     * Whose business a procedure of this tier and specialty is for somebody who lives in the area. Since the district
     * tier is gone, what was the district's is the commune's (Law 72/2025/QH15).
     */
    public Optional<Agency> competentAgency(AreaCode area, Tier tier, Specialty specialty, LocalDate day) {
        var place = findArea(area, day);
        while (place.isPresent() && place.get().tier() != tier) {
            var higher = parentOf(place.get(), day);
            if (tier == Tier.DISTRICT && higher.isPresent() && higher.get().tier() == Tier.PROVINCE) {
                break;
            }
            place = higher;
        }
        return place.flatMap(found -> memory.agencies().competent(found.code(), found.tier(), specialty, day));
    }

    // -- units and positions

    public List<Unit> unitsOf(UUID agencyId) {
        return memory.agencies().units(agencyId);
    }

    public Optional<Unit> findUnit(UUID id) {
        return memory.agencies().unit(id);
    }

    public List<Position> positionsOf(UUID unitId) {
        return memory.agencies().positions(unitId);
    }

    public Optional<Position> findPosition(UUID id) {
        return memory.agencies().position(id);
    }

    /** Where a task of this role lands. */
    public Optional<Unit> unitWithRole(UUID agencyId, Role role) {
        return unitWithRole(agencyId, role, Specialty.GENERAL);
    }

    /** The section for a specialty when the agency has one, else any unit with the role. */
    public Optional<Unit> unitWithRole(UUID agencyId, Role role, Specialty specialty) {
        return memory.agencies().unitWithRole(agencyId, role, specialty);
    }

    /** The desk that receives for an agency and returns; its {@code host} says in whose house it sits. */
    public Optional<Unit> receivingDesk(UUID agencyId) {
        return unitsOf(agencyId).stream().filter(unit -> unit.kind() == UnitKind.DESK).findFirst();
    }

    // -- officers

    public Optional<Officer> findOfficer(UUID id) {
        return rows.officer(id).stream().findFirst();
    }

    public List<Officer> officersOf(UUID agencyId, LocalDate day) {
        return memory.officersOf(agencyId).stream()
                .filter(officer -> officer.postsOn(day).stream().anyMatch(post -> post.agencyId().equals(agencyId))).toList();
    }

    public List<Officer> officersOfUnit(UUID unitId, LocalDate day) {
        return findUnit(unitId).map(unit -> memory.officersOf(unit.agencyId()).stream()
                .filter(officer -> officer.postsOn(day).stream().anyMatch(post -> post.unitId().equals(unitId))).toList())
                .orElse(List.of());
    }

    public List<Officer> officersWithRole(UUID agencyId, Role role, LocalDate day) {
        return memory.officersOf(agencyId).stream().filter(officer -> officer.postsOn(day).stream()
                .anyMatch(post -> post.agencyId().equals(agencyId) && rolesOf(post).contains(role))).toList();
    }

    /** The seats an officer's posts give on a day; identity adds delegated ones. */
    public Set<Seat> seatsOf(UUID officerId, LocalDate day) {
        var seats = new HashSet<Seat>();
        findOfficer(officerId).ifPresent(officer -> officer.postsOn(day).forEach(post ->
                rolesOf(post).forEach(role -> seats.add(new Seat(post.agencyId(), post.unitId(), role, null)))));
        return seats;
    }

    private Set<Role> rolesOf(Officer.Post post) {
        return findPosition(post.positionId()).map(Position::roles).orElse(Set.of());
    }

    // -- keeping up

    /** To be called in the transaction that changed areas, agencies, units or positions. */
    public void structureChanged() {
        memory.structureChanged();
    }
}
