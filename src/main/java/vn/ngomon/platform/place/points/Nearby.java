package vn.ngomon.platform.place.points;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import vn.ngomon.platform.place.Boundary;

/** The points around a place. */
final class Nearby {

    private static final double METRES_A_DEGREE = 111_195;

    private final double lon;
    private final double lat;
    private final double metres;
    private final double narrowing;

    /** Distances are those on a sphere, good to 0.5 % at city scale. */
    Nearby(double lon, double lat, double metres) {
        this.lon = lon;
        this.lat = lat;
        this.metres = metres;
        narrowing = Math.max(0.01, Math.cos(Math.toRadians(lat)));
    }

    private record Found(int number, double metres, int day) {}

    int[] find(Tree tree, PointFilter filter, int limit, PointIndex.Order order) {
        var better = order == PointIndex.Order.NEAREST
                ? Comparator.comparingDouble(Found::metres).thenComparing(Found::number)
                : Comparator.comparingInt(Found::day).thenComparingInt(Found::number).reversed();
        var best = new PriorityQueue<>(better.reversed());
        var scan = new Scan(filter);
        var window = window();
        var last = tree.at(window.last());
        for (var leaf = tree.from(window.first()); leaf <= last; leaf++) {
            window.rows(tree.leaves()[leaf], (of, from, to) -> IntStream.range(from, to).filter(row -> scan.passes(of, row)).forEach(row -> {
                var away = distance(of.code[row]);
                if (away <= metres) {
                    best.add(new Found(of.number[row], away, of.day[row]));
                    if (best.size() > limit) {
                        best.poll();
                    }
                }
            }));
        }
        return best.stream().sorted(better).mapToInt(Found::number).distinct().toArray();
    }

    /** The cells are about an eighth of the circle, so that few rows are looked at in vain. */
    private Window window() {
        var high = metres / METRES_A_DEGREE;
        var wide = high / narrowing;
        var box = new Boundary.Box(lon - wide, lat - high, lon + wide, lat + high);
        var level = Math.clamp((long) Math.ceil(Math.log(360 / Math.max(high / 4, 1e-6)) / Math.log(2)), 1, Morton.BITS - 1);
        return new Window(box, level, level);
    }

    double distance(long code) {
        var x = (Morton.lon(Morton.x(code)) - lon) * narrowing;
        var y = Morton.lat(Morton.y(code)) - lat;
        return Math.sqrt(x * x + y * y) * METRES_A_DEGREE;
    }
}
