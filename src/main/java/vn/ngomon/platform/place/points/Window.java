package vn.ngomon.platform.place.points;

import vn.ngomon.platform.place.Boundary;

/** The cells of a grid that a box touches, and the way to the rows in them. */
final class Window {

    /** Takes rows that lie in the window: a run of the sorted part, or single ones of the tail. */
    interface Rowing {
        void take(Leaf leaf, int from, int to);
    }

    final int level;
    private final int shift;
    /** Columns and rows of cells; east and north are the first ones beyond. */
    private final long west;
    private final long east;
    private final long south;
    private final long north;

    /** @param whole of this level, coarser or the same, are the cells that are taken in whole when the box cuts them */
    Window(Boundary.Box box, int whole, int level) {
        this.level = level;
        shift = Morton.shift(level);
        var narrow = Morton.BITS - whole;
        var widen = level - whole;
        west = Morton.x(box.west()) >>> narrow << widen;
        east = (Morton.x(box.east()) >>> narrow) + 1 << widen;
        south = Morton.y(box.south()) >>> narrow << widen;
        north = (Morton.y(box.north()) >>> narrow) + 1 << widen;
    }

    /** How many cells a box touches on this level. */
    static long cells(Boundary.Box box, int level) {
        var window = new Window(box, level, level);
        return (window.east - window.west) * (window.north - window.south);
    }

    long first() {
        return Morton.interleave(west, south) << shift;
    }

    long last() {
        return (Morton.interleave(east - 1, north - 1) + 1 << shift) - 1;
    }

    boolean covers(long code) {
        var x = Morton.x(code >>> shift);
        var y = Morton.y(code >>> shift);
        return x >= west && x < east && y >= south && y < north;
    }

    void rows(Leaf leaf, Rowing rowing) {
        descend(leaf, leaf.seek(first(), 0, leaf.sorted), leaf.seek(last() + 1, 0, leaf.sorted), 0, 0, rowing);
        var end = leaf.size;
        for (var row = leaf.sorted; row < end; row++) {
            if (leaf.state[row] != Rows.DEAD && covers(leaf.code[row])) {
                rowing.take(leaf, row, row + 1);
            }
        }
    }

    /** Halves the world twice with every step, and leaves out what lies beside the window. */
    private void descend(Leaf leaf, int from, int to, int depth, long quarter, Rowing rowing) {
        if (from == to) {
            return;
        }
        var wide = level - depth;
        var left = Morton.x(quarter) << wide;
        var below = Morton.y(quarter) << wide;
        var side = 1L << wide;
        if (left >= east || left + side <= west || below >= north || below + side <= south) {
            return;
        }
        if (left >= west && left + side <= east && below >= south && below + side <= north) {
            rowing.take(leaf, from, to);
            return;
        }
        var row = from;
        for (var child = 0; child < 4; child++) {
            var inner = quarter << 2 | child;
            var end = child == 3 ? to : leaf.seek(inner + 1 << Morton.shift(depth + 1), row, to);
            descend(leaf, row, end, depth + 1, inner, rowing);
            row = end;
        }
    }
}
