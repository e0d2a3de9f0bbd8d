package vn.ngomon.platform.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** Counts as a clerk with a wall calendar would: day after day, minute after minute. No arithmetic to go wrong. */
record BruteForce(List<DeskHours> weeks, Map<LocalDate, SpecialDay> specials) {

    List<DeskSession> sessions(LocalDate date) {
        DeskHours week = null;
        for (var candidate : weeks) {
            if (week == null || !candidate.from().isAfter(date)) {
                week = candidate;
            }
        }
        var special = specials.get(date);
        if (special == null) {
            return week.on(date.getDayOfWeek());
        }
        if (special.kind() != SpecialDay.Kind.WORKING_DAY) {
            return List.of();
        }
        return week.on(date.getDayOfWeek()).isEmpty() ? week.on(java.time.DayOfWeek.MONDAY) : week.on(date.getDayOfWeek());
    }

    boolean works(LocalDate date) {
        return !sessions(date).isEmpty();
    }

    boolean openInMinuteFrom(Instant minute) {
        var local = minute.atOffset(WorkCalendar.ZONE);
        LocalTime time = local.toLocalTime();
        return sessions(local.toLocalDate()).stream().anyMatch(s -> !time.isBefore(s.opens()) && time.isBefore(s.closes()));
    }

    Instant promise(Instant received, Limit limit) {
        var date = received.atOffset(WorkCalendar.ZONE).toLocalDate();
        return switch (limit.unit()) {
            case WORKING_DAYS -> {
                for (int counted = 0; counted < limit.amount(); ) {
                    date = date.plusDays(1);
                    counted += works(date) ? 1 : 0;
                }
                yield end(date);
            }
            case CALENDAR_DAYS -> end(rolled(date.plusDays(limit.amount())));
            case MONTHS -> end(rolled(date.plusMonths(limit.amount())));
            case SAME_DAY -> {
                var time = received.atOffset(WorkCalendar.ZONE).toLocalTime();
                yield works(date) && !time.isAfter(LocalTime.of(15, 0)) && !received.isAfter(end(date))
                        ? end(date) : end(rolled(date.plusDays(1)));
            }
            case WORKING_HOURS -> addMinutes(received, limit.amount() * 60);
            case CLOCK_HOURS -> received.plus(limit.amount(), ChronoUnit.HOURS);
            case NONE -> throw new IllegalArgumentException();
        };
    }

    Instant addMinutes(Instant from, int minutes) {
        var at = from;
        for (int counted = 0; counted < minutes; at = at.plusSeconds(60)) {
            counted += openInMinuteFrom(at) ? 1 : 0;
        }
        while (minutes == 0 && !openInMinuteFrom(at)) {
            at = at.plusSeconds(60);
        }
        return at;
    }

    int minutesBetween(Instant from, Instant to) {
        var counted = 0;
        for (var at = from; at.isBefore(to); at = at.plusSeconds(60)) {
            counted += openInMinuteFrom(at) ? 1 : 0;
        }
        return counted;
    }

    Instant end(LocalDate date) {
        return date.atTime(sessions(date).getLast().closes()).toInstant(WorkCalendar.ZONE);
    }

    LocalDate rolled(LocalDate date) {
        return works(date) ? date : rolled(date.plusDays(1));
    }
}
