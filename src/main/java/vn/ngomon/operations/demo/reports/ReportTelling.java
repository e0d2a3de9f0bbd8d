package vn.ngomon.operations.demo.reports;

import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.ngomon.city.fieldreport.Reporter;
import vn.ngomon.city.fieldreport.Source;
import vn.ngomon.city.fieldreport.category.Categories;
import vn.ngomon.city.fieldreport.intake.Received;
import vn.ngomon.city.fieldreport.intake.Reporting;
import vn.ngomon.city.fieldreport.intake.Telling;
import vn.ngomon.operations.demo.people.DemoPeople;
import vn.ngomon.operations.demo.people.Names;
import vn.ngomon.operations.demo.words.Wording;
import vn.ngomon.platform.directory.Role;

/** Tells of something as people do: from their phones, or to the centre's officers on duty, who write it down. */
@Component
@ConditionalOnProperty("ngomon.demo")
class ReportTelling {

    private final Reporting reporting;
    private final Categories categories;
    private final DemoPeople people;
    private final Residents residents;
    private final DemoReports reports;
    private final Pictures pictures;
    private final Wording wording;

    ReportTelling(Reporting reporting, Categories categories, DemoPeople people, Residents residents, DemoReports reports, Pictures pictures, Wording wording) {
        this.reporting = reporting;
        this.categories = categories;
        this.people = people;
        this.residents = residents;
        this.reports = reports;
        this.pictures = pictures;
        this.wording = wording;
    }

    /** @throws IllegalStateException when it is not taken: the plan, not the reporter, is wrong then */
    UUID tell(ReportPlan plan) {
        var random = new SplittableRandom(plan.seed() + 11);
        var online = plan.source() == Source.ONLINE;
        var by = online ? residents.actor(plan.reporter()) : people.actor(people.operationsCentre(), Role.CENTRE_OFFICER);
        var reporter = online ? Reporter.account(by.accountId()) : new Reporter(null, Names.person(random), contact(plan.source(), random), null, null);
        var words = wording.telling(plan.category(), plan.where(), new SplittableRandom(plan.core()), random);
        var telling = new Telling(plan.category(), words, plan.spot(), online ? 4 + random.nextInt(40) : null, plan.where().address(), plan.source(),
                answers(categories.get(plan.category()).questions(), random), online ? pictures.told(plan, by) : List.of(), List.of(), reporter);
        var received = reporting.receive(telling, by, (report, batch) -> reports.begin(plan.number(), report.id(), batch));
        if (received instanceof Received.Done done) {
            return done.report().id();
        }
        throw new IllegalStateException("Report %d of %s: %s".formatted(plan.number(), plan.category(), received));
    }

    private static String contact(Source source, SplittableRandom random) {
        return source == Source.EMAIL ? "mo.phong.%05d@example.vn".formatted(random.nextInt(100_000)) : Names.phone(random);
    }

    /** Half of those asked further questions answer them. */
    private static @Nullable JsonNode answers(@Nullable String questions, SplittableRandom random) {
        if (questions == null || random.nextBoolean()) {
            return null;
        }
        var answers = JsonMapper.shared().createObjectNode();
        switch (questions) {
            case "report-road" -> answers.put("size", Names.one(List.of("small", "wheel", "large"), random)).put("danger", random.nextInt(4) == 0);
            case "report-noise" -> answers.put("source", Names.one(List.of("karaoke", "works", "business", "other"), random)).put("hours", (20 + random.nextInt(3)) + ":00–23:00");
            case "report-vehicle" -> answers.put("when", Names.one(List.of("6:30–8:00", "16:30–18:30", "11:00–13:00"), random));
            default -> { }
        }
        return answers;
    }
}
