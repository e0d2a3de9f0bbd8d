package vn.ngomon.platform.place.points;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Sums by cell of a grid: a small hash table of plain arrays. */
final class Cells {

    private static final int STATES = PointAttributes.STATES;
    private static final long FREE = -1;

    final int level;
    private long[] cell = new long[64];
    private int[] counts = new int[64 * STATES];
    private long[] sumX = new long[64];
    private long[] sumY = new long[64];
    private int[] number = new int[64];
    private int size;

    Cells(int level) {
        this.level = level;
        Arrays.fill(cell, FREE);
    }

    int size() {
        return size;
    }

    long points() {
        long points = 0;
        for (var count : counts) {
            points += count;
        }
        return points;
    }

    void add(long at, Tally tally, int one) {
        add(at, tally.counts, 0, tally.sumX, tally.sumY, one);
    }

    private void add(long at, int[] from, int offset, long x, long y, int one) {
        if (2 * size >= cell.length) {
            grow();
        }
        var slot = slot(at);
        if (cell[slot] == FREE) {
            cell[slot] = at;
            size++;
        }
        for (var state = 0; state < STATES; state++) {
            counts[slot * STATES + state] += from[offset + state];
        }
        sumX[slot] += x;
        sumY[slot] += y;
        number[slot] = one;
    }

    private int slot(long at) {
        var mask = cell.length - 1;
        var slot = (int) (at * 0x9E37_79B9_7F4A_7C15L >>> 40) & mask;
        while (cell[slot] != FREE && cell[slot] != at) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        var old = new Cells(level);
        old.cell = cell;
        old.counts = counts;
        old.sumX = sumX;
        old.sumY = sumY;
        old.number = number;
        var capacity = cell.length * 2;
        cell = new long[capacity];
        Arrays.fill(cell, FREE);
        counts = new int[capacity * STATES];
        sumX = new long[capacity];
        sumY = new long[capacity];
        number = new int[capacity];
        size = 0;
        addAll(old);
    }

    /** Takes over the sums of a grid as fine as this one, or finer. */
    Cells addAll(Cells other) {
        var shift = 2 * (other.level - level);
        for (var slot = 0; slot < other.cell.length; slot++) {
            if (other.cell[slot] != FREE) {
                add(other.cell[slot] >>> shift, other.counts, slot * STATES, other.sumX[slot], other.sumY[slot], other.number[slot]);
            }
        }
        return this;
    }

    /** The same in cells twice as wide. */
    Cells coarser() {
        return new Cells(level - 1).addAll(this);
    }

    List<MapCluster> clusters() {
        var clusters = new ArrayList<MapCluster>(size);
        for (var slot = 0; slot < cell.length; slot++) {
            if (cell[slot] != FREE) {
                clusters.add(cluster(slot));
            }
        }
        return clusters;
    }

    private MapCluster cluster(int slot) {
        var states = Arrays.copyOfRange(counts, slot * STATES, (slot + 1) * STATES);
        var count = IntStream.of(states).sum();
        return new MapCluster(Morton.lon((double) sumX[slot] / count), Morton.lat((double) sumY[slot] / count), count,
                IntStream.of(states).boxed().toList(), count == 1 ? OptionalInt.of(number[slot]) : OptionalInt.empty(),
                Morton.box(cell[slot], level));
    }
}
