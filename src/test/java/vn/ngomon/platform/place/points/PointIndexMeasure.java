package vn.ngomon.platform.place.points;

import java.util.Arrays;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import vn.ngomon.platform.place.Boundary;

/** How long views of many points take; run by hand: {@code PointIndexMeasure 10000000}. */
final class PointIndexMeasure {

    private static final int VIEWS = 400;

    private final Random random = new Random(1);
    private final double[] townLon = random.doubles(40, 107.1, 108.1).toArray();
    private final double[] townLat = random.doubles(40, 16.05, 16.7).toArray();

    private PointIndexMeasure() {}

    public static void main(String[] args) {
        new PointIndexMeasure().run(args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000);
    }

    private void run(int count) {
        var before = used();
        var start = System.nanoTime();
        var index = new PointIndex();
        index.load(IntStream.range(0, count).mapToObj(this::point).iterator());
        System.out.printf("load %d: %.1f s, %.1f bytes a point%n", count, (System.nanoTime() - start) / 1e9, (double) (used() - before) / count);
        for (var round = 0; round < 2; round++) {
            measure("all", index, () -> PointFilter.ALL);
            measure("category", index, () -> PointFilter.ALL.inCategories(random.ints(2, 0, 30)));
            measure("agency", index, () -> PointFilter.ALL.ofAgencies(random.ints(1, 0, 208)));
            measure("state", index, () -> PointFilter.ALL.inStates(random.ints(2, 0, 6)));
            measure("period", index, () -> PointFilter.ALL.between(18_000, 18_000 + random.nextInt(1500)));
            measure("everything", index, () -> PointFilter.ALL.inCategories(IntStream.range(0, 20)).ofAgencies(IntStream.range(0, 150))
                    .inAreas(IntStream.range(0, 30)).inStates(IntStream.range(0, 4)).between(18_000, 19_500));
        }
        measureNear(index);
        measurePut(index, count);
    }

    private Point point(int number) {
        var town = random.nextInt(40);
        var spread = random.nextInt(10) == 0 ? 0.05 : 0.008;
        return new Point(number, townLon[town] + random.nextGaussian() * spread, townLat[town] + random.nextGaussian() * spread,
                new PointAttributes(random.nextInt(30), random.nextInt(208), town, random.nextInt(6), 17_897 + random.nextInt(2500)));
    }

    private void measure(String name, PointIndex index, Supplier<PointFilter> filter) {
        var nanos = new long[VIEWS];
        var worst = new long[19];
        for (var i = 0; i < VIEWS; i++) {
            var zoom = i % 19;
            var town = random.nextInt(40);
            var wide = 360 / Math.pow(2, zoom) * 5;
            var lon = townLon[town] + random.nextGaussian() * 0.01;
            var lat = townLat[town] + random.nextGaussian() * 0.01;
            var box = new Boundary.Box(Math.max(-180, lon - wide / 2), Math.max(-90, lat - wide * 0.3), Math.min(180, lon + wide / 2),
                    Math.min(90, lat + wide * 0.3));
            var one = filter.get();
            var start = System.nanoTime();
            index.view(box, zoom, one);
            nanos[i] = System.nanoTime() - start;
            worst[zoom] = Math.max(worst[zoom], nanos[i]);
        }
        print(name, nanos);
        System.out.println("   worst by zoom, ms: " + Arrays.stream(worst).mapToObj(n -> "%.0f".formatted(n / 1e6)).toList());
    }

    private void measureNear(PointIndex index) {
        var nanos = new long[VIEWS];
        for (var i = 0; i < VIEWS; i++) {
            var town = random.nextInt(40);
            var filter = PointFilter.ALL.inCategories(random.ints(1, 0, 30)).between(20_000, 20_400);
            var start = System.nanoTime();
            index.near(townLon[town], townLat[town], 200, filter, 20, PointIndex.Order.NEAREST);
            nanos[i] = System.nanoTime() - start;
        }
        print("near 200 m in a town's middle", nanos);
    }

    private void measurePut(PointIndex index, int count) {
        var start = System.nanoTime();
        for (var i = 0; i < 200_000; i++) {
            var point = point(count + i);
            index.put(point.number(), point.lon(), point.lat(), point.attributes());
        }
        System.out.printf("put: %.2f µs each%n", (System.nanoTime() - start) / 1e3 / 200_000);
    }

    private static void print(String name, long[] nanos) {
        Arrays.sort(nanos);
        System.out.printf("%s: p50 %.1f ms, p99 %.1f ms, most %.1f ms%n", name, nanos[VIEWS / 2] / 1e6, nanos[VIEWS * 99 / 100] / 1e6,
                nanos[VIEWS - 1] / 1e6);
    }

    private static long used() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
