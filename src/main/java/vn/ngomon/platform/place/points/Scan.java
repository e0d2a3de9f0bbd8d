package vn.ngomon.platform.place.points;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** A filter made ready for millions of rows: one tight loop a column, over a block at a time. For one thread. */
final class Scan {

    private static final int STEP = Leaf.BLOCK;
    /** Up to here each row that passes is looked at by itself. */
    private static final int FEW = 16;

    private final boolean all;
    private final byte @Nullable [] categories;
    private final byte @Nullable [] agencies;
    private final byte @Nullable [] areas;
    private final byte @Nullable [] states;
    private final boolean days;
    private final boolean onlyStates;
    private final int fromDay;
    private final int toDay;
    private final byte[] passes = new byte[STEP];

    Scan(PointFilter filter) {
        all = filter.isAll();
        categories = table(filter.categories, 1 << 16);
        agencies = table(filter.agencies, 1 << 16);
        areas = table(filter.areas, 1 << 16);
        states = table(filter.states, PointAttributes.STATES + 1);
        fromDay = filter.fromDay;
        toDay = filter.toDay;
        days = fromDay != Integer.MIN_VALUE || toDay != Integer.MAX_VALUE;
        onlyStates = states != null && categories == null && agencies == null && areas == null && !days;
    }

    private static byte @Nullable [] table(@Nullable BitSet set, int size) {
        if (set == null) {
            return null;
        }
        var table = new byte[size];
        set.stream().takeWhile(number -> number < size).forEach(number -> table[number] = 1);
        return table;
    }

    /** Counts the living rows between these that pass. */
    void count(Leaf leaf, int from, int to, Tally tally) {
        if (all && to <= leaf.sorted) {
            leaf.count(from, to, tally);
            return;
        }
        for (var start = from; start < to; ) {
            var end = Math.min((start / STEP + 1) * STEP, to);
            var whole = end - start == STEP && end <= leaf.sorted;
            if (!whole || !onlyStates || !countBlock(leaf, start / STEP, tally)) {
                check(leaf, start, end);
                if (whole) {
                    addBlock(leaf, start, tally);
                } else {
                    add(leaf, start, end, tally);
                }
            }
            start = end;
        }
    }

    /** By the block's own sums; false where too few pass to say nothing of each. */
    private boolean countBlock(Leaf leaf, int block, Tally tally) {
        var passing = leaf.passing(block, states);
        if (passing > 0 && passing < FEW) {
            return false;
        }
        leaf.count(block, states, tally);
        leaf.place(block, passing, tally);
        return true;
    }

    boolean passes(Rows rows, int row) {
        return rows.state[row] != Rows.DEAD
                && (categories == null || categories[rows.category[row]] == 1) && (agencies == null || agencies[rows.agency[row]] == 1)
                && (areas == null || areas[rows.area[row]] == 1) && (states == null || states[rows.state[row]] == 1)
                && rows.day[row] >= fromDay && rows.day[row] <= toDay;
    }

    private void check(Rows rows, int from, int to) {
        Arrays.fill(passes, 0, to - from, (byte) 1);
        if (days) {
            checkDays(rows.day, from, to);
        }
        if (states != null) {
            check(rows.state, states, from, to);
        }
        check(rows.category, categories, from, to);
        check(rows.agency, agencies, from, to);
        check(rows.area, areas, from, to);
    }

    private void checkDays(int[] day, int from, int to) {
        for (int row = from, i = 0; row < to; row++, i++) {
            passes[i] = (byte) (day[row] >= fromDay & day[row] <= toDay ? 1 : 0);
        }
    }

    private void check(byte[] column, byte[] table, int from, int to) {
        for (int row = from, i = 0; row < to; row++, i++) {
            passes[i] &= table[column[row]];
        }
    }

    private void check(char[] column, byte @Nullable [] table, int from, int to) {
        if (table != null) {
            for (int row = from, i = 0; row < to; row++, i++) {
                passes[i] &= table[column[row]];
            }
        }
    }

    private void add(Rows rows, int from, int to, Tally tally) {
        for (int row = from, i = 0; row < to; row++, i++) {
            if (passes[i] != 0 && rows.state[row] != Rows.DEAD) {
                tally.counts[rows.state[row]]++;
                tally.sumX += Morton.x(rows.code[row]);
                tally.sumY += Morton.y(rows.code[row]);
                tally.row = row;
            }
        }
    }

    /** Rows of one block stand so close together that those that pass are drawn where all of them are. */
    private void addBlock(Leaf leaf, int from, Tally tally) {
        var passed = 0;
        for (var one : passes) {
            passed += one;
        }
        if (passed < FEW) {
            if (passed > 0) {
                add(leaf, from, from + STEP, tally);
            }
            return;
        }
        var state = leaf.state;
        var counts = tally.counts;
        var odd = tally.odd;
        var none = counts[Rows.DEAD] + odd[Rows.DEAD];
        for (int row = from, i = 0; i < STEP; row += 2, i += 2) {
            counts[state[row] | passes[i] - 1 & Rows.DEAD]++;
            odd[state[row + 1] | passes[i + 1] - 1 & Rows.DEAD]++;
        }
        leaf.place(from / STEP, STEP - (counts[Rows.DEAD] + odd[Rows.DEAD] - none), tally);
    }
}
