package vn.ngomon.platform.place.points;

import java.util.ArrayList;
import java.util.List;

/** The leaves side by side, each with the least code that belongs to it. Never altered: a new one takes its place. */
record Tree(Leaf[] leaves, long[] least) {

    static Tree of(List<Leaf> leaves, List<Long> least) {
        return new Tree(leaves.toArray(Leaf[]::new), least.stream().mapToLong(Long::longValue).toArray());
    }

    /** Which leaf takes this code. */
    int at(long code) {
        var low = 0;
        var high = least.length - 1;
        while (low < high) {
            var middle = low + high + 1 >>> 1;
            if (least[middle] <= code) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** The first leaf that may hold this code: of a crowd on one spot there may be several. */
    int from(long code) {
        return at(code - 1);
    }

    int place(Leaf leaf) {
        return List.of(leaves).indexOf(leaf);
    }

    Tree replace(int place, List<Leaf> by, List<Long> from) {
        var leaves = new ArrayList<>(List.of(this.leaves));
        var least = new ArrayList<Long>();
        for (var one : this.least) {
            least.add(one);
        }
        leaves.remove(place);
        least.remove(place);
        leaves.addAll(place, by);
        least.addAll(place, from);
        return of(leaves, least);
    }
}
