package vn.ngomon.operations.demo.reports;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import vn.ngomon.city.fieldreport.category.Category;
import vn.ngomon.operations.demo.DemoProvince;
import vn.ngomon.platform.calendar.Limit;
import vn.ngomon.platform.calendar.WorkCalendar;

/**
 * The acts of one report, in their order and at their times, up to the present. What is to be on time is answered well before its deadline, what is
 * to be late after it; the centre's checking counts for nobody.
 */
final class Script {

    private static final Instant NOW = DemoProvince.BEGINNING;
    /** Monday before the present: what lies on a desk today came there then. */
    private static final Instant YESTERDAY = Instant.parse("2020-12-07T00:40:00Z");

    private final ReportPlan plan;
    private final Category category;
    private final WorkCalendar agency;
    private final WorkCalendar centre;
    private final SplittableRandom random;
    private final List<Act> acts = new ArrayList<>();
    private Instant last;

    private Script(ReportPlan plan, Category category, WorkCalendar agency, WorkCalendar centre) {
        this.plan = plan;
        this.category = category;
        this.agency = agency;
        this.centre = centre;
        this.random = new SplittableRandom(plan.seed() + 3);
        this.last = plan.at();
    }

    static List<Act> of(ReportPlan plan, Category category, WorkCalendar agency, WorkCalendar centre) {
        var script = new Script(plan, category, agency, centre);
        script.write();
        return script.acts.stream().filter(act -> act.at().isBefore(NOW)).toList();
    }

    /** When the centre has verified it: what rings within minutes, the rest within two desk hours, some by those on duty in the evening. */
    static Instant verified(Instant at, boolean instant, long seed, WorkCalendar centre) {
        var random = new SplittableRandom(seed + 5);
        var minutes = instant ? 3 + random.nextInt(14) : 6 + random.nextInt(100);
        return instant || random.nextInt(100) < 30 ? at.plus(Duration.ofMinutes(minutes)) : centre.addDeskTime(at, Duration.ofMinutes(minutes));
    }

    private void write() {
        add(Act.Kind.RECEIVE, plan.at());
        if (plan.halt() == ReportPlan.Halt.RECEIVED) {
            return;
        }
        var verified = verified(plan.at(), category.instant(), plan.seed(), centre);
        switch (plan.fate()) {
            case REJECTED -> add(Act.Kind.REJECT, verified);
            case MERGED -> add(Act.Kind.MERGE, verified);
            case ANSWERED -> dispatched(verified);
        }
    }

    private void dispatched(Instant verified) {
        add(Act.Kind.DISPATCH, verified);
        if (plan.halt() == ReportPlan.Halt.ALERTED) {
            return;
        }
        if (category.instant()) {
            add(Act.Kind.ACKNOWLEDGE, verified.plusSeconds(90 + random.nextInt(900)));
        }
        var due = agency.promise(verified, limit());
        if (plan.halt() != null) {
            halted(due);
        } else {
            answered(verified, due);
        }
    }

    private Limit limit() {
        return category.limitOrThrow();
    }

    private void halted(Instant due) {
        switch (plan.halt()) {
            case EXTENDED -> add(Act.Kind.EXTEND, yesterday(180));
            case RETURNED -> add(Act.Kind.RETURN, yesterday(400));
            case CHECKING -> add(Act.Kind.ANSWER, yesterday(460));
            case REOPENED -> {
                answered(last, due);
                add(Act.Kind.REOPEN, yesterday(300));
            }
            default -> { }
        }
    }

    private Instant yesterday(int minutes) {
        return agency.addDeskTime(YESTERDAY, Duration.ofMinutes(5 + random.nextInt(minutes)));
    }

    private void answered(Instant from, Instant due) {
        if (plan.turns().supporters() > 0) {
            add(Act.Kind.SUPPORT, between(from, due, 0.12));
        }
        if (plan.wrong() != null && plan.wrong().forwards()) {
            add(Act.Kind.FORWARD, between(from, due, 0.1));
        } else if (plan.wrong() != null) {
            add(Act.Kind.RETURN, between(from, due, 0.1));
            add(Act.Kind.REDISPATCH, between(from, due, 0.16));
        }
        if (plan.turns().asked()) {
            add(Act.Kind.ASK, between(from, due, 0.17));
            add(Act.Kind.REPLY, between(from, due, 0.2));
        }
        var promised = due;
        if (plan.turns().extended()) {
            add(Act.Kind.EXTEND, between(from, due, 0.75));
            promised = extended(due, agency);
        }
        answers(plan.turns().extended() ? last : from, promised);
    }

    /** Two working days more. */
    static Instant extended(Instant due, WorkCalendar calendar) {
        return calendar.promise(due, Limit.workingDays(2));
    }

    private void answers(Instant from, Instant due) {
        var share = random.nextInt(100) < 62 ? 0.24 + random.nextDouble(0.26) : 0.5 + random.nextDouble(0.34);
        if (plan.turns().sentBack()) {
            add(Act.Kind.ANSWER, between(from, due, share * 0.7));
            add(Act.Kind.SEND_BACK, checked(last));
        }
        var answer = plan.late() ? tooLate(due) : between(from, due, share);
        add(Act.Kind.ANSWER, answer);
        add(Act.Kind.APPROVE, checked(last));
        if (plan.turns().reopened()) {
            add(Act.Kind.REOPEN, last.plus(Duration.ofHours(9 + random.nextInt(90))));
            add(Act.Kind.ANSWER, between(last, agency.promise(last, limit()), 0.5));
            add(Act.Kind.APPROVE, checked(last));
        }
        if (plan.score() > 0) {
            add(Act.Kind.RATE, last.plus(Duration.ofMinutes(25 + random.nextInt(5000))));
        }
    }

    /** By more than a day: the time that the centre takes to check moves the deadline on. */
    private Instant tooLate(Instant due) {
        return limit().unit() == Limit.Unit.CLOCK_HOURS ? due.plus(Duration.ofMinutes(25 + random.nextInt(1500)))
                : agency.addDeskTime(due, Duration.ofMinutes(530 + random.nextInt(2400)));
    }

    private Instant checked(Instant answered) {
        return category.instant() ? answered.plus(Duration.ofMinutes(6 + random.nextInt(30))) : centre.addDeskTime(answered, Duration.ofMinutes(8 + random.nextInt(140)));
    }

    /** A part of the way to the deadline, by the clock that the deadline goes by. */
    private Instant between(Instant from, Instant due, double share) {
        var byClock = limit().unit() == Limit.Unit.CLOCK_HOURS;
        var way = byClock ? Duration.between(from, due) : agency.deskTimeBetween(from, due);
        var part = Duration.ofSeconds(Math.max(60, (long) (way.toSeconds() * share)));
        return byClock ? from.plus(part) : agency.addDeskTime(from, part);
    }

    /** Nothing happens before what comes before it. */
    private void add(Act.Kind kind, Instant at) {
        last = at.isAfter(last) || acts.isEmpty() ? at : last.plusSeconds(45);
        acts.add(new Act(kind, last));
    }
}
