package vn.ngomon.government.procedure.national;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ngomon.government.procedure.content.Channel;

/**
 * One way in as published.
 *
 * @param duration null when the record says that it has none
 */
record WayReading(Channel channel, @Nullable Duration duration, List<Fee> fees, String note) {

    WayReading {
        fees = List.copyOf(fees);
    }

    /** @param unit NOT_GIVEN when only a number stands there */
    record Duration(BigDecimal value, Unit unit, String published) {}

    enum Unit {
        SAME_DAY, WORKING_DAYS, CALENDAR_DAYS, HOURS, WORKING_HOURS, MINUTES, WEEKS, MONTHS, YEARS, NOT_GIVEN
    }

    /**
     * @param kind what the cell means: "free" with a note that names a tariff is TEXT, with a share of another sum PERCENT
     * @param amount as published
     * @param doubtful the amount cannot be meant as written (40 đồng for 40.000)
     */
    record Fee(Kind kind, @Nullable BigDecimal amount, String currency, boolean doubtful, String note) {}

    enum Kind {
        AMOUNT, PERCENT, FREE, TEXT, NONE
    }
}
