package vn.ngomon.platform.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Days off or desk hours changed: open promises that end on or after {@code from} must be counted again. Published
 * inside the changing transaction; count with {@link Calendars#current} there, with {@link Calendars#of} after commit.
 *
 * @param agencyId null when it concerns every agency
 * @param what in Vietnamese, for the ledger's {@link ClockEntry.CalendarChange}
 * @param version of the calendar that follows: promises counted under an older one are stale
 */
public record CalendarChanged(@Nullable UUID agencyId, LocalDate from, LocalDate to, String what, String basis, long version,
        Instant at, UUID actor) {}
