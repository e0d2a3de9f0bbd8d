package vn.ngomon.operations.demo.reports;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import vn.ngomon.city.fieldreport.category.Categories;
import vn.ngomon.operations.demo.DemoProvince;
import vn.ngomon.operations.demo.days.Event;
import vn.ngomon.operations.demo.days.Strand;
import vn.ngomon.operations.demo.people.DemoPeople;
import vn.ngomon.operations.demo.reports.Story.ReportEvent;
import vn.ngomon.platform.calendar.Calendars;
import vn.ngomon.platform.time.BusinessClock;

/** The field reports of the demo since 1 January 2019. What has happened stands beside each, so a broken-off life goes on where it stood. */
@Component
@ConditionalOnProperty("ngomon.demo")
public class ReportHistory implements Strand {

    private static final int FIRST_VERSION = 1;

    private final ReportPlans plans;
    private final ReportTelling telling;
    private final ReportActs acts;
    private final DemoReports reports;
    private final DemoPeople people;
    private final Residents residents;
    private final Pictures pictures;
    private final CentreKit kit;
    private final Categories categories;
    private final Calendars calendars;
    private final int planned;
    private List<ReportPlan> all = List.of();

    ReportHistory(ReportPlans plans, ReportTelling telling, ReportActs acts, DemoReports reports, DemoPeople people, Residents residents, Pictures pictures, CentreKit kit, Categories categories,
            Calendars calendars, @Value("${ngomon.demo.reports:13414}") int planned) {
        this.plans = plans;
        this.telling = telling;
        this.acts = acts;
        this.reports = reports;
        this.people = people;
        this.residents = residents;
        this.pictures = pictures;
        this.kit = kit;
        this.categories = categories;
        this.calendars = calendars;
        this.planned = planned;
    }

    @Override
    public int planned() {
        return planned;
    }

    @Override
    public List<Integer> plan() {
        kit.lay();
        all = plans.all(DemoProvince.SEED, planned);
        return IntStream.range(0, all.size()).boxed().toList();
    }

    @Override
    public Map<Integer, Begun> begun() {
        return reports.begun();
    }

    @Override
    public Event first(int number) {
        return story(number).next().orElseThrow();
    }

    private Story story(int number) {
        var plan = all.get(number);
        return new Story(plan, Script.of(plan, categories.get(plan.category()), calendars.of(plan.agency()), calendars.of(people.operationsCentre())));
    }

    @Override
    public List<ReportEvent> resume(int number, UUID made) {
        return reread(story(number)).next().stream().toList();
    }

    @Override
    public List<ReportEvent> live(Event event) {
        var story = ((ReportEvent) event).story();
        var act = story.act();
        var version = BusinessClock.at(act.at(), () -> act.kind() == Act.Kind.RECEIVE ? received(story) : acts.perform(story, act));
        if (version == ReportActs.LEFT) {
            return List.of();
        }
        story.stands(story.report(), story.acts() + 1, version);
        return story.next().stream().toList();
    }

    private int received(Story story) {
        story.stands(telling.tell(story.plan), 0, FIRST_VERSION);
        return FIRST_VERSION;
    }

    @Override
    public Event reread(Event event) {
        people.forget();
        residents.forget();
        return reread(((ReportEvent) event).story()).next().map(next -> next.after(event.attempts())).orElseThrow();
    }

    private Story reread(Story story) {
        reports.of(story.plan.number()).ifPresentOrElse(row -> story.stands(row.report(), row.acts(), row.version()), () -> story.stands(null, 0, 0));
        return story;
    }

    @Override
    public void done(int number) {
        reports.done(number);
    }

    @Override
    public void failed(int number, String why) {
        reports.failed(number, why);
    }

    @Override
    public void over() {
        all = List.of();
        residents.forget();
        pictures.forget();
    }

    @Override
    public String toString() {
        return "reports";
    }
}
