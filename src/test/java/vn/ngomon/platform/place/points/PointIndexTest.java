package vn.ngomon.platform.place.points;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import vn.ngomon.platform.place.Boundary;
import vn.ngomon.platform.place.points.PointIndex.Order;

/** The index against plainly looking at every point. */
class PointIndexTest {

    static final Boundary.Box WORLD = new Boundary.Box(-180, -90, 180, 90);

    /** The index and a map of the same points, changed together. */
    static final class Both {

        final PointIndex index = new PointIndex();
        final Map<Integer, Point> plain = new HashMap<>();
        final Random random;

        Both(long seed, int count) {
            random = new Random(seed);
            var points = IntStream.range(0, count).mapToObj(this::any).toList();
            index.load(points.iterator());
            points.forEach(point -> plain.put(point.number(), point));
        }

        /** Most near a few towns, some on exactly the same spot, a few anywhere on earth. */
        Point any(int number) {
            var town = random.nextInt(6);
            var spread = town == 0 ? 0 : 0.02;
            var far = random.nextInt(50) == 0;
            return new Point(number, far ? random.nextDouble(-180, 180) : 107.5 + town * 0.07 + random.nextGaussian() * spread,
                    far ? random.nextDouble(-90, 90) : 16.4 + town * 0.03 + random.nextGaussian() * spread,
                    new PointAttributes(random.nextInt(12), random.nextInt(208), random.nextInt(40), random.nextInt(6), 17897 + random.nextInt(2000)));
        }

        void change(int times, int numbers) {
            for (var i = 0; i < times; i++) {
                var number = random.nextInt(numbers);
                var known = plain.get(number);
                switch (random.nextInt(4)) {
                    case 0 -> remove(number);
                    case 1 -> put(known == null ? any(number) : new Point(number, known.lon(), known.lat(), any(number).attributes()));
                    default -> put(any(number));
                }
            }
        }

        void put(Point point) {
            index.put(point.number(), point.lon(), point.lat(), point.attributes());
            plain.put(point.number(), point);
        }

        void remove(int number) {
            index.remove(number);
            plain.remove(number);
        }

        PointFilter filter() {
            var filter = PointFilter.ALL;
            filter = random.nextBoolean() ? filter : filter.inCategories(random.ints(3, 0, 12));
            filter = random.nextBoolean() ? filter : filter.ofAgencies(random.ints(100, 0, 208));
            filter = random.nextInt(3) > 0 ? filter : filter.inAreas(random.ints(20, 0, 40));
            filter = random.nextInt(3) > 0 ? filter : filter.inStates(random.ints(3, 0, 6));
            return random.nextInt(3) > 0 ? filter : filter.between(17897 + random.nextInt(1000), 17897 + 1000 + random.nextInt(1000));
        }

        List<Point> those(PointFilter filter, Predicate<Point> also) {
            return plain.values().stream().filter(point -> filter.matches(point.attributes())).filter(also).toList();
        }
    }

    static boolean within(Boundary.Box box, Point point) {
        var lon = Morton.lon(Morton.x(Morton.code(point.lon(), point.lat())));
        var lat = Morton.lat(Morton.y(Morton.code(point.lon(), point.lat())));
        return lon >= box.west() && lon < box.east() && lat >= box.south() && lat < box.north();
    }

    @Property(tries = 60)
    void everyViewCountsWhatIsThere(@ForAll long seed, @ForAll @IntRange(max = 3000) int count, @ForAll @IntRange(max = 20) int zoom) {
        var both = new Both(seed, count);
        both.change(count / 2, count + 10);
        for (var i = 0; i < 8; i++) {
            var span = 360 / Math.pow(2, zoom);
            var west = both.random.nextBoolean() ? 107.2 + both.random.nextDouble() : both.random.nextDouble(-180, 180);
            var south = both.random.nextBoolean() ? 16.2 + both.random.nextDouble(0.5) : both.random.nextDouble(-90, 90);
            check(both, new Boundary.Box(west, south, Math.min(180, west + span * 5), Math.min(90, south + span * 3)), zoom, both.filter());
        }
        check(both, WORLD, zoom, PointFilter.ALL);
    }

    void check(Both both, Boundary.Box box, int zoom, PointFilter filter) {
        var view = both.index.view(box, zoom, filter);
        assertThat(view).hasSizeLessThanOrEqualTo(Views.MOST);
        for (var cluster : view) {
            var inside = both.those(filter, point -> within(cluster.box(), point));
            assertThat(cluster.count()).isEqualTo(inside.size()).isPositive();
            assertThat(cluster.countByState()).isEqualTo(IntStream.range(0, PointAttributes.STATES)
                    .mapToObj(state -> (int) inside.stream().filter(point -> point.attributes().state() == state).count()).toList());
            assertThat(cluster.lon()).isBetween(cluster.box().west(), cluster.box().east());
            assertThat(cluster.lat()).isBetween(cluster.box().south(), cluster.box().north());
            assertThat(cluster.number().isPresent()).isEqualTo(cluster.count() == 1);
            cluster.number().ifPresent(number -> assertThat(number).isEqualTo(inside.getFirst().number()));
        }
        assertThat(both.those(filter, point -> within(box, point)))
                .allSatisfy(point -> assertThat(view).filteredOn(cluster -> within(cluster.box(), point)).hasSize(1));
    }

    @Property(tries = 40)
    void countsAreThoseOfAllThatMatch(@ForAll long seed, @ForAll @IntRange(max = 20_000) int count) {
        var both = new Both(seed, count);
        both.change(200, count + 10);
        for (var i = 0; i < 5; i++) {
            var filter = both.filter();
            assertThat(both.index.count(filter)).isEqualTo(both.those(filter, point -> true).size());
        }
    }

    @Property(tries = 60)
    void nearbyAreThoseWithinTheDistanceNearestOrNewestFirst(@ForAll long seed, @ForAll @DoubleRange(min = 1, max = 20_000) double metres) {
        var both = new Both(seed, 2000);
        both.change(500, 2100);
        var filter = both.filter();
        var at = both.any(0);
        var around = new Nearby(at.lon(), at.lat(), metres);
        var nearest = both.index.near(at.lon(), at.lat(), metres, filter, 3000, Order.NEAREST);
        var those = both.those(filter, point -> around.distance(Morton.code(point.lon(), point.lat())) <= metres);
        assertThat(nearest).containsExactlyInAnyOrder(those.stream().mapToInt(Point::number).toArray());
        assertThat(Arrays.stream(nearest).mapToObj(both.plain::get).map(point -> around.distance(Morton.code(point.lon(), point.lat()))).toList())
                .isSorted();
        var newest = both.index.near(at.lon(), at.lat(), metres, filter, 3000, Order.NEWEST);
        assertThat(Arrays.stream(newest).map(number -> -both.plain.get(number).attributes().day()).boxed().toList()).isSorted();
        assertThat(both.index.near(at.lon(), at.lat(), metres, filter, 5, Order.NEWEST))
                .isEqualTo(Arrays.copyOf(newest, Math.min(5, newest.length)));
    }

    @Test
    void aHundredMetresAreAHundredMetres() {
        var index = new PointIndex();
        var here = new PointAttributes(0, 0, 0, 0, 0);
        index.put(0, 107.5810, 16.4674, here);
        index.put(1, 107.5810 + 99 / 106_640.0, 16.4674, here);
        index.put(2, 107.5810, 16.4674 + 101 / 110_650.0, here);
        assertThat(index.near(107.5810, 16.4674, 100, PointFilter.ALL, 10, Order.NEAREST)).containsExactly(0, 1);
    }

    @Test
    void aCrowdOnOneSpotFillsManyLeavesAndStaysFindable() {
        var index = new PointIndex();
        var count = 300_000;
        index.load(IntStream.range(0, count).mapToObj(i -> new Point(i, 107.6, 16.46, new PointAttributes(i % 7, 0, 0, i % 3, i))).iterator());
        for (var i = 0; i < 5000; i++) {
            index.put(count + i, 107.6, 16.46, new PointAttributes(8, 0, 0, 4, i));
        }
        index.remove(5);
        assertThat(index.view(WORLD, 18, PointFilter.ALL)).singleElement().satisfies(all -> {
            assertThat(all.count()).isEqualTo(count + 4999);
            assertThat(all.countByState().get(4)).isEqualTo(5000);
        });
        assertThat(index.count(PointFilter.ALL.inCategories(IntStream.of(8)))).isEqualTo(5000);
        assertThat(index.near(107.6, 16.46, 1, PointFilter.ALL, 2, Order.NEWEST)).containsExactly(count - 1, count - 2);
    }

    @Test
    void manyLeavesAnswerAsOne() {
        var both = new Both(3, 250_000);
        both.change(20_000, 260_000);
        check(both, WORLD, 2, both.filter());
        check(both, new Boundary.Box(107.45, 16.38, 107.8, 16.6), 10, PointFilter.ALL);
        check(both, new Boundary.Box(107.45, 16.38, 107.8, 16.6), 11, PointFilter.ALL.inStates(IntStream.of(1, 4)));
        check(both, new Boundary.Box(107.55, 16.43, 107.6, 16.45), 14, both.filter());
        assertThat(both.index.count(PointFilter.ALL)).isEqualTo(both.plain.size());
    }

    @Test
    void whatIsLoadedAgainIsTheSamePointWithItsLastPlace() {
        var index = new PointIndex();
        var one = new PointAttributes(1, 2, 3, 4, 5);
        index.load(List.of(new Point(7, 100, 10, one), new Point(7, 101, 11, one)).iterator());
        index.load(List.of(new Point(7, 102, 12, one)).iterator());
        assertThat(index.count(PointFilter.ALL)).isOne();
        assertThat(index.find(7)).hasValueSatisfying(point -> {
            assertThat(point.lon()).isCloseTo(102, org.assertj.core.data.Offset.offset(1e-6));
            assertThat(point.attributes()).isEqualTo(one);
        });
        assertThat(index.find(8)).isEmpty();
    }

    @Test
    void readersNeverMissWhatStaysWhileOthersComeMoveAndGo() throws InterruptedException {
        var both = new Both(11, 50_000);
        var staying = PointFilter.ALL.inCategories(IntStream.of(99));
        for (var i = 0; i < 1000; i++) {
            var point = both.any(100_000 + i);
            both.put(new Point(point.number(), point.lon(), point.lat(), new PointAttributes(99, 1, 1, 1, 1)));
        }
        var done = new AtomicBoolean();
        var wrong = new ArrayList<String>();
        var looks = new AtomicInteger();
        var reader = Thread.ofPlatform().start(() -> {
            while (!done.get()) {
                var seen = both.index.view(WORLD, 8, staying).stream().mapToInt(MapCluster::count).sum();
                if (seen != 1000) {
                    wrong.add("saw " + seen);
                }
                var all = both.index.count(PointFilter.ALL);
                if (all < 20_000 || all > 100_000) {
                    wrong.add("counted " + all);
                }
                looks.incrementAndGet();
            }
        });
        do {
            both.change(50_000, 60_000);
        } while (looks.get() < 50);
        done.set(true);
        reader.join();
        assertThat(wrong).isEmpty();
        both.change(10, 60_000);
        check(both, WORLD, 3, PointFilter.ALL);
        check(both, new Boundary.Box(107.4, 16.3, 108, 16.8), 11, both.filter());
    }

    @Test
    void aPlaceOffTheEarthOrAStateTooHighIsRefused() {
        assertThatThrownBy(() -> new Point(1, 181, 0, new PointAttributes(0, 0, 0, 0, 0))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Point(1, Double.NaN, 0, new PointAttributes(0, 0, 0, 0, 0))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PointAttributes(0, 0, 0, 15, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
