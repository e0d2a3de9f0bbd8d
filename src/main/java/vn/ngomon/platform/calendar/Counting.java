package vn.ngomon.platform.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** How one limit was counted from its beginning to its end, day by day where it is short, in stretches where it is long. */
final class Counting {

    /** More stretches than this and the middle is told in one line. */
    private static final int MOST_STRETCHES = 14;
    private static final int SHOWN_AT_EACH_END = 5;

    private final WorkCalendar calendar;
    private final Instant from;
    private final Limit limit;
    private final Instant promised;
    private final LocalDate first;
    private final LocalDate last;
    private final List<ExplanationLine> lines = new ArrayList<>();

    Counting(WorkCalendar calendar, Instant from, Limit limit, Instant promised) {
        this.calendar = calendar;
        this.from = from;
        this.limit = limit;
        this.promised = promised;
        this.first = Explanation.day(from);
        this.last = Explanation.day(promised);
    }

    /** Days that are alike and follow each other: work, one kind of rest, or one holiday. */
    private record Stretch(LocalDate from, LocalDate to, ExplanationLine line) {}

    List<ExplanationLine> lines() {
        switch (limit.unit()) {
            case WORKING_DAYS -> {
                dayOfReceipt();
                tell(stretches(first.plusDays(1)));
            }
            case CALENDAR_DAYS -> {
                dayOfReceipt();
                endOf(first.plusDays(limit.amount()));
            }
            case MONTHS -> endOf(first.plusMonths(limit.amount()));
            case SAME_DAY -> sameDay();
            case WORKING_HOURS -> hours();
            case CLOCK_HOURS -> add("clockHours", limit.amount());
            case NONE -> { }
        }
        return lines;
    }

    private void dayOfReceipt() {
        var cutOff = calendar.hoursOn(first).cutOff();
        if (calendar.isWorkingDay(first) && from.atOffset(WorkCalendar.ZONE).toLocalTime().isAfter(cutOff)) {
            add("afterCutOff", cutOff.toString());
        }
        add("receiptDay", first);
    }

    private void endOf(LocalDate end) {
        add("calendarEnd", limit, end);
        if (!calendar.isWorkingDay(end)) {
            tell(stretches(end, last.minusDays(1)));
            add("movedOn", last);
        }
    }

    private void sameDay() {
        if (last.equals(first)) {
            add("sameDay", first);
        } else {
            if (calendar.isWorkingDay(first)) {
                add("tooLateToday", calendar.hoursOn(first).cutOff().toString());
                tell(stretches(first.plusDays(1), last.minusDays(1)));
            } else {
                tell(stretches(first, last.minusDays(1)));
            }
            add("movedOn", last);
        }
    }

    private void hours() {
        var opening = calendar.nextOpening(from);
        if (!opening.equals(from)) {
            add("nextOpening", opening);
        }
        var found = new ArrayList<Stretch>();
        for (var stretch : runs(Explanation.day(opening), last)) {
            var counted = calendar.deskTimeBetween(later(start(stretch.from())), earlier(start(stretch.to().plusDays(1))));
            found.add(counted.isZero() ? stretch : new Stretch(stretch.from(), stretch.to(),
                    span("deskTime", stretch.from(), stretch.to(), counted)));
        }
        tell(found);
    }

    private List<Stretch> stretches(LocalDate begin) {
        return stretches(begin, last);
    }

    private List<Stretch> stretches(LocalDate begin, LocalDate end) {
        return runs(begin, end).stream().map(run -> calendar.isWorkingDay(run.from()) ? counted(run) : run).toList();
    }

    private Stretch counted(Stretch run) {
        var one = calendar.workingDaysBetween(first, run.from());
        var many = calendar.workingDaysBetween(first, run.to());
        return new Stretch(run.from(), run.to(), one == many ? ExplanationLine.of("workingDay", run.from(), one)
                : ExplanationLine.of("workingDays", run.from(), run.to(), one, many));
    }

    /** Rest is told already; work is left to whoever counts days or hours. */
    private List<Stretch> runs(LocalDate begin, LocalDate end) {
        var runs = new ArrayList<Stretch>();
        for (var day = begin; !day.isAfter(end); ) {
            var until = day;
            while (until.isBefore(end) && alike(day, until.plusDays(1))) {
                until = until.plusDays(1);
            }
            runs.add(new Stretch(day, until, off(day, until)));
            day = until.plusDays(1);
        }
        return runs;
    }

    private boolean alike(LocalDate one, LocalDate other) {
        var a = calendar.special(one);
        var b = calendar.special(other);
        return calendar.isWorkingDay(one) == calendar.isWorkingDay(other)
                && a.map(SpecialDay::kind).equals(b.map(SpecialDay::kind))
                && a.map(SpecialDay::occasion).equals(b.map(SpecialDay::occasion))
                && a.map(SpecialDay::name).equals(b.map(SpecialDay::name));
    }

    private ExplanationLine off(LocalDate from, LocalDate to) {
        return calendar.special(from).map(day -> span("off", from, to, day)).orElseGet(() -> span("rest", from, to));
    }

    private void tell(List<Stretch> stretches) {
        if (stretches.size() <= MOST_STRETCHES) {
            stretches.forEach(stretch -> lines.add(stretch.line()));
            return;
        }
        var end = stretches.size() - SHOWN_AT_EACH_END;
        stretches.subList(0, SHOWN_AT_EACH_END).forEach(stretch -> lines.add(stretch.line()));
        var begin = stretches.get(SHOWN_AT_EACH_END).from();
        var until = stretches.get(end - 1).to();
        var worked = calendar.workingDaysBetween(begin.minusDays(1), until);
        add("between", begin, until, worked, (int) (until.toEpochDay() - begin.toEpochDay() + 1) - worked);
        stretches.subList(end, stretches.size()).forEach(stretch -> lines.add(stretch.line()));
    }

    /** {@code off} for one day, {@code offs} for several; the further arguments follow. */
    private static ExplanationLine span(String key, LocalDate from, LocalDate to, Object... more) {
        var args = new ArrayList<Object>(List.of(from));
        if (!from.equals(to)) {
            args.add(to);
        }
        args.addAll(List.of(more));
        return new ExplanationLine("calendar.clock." + key + (from.equals(to) ? "" : "s"), args);
    }

    private Instant later(Instant at) {
        return at.isAfter(from) ? at : from;
    }

    private Instant earlier(Instant at) {
        return at.isBefore(promised) ? at : promised;
    }

    private static Instant start(LocalDate date) {
        return date.atStartOfDay().toInstant(WorkCalendar.ZONE);
    }

    private void add(String key, Object... args) {
        lines.add(ExplanationLine.of(key, args));
    }
}
