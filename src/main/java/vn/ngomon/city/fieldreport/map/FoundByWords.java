package vn.ngomon.city.fieldreport.map;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.IntStream;
import vn.ngomon.city.fieldreport.Spot;
import vn.ngomon.city.fieldreport.board.PublicReport;
import vn.ngomon.platform.place.Boundary;
import vn.ngomon.platform.place.points.MapCluster;
import vn.ngomon.platform.place.points.Point;
import vn.ngomon.platform.place.points.PointAttributes;
import vn.ngomon.platform.place.points.PointFilter;
import vn.ngomon.platform.place.points.PointIndex;

/** The newest reports that have the words somebody searches for, as points apart: words are no attribute of a point. */
final class FoundByWords {

    private final PointIndex index = new PointIndex();
    private final List<PublicReport> oldestFirst;

    FoundByWords(List<PublicReport> newestFirst, Function<PublicReport, PointAttributes> attributes) {
        oldestFirst = newestFirst.stream().filter(report -> report.spot() != null).toList().reversed();
        // By their places here instead of their numbers, as an index needs room for every number up to the highest.
        index.load(IntStream.range(0, oldestFirst.size()).mapToObj(place -> point(place, oldestFirst.get(place), attributes)).iterator());
    }

    private static Point point(int place, PublicReport report, Function<PublicReport, PointAttributes> attributes) {
        return new Point(place, report.spot().lon(), report.spot().lat(), attributes.apply(report));
    }

    List<MapCluster> view(Boundary.Box box, int zoom) {
        return index.view(box, zoom, PointFilter.ALL).stream().map(this::numbered).toList();
    }

    private MapCluster numbered(MapCluster cluster) {
        return cluster.number().isEmpty() ? cluster
                : new MapCluster(cluster.lon(), cluster.lat(), cluster.count(), cluster.countByState(), OptionalInt.of(number(cluster.number().getAsInt())), cluster.box());
    }

    IntStream near(Spot spot, double metres, int most) {
        return IntStream.of(index.near(spot.lon(), spot.lat(), metres, PointFilter.ALL, most, PointIndex.Order.NEWEST)).map(this::number);
    }

    private int number(int place) {
        return oldestFirst.get(place).number();
    }
}
