package vn.ngomon.city.fieldreport;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ngomon.People;
import vn.ngomon.city.fieldreport.intake.Received;
import vn.ngomon.city.fieldreport.intake.Reporting;
import vn.ngomon.city.fieldreport.intake.Telling;
import vn.ngomon.city.fieldreport.photos.ReportPhoto.Kind;
import vn.ngomon.city.fieldreport.photos.ReportPhotos;
import vn.ngomon.city.fieldreport.work.Dispatching;
import vn.ngomon.platform.casework.CaseFile;
import vn.ngomon.platform.casework.CaseFiles;
import vn.ngomon.platform.casework.Move;
import vn.ngomon.platform.casework.Outcome;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.identity.Identity;
import vn.ngomon.platform.journal.Batch;

/** Leads reports through their lives for tests, without a page or a program between. */
@Component
public class ReportLives {

    private static final AtomicInteger STEP = new AtomicInteger();

    private final ReportOffices offices;
    private final People people;
    private final Identity identity;
    private final Directory directory;
    private final Reporting reporting;
    private final Dispatching dispatching;
    private final Reports reports;
    private final ReportPhotos photos;
    private final CaseFiles cases;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    ReportLives(ReportOffices offices, People people, Identity identity, Directory directory, Reporting reporting, Dispatching dispatching, Reports reports, ReportPhotos photos,
            CaseFiles cases, JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.offices = offices;
        this.people = people;
        this.identity = identity;
        this.directory = directory;
        this.reporting = reporting;
        this.dispatching = dispatching;
        this.reports = reports;
        this.photos = photos;
        this.cases = cases;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    public Actor actor(UUID account) {
        return identity.actor(account).orElseThrow();
    }

    public Actor citizen(String name) {
        return actor(people.citizen(name));
    }

    /** Told by an account, each a few metres from the one before. */
    public FieldReport told(Actor by, String category, String description, UUID... files) {
        offices.land(directory.today());
        var spot = new Spot(ReportOffices.LON + STEP.incrementAndGet() % 40 * 0.0001, ReportOffices.LAT);
        var received = reporting.receive(new Telling(category, description, spot, 8, "Trước số 12 đường Nguyễn Sinh Cung", Source.ONLINE, null, List.of(files), List.of(),
                Reporter.account(by.accountId())), by);
        if (received instanceof Received.Done(var report)) {
            return report;
        }
        throw new AssertionError(received);
    }

    public FieldReport verified(Actor by, String category, String description, UUID... files) {
        var report = told(by, category, description, files);
        act(report.id(), "dispatch", actor(offices.officer()), Map.of());
        return report;
    }

    /** Answered by the agency and approved by the centre. */
    public void answered(UUID report, String answer) {
        handled(report, answer);
        act(report, "approve", actor(offices.officer()), Map.of());
    }

    /** Answered by the agency; nobody has approved it yet. */
    public void handled(UUID report, String answer) {
        act(report, "answer", handler(report), Map.of("answer", answer));
    }

    /** Who of the agency has it, or whoever takes it first. */
    public Actor handler(UUID report) {
        var holder = file(report).assignees().get("handling");
        return holder != null ? actor(holder) : actor(offices.handler(directory.getAgency(file(report).agencyId())));
    }

    /** What the agency photographed. */
    public void photographed(UUID report, Kind kind, Actor by, UUID file) {
        var batch = new Batch();
        photos.attach(report, kind, List.of(file), by.accountId(), java.time.Instant.now(), batch);
        transaction.executeWithoutResult(status -> batch.flush(jdbc));
    }

    public void act(UUID report, String action, Actor officer, Map<String, Object> input) {
        var move = Move.of(report, action, officer).because((String) input.get("reason"));
        for (var given : input.entrySet()) {
            move = given.getKey().equals("reason") ? move : move.with(given.getKey(), given.getValue());
        }
        var outcome = dispatching.perform(move);
        if (!(outcome instanceof Outcome.Done)) {
            throw new AssertionError(action + ": " + outcome);
        }
    }

    public CaseFile file(UUID report) {
        return cases.find(report).orElseThrow();
    }

    public String code(UUID report) {
        return reports.get(report).code();
    }
}
