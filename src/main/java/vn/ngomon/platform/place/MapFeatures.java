package vn.ngomon.platform.place;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;
import vn.ngomon.platform.place.points.MapCluster;

/** The answer to a map that asks what stands in its view: a GeoJSON FeatureCollection (RFC 7946). */
public final class MapFeatures {

    public static final String TYPE = "application/geo+json";
    private static final JsonMapper JSON = JsonMapper.shared();

    private MapFeatures() {}

    public static String of(List<MapCluster> clusters, Function<MapCluster, Pin> look) {
        return JSON.writeValueAsString(Map.of("type", "FeatureCollection",
                "features", clusters.stream().map(cluster -> feature(cluster, look.apply(cluster))).toList()));
    }

    private static Map<String, Object> feature(MapCluster cluster, Pin pin) {
        var says = new LinkedHashMap<String, Object>();
        says.put("count", cluster.count());
        cluster.number().ifPresent(number -> says.put("number", number));
        says.put("href", pin.href());
        says.put("title", pin.title());
        says.put("tone", Pin.word(pin.tone()));
        says.put("shape", Pin.word(pin.shape()));
        says.put("urgent", pin.urgent());
        var box = cluster.box();
        says.put("box", List.of(box.west(), box.south(), box.east(), box.north()));
        return Map.of("type", "Feature", "properties", says,
                "geometry", Map.of("type", "Point", "coordinates", List.of(round(cluster.lon()), round(cluster.lat()))));
    }

    /** Six decimals are a tenth of a metre. */
    private static double round(double degrees) {
        return Math.round(degrees * 1e6) / 1e6;
    }
}
