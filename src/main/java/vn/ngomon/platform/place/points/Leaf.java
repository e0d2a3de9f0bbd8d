package vn.ngomon.platform.place.points;

/**
 * Some ten thousand neighbours: a sorted part with sums for every block of it, and a short unsorted tail of what came later. Attributes
 * change in place; places do not. One writes at a time, anybody reads.
 */
final class Leaf extends Rows {

    /** Short, as wide views read all tails row by row; not shorter, as a leaf is written anew when its tail is full. */
    static final int TAIL = 256;
    static final int BLOCK = 256;
    private static final int STATES = PointAttributes.STATES;

    final int id;
    /** Rows before this one are sorted by code. */
    final int sorted;
    /** Living rows. */
    private int alive;
    private final int[] counts;
    private final long[] sumX;
    private final long[] sumY;

    /** Takes over rows that are sorted and alive. */
    Leaf(int id, Rows from, int start, int end) {
        super(end - start + TAIL);
        this.id = id;
        sorted = end - start;
        for (var row = start; row < end; row++) {
            copy(from, row, row - start);
        }
        size = sorted;
        alive = sorted;
        var blocks = (sorted + BLOCK - 1) / BLOCK;
        counts = new int[blocks * STATES];
        sumX = new long[blocks];
        sumY = new long[blocks];
        for (var row = 0; row < sorted; row++) {
            weigh(row, 1);
        }
    }

    private void weigh(int row, int sign) {
        if (row < sorted) {
            var block = row / BLOCK;
            counts[block * STATES + state[row]] += sign;
            sumX[block] += sign * Morton.x(code[row]);
            sumY[block] += sign * Morton.y(code[row]);
        }
    }

    void append(long at, int of, PointAttributes attributes) {
        add(at, of, attributes);
        alive++;
    }

    void change(int row, PointAttributes attributes) {
        weigh(row, -1);
        set(row, attributes);
        weigh(row, 1);
    }

    void kill(int row) {
        weigh(row, -1);
        state[row] = DEAD;
        alive--;
    }

    boolean isMostlyDead() {
        return size > TAIL && alive < size / 2;
    }

    /** The living rows of both parts, sorted. */
    Rows living() {
        var kept = new Rows(sorted);
        var size = 0;
        for (var row = 0; row < sorted; row++) {
            if (state[row] != DEAD) {
                kept.copy(this, row, size++);
            }
        }
        kept.size = size;
        return merged(kept, sorted(sorted, this.size));
    }

    /** The first sorted row between these that has this code or a higher one. */
    int seek(long wanted, int from, int to) {
        var low = from;
        var high = to;
        while (low < high) {
            var middle = low + high >>> 1;
            if (code[middle] < wanted) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** As {@link #seek}, quick if it is near. */
    int gallop(long wanted, int from, int to) {
        var step = 1;
        var low = from;
        while (low + step < to && code[low + step] < wanted) {
            low += step;
            step *= 2;
        }
        return seek(wanted, low, Math.min(low + step, to));
    }

    /** Counts every living row of the sorted part between these, whole blocks by their sums. */
    void count(int from, int to, Tally tally) {
        var row = from;
        while (row < to) {
            if (row % BLOCK == 0 && row + BLOCK <= to) {
                countBlock(row / BLOCK, tally);
                row += BLOCK;
            } else {
                countRow(row++, tally);
            }
        }
        if (tally.row < 0 && tally.total() == 1) {
            row = from;
            while (row < to && state[row] == DEAD) {
                row++;
            }
            tally.row = row < to ? row : -1;
        }
    }

    private void countBlock(int block, Tally tally) {
        for (var one = 0; one < STATES; one++) {
            tally.counts[one] += counts[block * STATES + one];
        }
        tally.sumX += sumX[block];
        tally.sumY += sumY[block];
    }

    int passing(int block, byte[] states) {
        var passing = 0;
        for (var one = 0; one < STATES; one++) {
            passing += counts[block * STATES + one] * states[one];
        }
        return passing;
    }

    void count(int block, byte[] states, Tally tally) {
        for (var one = 0; one < STATES; one++) {
            tally.counts[one] += counts[block * STATES + one] * states[one];
        }
    }

    /** So many rows of a block are taken to lie where its rows do on the whole. */
    void place(int block, int of, Tally tally) {
        var living = 0;
        for (var one = 0; one < STATES; one++) {
            living += counts[block * STATES + one];
        }
        if (living > 0) {
            tally.sumX += sumX[block] / living * of;
            tally.sumY += sumY[block] / living * of;
        }
    }

    private void countRow(int row, Tally tally) {
        tally.counts[state[row]]++;
        if (state[row] != DEAD) {
            tally.sumX += Morton.x(code[row]);
            tally.sumY += Morton.y(code[row]);
            tally.row = row;
        }
    }
}
