package vn.ngomon.operations.demo.words;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import vn.ngomon.platform.directory.Area;

/** Streets of the city's wards and roads through its districts, by name. */
@Component
@ConditionalOnProperty("ngomon.demo")
public class Streets {

    private static final List<String> VILLAGE = List.of("đường bê tông thôn %d", "đường liên thôn đi thôn %d", "ngõ vào nhà văn hóa thôn %d", "đầu thôn %d");
    private static final List<String> BESIDE = List.of("cạnh trường tiểu học trên %s", "gần trạm y tế trên %s", "đoạn qua trụ sở ủy ban trên %s", "đoạn gần chợ trên %s", "gần cây xăng trên %s");

    private final Map<String, List<String>> byArea = new HashMap<>();

    Streets() {
        Phrases.lines("streets.csv").skip(1).map(line -> line.split(",", 2)).forEach(line -> byArea.put(line[0], Arrays.asList(line[1].split(";"))));
    }

    /** How many places of a commune have a name of their own. */
    public int count(Area area) {
        return byArea.getOrDefault(area.code().value(), List.of()).isEmpty() ? roads(area).size() + 4 : byArea.get(area.code().value()).size();
    }

    /** @param street which of them */
    public Where where(Area area, int street, SplittableRandom random) {
        var own = byArea.getOrDefault(area.code().value(), List.of());
        var unit = area.fullName(Locale.of("vi"));
        return Where.of(own.isEmpty() ? country(area, street, random) : town(own, street, random), unit.substring(0, 1).toLowerCase(Locale.ROOT) + unit.substring(1));
    }

    private static String town(List<String> streets, int street, SplittableRandom random) {
        var name = "đường " + streets.get(street);
        return switch (random.nextInt(8)) {
            case 0 -> "ngã tư %s – %s".formatted(name, streets.get((street + 1) % streets.size()));
            case 1 -> "kiệt %d %s".formatted(3 + random.nextInt(180), name);
            case 2 -> "đối diện số %d %s".formatted(1 + random.nextInt(240), name);
            case 3 -> BESIDE.get(random.nextInt(BESIDE.size())).formatted(name);
            default -> "trước số %d %s".formatted(1 + random.nextInt(240), name);
        };
    }

    private String country(Area area, int street, SplittableRandom random) {
        var roads = roads(area);
        var road = street < roads.size() ? roads.get(street) : "";
        return road.isEmpty() ? VILLAGE.get(random.nextInt(VILLAGE.size())).formatted(1 + Math.floorMod(street, 8))
                : BESIDE.get(random.nextInt(BESIDE.size())).formatted(road.startsWith("Đường") ? "đường" + road.substring(5) : road.matches("(Quốc|Tỉnh) lộ.*")
                        ? road.substring(0, 1).toLowerCase(Locale.ROOT) + road.substring(1) : "đường " + road);
    }

    private List<String> roads(Area area) {
        return area.parent() == null ? List.of() : byArea.getOrDefault(area.parent().value(), List.of());
    }
}
