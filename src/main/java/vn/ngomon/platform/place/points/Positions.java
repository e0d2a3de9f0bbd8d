package vn.ngomon.platform.place.points;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Where each number's row is: the leaf's id and the row in it, in pages so that growing copies nothing. */
final class Positions {

    private static final int PAGE = 1 << 16;
    private static final int ROW_BITS = 17;
    private static final int NONE = -1;

    private final List<int[]> pages = new ArrayList<>();
    private final List<Leaf> byId = new ArrayList<>();
    private final List<Integer> freed = new ArrayList<>();

    /** An id for a leaf to be. */
    int reserve() {
        if (!freed.isEmpty()) {
            return freed.removeLast();
        }
        byId.add(null);
        return byId.size() - 1;
    }

    void introduce(Leaf leaf) {
        byId.set(leaf.id, leaf);
        for (var row = 0; row < leaf.size; row++) {
            put(leaf.number[row], leaf, row);
        }
    }

    void forget(Leaf leaf) {
        byId.set(leaf.id, null);
        freed.add(leaf.id);
    }

    void put(int number, Leaf leaf, int row) {
        write(number, leaf.id << ROW_BITS | row);
    }

    void clear(int number) {
        write(number, NONE);
    }

    private void write(int number, int position) {
        while (pages.size() <= number / PAGE) {
            var page = new int[PAGE];
            Arrays.fill(page, NONE);
            pages.add(page);
        }
        pages.get(number / PAGE)[number % PAGE] = position;
    }

    boolean knows(int number) {
        return number >= 0 && number / PAGE < pages.size() && pages.get(number / PAGE)[number % PAGE] != NONE;
    }

    Leaf leaf(int number) {
        return byId.get(pages.get(number / PAGE)[number % PAGE] >>> ROW_BITS);
    }

    int row(int number) {
        return pages.get(number / PAGE)[number % PAGE] & (1 << ROW_BITS) - 1;
    }
}
