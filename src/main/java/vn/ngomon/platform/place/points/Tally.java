package vn.ngomon.platform.place.points;

import java.util.Arrays;

/** What was counted of one cell. */
final class Tally {

    /** By state; the last one takes the rows that do not count, so that nobody has to branch. */
    final int[] counts = new int[PointAttributes.STATES + 1];
    /** More counts: of every second row, as two tables are quicker to count in than one. */
    final int[] odd = new int[PointAttributes.STATES + 1];
    long sumX;
    long sumY;
    /** The row of one of those counted, or -1. */
    int row;

    void clear() {
        Arrays.fill(counts, 0);
        Arrays.fill(odd, 0);
        sumX = 0;
        sumY = 0;
        row = -1;
    }

    int total() {
        var total = 0;
        for (var state = 0; state < PointAttributes.STATES; state++) {
            counts[state] += odd[state];
            odd[state] = 0;
            total += counts[state];
        }
        return total;
    }
}
