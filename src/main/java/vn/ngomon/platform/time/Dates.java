package vn.ngomon.platform.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Days and times as people here write them, in both languages, and as a form, a file or a command line gives them: slip, screen and notice agree. */
public final class Dates {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy").withZone(BusinessClock.ZONE);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(BusinessClock.ZONE);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm").withZone(BusinessClock.ZONE);
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    private Dates() {}

    /** {@code 08/12/2020}. */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** The day on which it is, in Viet Nam. */
    public static String day(Instant instant) {
        return DAY.format(instant);
    }

    /** {@code 07:30 08/12/2020}. */
    public static String moment(Instant instant) {
        return MOMENT.format(instant);
    }

    /** {@code 07:30}. */
    public static String clock(Instant instant) {
        return CLOCK.format(instant);
    }

    /** {@code 2020-12-08} as a browser sends it, {@code 8/12/2020} as people write it; empty for nothing and for no day there is, or none of four digits' years. */
    public static Optional<LocalDate> read(@Nullable String text) {
        var typed = text == null ? "" : text.strip();
        try {
            return typed.isEmpty() ? Optional.empty() : Optional.of(typed.contains("/") ? LocalDate.parse(typed, TYPED) : LocalDate.parse(typed))
                    .filter(day -> day.getYear() >= 1 && day.getYear() <= 9999);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
