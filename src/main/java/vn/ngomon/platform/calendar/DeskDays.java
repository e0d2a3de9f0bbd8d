package vn.ngomon.platform.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The days of a calendar laid out as prefix sums, so that every question is a few array reads: days are numbered from
 * {@link WorkCalendar#FIRST}, working days by their rank among working days, seconds within a day from midnight.
 */
final class DeskDays {

    static final long FIRST_DAY = WorkCalendar.FIRST.toEpochDay();
    static final int DAYS = (int) (WorkCalendar.LAST.toEpochDay() - FIRST_DAY + 1);
    private static final int[] OFF = {};
    private static final int SHORTEST_BUCKET = 900;

    /** By day: opening and closing seconds in turn; empty when off. */
    final int[][] sessions = new int[DAYS][];
    /** By day: the last second at which a same-day procedure is still due today; -1 when off. */
    final int[] sameDayUntil = new int[DAYS];
    /** By day: how many working days lie before it. One more entry than days. */
    final int[] workingBefore = new int[DAYS + 1];
    /** By rank: the day. */
    final int[] workingDay;
    /** By rank: the second of that day at which the desk closes for good. */
    final int[] closing;
    /** By rank: desk seconds of all earlier working days. One more entry than ranks. */
    final int[] secondsBefore;

    private final int bucket;
    private final int[] rankByBucket;

    DeskDays(List<DeskHours> hours, Map<LocalDate, SpecialDay> specials) {
        layOut(hours, specials);
        var count = workingBefore[DAYS];
        workingDay = new int[count];
        closing = new int[count];
        secondsBefore = new int[count + 1];
        var shortest = Integer.MAX_VALUE;
        for (int day = 0, rank = 0; day < DAYS; day++) {
            if (sessions[day].length > 0) {
                var seconds = length(sessions[day]);
                workingDay[rank] = day;
                closing[rank] = sessions[day][sessions[day].length - 1];
                secondsBefore[++rank] = secondsBefore[rank - 1] + seconds;
                shortest = Math.min(shortest, seconds);
            }
        }
        bucket = Math.max(SHORTEST_BUCKET, shortest);
        rankByBucket = new int[secondsBefore[count] / bucket + 1];
        for (int i = 0, rank = 0; i < rankByBucket.length; i++) {
            while (rank < count - 1 && secondsBefore[rank + 1] <= i * bucket) {
                rank++;
            }
            rankByBucket[i] = rank;
        }
    }

    private void layOut(List<DeskHours> hours, Map<LocalDate, SpecialDay> specials) {
        var date = WorkCalendar.FIRST;
        var current = -1;
        var week = new int[8][];
        for (int day = 0; day < DAYS; day++, date = date.plusDays(1)) {
            while (current + 1 < hours.size() && (current < 0 || !hours.get(current + 1).from().isAfter(date))) {
                week = secondsOf(hours.get(++current));
            }
            var special = specials.get(date);
            sessions[day] = special == null ? week[date.getDayOfWeek().getValue()]
                    : special.isWorked() ? seconds(hours.get(current).onWorkedRestDay(date.getDayOfWeek())) : OFF;
            var works = sessions[day].length > 0;
            sameDayUntil[day] = works
                    ? Math.min(hours.get(current).cutOff().toSecondOfDay(), sessions[day][sessions[day].length - 1]) : -1;
            workingBefore[day + 1] = workingBefore[day] + (works ? 1 : 0);
        }
    }

    /** The rank of the working day on which the {@code seconds}-th second of all desk time passes; at most two steps. */
    int rankOf(int seconds) {
        var rank = rankByBucket[(seconds - 1) / bucket];
        while (secondsBefore[rank + 1] < seconds) {
            rank++;
        }
        return rank;
    }

    int total() {
        return secondsBefore[workingDay.length];
    }

    private static int[][] secondsOf(DeskHours hours) {
        var week = new int[8][];
        for (var day : DayOfWeek.values()) {
            week[day.getValue()] = seconds(hours.on(day));
        }
        return week;
    }

    private static int[] seconds(List<DeskSession> sessions) {
        return sessions.isEmpty() ? OFF : sessions.stream()
                .flatMapToInt(s -> Arrays.stream(new int[] {s.opens().toSecondOfDay(), s.closes().toSecondOfDay()}))
                .toArray();
    }

    private static int length(int[] sessions) {
        var length = 0;
        for (int i = 0; i < sessions.length; i += 2) {
            length += sessions[i + 1] - sessions[i];
        }
        return length;
    }
}
