package vn.ngomon.platform.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The administrative units in memory. */
final class AreaIndex {

    private final List<Area> all;
    private final Map<UUID, Area> byId = new HashMap<>();
    private final Map<AreaCode, List<Area>> byCode = new HashMap<>();
    private final Map<UUID, List<Succession>> onward = new HashMap<>();
    private final Map<UUID, List<Succession>> backward = new HashMap<>();
    private final Map<UUID, String> folded = new HashMap<>();

    AreaIndex(List<Area> areas, List<Succession> successions) {
        all = List.copyOf(areas);
        for (var area : areas) {
            byId.put(area.id(), area);
            byCode.computeIfAbsent(area.code(), code -> new ArrayList<>()).add(area);
            folded.put(area.id(), AreaNames.fold(area.name()));
        }
        for (var link : successions) {
            onward.computeIfAbsent(link.predecessor(), id -> new ArrayList<>()).add(link);
            backward.computeIfAbsent(link.successor(), id -> new ArrayList<>()).add(link);
        }
    }

    List<Area> all() {
        return all;
    }

    Optional<Area> byId(UUID id) {
        return Optional.ofNullable(byId.get(id));
    }

    Optional<Area> byCode(AreaCode code, LocalDate day) {
        return byCode.getOrDefault(code, List.of()).stream().filter(area -> area.validity().includes(day)).findFirst();
    }

    List<Area> on(LocalDate day) {
        return all.stream().filter(area -> area.validity().includes(day)).toList();
    }

    List<Succession> onward(UUID id) {
        return List.copyOf(onward.getOrDefault(id, List.of()));
    }

    List<Succession> backward(UUID id) {
        return List.copyOf(backward.getOrDefault(id, List.of()));
    }

    /** The units that hold this one's land on a day: itself, those that came of it, or those it came of. */
    List<Area> on(UUID id, LocalDate day) {
        var found = new LinkedHashSet<Area>();
        follow(id, day, found, new LinkedHashSet<>());
        return List.copyOf(found);
    }

    private void follow(UUID id, LocalDate day, Set<Area> found, Set<UUID> seen) {
        var area = byId.get(id);
        if (area == null || !seen.add(id)) {
            return;
        }
        if (area.validity().includes(day)) {
            found.add(area);
        } else if (day.isBefore(area.validity().from())) {
            backward.getOrDefault(id, List.of()).forEach(link -> follow(link.predecessor(), day, found, seen));
        } else {
            onward.getOrDefault(id, List.of()).forEach(link -> follow(link.successor(), day, found, seen));
        }
    }

    /** Best first: the whole name before its beginning before a part of it; units of the day before former ones. */
    List<AreaMatch> find(String text, LocalDate day) {
        var words = AreaNames.fold(text);
        if (words.isEmpty()) {
            return List.of();
        }
        var bare = AreaNames.bare(words);
        var known = new HashMap<String, Area>();
        record Ranked(int rank, Area area) {}
        var ranked = all.stream().map(area -> new Ranked(rank(area, words, bare), area)).filter(one -> one.rank() < 9)
                .sorted(Comparator.comparingInt(Ranked::rank)
                        .thenComparing(one -> !one.area().validity().includes(day))
                        .thenComparing(one -> one.area().validity().from(), Comparator.reverseOrder())
                        .thenComparing(one -> one.area().code())).toList();
        var matches = new ArrayList<AreaMatch>();
        for (var one : ranked) {
            // the versions of one unit (another district, a ward since) are one answer
            if (known.putIfAbsent(one.area().code() + folded.get(one.area().id()), one.area()) == null) {
                matches.add(new AreaMatch(one.area(), on(one.area().id(), day)));
            }
        }
        return matches.stream().limit(50).toList();
    }

    private int rank(Area area, String words, String bare) {
        var name = folded.getOrDefault(area.id(), "");
        if (name.equals(words) || area.code().value().equals(words)) {
            return 0;
        }
        if (name.equals(bare)) {
            return AreaNames.fold(area.kind().word() + " " + area.name()).equals(words) ? 0 : 1;
        }
        if (bare.length() > 1 && name.startsWith(bare)) {
            return 2;
        }
        return bare.length() > 2 && name.contains(" " + bare) ? 3 : 9;
    }
}
