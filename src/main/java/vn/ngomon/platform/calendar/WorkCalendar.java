package vn.ngomon.platform.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * When one agency works, from 2015 to 2040, and what follows for time limits. Immutable and pure; every answer takes
 * constant time however long the period. Viet Nam keeps +07:00 all year, so a day is always 86,400 seconds; fractions of
 * a second do not count.
 *
 * <p>Counting follows the Civil Code 2015, art. 147–148: the day of receipt does not count, a limit ends at the end of
 * its last day, and a last day that is off moves to the next working day.
 */
public final class WorkCalendar {

    public static final LocalDate FIRST = LocalDate.of(2015, 1, 1);
    public static final LocalDate LAST = LocalDate.of(2040, 12, 31);
    public static final ZoneOffset ZONE = ZoneOffset.ofHours(7);

    private static final int OFFSET = ZONE.getTotalSeconds();
    private static final int DAY = 86_400;

    private final List<DeskHours> hours;
    private final TreeMap<LocalDate, SpecialDay> specials;
    private final long version;
    private final DeskDays days;

    private WorkCalendar(List<DeskHours> hours, TreeMap<LocalDate, SpecialDay> specials, long version) {
        this.hours = hours;
        this.specials = specials;
        this.version = version;
        this.days = new DeskDays(hours, specials);
    }

    /**
     * @param hours at least one week; the earliest also serves the time before it
     * @param version of the rules this was made from; two calendars of one agency with one version are equal
     */
    public static WorkCalendar of(List<DeskHours> hours, Collection<SpecialDay> specials, long version) {
        if (hours.isEmpty()) {
            throw new IllegalArgumentException("A calendar needs desk hours");
        }
        var byDate = new TreeMap<LocalDate, SpecialDay>();
        specials.forEach(day -> byDate.put(day.date(), day));
        return new WorkCalendar(hours.stream().sorted((a, b) -> a.from().compareTo(b.from())).toList(), byDate, version);
    }

    public long version() {
        return version;
    }

    /** The last day of the last year whose Tết is announced: a promise after it may still move. Never computed. */
    public LocalDate announcedThrough() {
        return specials.values().stream().filter(day -> day.occasion() == SpecialDay.Occasion.TET)
                .reduce((earlier, later) -> later)
                .map(day -> LocalDate.of(day.date().getYear(), 12, 31)).orElse(FIRST.minusDays(1));
    }

    public Optional<SpecialDay> special(LocalDate date) {
        return Optional.ofNullable(specials.get(date));
    }

    public Map<LocalDate, SpecialDay> specials(int year) {
        return Map.copyOf(specials.subMap(LocalDate.of(year, 1, 1), true, LocalDate.of(year, 12, 31), true));
    }

    public DeskHours hoursOn(LocalDate date) {
        return hours.stream().filter(week -> !week.from().isAfter(date)).reduce((a, b) -> b).orElse(hours.getFirst());
    }

    public boolean isWorkingDay(LocalDate date) {
        return days.sessions[index(date.toEpochDay())].length > 0;
    }

    /** Working days after {@code from}, {@code to} included: the day of receipt does not count. Negative backwards. */
    public int workingDaysBetween(LocalDate from, LocalDate to) {
        return days.workingBefore[index(to.toEpochDay()) + 1] - days.workingBefore[index(from.toEpochDay()) + 1];
    }

    /** When the desk closes on this day or, when it is off, on the next working day. */
    public Instant endOfDeskHours(LocalDate date) {
        return endOfDay(index(date.toEpochDay()));
    }

    /**
     * The end of a limit that began with this receipt.
     *
     * @throws IllegalArgumentException for {@link Limit#NONE}, which ends never: see {@link #findPromise}
     */
    public Instant promise(Instant received, Limit limit) {
        var second = received.getEpochSecond() + OFFSET;
        var day = index(Math.floorDiv(second, DAY));
        return switch (limit.unit()) {
            case WORKING_DAYS -> endOfRank(days.workingBefore[day + 1] + limit.amount() - 1);
            case CALENDAR_DAYS -> endOfDay(index(DeskDays.FIRST_DAY + day + limit.amount()));
            case MONTHS -> endOfDay(index(date(day).plusMonths(limit.amount()).toEpochDay()));
            case WORKING_HOURS -> atDeskSecond(deskSecondsBefore(day, secondOfDay(second)) + limit.amount() * 3600L);
            case CLOCK_HOURS -> received.plusSeconds(limit.amount() * 3600L);
            case SAME_DAY -> endOfDay(secondOfDay(second) <= days.sameDayUntil[day] ? day : day + 1);
            case NONE -> throw new IllegalArgumentException("No limit, no promise");
        };
    }

    /** As {@link #promise}; empty where the law sets no limit. */
    public Optional<Instant> findPromise(Instant received, Limit limit) {
        return limit.unit() == Limit.Unit.NONE ? Optional.empty() : Optional.of(promise(received, limit));
    }

    /** The moment at which so much desk time has passed; for no time at all, the next opening. */
    public Instant addDeskTime(Instant from, Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException("Desk time runs forward: " + time);
        }
        return time.toSeconds() == 0 ? nextOpening(from) : atDeskSecond(deskSecondsBefore(from) + time.toSeconds());
    }

    /** Desk time from one moment to another; negative backwards. */
    public Duration deskTimeBetween(Instant from, Instant to) {
        return Duration.ofSeconds(deskSecondsBefore(to) - (long) deskSecondsBefore(from));
    }

    /** This moment when the desk is open, else the moment it opens next. */
    public Instant nextOpening(Instant from) {
        var local = from.getEpochSecond() + OFFSET;
        var day = index(Math.floorDiv(local, DAY));
        var second = secondOfDay(local);
        var today = days.sessions[day];
        for (int i = 0; i < today.length; i += 2) {
            if (second < today[i + 1]) {
                return second >= today[i] ? from : instant(day, today[i]);
            }
        }
        var next = days.workingDay[rank(days.workingBefore[day + 1])];
        return instant(next, days.sessions[next][0]);
    }

    private int deskSecondsBefore(Instant at) {
        var second = at.getEpochSecond() + OFFSET;
        return deskSecondsBefore(index(Math.floorDiv(second, DAY)), secondOfDay(second));
    }

    private int deskSecondsBefore(int day, int second) {
        var sum = days.secondsBefore[days.workingBefore[day]];
        var today = days.sessions[day];
        for (int i = 0; i < today.length; i += 2) {
            sum += Math.max(0, Math.min(second, today[i + 1]) - today[i]);
        }
        return sum;
    }

    /** The earliest moment at which so many desk seconds have passed since {@link #FIRST}: a closing, not the opening after. */
    private Instant atDeskSecond(long seconds) {
        if (seconds > days.total()) {
            throw new OutsideCalendar(LAST.toEpochDay() + 1);
        }
        var rank = days.rankOf((int) seconds);
        var day = days.workingDay[rank];
        var rest = (int) seconds - days.secondsBefore[rank];
        var today = days.sessions[day];
        var i = 0;
        while (rest > today[i + 1] - today[i]) {
            rest -= today[i + 1] - today[i];
            i += 2;
        }
        return instant(day, today[i] + rest);
    }

    private Instant endOfDay(int day) {
        return endOfRank(days.workingBefore[day]);
    }

    private Instant endOfRank(int rank) {
        return instant(days.workingDay[rank(rank)], days.closing[rank]);
    }

    private int rank(int rank) {
        if (rank >= days.workingDay.length) {
            throw new OutsideCalendar(LAST.toEpochDay() + 1);
        }
        return rank;
    }

    private static int index(long epochDay) {
        var index = epochDay - DeskDays.FIRST_DAY;
        if (index < 0 || index >= DeskDays.DAYS) {
            throw new OutsideCalendar(epochDay);
        }
        return (int) index;
    }

    private static int secondOfDay(long localSecond) {
        return (int) Math.floorMod(localSecond, (long) DAY);
    }

    private static LocalDate date(int day) {
        return LocalDate.ofEpochDay(DeskDays.FIRST_DAY + day);
    }

    private static Instant instant(int day, int second) {
        return Instant.ofEpochSecond((DeskDays.FIRST_DAY + day) * DAY + second - OFFSET);
    }
}
