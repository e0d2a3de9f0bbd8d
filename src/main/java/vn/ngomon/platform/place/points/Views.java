package vn.ngomon.platform.place.points;

import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import vn.ngomon.platform.place.Boundary;

/** Clusters of a view: counted in fine cells, then joined until they can be told apart. */
final class Views {

    /** No more circles than people can tell apart and phones can draw. */
    static final int MOST = 400;
    /** A cell of crowded views is a quarter of a tile wide, or half a tile on large screens; of others a sixteenth. */
    private static final int CROWDED = 2;
    private static final int FINER = 2;
    /** From so many rows to look at one by one, two threads are quicker than one. */
    private static final long WORTH_SHARING = 300_000;

    private Views() {}

    static List<MapCluster> view(Tree tree, Boundary.Box box, int zoom, PointFilter filter) {
        var level = Math.clamp((long) zoom + CROWDED, 2, Morton.BITS - FINER);
        while (level > 2 && Window.cells(box, level - 1) > MOST) {
            level--;
        }
        var finer = Window.cells(box, level) > MOST ? 1 : FINER;
        var cells = cells(tree, new Window(box, level - 1, level + finer), filter);
        var crowded = cells.points() > MOST;
        while (cells.size() > MOST || crowded && cells.level > level) {
            cells = cells.coarser();
        }
        return cells.clusters();
    }

    static Cells cells(Tree tree, Window window, PointFilter filter) {
        var first = tree.from(window.first());
        var last = tree.at(window.last());
        var next = new AtomicInteger(first);
        long rows = 0;
        for (var leaf = first; leaf <= last; leaf++) {
            rows += tree.leaves()[leaf].size;
        }
        if (filter.isAll() || rows < WORTH_SHARING) {
            return work(tree, window, filter, next, last);
        }
        var other = ForkJoinPool.commonPool().submit(() -> work(tree, window, filter, next, last));
        return work(tree, window, filter, next, last).addAll(other.join());
    }

    /** Takes leaf after leaf that nobody has taken. */
    private static Cells work(Tree tree, Window window, PointFilter filter, AtomicInteger next, int last) {
        var cells = new Cells(window.level);
        var scan = new Scan(filter);
        var tally = new Tally();
        for (var leaf = next.getAndIncrement(); leaf <= last; leaf = next.getAndIncrement()) {
            window.rows(tree.leaves()[leaf], (of, from, to) -> cellByCell(of, from, to, scan, tally, cells));
        }
        return cells;
    }

    private static void cellByCell(Leaf leaf, int from, int to, Scan scan, Tally tally, Cells cells) {
        var shift = Morton.shift(cells.level);
        var row = from;
        while (row < to) {
            var cell = leaf.code[row] >>> shift;
            var end = to - row == 1 ? to : leaf.gallop(cell + 1 << shift, row, to);
            tally.clear();
            scan.count(leaf, row, end, tally);
            if (tally.total() > 0) {
                cells.add(cell, tally, tally.row < 0 ? -1 : leaf.number[tally.row]);
            }
            row = end;
        }
    }
}
