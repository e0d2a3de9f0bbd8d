package vn.ngomon.operations.demo.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import vn.ngomon.government.dossier.Dossier;
import vn.ngomon.government.dossier.submission.Competence;
import vn.ngomon.government.procedure.Procedures;
import vn.ngomon.government.procedure.content.Channel;
import vn.ngomon.government.procedure.content.ProcedureContent;
import vn.ngomon.operations.demo.people.DemoFaces;
import vn.ngomon.platform.calendar.Calendars;
import vn.ngomon.platform.calendar.Limit;
import vn.ngomon.platform.calendar.WorkCalendar;
import vn.ngomon.platform.directory.Agency;
import vn.ngomon.platform.time.BusinessClock;

/** What lies on the desks one may sit down at when the history reaches the present: something in every step, due soon, later, overdue. */
@Component
@ConditionalOnProperty("ngomon.demo")
class DeskPlans {

    private static final int MOST = 44;
    private static final int FEWEST = 12;
    private static final LocalDate TODAY = LocalDate.of(2020, 12, 8);
    private static final List<String> ANYWHERE = List.of("submitted", "approval", "numbering", "returning", "appraisal", "supplement", "refusal-approval",
            "intake-supplement", "submitted", "refusal-numbering", "refusal-returning");

    private final DemoFaces faces;
    private final Competence competence;
    private final Procedures procedures;
    private final Calendars calendars;

    DeskPlans(DemoFaces faces, Competence competence, Procedures procedures, Calendars calendars) {
        this.faces = faces;
        this.competence = competence;
        this.procedures = procedures;
        this.calendars = calendars;
    }

    /** @param count of the whole history; these take its last numbers */
    List<Plan> plans(SplittableRandom random, int count) {
        var each = Math.clamp(count / 50, FEWEST, MOST);
        var first = count - each * faces.offices().size();
        var plans = new ArrayList<Plan>();
        for (var office : faces.offices()) {
            for (int i = 0; i < each; i++) {
                plans.add(plan(first + plans.size(), office, i, random.split()));
            }
        }
        return plans;
    }

    private Plan plan(int number, Agency office, int i, SplittableRandom random) {
        var procedure = Workload.procedure(office, random);
        while (!staysOn(office, procedure)) {
            procedure = Workload.procedure(office, random);
        }
        var content = procedures.find(procedure, TODAY).orElseThrow().content();
        var steps = steps(content.handling().process());
        var halt = steps.get(i % steps.size());
        var channel = random.nextInt(100) < 45 ? Dossier.Channel.ONLINE : Dossier.Channel.DESK;
        var fate = halt.startsWith("refusal") ? Plan.Fate.REFUSED : Plan.Fate.COMPLETED;
        var submitted = submitted(calendars.of(office.id()), halt, limit(content), channel, random);
        return new Plan(number, office.id(), procedure, channel, Plans.returnBy(channel, random), submitted, null, fate, 0.1 + random.nextDouble(0.2), false,
                halt.equals("intake-supplement"), halt.equals("supplement") ? 1 : 0, false, false, 0, halt, channel == Dossier.Channel.ONLINE && i % 7 == 3,
                random.nextLong());
    }

    /** Nothing that is over while one waits, and nothing that another agency decides. */
    private boolean staysOn(Agency office, String procedure) {
        var content = procedures.find(procedure, TODAY).orElseThrow().content();
        var area = office.area() == null ? null : office.area().value();
        return !procedure.equals(Workload.CERTIFIED_COPY) && competence.agencyFor(content, "", area, TODAY).filter(office::equals).isPresent();
    }

    private static List<String> steps(String process) {
        var steps = new ArrayList<>(ANYWHERE);
        switch (process) {
            case "one-stop-district", "one-stop-province" -> steps.addAll(List.of("assignment", "assignment"));
            case "land-first-certificate" -> steps.addAll(List.of("assignment", "posting"));
            case "site-check" -> steps.addAll(List.of("assignment", "site-check"));
            case "inter-agency-birth" -> steps.addAll(List.of("coordination", "coordination"));
            default -> { }
        }
        return steps;
    }

    private static Limit limit(ProcedureContent content) {
        var first = content.cases().isEmpty() ? null : content.cases().getFirst().key();
        return content.way(first, Channel.IN_PERSON).orElseThrow().limit();
    }

    /** So long ago that it falls due around today: a fifth overdue already, a third within two days. Before acceptance nothing is due. */
    private static Instant submitted(WorkCalendar calendar, String halt, Limit limit, Dossier.Channel channel, SplittableRandom random) {
        var dice = random.nextInt(100);
        if (halt.equals("submitted")) {
            return moment(lastWorkingDay(calendar, TODAY.minusDays(1)), limit, channel, random);
        }
        if (halt.equals("intake-supplement")) {
            return moment(lastWorkingDay(calendar, TODAY.minusDays(2 + random.nextInt(6))), limit, channel, random);
        }
        var due = TODAY.plusDays(dice < 20 ? -1 - random.nextInt(6) : dice < 55 ? random.nextInt(3) : 3 + random.nextInt(9));
        var at = moment(lastWorkingDay(calendar, TODAY.minusDays(1)), limit, channel, random);
        while (dayOf(calendar.promise(at, limit)).isAfter(due)) {
            at = moment(lastWorkingDay(calendar, dayOf(at).minusDays(1)), limit, channel, random);
        }
        return at;
    }

    private static LocalDate lastWorkingDay(WorkCalendar calendar, LocalDate day) {
        return calendar.isWorkingDay(day) ? day : lastWorkingDay(calendar, day.minusDays(1));
    }

    private static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, BusinessClock.ZONE);
    }

    /** What is to be done the same day came in after three, so that it is still due today. */
    private static Instant moment(LocalDate day, Limit limit, Dossier.Channel channel, SplittableRandom random) {
        var minutes = limit.unit() == Limit.Unit.SAME_DAY ? 15 * 60 + 5 + random.nextInt(60)
                : channel == Dossier.Channel.ONLINE ? 8 * 60 + random.nextInt(420) : 8 * 60 + random.nextInt(200);
        return day.atStartOfDay(BusinessClock.ZONE).plusMinutes(minutes).plusSeconds(random.nextInt(60)).toInstant();
    }
}
