package vn.ngomon.platform.place.points;

import java.util.BitSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Which points are meant; what is not said does not matter. An empty set of categories, agencies … matches nothing. */
public final class PointFilter {

    /** Every point. */
    public static final PointFilter ALL = new PointFilter(null, null, null, null, Integer.MIN_VALUE, Integer.MAX_VALUE);

    final @Nullable BitSet categories;
    final @Nullable BitSet agencies;
    final @Nullable BitSet areas;
    final @Nullable BitSet states;
    final int fromDay;
    final int toDay;

    private PointFilter(@Nullable BitSet categories, @Nullable BitSet agencies, @Nullable BitSet areas, @Nullable BitSet states,
            int fromDay, int toDay) {
        this.categories = categories;
        this.agencies = agencies;
        this.areas = areas;
        this.states = states;
        this.fromDay = fromDay;
        this.toDay = toDay;
    }

    public PointFilter inCategories(IntStream numbers) {
        return new PointFilter(set(numbers), agencies, areas, states, fromDay, toDay);
    }

    public PointFilter ofAgencies(IntStream numbers) {
        return new PointFilter(categories, set(numbers), areas, states, fromDay, toDay);
    }

    public PointFilter inAreas(IntStream numbers) {
        return new PointFilter(categories, agencies, set(numbers), states, fromDay, toDay);
    }

    public PointFilter inStates(IntStream numbers) {
        return new PointFilter(categories, agencies, areas, set(numbers), fromDay, toDay);
    }

    /** Both days included. */
    public PointFilter between(int fromDay, int toDay) {
        return new PointFilter(categories, agencies, areas, states, fromDay, toDay);
    }

    boolean isAll() {
        return categories == null && agencies == null && areas == null && states == null
                && fromDay == Integer.MIN_VALUE && toDay == Integer.MAX_VALUE;
    }

    /** The plain meaning; {@link Scan} does the same for many at once. */
    boolean matches(PointAttributes one) {
        return has(categories, one.category()) && has(agencies, one.agency()) && has(areas, one.area()) && has(states, one.state())
                && fromDay <= one.day() && one.day() <= toDay;
    }

    private static boolean has(@Nullable BitSet set, int number) {
        return set == null || set.get(number);
    }

    private static BitSet set(IntStream numbers) {
        return numbers.collect(BitSet::new, BitSet::set, BitSet::or);
    }
}
