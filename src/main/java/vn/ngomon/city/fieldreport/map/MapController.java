package vn.ngomon.city.fieldreport.map;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.ngomon.city.fieldreport.ReportCode;
import vn.ngomon.city.fieldreport.board.AskedReports;
import vn.ngomon.city.fieldreport.map.ReportMap.Pin;
import vn.ngomon.platform.place.Boundary;
import vn.ngomon.platform.place.points.MapCluster;
import vn.ngomon.platform.ui.BadInput;

/** What a view of the map shows, as GeoJSON (RFC 7946): single reports by their code, and counts where many stand together. */
@RestController
class MapController {

    private static final MediaType GEOJSON = MediaType.parseMediaType("application/geo+json");

    private final ReportMap map;
    private final AskedReports asked;

    MapController(ReportMap map, AskedReports asked) {
        this.map = map;
        this.asked = asked;
    }

    /** @param bbox west, south, east, north in degrees */
    @GetMapping("/reports/map.geojson")
    ResponseEntity<Map<String, Object>> view(@RequestParam String bbox, @RequestParam(defaultValue = "12") int zoom, @RequestParam Map<String, String> params) {
        var features = map.view(box(bbox), Math.clamp(zoom, 0, 22), asked.filter(params)).stream().map(MapController::feature).toList();
        return ResponseEntity.ok().contentType(GEOJSON).cacheControl(CacheControl.maxAge(Duration.ofSeconds(5)).cachePublic())
                .body(Map.of("type", "FeatureCollection", "complete", map.isLoaded(), "features", features));
    }

    private static Boundary.Box box(String bbox) {
        var numbers = new ArrayList<Double>();
        try {
            for (var number : bbox.split(",")) {
                numbers.add(Double.valueOf(number.strip()));
            }
        } catch (NumberFormatException e) {
            throw new BadInput("bbox", "ui.error.value");
        }
        if (numbers.size() != 4 || numbers.stream().anyMatch(number -> !Double.isFinite(number)) || numbers.get(0) > numbers.get(2) || numbers.get(1) > numbers.get(3)) {
            throw new BadInput("bbox", "ui.error.value");
        }
        return new Boundary.Box(Math.clamp(numbers.get(0), -180, 180), Math.clamp(numbers.get(1), -90, 90), Math.clamp(numbers.get(2), -180, 180), Math.clamp(numbers.get(3), -90, 90));
    }

    private static Map<String, Object> feature(MapCluster cluster) {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("count", cluster.count());
        for (var pin : Pin.values()) {
            if (pin.ordinal() < cluster.countByState().size() && cluster.countByState().get(pin.ordinal()) > 0) {
                properties.put(pin.name().toLowerCase(java.util.Locale.ROOT), cluster.countByState().get(pin.ordinal()));
            }
        }
        cluster.number().ifPresent(number -> {
            var code = new ReportCode(number).toString();
            properties.put("code", code);
            properties.put("href", "/reports/" + code);
        });
        var box = cluster.box();
        return Map.of("type", "Feature", "geometry", Map.of("type", "Point", "coordinates", List.of(cluster.lon(), cluster.lat())), "properties", properties,
                "bbox", List.of(box.west(), box.south(), box.east(), box.north()));
    }
}
