package vn.ngomon.platform.indicator;

import java.time.Instant;
import java.util.List;

/** Computes figures from the data of the feature that owns them. */
public interface IndicatorSource {

    /** What its figures are about, as the heading they stand under. */
    String titleKey();

    List<Indicator> indicators();

    /**
     * The same question gets the same answer, however often it is asked: what happened after {@code asOf} is not counted.
     *
     * @param code one of {@link #indicators()}
     */
    Figure compute(String code, Period period, Instant asOf);

    /** The codes of those that stand on the home page too. */
    default List<String> headlines() {
        return List.of();
    }

    /** All of them; a source that reads its data once for everything does so here. */
    default List<Figure> computeAll(Period period, Instant asOf) {
        return indicators().stream().map(indicator -> compute(indicator.code(), period, asOf)).toList();
    }
}
