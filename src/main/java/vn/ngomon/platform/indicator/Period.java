package vn.ngomon.platform.indicator;

import java.time.Instant;
import java.time.LocalDate;
import vn.ngomon.platform.time.BusinessClock;

/** Whole days in Viet Nam's time, both ends included. */
public record Period(LocalDate from, LocalDate to) {

    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("Ends before it begins: " + from + " to " + to);
        }
    }

    public static Period year(int year) {
        return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** The first instant inside. */
    public Instant start() {
        return from.atStartOfDay(BusinessClock.ZONE).toInstant();
    }

    /** The first instant after. */
    public Instant end() {
        return to.plusDays(1).atStartOfDay(BusinessClock.ZONE).toInstant();
    }
}
