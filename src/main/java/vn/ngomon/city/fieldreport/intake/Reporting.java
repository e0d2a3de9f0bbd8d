package vn.ngomon.city.fieldreport.intake;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ngomon.city.fieldreport.FieldReport;
import vn.ngomon.city.fieldreport.Reports;
import vn.ngomon.city.fieldreport.Source;
import vn.ngomon.city.fieldreport.abuse.Limits;
import vn.ngomon.city.fieldreport.abuse.Watch;
import vn.ngomon.city.fieldreport.category.Categories;
import vn.ngomon.city.fieldreport.category.Category;
import vn.ngomon.city.fieldreport.photos.ReportPhoto;
import vn.ngomon.city.fieldreport.photos.ReportPhotos;
import vn.ngomon.city.fieldreport.routing.Routing;
import vn.ngomon.city.fieldreport.steps.ReportProcess;
import vn.ngomon.platform.casework.Casework;
import vn.ngomon.platform.casework.Opening;
import vn.ngomon.platform.casework.SupplementPolicy;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.journal.Batch;
import vn.ngomon.platform.journal.Ids;
import vn.ngomon.platform.time.BusinessClock;

/** Receives reports, whichever way they come. What was received is a case of the operations centre's, and nothing of it is public yet. */
@Service
public class Reporting {

    private static final Locale VIETNAMESE = Locale.of("vi");

    private final Reports reports;
    private final ReportPhotos photos;
    private final TellingCheck check;
    private final Categories categories;
    private final Routing routing;
    private final Limits limits;
    private final Watch watch;
    private final ReportProcess process;
    private final Casework casework;
    private final Directory directory;
    private final InstantSource clock;
    private final TransactionTemplate transaction;

    Reporting(Reports reports, ReportPhotos photos, TellingCheck check, Categories categories, Routing routing, Limits limits, Watch watch, ReportProcess process, Casework casework,
            Directory directory, InstantSource clock, TransactionTemplate transaction) {
        this.reports = reports;
        this.photos = photos;
        this.check = check;
        this.categories = categories;
        this.routing = routing;
        this.limits = limits;
        this.watch = watch;
        this.process = process;
        this.casework = casework;
        this.directory = directory;
        this.clock = clock;
        this.transaction = transaction;
    }

    public Received receive(Telling telling, Actor by) {
        return receive(telling, by, (report, batch) -> { });
    }

    /** What stands against it, before anything is kept. */
    public List<Received.Flaw> flaws(Telling telling, Actor by) {
        return check.flaws(telling, by, clock.instant());
    }

    /** @param alongside the caller's own writes, in the same transaction and round trip */
    public Received receive(Telling telling, Actor by, BiConsumer<FieldReport, Batch> alongside) {
        var before = again(telling);
        if (before.isPresent()) {
            return before.get();
        }
        try {
            return transaction.execute(status -> write(telling, by, alongside));
        } catch (DuplicateKeyException e) {      // the same report from two tabs at once: one of them was first
            return again(telling).orElseThrow(() -> e);
        }
    }

    private Optional<Received> again(Telling telling) {
        var reporter = telling.reporter();
        return reporter.clientKey() == null ? Optional.empty()
                : reports.findSent(reporter.accountId(), reporter.clientKey()).map(Received.Again::new);
    }

    private Received write(Telling telling, Actor by, BiConsumer<FieldReport, Batch> alongside) {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var flaws = check.flaws(telling, by, at);
        if (!flaws.isEmpty()) {
            return new Received.Wrong(flaws);
        }
        limits.count(by, telling.source().isProgram(), telling.reporter().mark());
        var category = categories.get(telling.category());
        var area = Optional.ofNullable(telling.spot()).flatMap(spot -> routing.areaAt(spot, at)).orElse(null);
        var report = new FieldReport(Ids.next(), reports.nextNumber(), category.code(), telling.description(), telling.spot(), telling.accuracy(), telling.place(), area,
                telling.source(), telling.answers(), at, BusinessClock.isSimulated());
        var centre = routing.centre(at).id();
        casework.open(new Opening(report.id(), process.definition(), title(category, area), centre, centre, category.limitOrThrow(), SupplementPolicy.PAUSE, null,
                Map.of("number", report.number(), "category", category.code(), "source", report.source().name())), by, batch -> {
                    reports.insert(report, telling.reporter(), batch);
                    attach(report, telling, by, at, batch);
                    if (report.source() != Source.ONLINE && !by.isOfficial()) {      // who fills in the page was looked at before it was sent, an officer looks
                        watch.setAside(report.id(), watch.doubts(report.description() + "\n" + Objects.toString(report.place(), "")), batch);
                    }
                    alongside.accept(report, batch);
                });
        return new Received.Done(report);
    }

    private void attach(FieldReport report, Telling telling, Actor by, Instant at, Batch batch) {
        photos.attach(report.id(), ReportPhoto.Kind.REPORT, telling.photos(), by.accountId(), at, batch);
        photos.attach(report.id(), ReportPhoto.Kind.VIDEO, telling.videos(), by.accountId(), at, batch);
    }

    /** What colleagues see in the inbox; people's own words may name persons and stay on the report's page. */
    private String title(Category category, @Nullable UUID area) {
        return category.name() + Optional.ofNullable(area).flatMap(directory::findArea).map(found -> " – " + found.fullName(VIETNAMESE)).orElse("");
    }
}
