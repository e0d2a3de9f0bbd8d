package vn.ngomon.platform.place.points;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import vn.ngomon.platform.place.Boundary;

/**
 * Points of one kind (reports, cameras, vessels …) with what they are filtered by, for maps: any view of ten million in milliseconds, at
 * less than 30 bytes each. Changes are seen at once; readers never wait. What a reader sees while a point is moved may hold it twice.
 */
public final class PointIndex {

    /** Which of the points found come first, and are kept if there are too many. */
    public enum Order { NEAREST, NEWEST }

    private static final Boundary.Box WORLD = new Boundary.Box(-180, -90, 180, 90);
    /** How many rows a new leaf takes at most; it is cut in two when it has outgrown that by half. */
    private static final int FULL = 1 << 16;
    private static final int BATCH = 1 << 20;

    private final ReentrantLock writing = new ReentrantLock();
    private final Positions positions = new Positions();
    private volatile Tree tree;

    public PointIndex() {
        tree = Tree.of(List.of(new Leaf(positions.reserve(), new Rows(0), 0, 0)), List.of(0L));
        positions.introduce(tree.leaves()[0]);
    }

    /** Takes in many at once; numbers already known get the new place and attributes. */
    public void load(Iterator<Point> points) {
        while (points.hasNext()) {
            var batch = new Rows(1024);
            while (points.hasNext() && batch.size < BATCH) {
                batch = batch.isFull() ? batch.withRoomFor(Math.min(BATCH, batch.size * 4)) : batch;
                var point = points.next();
                batch.add(Morton.code(point.lon(), point.lat()), point.number(), point.attributes());
            }
            locked(batch, this::merge);
        }
    }

    /** A new point, or a known one changed or moved. */
    public void put(int number, double lon, double lat, PointAttributes attributes) {
        locked(new Point(number, lon, lat, attributes), this::put);
    }

    /** Forgets a point; one that is not known is no matter. */
    public void remove(int number) {
        locked(number, this::tidy);
    }

    public Optional<Point> find(int number) {
        writing.lock();
        try {
            if (!positions.knows(number)) {
                return Optional.empty();
            }
            var leaf = positions.leaf(number);
            var row = positions.row(number);
            var code = leaf.code[row];
            return Optional.of(new Point(number, Morton.lon(Morton.x(code)), Morton.lat(Morton.y(code)), leaf.attributes(row)));
        } finally {
            writing.unlock();
        }
    }

    /**
     * What a map shows of a box: at most about 400 clusters and single points. Cells that the box cuts are counted whole, so that clusters
     * stay the same while the map is moved.
     *
     * @param zoom as maps count it: the world is 256 · 2<sup>zoom</sup> pixels wide
     */
    public List<MapCluster> view(Boundary.Box box, int zoom, PointFilter filter) {
        return Views.view(tree, box, zoom, filter);
    }

    /** The numbers of the points around a place. */
    public int[] near(double lon, double lat, double metres, PointFilter filter, int limit, Order order) {
        return new Nearby(lon, lat, metres).find(tree, filter, limit, order);
    }

    public int count(PointFilter filter) {
        return Math.toIntExact(Views.cells(tree, new Window(WORLD, 1, 1), filter).points());
    }

    private interface Change<T> {
        void make(T of);
    }

    /** The tree is written after every change and read before every look, so that what was changed inside it is seen too. */
    private <T> void locked(T of, Change<T> change) {
        writing.lock();
        try {
            change.make(of);
        } finally {
            var now = tree;
            tree = now;
            writing.unlock();
        }
    }

    private void put(Point point) {
        var code = Morton.code(point.lon(), point.lat());
        if (positions.knows(point.number())) {
            var leaf = positions.leaf(point.number());
            var row = positions.row(point.number());
            if (leaf.code[row] == code) {
                leaf.change(row, point.attributes());
                return;
            }
        }
        if (tree.leaves()[tree.at(code)].isFull()) {
            renew(tree.at(code), new Rows(0));
        }
        var leaf = tree.leaves()[tree.at(code)];
        leaf.append(code, point.number(), point.attributes());
        var row = leaf.size - 1;
        kill(point.number());
        positions.put(point.number(), leaf, row);
    }

    private void kill(int number) {
        if (positions.knows(number)) {
            var leaf = positions.leaf(number);
            leaf.kill(positions.row(number));
            positions.clear(number);
        }
    }

    private void tidy(int number) {
        if (positions.knows(number)) {
            var leaf = positions.leaf(number);
            kill(number);
            if (leaf.isMostlyDead()) {
                renew(tree.place(leaf), new Rows(0));
            }
        }
    }

    private void merge(Rows batch) {
        var seen = new BitSet();
        for (var row = batch.size - 1; row >= 0; row--) {
            if (seen.get(batch.number[row])) {
                batch.state[row] = Rows.DEAD;
            }
            seen.set(batch.number[row]);
            kill(batch.number[row]);
        }
        var sorted = batch.sorted(0, batch.size);
        var row = sorted.size;
        while (row > 0) {
            var place = tree.at(sorted.code[row - 1]);
            var from = row;
            while (from > 0 && (sorted.code[from - 1] >= tree.least()[place] || place == 0)) {
                from--;
            }
            renew(place, sorted.part(from, row));
            row = from;
        }
    }

    /** Writes a leaf anew with its tail and more rows sorted in, as several if they have become too many. */
    private void renew(int place, Rows more) {
        var old = tree.leaves()[place];
        var rows = Rows.merged(old.living(), more);
        var count = rows.size > FULL * 3 / 2 ? (rows.size + FULL - 1) / FULL : 1;
        var leaves = new ArrayList<Leaf>();
        var least = new ArrayList<Long>();
        for (var i = 0; i < count; i++) {
            var from = (int) ((long) rows.size * i / count);
            leaves.add(new Leaf(positions.reserve(), rows, from, (int) ((long) rows.size * (i + 1) / count)));
            least.add(i == 0 ? (Long) tree.least()[place] : (Long) rows.code[from]);
        }
        positions.forget(old);
        leaves.forEach(positions::introduce);
        tree = tree.replace(place, leaves, least);
    }
}
