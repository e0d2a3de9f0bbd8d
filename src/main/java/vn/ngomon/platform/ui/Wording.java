package vn.ngomon.platform.ui;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import vn.ngomon.platform.time.BusinessClock;

/** How numbers and distances in time are written, in the viewer's language. */
final class Wording {

    private static final ZoneId ZONE = BusinessClock.ZONE;

    private Wording() {}

    /** Monday 1 … Sunday 7, the suffix of {@code ui.weekday.}. */
    static int weekday(Instant instant) {
        return instant.atZone(ZONE).getDayOfWeek().getValue();
    }

    static String number(long value, Locale locale) {
        return NumberFormat.getIntegerInstance(locale).format(value);
    }

    static String decimal(double value, int digits, Locale locale) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(value);
    }

    static String percent(double share, int digits, Locale locale) {
        return decimal(share * 100, digits, locale) + "%";
    }

    /** The unit and amount of a distance in time, as the suffix of {@code ui.ago.} and {@code ui.in.}; beyond 30 days a date says more. */
    record Distance(String unit, long amount) {

        static Distance between(Instant a, Instant b) {
            var length = Duration.between(a, b).abs();
            if (length.toMinutes() < 1) {
                return new Distance("now", 0);
            }
            if (length.toMinutes() < 60) {
                return new Distance("minutes", length.toMinutes());
            }
            var days = Math.abs(a.atZone(ZONE).toLocalDate().toEpochDay() - b.atZone(ZONE).toLocalDate().toEpochDay());
            if (days == 0 || length.toHours() < 12) {
                return new Distance("hours", length.toHours());
            }
            return days == 1 ? new Distance("day", 1) : days <= 30 ? new Distance("days", days) : new Distance("date", 0);
        }
    }
}
