package vn.ngomon.platform.calendar;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;

/** One line of a case's ledger of time; written once, never changed. As JSON it carries its {@code kind}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ClockEntry.Started.class, name = "started"),
    @JsonSubTypes.Type(value = ClockEntry.Paused.class, name = "paused"),
    @JsonSubTypes.Type(value = ClockEntry.Resumed.class, name = "resumed"),
    @JsonSubTypes.Type(value = ClockEntry.Reset.class, name = "reset"),
    @JsonSubTypes.Type(value = ClockEntry.Extended.class, name = "extended"),
    @JsonSubTypes.Type(value = ClockEntry.ExtendedTo.class, name = "extendedTo"),
    @JsonSubTypes.Type(value = ClockEntry.Rescheduled.class, name = "rescheduled"),
    @JsonSubTypes.Type(value = ClockEntry.CalendarChange.class, name = "calendarChange"),
    @JsonSubTypes.Type(value = ClockEntry.Ready.class, name = "ready"),
    @JsonSubTypes.Type(value = ClockEntry.Stopped.class, name = "stopped")
})
public sealed interface ClockEntry {

    /** Business time. */
    Instant at();

    /** The dossier was received: its limit begins. */
    record Started(Instant at, Limit limit) implements ClockEntry {}

    /** The clock stands while somebody else is awaited, mostly the applicant (supplement). */
    record Paused(Instant at, String reason) implements ClockEntry {}

    /** The wait is over; the promise moves by the desk time waited. */
    record Resumed(Instant at) implements ClockEntry {}

    /** The limit restarts from zero (Decree 61/2018: after a supplement the limit counts anew). Ends a pause, if any. */
    record Reset(Instant at, String reason) implements ClockEntry {}

    /** The law gives more time, counted on from the promise in force; {@code basis} names the law. */
    record Extended(Instant at, Limit by, String basis) implements ClockEntry {

        public Extended {
            if (by.amount() == 0) {
                throw new IllegalArgumentException("Not an extension: " + by);
            }
        }
    }

    /** A lawful decision sets a later date itself. */
    record ExtendedTo(Instant at, Instant promise, String basis) implements ClockEntry {}

    /** The agency apologises and names a new date (Form 04): once, and without moving the law's limit. */
    record Rescheduled(Instant at, Instant promise, String reason) implements ClockEntry {}

    /** Days off or desk hours changed under an open promise: everything is counted again. */
    record CalendarChange(Instant at, String what) implements ClockEntry {}

    /** The result is ready: the moment by which early, on time and late are judged. */
    record Ready(Instant at) implements ClockEntry {}

    /** It ended without a result: withdrawn, refused, stopped by rule. Nothing is judged. */
    record Stopped(Instant at, String reason) implements ClockEntry {}
}
