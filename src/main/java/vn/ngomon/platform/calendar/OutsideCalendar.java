package vn.ngomon.platform.calendar;

import java.time.DateTimeException;

/** A moment before 2015 or after 2040: the calendar says nothing about it. */
public final class OutsideCalendar extends DateTimeException {

    private static final long serialVersionUID = 1;

    OutsideCalendar(long epochDay) {
        super("The work calendar covers " + WorkCalendar.FIRST + " to " + WorkCalendar.LAST + "; asked for day " + epochDay
                + " since 1970-01-01");
    }
}
