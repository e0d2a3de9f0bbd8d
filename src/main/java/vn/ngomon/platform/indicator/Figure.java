package vn.ngomon.platform.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One computed value. Null is not zero: nothing to divide by, or nothing known, is no value.
 *
 * @param numerator null when nothing is known
 * @param denominator null for a count
 * @param asOf the moment whose knowledge the figure reflects
 */
public record Figure(String code, @Nullable Long numerator, @Nullable Long denominator, @Nullable BigDecimal value, Period period,
        Instant asOf) {

    private static final int DECIMALS = 4;

    /** Computes the value as the indicator's unit says. */
    public static Figure of(Indicator indicator, @Nullable Long numerator, @Nullable Long denominator, Period period, Instant asOf) {
        return new Figure(indicator.code(), numerator, denominator, value(indicator.unit(), numerator, denominator), period, asOf);
    }

    public static Figure unknown(Indicator indicator, Period period, Instant asOf) {
        return of(indicator, null, null, period, asOf);
    }

    private static @Nullable BigDecimal value(Indicator.Unit unit, @Nullable Long numerator, @Nullable Long denominator) {
        if (numerator == null) {
            return null;
        }
        if (unit == Indicator.Unit.COUNT) {
            return BigDecimal.valueOf(numerator);
        }
        if (denominator == null || denominator == 0) {
            return null;
        }
        var times = unit == Indicator.Unit.PERCENT ? 100 : 1;
        return BigDecimal.valueOf(numerator).multiply(BigDecimal.valueOf(times))
                .divide(BigDecimal.valueOf(denominator), DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
    }
}
