package vn.ngomon.platform.place.outline;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import org.locationtech.jts.io.geojson.GeoJsonWriter;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.ngomon.platform.directory.Area;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.directory.Tier;
import vn.ngomon.platform.place.Boundary;
import vn.ngomon.platform.place.Places;

/** The units of a day as a layer, made simpler for each zoom in such a way that neighbours still touch. */
@Component
class Outlines {

    static final int FIRST = 5;
    static final int LAST = 15;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Places places;
    private final Directory directory;
    private final Map<Integer, Layer> layers = new ConcurrentHashMap<>();

    Outlines(Places places, Directory directory) {
        this.places = places;
        this.directory = directory;
    }

    /** @param version changes when the layer may have changed */
    record Layer(String version, String geoJson) {}

    private record Unit(Area area, boolean simulated, Geometry shape) {}

    Layer at(int zoom) {
        var step = Math.clamp(zoom, FIRST, LAST);
        var version = directory.today() + " " + places.version() + " " + step;
        return layers.compute(step, (key, kept) -> kept != null && kept.version().equals(version) ? kept
                : new Layer(version, draw(directory.today(), step)));
    }

    private String draw(LocalDate day, int zoom) {
        var units = places.boundariesOn(day).stream().map(this::unit).filter(unit -> unit.area().tier() == Tier.COMMUNE).toList();
        var shapes = units.stream().map(Unit::shape).toArray(Geometry[]::new);
        var simple = zoom == LAST || shapes.length == 0 ? shapes : CoverageSimplifier.simplify(shapes, tolerance(zoom));
        var features = new java.util.ArrayList<Map<String, Object>>();
        for (var i = 0; i < simple.length; i++) {
            features.add(feature(units.get(i), simple[i]));
        }
        return JSON.writeValueAsString(Map.of("type", "FeatureCollection", "features", features));
    }

    /** Three quarters of a pixel, in degrees. */
    private static double tolerance(int zoom) {
        return 0.75 * 360 / 256 / (1 << zoom);
    }

    private Unit unit(Boundary boundary) {
        try {
            var shape = new GeoJsonReader(new GeometryFactory()).read(boundary.geoJson());
            return new Unit(directory.getArea(boundary.areaId()), boundary.isSimulated(), shape.isValid() ? shape : GeometryFixer.fix(shape));
        } catch (ParseException e) {
            throw new IllegalStateException("Stored boundary of " + boundary.areaId(), e);
        }
    }

    private static Map<String, Object> feature(Unit unit, Geometry shape) {
        var writer = new GeoJsonWriter(5);
        writer.setEncodeCRS(false);
        var middle = unit.shape().isEmpty() ? unit.shape().getCentroid() : unit.shape().getInteriorPoint();
        var says = new LinkedHashMap<String, Object>();
        says.put("kind", "unit");
        says.put("vi", unit.area().fullName(Locale.of("vi")));
        says.put("en", unit.area().fullName(Locale.ENGLISH));
        says.put("simulated", unit.simulated());
        says.put("at", List.of(round(middle.getX()), round(middle.getY())));
        return Map.of("type", "Feature", "properties", says, "geometry", JSON.readTree(writer.write(shape)));
    }

    private static double round(double degrees) {
        return Math.round(degrees * 1e5) / 1e5;
    }
}
