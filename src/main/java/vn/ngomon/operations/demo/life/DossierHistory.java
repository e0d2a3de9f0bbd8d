package vn.ngomon.operations.demo.life;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import vn.ngomon.operations.demo.DemoProvince;
import vn.ngomon.operations.demo.days.Event;
import vn.ngomon.operations.demo.days.Strand;
import vn.ngomon.operations.demo.plan.Plan;
import vn.ngomon.operations.demo.plan.Plans;

/** The dossiers of the demo since 2018. */
@Component
@ConditionalOnProperty("ngomon.demo")
public class DossierHistory implements Strand {

    private final Plans plans;
    private final Simulation simulation;
    private final DemoDossiers dossiers;
    private final int planned;
    private Map<Integer, Plan> all = Map.of();

    DossierHistory(Plans plans, Simulation simulation, DemoDossiers dossiers, @Value("${ngomon.demo.dossiers:30000}") int planned) {
        this.plans = plans;
        this.simulation = simulation;
        this.dossiers = dossiers;
        this.planned = planned;
    }

    @Override
    public int planned() {
        return planned;
    }

    @Override
    public List<Integer> plan() {
        all = plans.all(DemoProvince.SEED, planned).stream().collect(Collectors.toMap(Plan::number, Function.identity(), (a, b) -> a, LinkedHashMap::new));
        return List.copyOf(all.keySet());
    }

    @Override
    public Map<Integer, Begun> begun() {
        return dossiers.begun();
    }

    @Override
    public Event first(int number) {
        return DossierEvent.filing(new Course(all.get(number)));
    }

    @Override
    public List<DossierEvent> resume(int number, UUID made) {
        return simulation.resume(all.get(number), made);
    }

    @Override
    public List<DossierEvent> live(Event event) {
        return simulation.live((DossierEvent) event);
    }

    @Override
    public Event reread(Event event) {
        var course = ((DossierEvent) event).course();
        simulation.reread(course);
        return course.isFiled() ? event : DossierEvent.filing(course);
    }

    @Override
    public void done(int number) {
        dossiers.done(number);
    }

    @Override
    public void failed(int number, String why) {
        dossiers.failed(number, why);
    }

    @Override
    public void over() {
        all = Map.of();
    }

    @Override
    public String toString() {
        return "dossiers";
    }
}
