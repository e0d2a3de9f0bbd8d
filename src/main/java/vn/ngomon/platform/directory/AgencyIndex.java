package vn.ngomon.platform.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.ngomon.platform.search.Fold;

/** The agencies, their units and positions in memory. */
final class AgencyIndex {

    private final List<Agency> all;
    private final Map<UUID, Agency> byId = new HashMap<>();
    private final Map<AgencyCode, List<Agency>> byCode = new HashMap<>();
    private final Map<AreaCode, List<Agency>> byArea = new HashMap<>();
    private final Map<UUID, String> folded = new HashMap<>();
    private final Map<UUID, List<Unit>> units = new HashMap<>();
    private final Map<UUID, Unit> unitById = new HashMap<>();
    private final Map<UUID, List<Position>> positions = new HashMap<>();
    private final Map<UUID, Position> positionById = new HashMap<>();
    private final Map<UUID, List<Succession>> onward = new HashMap<>();
    private final Map<UUID, List<Succession>> backward = new HashMap<>();
    private volatile OfDay lastAsked = new OfDay(LocalDate.MIN, List.of());

    private record OfDay(LocalDate day, List<Agency> agencies) {}

    AgencyIndex(List<Agency> agencies, List<Unit> units, List<Position> positions, List<Succession> successions) {
        all = List.copyOf(agencies);
        for (var agency : agencies) {
            byId.put(agency.id(), agency);
            byCode.computeIfAbsent(agency.code(), code -> new ArrayList<>()).add(agency);
            if (agency.oldCode() != null) {
                byCode.computeIfAbsent(agency.oldCode(), code -> new ArrayList<>()).add(agency);
            }
            if (agency.area() != null) {
                byArea.computeIfAbsent(agency.area(), area -> new ArrayList<>()).add(agency);
            }
            folded.put(agency.id(), Fold.fold(agency.name() + " " + agency.nameEn()));
        }
        for (var unit : units) {
            this.units.computeIfAbsent(unit.agencyId(), id -> new ArrayList<>()).add(unit);
            unitById.put(unit.id(), unit);
        }
        this.units.values().forEach(list -> list.sort(Comparator.comparing(Unit::kind).thenComparing(Unit::code)));
        for (var position : positions) {
            this.positions.computeIfAbsent(position.unitId(), id -> new ArrayList<>()).add(position);
            positionById.put(position.id(), position);
        }
        for (var link : successions) {
            onward.computeIfAbsent(link.predecessor(), id -> new ArrayList<>()).add(link);
            backward.computeIfAbsent(link.successor(), id -> new ArrayList<>()).add(link);
        }
    }

    List<Agency> all() {
        return all;
    }

    Optional<Agency> byId(UUID id) {
        return Optional.ofNullable(byId.get(id));
    }

    Optional<Agency> byCode(AgencyCode code, LocalDate day) {
        return byCode.getOrDefault(code, List.of()).stream().filter(agency -> agency.validity().includes(day)).findFirst();
    }

    /** Mostly asked of today. */
    List<Agency> on(LocalDate day) {
        var found = lastAsked;
        if (!found.day().equals(day)) {
            found = new OfDay(day, all.stream().filter(agency -> agency.validity().includes(day)).toList());
            lastAsked = found;
        }
        return found.agencies();
    }

    List<Agency> of(AreaCode area, LocalDate day) {
        return byArea.getOrDefault(area, List.of()).stream().filter(agency -> agency.validity().includes(day)).toList();
    }

    List<Agency> find(String text, LocalDate day) {
        var words = Fold.words(text);
        return all.stream().filter(agency -> agency.validity().includes(day))
                .filter(agency -> words.stream().allMatch(word -> folded.getOrDefault(agency.id(), "").contains(word)
                        || Fold.fold(agency.code().value()).startsWith(word))).toList();
    }

    /** Whose business it is in an area: the committee of a district or commune, a department of the province. */
    Optional<Agency> competent(AreaCode area, Tier tier, Specialty specialty, LocalDate day) {
        var here = of(area, day).stream().filter(agency -> agency.tier() == tier).toList();
        var own = here.stream().filter(agency -> agency.kind() == AgencyKind.DEPARTMENT)
                .filter(agency -> agency.specialties().contains(specialty)).findFirst();
        return own.or(() -> here.stream().filter(agency -> agency.kind() == AgencyKind.PEOPLES_COMMITTEE).findFirst());
    }

    List<Unit> units(UUID agencyId) {
        return List.copyOf(units.getOrDefault(agencyId, List.of()));
    }

    Optional<Unit> unit(UUID id) {
        return Optional.ofNullable(unitById.get(id));
    }

    List<Position> positions(UUID unitId) {
        return List.copyOf(positions.getOrDefault(unitId, List.of()));
    }

    Optional<Position> position(UUID id) {
        return Optional.ofNullable(positionById.get(id));
    }

    Optional<Unit> unitWithRole(UUID agencyId, Role role, Specialty specialty) {
        return units.getOrDefault(agencyId, List.of()).stream()
                .filter(unit -> positions(unit.id()).stream().anyMatch(position -> position.roles().contains(role)))
                .min(Comparator.comparing((Unit unit) -> !unit.specialties().contains(specialty))
                        .thenComparing(unit -> unit.kind() != UnitKind.SECTION));
    }

    /** Itself on a day when it exists, else those it went on as or came of. */
    List<Agency> on(UUID id, LocalDate day) {
        var found = new LinkedHashSet<Agency>();
        follow(id, day, found, new HashSet<>());
        return List.copyOf(found);
    }

    private void follow(UUID id, LocalDate day, Set<Agency> found, Set<UUID> seen) {
        var agency = byId.get(id);
        if (agency == null || !seen.add(id)) {
            return;
        }
        if (agency.validity().includes(day)) {
            found.add(agency);
        } else if (day.isBefore(agency.validity().from())) {
            backward.getOrDefault(id, List.of()).forEach(link -> follow(link.predecessor(), day, found, seen));
        } else {
            onward.getOrDefault(id, List.of()).forEach(link -> follow(link.successor(), day, found, seen));
        }
    }

    List<Succession> onward(UUID id) {
        return List.copyOf(onward.getOrDefault(id, List.of()));
    }

    List<Succession> backward(UUID id) {
        return List.copyOf(backward.getOrDefault(id, List.of()));
    }
}
