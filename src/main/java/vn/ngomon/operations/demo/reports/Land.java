package vn.ngomon.operations.demo.reports;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import vn.ngomon.city.fieldreport.Spot;
import vn.ngomon.operations.demo.DemoProvince;
import vn.ngomon.operations.demo.words.Streets;
import vn.ngomon.operations.demo.words.Where;
import vn.ngomon.platform.directory.Area;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.directory.Tier;
import vn.ngomon.platform.place.Places;

/** Where things happen: around the named places of a commune, inside its land. */
@Component
@ConditionalOnProperty("ngomon.demo")
class Land {

    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    private static final double CITY = 0.6;
    private static final String CITY_CODE = "474";
    /** Some 130 metres. */
    private static final double AROUND = 0.0012;

    private final Directory directory;
    private final Places places;
    private final Streets streets;
    private final Map<UUID, PreparedGeometry> land = new HashMap<>();
    private final Map<LocalDate, List<Area>> communes = new HashMap<>();

    Land(Directory directory, Places places, Streets streets) {
        this.directory = directory;
        this.places = places;
        this.streets = streets;
    }

    record Found(Spot spot, Where where) {}

    /** A commune of the day: three in five of the city, or as many times likelier as that. */
    Area commune(LocalDate day, double likelier, SplittableRandom random) {
        var all = communes(day);
        var city = all.stream().filter(area -> isCity(area)).toList();
        var share = CITY * likelier / (CITY * likelier + (1 - CITY));
        var from = random.nextDouble() < share ? city : all.stream().filter(area -> !isCity(area)).toList();
        return from.get((int) (from.size() * Math.pow(random.nextDouble(), 1.4)));
    }

    List<Area> communes(LocalDate day) {
        return communes.computeIfAbsent(day.withDayOfYear(2), start -> directory.areasOn(start).stream().filter(area -> area.tier() == Tier.COMMUNE && shape(area) != null)
                .sorted(Comparator.comparing(Land::shuffled)).toList());
    }

    /** Some communes report much, others little: always the same. */
    private static long shuffled(Area area) {
        return new SplittableRandom(DemoProvince.SEED ^ area.code().value().hashCode() * 0x9E3779B97F4A7C15L).nextLong();
    }

    private static boolean isCity(Area area) {
        return area.parent() != null && area.parent().value().equals(CITY_CODE);
    }

    Found in(Area area, SplittableRandom random) {
        var street = random.nextInt(streets.count(area));
        var middle = somewhere(area, new SplittableRandom(DemoProvince.SEED + area.code().value().hashCode() * 31L + street));
        return new Found(near(area, middle, AROUND, random), streets.where(area, street, random));
    }

    /** Within some steps of a spot. */
    Spot beside(Area area, Spot spot, SplittableRandom random) {
        return near(area, spot, AROUND / 8, random);
    }

    private Spot near(Area area, Spot middle, double around, SplittableRandom random) {
        for (int i = 0; i < 6; i++) {
            var spot = spot(middle.lon() + (random.nextDouble() + random.nextDouble() - 1) * 2 * around, middle.lat() + (random.nextDouble() + random.nextDouble() - 1) * 2 * around);
            if (isIn(area, spot)) {
                return spot;
            }
        }
        return middle;
    }

    private Spot somewhere(Area area, SplittableRandom random) {
        var box = shape(area).getGeometry().getEnvelopeInternal();
        for (int i = 0; i < 400; i++) {
            var spot = spot(box.getMinX() + random.nextDouble() * box.getWidth(), box.getMinY() + random.nextDouble() * box.getHeight());
            if (isIn(area, spot)) {
                return spot;
            }
        }
        var inner = shape(area).getGeometry().getInteriorPoint();
        return spot(inner.getX(), inner.getY());
    }

    private boolean isIn(Area area, Spot spot) {
        return shape(area).containsProperly(GEOMETRY.createPoint(new Coordinate(spot.lon(), spot.lat())));
    }

    /** Six decimals: a hand's breadth. */
    private static Spot spot(double lon, double lat) {
        return new Spot(Math.round(lon * 1e6) / 1e6, Math.round(lat * 1e6) / 1e6);
    }

    private PreparedGeometry shape(Area area) {
        return land.computeIfAbsent(area.id(), id -> places.boundaryOf(id).map(Land::read).map(PreparedGeometryFactory::prepare).orElse(null));
    }

    private static Geometry read(String geometry) {
        try {
            return new GeoJsonReader().read(geometry);
        } catch (ParseException e) {
            throw new IllegalStateException("A boundary cannot be read", e);
        }
    }

    void forget() {
        land.clear();
        communes.clear();
    }
}
