package vn.ngomon.city.fieldreport.open311;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.ngomon.city.fieldreport.ReportCode;
import vn.ngomon.city.fieldreport.Reports;
import vn.ngomon.city.fieldreport.open311.wire.Doc;
import vn.ngomon.city.fieldreport.open311.wire.W3cTime;
import vn.ngomon.city.fieldreport.photos.ReportPhoto;
import vn.ngomon.city.fieldreport.photos.ReportPhotos;
import vn.ngomon.city.fieldreport.routing.Routing;
import vn.ngomon.city.fieldreport.work.Exchanges;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.identity.RequiresScope;

/** The extension for updates that FixMyStreet fetches and sends. What comes in is read by people; it moves no report by itself. */
@RestController
class UpdatesController {

    private static final String ROOT = "service_request_updates";
    private static final String EACH = "request_update";
    private static final int LONGEST = 4000;

    private final Updates updates;
    private final Exchanges exchanges;
    private final Reports reports;
    private final ReportPhotos photos;
    private final RequestDocs docs;
    private final Callers callers;
    private final Routing routing;
    private final Answering answering;
    private final Open311Properties jurisdiction;
    private final InstantSource clock;
    private final TransactionTemplate transaction;

    UpdatesController(Updates updates, Exchanges exchanges, Reports reports, ReportPhotos photos, RequestDocs docs, Callers callers, Routing routing, Answering answering,
            Open311Properties jurisdiction, InstantSource clock, TransactionTemplate transaction) {
        this.updates = updates;
        this.exchanges = exchanges;
        this.reports = reports;
        this.photos = photos;
        this.docs = docs;
        this.callers = callers;
        this.routing = routing;
        this.answering = answering;
        this.jurisdiction = jurisdiction;
        this.clock = clock;
        this.transaction = transaction;
    }

    @GetMapping({"/open311/v2/servicerequestupdates.xml", "/open311/v2/servicerequestupdates.json"})
    ResponseEntity<byte[]> list(@RequestParam Map<String, String> params, HttpServletRequest request) {
        jurisdiction.admit(params.get("jurisdiction_id"));
        var asked = new Asked(params);
        var ids = asked.list("service_request_id");
        var span = asked.span("start_date", "end_date", ids.isEmpty(), clock.instant());
        asked.settle();
        var numbers = ids.stream().map(AskedRequests::exact).flatMap(Optional::stream).map(ReportCode::number).toList();
        if (!ids.isEmpty() && numbers.isEmpty()) {
            throw Wrong.unknown("request-unknown", ids.getFirst());
        }
        var found = updates.within(span.from(), span.to(), numbers, Asked.MOST);
        var shown = found.isEmpty() ? Map.<UUID, List<ReportPhoto>>of() : photos.shown(found.stream().map(Updates.Update::report).distinct().toList());
        return answering.fresh(request, ROOT, new Doc.Many(EACH, found.stream().map(update -> update(update, shown.getOrDefault(update.report(), List.of()))).toList()));
    }

    /** With the picture that came with this answer: what an earlier one showed was told with it. */
    private Doc update(Updates.Update update, List<ReportPhoto> shown) {
        var after = update.answer() == null ? Optional.<ReportPhoto>empty() : shown.stream().filter(photo -> photo.kind() == ReportPhoto.Kind.AFTER && !photo.addedAt().isAfter(update.at())
                && (update.before() == null || photo.addedAt().isAfter(update.before()))).findFirst();
        return Doc.Fields.of("update_id", update.id(), "service_request_id", update.code(), "status", update.answer() == null ? "open" : "closed",
                "updated_datetime", W3cTime.write(update.at()), "description", update.answer() == null ? answering.text("open311.note.reopened") : update.answer(),
                "media_url", after.map(photo -> docs.media(update.code(), photo)).orElse(null));
    }

    @PostMapping({"/open311/v2/servicerequestupdates.xml", "/open311/v2/servicerequestupdates.json"})
    @RequiresScope(Open311Properties.SCOPE)
    ResponseEntity<byte[]> post(Optional<Actor> keyless, HttpServletRequest request) {
        var caller = callers.get(request, keyless);
        jurisdiction.admit(request.getParameter("jurisdiction_id"));
        var asked = Asked.of(request);
        Stream.of("service_request_id", "status", "description", "updated_datetime").filter(name -> asked.text(name).isEmpty()).forEach(name -> asked.flaw("missing", name));
        asked.text("updated_datetime").filter(text -> W3cTime.read(text).isEmpty()).ifPresent(text -> asked.flaw("moment", "updated_datetime", text));
        Map.of("description", LONGEST, "title", 200, "media_url", 2000, "update_id", 200).forEach((name, most) ->
                asked.text(name).filter(text -> text.length() > most).ifPresent(text -> asked.flaw("long", name, most)));
        asked.settle();
        var id = asked.text("service_request_id").orElseThrow();
        var report = AskedRequests.exact(id).flatMap(reports::find).orElseThrow(() -> Wrong.unknown("request-unknown", id));
        var update = asked.text("update_id").orElseGet(() -> UUID.randomUUID().toString());
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        transaction.executeWithoutResult(status -> {
            if (updates.receive(caller.accountId(), update, report.id(), at)) {
                exchanges.note(report.id(), routing.centre(at).id(), caller.accountId(), note(asked), at);
            }
        });
        return answering.made(request, ROOT, new Doc.Many(EACH, List.of(Doc.Fields.of("update_id", update))));
    }

    /** As it was told: state, moment and words. Who said so may be who reported, and the agency reads the note, too. */
    private String note(Asked asked) {
        var lines = Stream.of(Optional.of(answering.text("open311.note.outside", asked.text("status").orElseThrow(), asked.text("updated_datetime").orElseThrow())),
                asked.text("title"), asked.text("description"), asked.text("media_url"));
        return lines.flatMap(Optional::stream).collect(Collectors.joining("\n"));
    }
}
