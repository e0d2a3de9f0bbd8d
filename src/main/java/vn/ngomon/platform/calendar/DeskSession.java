package vn.ngomon.platform.calendar;

import java.time.LocalTime;

/** One stretch of a day in which the desk is open, such as 7:30–11:30. */
public record DeskSession(LocalTime opens, LocalTime closes) {

    public DeskSession {
        if (!opens.isBefore(closes)) {
            throw new IllegalArgumentException("A desk opens before it closes: " + opens + "–" + closes);
        }
    }
}
