package vn.ngomon.city.fieldreport.open311.wire;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.ngomon.platform.time.BusinessClock;

/**
 * Dates of the W3C's profile of ISO 8601. Written with seconds, Việt Nam's zone and no fraction, as some clients stumble over milliseconds; read in
 * every way clients write them: days alone, without seconds, with fractions, without a zone, with a {@code +} that became a space in an address.
 */
public final class W3cTime {

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");
    private static final Pattern READ = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:[T ](\\d{2}:\\d{2})(:\\d{2})?([.,]\\d{1,9})?\\s*(Z|z|[+ -]?\\d{2}:?\\d{2})?)?");

    private W3cTime() {}

    public static @Nullable String write(@Nullable Instant instant) {
        return instant == null ? null : WRITTEN.format(instant.truncatedTo(ChronoUnit.SECONDS).atZone(BusinessClock.ZONE));
    }

    /** A day alone is its first moment in Việt Nam. */
    public static Optional<Instant> read(String text) {
        return read(text, 0);
    }

    /** A day alone is its end: whoever asks "until the 20th" means the 20th too. */
    public static Optional<Instant> readEnd(String text) {
        return read(text, 1);
    }

    private static Optional<Instant> read(String text, int laterDays) {
        var parts = READ.matcher(text.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            var day = LocalDate.parse(parts.group(1));
            if (day.getYear() < 1) {
                return Optional.empty();
            }
            if (parts.group(2) == null) {
                return Optional.of(day.plusDays(laterDays).atStartOfDay(BusinessClock.ZONE).toInstant());
            }
            var seconds = Optional.ofNullable(parts.group(3)).orElse(":00");
            var fraction = Optional.ofNullable(parts.group(4)).map(given -> given.replace(',', '.')).orElse("");
            return Optional.of(LocalDateTime.parse(day + "T" + parts.group(2) + seconds + fraction).atZone(zone(parts.group(5))).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static ZoneId zone(@Nullable String given) {
        if (given == null) {
            return BusinessClock.ZONE;
        }
        var text = given.replace(' ', '+').replace("z", "Z");
        return ZoneOffset.of(Character.isDigit(text.charAt(0)) ? "+" + text : text);
    }
}
