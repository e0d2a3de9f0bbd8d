package vn.ngomon.platform.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Days off or desk hours changed: open promises that end on or after the change's day must be counted again. Published
 * inside the changing transaction; count with {@link Calendars#current} there, with {@link Calendars#of} after commit.
 *
 * @param agencyId null when it concerns every agency
 * @param change what happened, and from which day on
 * @param to the last day concerned
 * @param version of the calendar that follows: promises counted under an older one are stale
 */
public record CalendarChanged(@Nullable UUID agencyId, Change change, LocalDate to, String basis, long version,
        Instant at, UUID actor) {}
