package vn.ngomon.platform.timetable;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ngomon.platform.calendar.DeskHours;
import vn.ngomon.platform.calendar.DeskSession;
import vn.ngomon.platform.time.Dates;
import vn.ngomon.platform.timetable.TimetableForm.Wrong;

/**
 * A week of desk hours as typed: two sessions a day, each from and to; a day left empty is a day of rest.
 *
 * @param times by field: {@code day1.1.opens}
 */
public record HoursForm(@Nullable UUID agency, String from, String cutOff, String basis, Map<String, String> times) {

    private static final int SESSIONS = 2;

    public HoursForm {
        times = Map.copyOf(times);
    }

    /** The name of a field: weekday from Monday as 1, session from 1, {@code opens} or {@code closes}. */
    public static String field(int weekday, int session, String end) {
        return "day" + weekday + "." + session + "." + end;
    }

    public String time(int weekday, int session, String end) {
        return times.getOrDefault(field(weekday, session, end), "");
    }

    static HoursForm of(@Nullable UUID agency, Map<String, String> params) {
        var times = new LinkedHashMap<String, String>();
        params.forEach((name, value) -> {
            if (name.matches("day[1-7]\\.[12]\\.(opens|closes)")) {
                times.put(name, value.strip());
            }
        });
        return new HoursForm(agency, params.getOrDefault("from", "").strip(), params.getOrDefault("cutOff", "").strip(),
                params.getOrDefault("hoursBasis", "").strip(), times);
    }

    /** The week in force, to begin from. */
    static HoursForm of(DeskHours hours) {
        var times = new LinkedHashMap<String, String>();
        hours.week().forEach((weekday, sessions) -> {
            for (int i = 0; i < sessions.size(); i++) {
                times.put(field(weekday.getValue(), i + 1, "opens"), sessions.get(i).opens().toString());
                times.put(field(weekday.getValue(), i + 1, "closes"), sessions.get(i).closes().toString());
            }
        });
        return new HoursForm(null, "", hours.cutOff().toString(), "", times);
    }

    List<Wrong> wrongs() {
        var wrongs = new ArrayList<>(Wrong.ofDay("from", from));
        if (read(cutOff).isEmpty()) {
            wrongs.add(new Wrong("cutOff", "timetable.wrong.time"));
        }
        if (basis.isBlank()) {
            wrongs.add(new Wrong("hoursBasis", "timetable.wrong.basis"));
        }
        week().ifPresentOrElse(week -> {
            if (week.isEmpty()) {
                wrongs.add(new Wrong("day1.1.opens", "timetable.wrong.noHours"));
            }
        }, () -> wrongs.add(new Wrong("day1.1.opens", "timetable.wrong.hours")));
        return wrongs;
    }

    DeskHours hours() {
        return new DeskHours(Dates.read(from).orElseThrow(), read(cutOff).orElseThrow(), week().orElseThrow());
    }

    /** Empty when a session is half typed, ends before it begins or runs into the next. */
    private Optional<Map<DayOfWeek, List<DeskSession>>> week() {
        var week = new EnumMap<DayOfWeek, List<DeskSession>>(DayOfWeek.class);
        for (var weekday : DayOfWeek.values()) {
            for (int session = 1; session <= SESSIONS; session++) {
                var opens = time(weekday.getValue(), session, "opens");
                var closes = time(weekday.getValue(), session, "closes");
                if (opens.isEmpty() && closes.isEmpty()) {
                    continue;
                }
                var from = read(opens);
                var to = read(closes);
                var sessions = week.computeIfAbsent(weekday, day -> new ArrayList<>());
                if (from.isEmpty() || to.isEmpty() || !from.get().isBefore(to.get()) || !sessions.isEmpty() && from.get().isBefore(sessions.getLast().closes())) {
                    return Optional.empty();
                }
                sessions.add(new DeskSession(from.get(), to.get()));
            }
        }
        return Optional.of(week);
    }

    private static Optional<LocalTime> read(String text) {
        try {
            return Optional.of(LocalTime.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
