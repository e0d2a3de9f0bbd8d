package vn.ngomon.platform.place;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.ngomon.platform.directory.Area;
import vn.ngomon.platform.directory.AreaShapes;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.time.AfterCommit;

/** Which administrative unit a point lies in, from memory. */
@Component
public class Places implements AreaShapes {

    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    private static final double NEAR_DEGREES = 0.05;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Boundaries boundaries;
    private final Directory directory;
    private volatile @Nullable Land land;

    Places(Boundaries boundaries, Directory directory) {
        this.boundaries = boundaries;
        this.directory = directory;
    }

    /** @param simulated units whose land was made up */
    private record Land(String version, STRtree tree, List<UUID> simulated) {}

    private record Parcel(UUID areaId, PreparedGeometry shape) {}

    /**
     * The commune of a day that a point lies in. On a boundary between units the one with the lower code answers, so that
     * every point has exactly one; outside all, none.
     */
    public Optional<Area> areaAt(double lon, double lat, LocalDate day) {
        var point = GEOMETRY.createPoint(new Coordinate(lon, lat));
        return candidates(new Envelope(point.getCoordinate())).stream()
                .filter(parcel -> parcel.shape().covers(point))
                .flatMap(parcel -> directory.findArea(parcel.areaId()).stream())
                .filter(area -> area.validity().includes(day))
                .max((a, b) -> a.tier() != b.tier() ? a.tier().compareTo(b.tier()) : b.code().compareTo(a.code()));
    }

    /**
     * Whether a point is the province's business on a day: in one of its units, or on water and shore beside one (some five kilometres). Everything is,
     * where no boundary is known.
     */
    public boolean isNear(double lon, double lat, LocalDate day) {
        var around = new Envelope(new Coordinate(lon, lat));
        around.expandBy(NEAR_DEGREES);
        return known().tree().isEmpty() || candidates(around).stream().flatMap(parcel -> directory.findArea(parcel.areaId()).stream()).anyMatch(area -> area.validity().includes(day));
    }

    /** Changes when any boundary does; seen on every node within five seconds. */
    public String version() {
        return known().version();
    }

    /** Whether any unit of today has land that nobody surveyed. */
    public boolean isSimulated() {
        return known().simulated().stream().flatMap(id -> directory.findArea(id).stream())
                .anyMatch(area -> area.validity().includes(directory.today()));
    }

    /** Whether this unit's land was made up. */
    public boolean isSimulated(UUID areaId) {
        return known().simulated().contains(areaId);
    }

    public Optional<String> boundaryOf(UUID areaId) {
        return boundaries.geometryOf(areaId);
    }

    /** The boundaries of a day, for a map layer. */
    public List<Boundary> boundariesOn(LocalDate day) {
        return boundaries.all().stream().filter(one -> directory.findArea(one.areaId())
                .filter(area -> area.validity().includes(day)).isPresent()).toList();
    }

    @Override
    public Optional<String> refusal(JsonNode geometry) {
        try {
            var shape = parse(geometry.toString());
            if (!(shape instanceof Polygonal) || shape.isEmpty()) {
                return Optional.of("place.boundary.notAPolygon");
            }
            var box = shape.getEnvelopeInternal();
            if (box.getMinX() < -180 || box.getMaxX() > 180 || box.getMinY() < -90 || box.getMaxY() > 90) {
                return Optional.of("place.boundary.notDegrees");
            }
            return Optional.empty();
        } catch (ParseException | IllegalArgumentException e) {
            return Optional.of("place.boundary.unreadable");
        }
    }

    @Override
    public boolean isKnown(UUID areaId, JsonNode geometry) {
        return boundaries.geometryOf(areaId).map(JSON::readTree).filter(geometry::equals).isPresent();
    }

    @Override
    public void put(UUID areaId, JsonNode geometry, String source) {
        try {
            var box = parse(geometry.toString()).getEnvelopeInternal();
            boundaries.save(new Boundary(areaId, geometry.toString(),
                    new Boundary.Box(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY()), source));
        } catch (ParseException e) {
            throw new IllegalArgumentException("Not a boundary of " + areaId, e);
        }
        AfterCommit.run(() -> land = null);
    }

    /** Another node may have taken in new boundaries. */
    @Scheduled(fixedDelay = 5000)
    void keepUp() {
        var now = land;
        if (now != null && !now.version().equals(boundaries.version())) {
            land = null;
        }
    }

    @SuppressWarnings("unchecked")
    private List<Parcel> candidates(Envelope at) {
        return known().tree().query(at);
    }

    private Land known() {
        var now = land;
        return now != null ? now : load();
    }

    private synchronized Land load() {
        var now = land;
        if (now == null) {
            var version = boundaries.version();
            var tree = new STRtree();
            for (var boundary : boundaries.all()) {
                try {
                    var shape = repaired(parse(boundary.geoJson()));
                    tree.insert(shape.getEnvelopeInternal(), new Parcel(boundary.areaId(), PreparedGeometryFactory.prepare(shape)));
                } catch (ParseException e) {
                    throw new IllegalStateException("Stored boundary of " + boundary.areaId(), e);
                }
            }
            tree.build();
            now = new Land(version, tree, boundaries.withSource(Boundary.SIMULATED));
            land = now;
        }
        return now;
    }

    /** Simplified outlines may cross themselves; covering is asked of the mended shape, the stored one stays as it came. */
    private static Geometry repaired(Geometry shape) {
        return shape.isValid() ? shape : org.locationtech.jts.geom.util.GeometryFixer.fix(shape);
    }

    private static Geometry parse(String geoJson) throws ParseException {
        return new GeoJsonReader(GEOMETRY).read(geoJson);
    }
}
