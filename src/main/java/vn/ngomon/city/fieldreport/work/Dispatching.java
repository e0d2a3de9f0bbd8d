package vn.ngomon.city.fieldreport.work;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ngomon.city.fieldreport.FieldReport;
import vn.ngomon.city.fieldreport.Reports;
import vn.ngomon.city.fieldreport.category.Categories;
import vn.ngomon.city.fieldreport.routing.Routing;
import vn.ngomon.platform.casework.CaseFile;
import vn.ngomon.platform.casework.CaseFiles;
import vn.ngomon.platform.casework.Casework;
import vn.ngomon.platform.casework.Move;
import vn.ngomon.platform.casework.Outcome;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.Agency;
import vn.ngomon.platform.journal.Batch;

/** Takes a report's next step: adds what the rules know of its category and place to what the officer says. */
@Service
public class Dispatching {

    private static final int LONGEST_REASON = 2000;

    private final Reports reports;
    private final Categories categories;
    private final Routing routing;
    private final Casework casework;
    private final CaseFiles cases;
    private final InstantSource clock;

    Dispatching(Reports reports, Categories categories, Routing routing, Casework casework, CaseFiles cases, InstantSource clock) {
        this.reports = reports;
        this.categories = categories;
        this.routing = routing;
        this.casework = casework;
        this.cases = cases;
        this.clock = clock;
    }

    /** Whom the rules name for it now. */
    public Optional<Agency> proposed(FieldReport report) {
        return routing.agencyFor(report.category(), report.areaId(), clock.instant());
    }

    /** Takes a report that nobody of the agency holds yet. */
    public Outcome take(UUID id, Actor officer) {
        return casework.take(id, officer);
    }

    public Outcome perform(Move move) {
        return perform(move, (done, batch) -> { });
    }

    /** As {@link Casework#perform}, with the agency by the rules where none is named, and the limit of the category the report turned out to have. */
    @Transactional
    public Outcome perform(Move move, BiConsumer<Outcome.Done, Batch> alongside) {
        if (move.reason() != null && move.reason().length() > LONGEST_REASON) {
            return new Outcome.Refused("fieldreport.text.length", List.of(LONGEST_REASON));
        }
        return casework.perform(switch (move.action()) {
            case "dispatch", "alert" -> dispatched(move);
            case "forward" -> move.with("from", cases.find(move.caseId()).map(CaseFile::agencyId).orElse(move.caseId()));
            default -> move;
        }, alongside);
    }

    private Move dispatched(Move move) {
        var report = reports.find(move.caseId());
        if (report.isEmpty()) {
            return move;
        }
        var told = move.with("report", report.get()).with("limit", categories.get(report.get().category()).limitOrThrow());
        return move.input().containsKey("agency") ? told : proposed(report.get()).map(Agency::id).map(agency -> told.with("agency", agency)).orElse(told);
    }
}
