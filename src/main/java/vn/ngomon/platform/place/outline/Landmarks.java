package vn.ngomon.platform.place.outline;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What people find their way by where there are no tiles: rivers, lagoons, well-known places, and the country's shape for wide views, by hand and approximate; each row says
 * within how many metres.
 */
@Component
class Landmarks {

    private final String geoJson;

    Landmarks() {
        var features = new ArrayList<Map<String, Object>>();
        rows("lands.csv").forEach(row -> features.add(feature(row, shape(row))));
        rows("waters.csv").forEach(row -> features.add(feature(row, shape(row))));
        rows("landmarks.csv").forEach(row -> features.add(feature(row,
                Map.of("type", "Point", "coordinates", List.of(Double.valueOf(row.get("lon")), Double.valueOf(row.get("lat")))))));
        geoJson = JsonMapper.shared().writeValueAsString(Map.of("type", "FeatureCollection", "features", features));
    }

    String geoJson() {
        return geoJson;
    }

    private static List<CSVRecord> rows(String file) {
        try (var reader = new InputStreamReader(new ClassPathResource("place/" + file).getInputStream(), StandardCharsets.UTF_8);
                var rows = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader)) {
            return rows.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A line if it is a river, else a polygon: {@code lon lat;lon lat;…}. */
    private static Map<String, Object> shape(CSVRecord row) {
        var points = new ArrayList<List<Double>>();
        for (var pair : row.get("points").split(";")) {
            points.add(Arrays.stream(pair.trim().split(" ")).map(Double::valueOf).toList());
        }
        if (row.get("kind").equals("river")) {
            return Map.of("type", "LineString", "coordinates", points);
        }
        points.add(points.getFirst());
        return Map.of("type", "Polygon", "coordinates", List.of(points));
    }

    private static Map<String, Object> feature(CSVRecord row, Map<String, Object> geometry) {
        var says = new LinkedHashMap<String, Object>();
        says.put("kind", row.get("kind"));
        says.put("vi", row.get("name"));
        says.put("en", row.get("english"));
        says.put("from", Integer.valueOf(row.get("from_zoom")));
        says.put("precision", Integer.valueOf(row.get("precision_m")));
        return Map.of("type", "Feature", "properties", says, "geometry", geometry);
    }
}
