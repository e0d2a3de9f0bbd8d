package vn.ngomon.platform.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * An agency's week from a day on, until the next such week begins (summer hours, a new rule of the province).
 *
 * @param cutOff a same-day procedure received after it is due on the next working day (Decree 61/2018, art. 18: after
 *     15:00 the papers go on with the next working morning)
 * @param week the sessions of each weekday in order; a weekday without sessions is a day of rest
 */
public record DeskHours(LocalDate from, LocalTime cutOff, Map<DayOfWeek, List<DeskSession>> week) {

    /** Where nothing else is declared: 7:30–11:30 and 13:30–17:30, Monday to Friday. */
    public static final DeskHours USUAL = mondayToFriday(WorkCalendar.FIRST, LocalTime.of(15, 0),
            List.of(new DeskSession(LocalTime.of(7, 30), LocalTime.of(11, 30)),
                    new DeskSession(LocalTime.of(13, 30), LocalTime.of(17, 30))));

    public DeskHours {
        var copy = new EnumMap<DayOfWeek, List<DeskSession>>(DayOfWeek.class);
        week.forEach((day, sessions) -> {
            if (!sessions.isEmpty()) {
                copy.put(day, inOrder(day, sessions));
            }
        });
        if (copy.isEmpty()) {
            throw new IllegalArgumentException("A week without any desk hours");
        }
        week = Map.copyOf(copy);
    }

    public static DeskHours mondayToFriday(LocalDate from, LocalTime cutOff, List<DeskSession> sessions) {
        var week = new EnumMap<DayOfWeek, List<DeskSession>>(DayOfWeek.class);
        for (var day = DayOfWeek.MONDAY; day != DayOfWeek.SATURDAY; day = day.plus(1)) {
            week.put(day, sessions);
        }
        return new DeskHours(from, cutOff, week);
    }

    public List<DeskSession> on(DayOfWeek day) {
        return week.getOrDefault(day, List.of());
    }

    /** A day of rest that is worked in exchange keeps the hours of the first working weekday. */
    List<DeskSession> onWorkedRestDay(DayOfWeek day) {
        if (week.containsKey(day)) {
            return on(day);
        }
        var first = DayOfWeek.MONDAY;
        while (!week.containsKey(first)) {
            first = first.plus(1);
        }
        return on(first);
    }

    private static List<DeskSession> inOrder(DayOfWeek day, List<DeskSession> sessions) {
        var sorted = new ArrayList<>(sessions);
        sorted.sort((a, b) -> a.opens().compareTo(b.opens()));
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).opens().isBefore(sorted.get(i - 1).closes())) {
                throw new IllegalArgumentException("Desk sessions overlap on " + day);
            }
        }
        return List.copyOf(sorted);
    }
}
