package vn.ngomon.operations.demo.life;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import vn.ngomon.government.dossier.Ratings;
import vn.ngomon.government.dossier.papers.Request;
import vn.ngomon.government.dossier.papers.Requests;
import vn.ngomon.operations.demo.DemoProvince;
import vn.ngomon.operations.demo.plan.Plan;
import vn.ngomon.platform.calendar.Calendars;
import vn.ngomon.platform.casework.CaseFile;
import vn.ngomon.platform.casework.CaseFiles;
import vn.ngomon.platform.casework.ProcessDefinitions;
import vn.ngomon.platform.casework.definition.Ending;
import vn.ngomon.platform.casework.definition.Transition;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.journal.Journal;
import vn.ngomon.platform.journal.Subject;
import vn.ngomon.platform.time.BusinessClock;

/**
 * Carries planned dossiers through their lives at the right moments of the past, by the services people use. What comes next follows
 * from what the database says has happened, so a broken-off life goes on where it stood.
 */
@Component
@ConditionalOnProperty("ngomon.demo")
class Simulation {

    private final DemoFiling filing;
    private final DemoActs acts;
    private final CaseFiles cases;
    private final ProcessDefinitions definitions;
    private final Requests requests;
    private final Ratings ratings;
    private final Journal journal;
    private final Calendars calendars;
    private final DemoDossiers dossiers;

    Simulation(DemoFiling filing, DemoActs acts, CaseFiles cases, ProcessDefinitions definitions, Requests requests, Ratings ratings, Journal journal,
            Calendars calendars, DemoDossiers dossiers) {
        this.filing = filing;
        this.acts = acts;
        this.cases = cases;
        this.definitions = definitions;
        this.requests = requests;
        this.ratings = ratings;
        this.journal = journal;
        this.calendars = calendars;
        this.dossiers = dossiers;
    }

    /** What a half-lived dossier, and other agencies' parts of it, will see next. */
    List<DossierEvent> resume(Plan plan, UUID dossier) {
        var course = new Course(plan);
        course.reread(dossier, journal.history(subject(dossier)), ratings.of(dossier).isPresent());
        var file = cases.find(dossier).orElseThrow();
        return file.step().equals("coordination") ? parts(course, file) : next(course, file).stream().toList();
    }

    /** Forgets what a transaction that did not hold had made of it, and what somebody else has done to it since. */
    void reread(Course course) {
        acts.forget();
        var dossier = course.lead != null ? Optional.of(course.dossier()) : dossiers.of(course.plan.number());
        course.reread(dossier.orElse(null), dossier.map(id -> journal.history(subject(id))).orElse(List.of()), dossier.flatMap(ratings::of).isPresent());
    }

    /** @return what follows from it */
    List<DossierEvent> live(DossierEvent event) {
        var course = event.course();
        if (!course.isFiled()) {
            var id = filing.file(course.plan);
            course.filed(id);
            return next(course, cases.find(id).orElseThrow()).stream().toList();
        }
        var file = cases.find(course.dossier()).orElseThrow();
        if (event.attempts() > 0 || file.version() != event.version()) {
            return again(event, file);
        }
        if (event.step() == null) {
            BusinessClock.at(event.at(), () -> ratings.add(course.dossier(), course.plan.score(), "", Ratings.Through.SECRET, Actor.SYSTEM));
            course.rated();
            return List.of();
        }
        return follow(course, acts.perform(course, file, event.step()), event);
    }

    /** Decided anew: somebody moved it meanwhile, or it went wrong before. */
    private List<DossierEvent> again(DossierEvent event, CaseFile file) {
        if (file.version() != event.version()) {
            reread(event.course());
        }
        var next = next(event.course(), file);
        var now = next.filter(found -> found.step() != null && (event.attempts() > 0 || !found.at().isAfter(event.at())));
        return now.map(found -> follow(event.course(), acts.perform(event.course(), file, found.step()), found)).orElse(next.stream().toList());
    }

    private List<DossierEvent> follow(Course course, CaseFile file, DossierEvent event) {
        course.took(event.step().action(), event.at());
        if (file.step().equals("coordination")) {
            return parts(course, file);
        }
        if (course.lead != null && file.ending() != null) {
            return gather(course.lead, event.at().plusSeconds(1));
        }
        return next(course, file).stream().toList();
    }

    private List<DossierEvent> parts(Course course, CaseFile lead) {
        var events = new ArrayList<DossierEvent>();
        var children = cases.children(lead.id()).stream().sorted(java.util.Comparator.comparing(CaseFile::title)).toList();
        for (var child : children) {
            var own = new Course(course.plan.part(child.agencyId()), course);
            own.reread(child.id(), journal.history(subject(child.id())), false);
            next(own, child).ifPresent(events::add);
        }
        return !children.isEmpty() && children.stream().allMatch(child -> child.ending() != null) ? gather(course, course.last().plusSeconds(1)) : events;
    }

    /** The last part's end gathers the results; the program does it by rule. */
    private List<DossierEvent> gather(Course lead, java.time.Instant at) {
        if (cases.children(lead.dossier()).stream().anyMatch(child -> child.ending() == null)) {
            return List.of();
        }
        var file = cases.find(lead.dossier()).orElseThrow();
        if (!file.step().equals("coordination")) {
            return List.of();
        }
        return follow(lead, acts.gather(file, at), new DossierEvent(at, lead, new NextMove.Step("gatherResults", null, at, null, null), file.version(), 0));
    }

    private Optional<DossierEvent> next(Course course, CaseFile file) {
        if (file.ending() != null) {
            return rating(course, file);
        }
        var offered = definitions.get(file.definitionId()).from(file.step()).stream().map(Transition::action).collect(Collectors.toSet());
        var answerBy = file.step().equals("supplement") ? requests.open(file.id()).map(Request::answerBy) : Optional.<java.time.Instant>empty();
        return new NextMove(course, file, calendars.of(file.agencyId()), offered).decide(answerBy).filter(step -> step.at().isBefore(DemoProvince.BEGINNING))
                .map(step -> new DossierEvent(step.at(), course, step, file.version(), 0));
    }

    private static Optional<DossierEvent> rating(Course course, CaseFile file) {
        var at = course.last().plus(Duration.ofMinutes(30 + new SplittableRandom(course.plan.seed()).nextInt(4000)));
        return file.ending() == Ending.COMPLETED && course.plan.score() > 0 && course.lead == null && !course.isRated() && at.isBefore(DemoProvince.BEGINNING)
                ? Optional.of(new DossierEvent(at, course, null, file.version(), 0)) : Optional.empty();
    }

    private static Subject subject(UUID dossier) {
        return new Subject("dossier", dossier);
    }
}
