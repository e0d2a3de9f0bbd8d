package vn.ngomon.platform.place.points;

import java.util.Arrays;

/** Points as columns: 23 bytes each. */
class Rows {

    /** The state of a row that counts no more. */
    static final byte DEAD = PointAttributes.STATES;

    long[] code;
    int[] number;
    char[] category;
    char[] agency;
    char[] area;
    byte[] state;
    int[] day;
    volatile int size;

    Rows(int capacity) {
        code = new long[capacity];
        number = new int[capacity];
        category = new char[capacity];
        agency = new char[capacity];
        area = new char[capacity];
        state = new byte[capacity];
        day = new int[capacity];
    }

    boolean isFull() {
        return size == code.length;
    }

    /** Readers look no further than {@code size}, which is written last. */
    void add(long at, int of, PointAttributes attributes) {
        var row = size;
        code[row] = at;
        number[row] = of;
        set(row, attributes);
        size = row + 1;
    }

    void set(int row, PointAttributes attributes) {
        category[row] = (char) attributes.category();
        agency[row] = (char) attributes.agency();
        area[row] = (char) attributes.area();
        state[row] = (byte) attributes.state();
        day[row] = attributes.day();
    }

    void copy(Rows from, int row, int to) {
        code[to] = from.code[row];
        number[to] = from.number[row];
        category[to] = from.category[row];
        agency[to] = from.agency[row];
        area[to] = from.area[row];
        state[to] = from.state[row];
        day[to] = from.day[row];
    }

    PointAttributes attributes(int row) {
        return new PointAttributes(category[row], agency[row], area[row], state[row], day[row]);
    }

    /** The rows from here to there, the living only, sorted. */
    Rows sorted(int from, int to) {
        var order = order(from, to);
        var sorted = new Rows(order.length);
        var size = 0;
        for (var row : order) {
            if (state[row] != DEAD) {
                sorted.copy(this, row, size++);
            }
        }
        sorted.size = size;
        return sorted;
    }

    /** A merge sort of row numbers by code, from runs of one upwards: no boxes, and equal codes keep their order. */
    private int[] order(int from, int to) {
        var count = to - from;
        var order = new int[count];
        Arrays.setAll(order, i -> from + i);
        var other = new int[count];
        for (var width = 1; width < count; width *= 2) {
            for (var start = 0; start < count; start += 2 * width) {
                merge(order, other, start, Math.min(start + width, count), Math.min(start + 2 * width, count));
            }
            var swap = order;
            order = other;
            other = swap;
        }
        return order;
    }

    private void merge(int[] from, int[] into, int start, int middle, int end) {
        var left = start;
        var right = middle;
        for (var i = start; i < end; i++) {
            into[i] = right == end || left < middle && code[from[left]] <= code[from[right]] ? from[left++] : from[right++];
        }
    }

    Rows withRoomFor(int capacity) {
        return part(0, size, capacity);
    }

    Rows part(int from, int to) {
        return part(from, to, to - from);
    }

    private Rows part(int from, int to, int capacity) {
        var part = new Rows(capacity);
        for (var row = from; row < to; row++) {
            part.copy(this, row, row - from);
        }
        part.size = to - from;
        return part;
    }

    /** Two that are sorted, as one. */
    static Rows merged(Rows a, Rows b) {
        var size = a.size + b.size;
        var merged = new Rows(size);
        for (int row = 0, left = 0, right = 0; row < size; row++) {
            var fromA = right == b.size || left < a.size && a.code[left] <= b.code[right];
            merged.copy(fromA ? a : b, fromA ? left++ : right++, row);
        }
        merged.size = size;
        return merged;
    }
}
