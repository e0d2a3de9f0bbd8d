package vn.ngomon.operations.demo.land;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.locationtech.jts.precision.GeometryPrecisionReducer;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;
import vn.ngomon.platform.directory.Area;

/**
 * Made-up land that is whole on every day: the province is cut into the least pieces that ever changed hands together, one for each line of
 * communes from the first to the last, and a commune has the pieces of all lines that pass through it. The pieces of a line lie around the
 * centre of the unit it ends in, which is the only centre anybody knows.
 */
final class SimulatedLand {

    /** Five decimals: a metre. Rounded alike on both sides of a line, so that no gap opens. */
    private static final GeometryPrecisionReducer ROUNDING = new GeometryPrecisionReducer(new PrecisionModel(1e5));
    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    /** The angle at which leaves grow around a stem: any number of places around a centre, evenly spread. */
    private static final double TURN = Math.PI * (3 - Math.sqrt(5));

    static {
        ROUNDING.setPointwise(true);
    }

    private SimulatedLand() {}

    /** One commune after the other, and the spot its piece grows around. */
    private record Line(List<Area> communes) {

        Area last() {
            return communes.getLast();
        }

        String name() {
            return communes.stream().map(area -> area.code().value() + area.validity().from()).reduce("", String::concat);
        }
    }

    /**
     * The land of each commune there ever was.
     *
     * @param first      those that follow nobody
     * @param successors what a commune goes on as
     */
    static Map<UUID, Geometry> of(List<Area> first, Function<Area, List<Area>> successors, Polygon outline) {
        var lines = new ArrayList<Line>();
        first.forEach(area -> follow(List.of(area), successors, lines));
        lines.removeIf(line -> line.last().lon() == null || line.last().lat() == null);
        var pieces = cut(spots(lines), outline);
        var land = new LinkedHashMap<UUID, List<Geometry>>();
        pieces.forEach((line, piece) -> line.communes().forEach(area -> land.computeIfAbsent(area.id(), key -> new ArrayList<>()).add(piece)));
        var whole = new LinkedHashMap<UUID, Geometry>();
        land.forEach((area, parts) -> whole.put(area, UnaryUnionOp.union(parts)));
        return whole;
    }

    private static void follow(List<Area> line, Function<Area, List<Area>> successors, List<Line> lines) {
        var next = successors.apply(line.getLast());
        if (next.isEmpty()) {
            lines.add(new Line(line));
        }
        for (var one : next) {
            var longer = new ArrayList<>(line);
            longer.add(one);
            follow(longer, successors, lines);
        }
    }

    private static Map<Line, Coordinate> spots(List<Line> lines) {
        var byEnd = new HashMap<UUID, List<Line>>();
        lines.forEach(line -> byEnd.computeIfAbsent(line.last().id(), key -> new ArrayList<>()).add(line));
        var centres = byEnd.values().stream().map(same -> centre(same.getFirst())).toList();
        var spots = new HashMap<Line, Coordinate>();
        for (var same : byEnd.values()) {
            same.sort(Comparator.comparing(Line::name));
            var centre = centre(same.getFirst());
            var room = 0.4 * centres.stream().filter(other -> !other.equals(centre)).mapToDouble(centre::distance).min().orElse(0.1);
            for (var i = 0; i < same.size(); i++) {
                var away = same.size() == 1 ? 0 : room * Math.sqrt((i + 0.5) / same.size());
                spots.put(same.get(i), new Coordinate(centre.x + away * Math.cos(i * TURN), centre.y + away * Math.sin(i * TURN)));
            }
        }
        return spots;
    }

    private static Coordinate centre(Line line) {
        return new Coordinate(line.last().lon(), line.last().lat());
    }

    private static Map<Line, Geometry> cut(Map<Line, Coordinate> spots, Polygon outline) {
        var builder = new VoronoiDiagramBuilder();
        builder.setSites(spots.values());
        var around = outline.getEnvelopeInternal();
        around.expandBy(1);
        builder.setClipEnvelope(around);
        var cells = builder.getDiagram(GEOMETRY);
        var bySpot = new HashMap<Coordinate, Geometry>();
        for (var i = 0; i < cells.getNumGeometries(); i++) {
            bySpot.put((Coordinate) cells.getGeometryN(i).getUserData(), ROUNDING.reduce(cells.getGeometryN(i).intersection(outline)));
        }
        var pieces = new HashMap<Line, Geometry>();
        spots.forEach((line, spot) -> pieces.put(line, bySpot.get(spot)));
        return pieces;
    }
}
