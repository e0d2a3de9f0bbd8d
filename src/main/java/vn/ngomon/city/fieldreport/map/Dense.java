package vn.ngomon.city.fieldreport.map;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** Small numbers for what points are filtered by, given as they are met. Numbers mean nothing outside this node's memory. */
final class Dense<T> {

    private static final int MOST = 65_535;

    private final Map<T, Integer> numbers = new ConcurrentHashMap<>();

    int of(T thing) {
        var known = numbers.get(thing);
        return known != null ? known : give(thing);
    }

    private synchronized int give(T thing) {
        return numbers.computeIfAbsent(thing, fresh -> {
            if (numbers.size() >= MOST) {
                throw new IllegalStateException("More than " + MOST + " kinds");
            }
            return numbers.size();
        });
    }

    /** What was never met is on no map. */
    IntStream of(Collection<T> things) {
        return things.stream().map(numbers::get).filter(Objects::nonNull).mapToInt(Integer::intValue);
    }
}
