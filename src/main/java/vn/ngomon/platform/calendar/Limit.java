package vn.ngomon.platform.calendar;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A time limit as the law states it: so many units from the moment of receipt.
 *
 * @param unit what is counted
 * @param amount how many; 0 for {@link Unit#SAME_DAY} and {@link Unit#NONE}
 */
public record Limit(Unit unit, int amount) {

    /** What a limit counts. Days and months are judged by date, hours by instant. */
    public enum Unit {
        /** Days on which the agency works, from the day after receipt. */
        WORKING_DAYS,
        /** Every day counts; a last day that is off moves to the next working day (Civil Code 148). */
        CALENDAR_DAYS,
        /** To the same day of a later month; likewise moved off a day off. */
        MONTHS,
        /** Hours of desk time from the moment of receipt. */
        WORKING_HOURS,
        /** Hours by the clock on the wall, day and night. */
        CLOCK_HOURS,
        /** Today, or the next working day after the cut-off. */
        SAME_DAY,
        /** The law sets no limit. */
        NONE
    }

    public static final Limit NONE = new Limit(Unit.NONE, 0);
    public static final Limit SAME_DAY = new Limit(Unit.SAME_DAY, 0);

    public Limit {
        var counted = unit != Unit.SAME_DAY && unit != Unit.NONE;
        if (counted ? amount < 1 || amount > 10_000 : amount != 0) {
            throw new IllegalArgumentException("Not a time limit: " + amount + " " + unit);
        }
    }

    public static Limit workingDays(int amount) {
        return new Limit(Unit.WORKING_DAYS, amount);
    }

    public static Limit calendarDays(int amount) {
        return new Limit(Unit.CALENDAR_DAYS, amount);
    }

    public static Limit months(int amount) {
        return new Limit(Unit.MONTHS, amount);
    }

    public static Limit workingHours(int amount) {
        return new Limit(Unit.WORKING_HOURS, amount);
    }

    public static Limit clockHours(int amount) {
        return new Limit(Unit.CLOCK_HOURS, amount);
    }

    /** The last moment that is still on time for a promise: the end of its date where dates are compared, else the promise itself. */
    public Instant lastMoment(Instant promised) {
        return judgedByDate() ? promised.atOffset(WorkCalendar.ZONE).toLocalDate().plusDays(1).atStartOfDay().toInstant(WorkCalendar.ZONE)
                .minus(1, ChronoUnit.MICROS) : promised;
    }

    /** Whether early, on time and late compare dates rather than instants. */
    public boolean judgedByDate() {
        return unit != Unit.WORKING_HOURS && unit != Unit.CLOCK_HOURS;
    }
}
