package vn.ngomon.city.fieldreport.partner;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ngomon.city.fieldreport.open311.wire.W3cTime;
import vn.ngomon.city.fieldreport.routing.Routing;
import vn.ngomon.city.fieldreport.work.Exchanges;
import vn.ngomon.platform.directory.Actor;

/** Asks a partner what became of the reports it has. What it tells is a note for the centre; it moves no report by itself. */
@Component
class Listening {

    private static final Locale VIETNAMESE = Locale.of("vi");
    /** A closed one may still be opened again. */
    private static final Duration CLOSED = Duration.ofHours(6);
    private static final int LONGEST_ID = 200;
    private static final Duration OVERLAP = Duration.ofHours(24);

    private final GeoReport geoReport;
    private final Forwardings forwardings;
    private final Exchanges exchanges;
    private final Routing routing;
    private final PartnerProperties settings;
    private final MessageSource messages;
    private final InstantSource clock;
    private final TransactionTemplate transaction;

    Listening(GeoReport geoReport, Forwardings forwardings, Exchanges exchanges, Routing routing, PartnerProperties settings, MessageSource messages, InstantSource clock,
            TransactionTemplate transaction) {
        this.geoReport = geoReport;
        this.forwardings = forwardings;
        this.exchanges = exchanges;
        this.routing = routing;
        this.settings = settings;
        this.messages = messages;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** @param asked reports that the partner has, with their ids there */
    void listen(List<Forwarding> asked, Partner partner) throws IOException {
        var ids = asked.stream().map(Forwarding::remoteId).collect(Collectors.joining(","));
        var requests = new HashMap<String, GeoReport.Found>();
        geoReport.requests(partner, Map.of("service_request_id", ids)).forEach(found -> found.get("service_request_id").ifPresent(id -> requests.put(id, found)));
        var since = asked.stream().map(one -> one.heardAt() == null ? one.madeAt() : one.heardAt()).min(Instant::compareTo).orElseThrow().minus(OVERLAP);
        var updates = geoReport.updates(partner, Map.of("service_request_id", ids, "start_date", String.valueOf(W3cTime.write(since)))).stream()
                .collect(Collectors.groupingBy(found -> found.get("service_request_id").orElse("")));
        for (var one : asked) {
            transaction.executeWithoutResult(status -> {
                updates.getOrDefault(one.remoteId(), List.of()).forEach(update -> told(one, partner, update));
                Optional.ofNullable(requests.get(one.remoteId())).ifPresentOrElse(found -> heard(one, partner, found),
                        () -> forwardings.failed(one.id(), false, settings.waitAfter(one.attempts()), "unknown there"));
            });
        }
    }

    private void told(Forwarding one, Partner partner, GeoReport.Found update) {
        var status = status(update);
        var description = update.get("description").orElse("");
        var at = update.get("updated_datetime").flatMap(W3cTime::read).orElse(one.madeAt());
        var id = update.get("update_id").filter(given -> given.length() <= LONGEST_ID).orElseGet(() -> UUID.nameUUIDFromBytes((status + at + description).getBytes(StandardCharsets.UTF_8)).toString());
        if (forwardings.addUpdate(one.id(), id, status, description, at)) {
            note(one, partner, status, description);
        }
    }

    /** The same words told as an update are noted once. */
    private void heard(Forwarding one, Partner partner, GeoReport.Found found) {
        var status = status(found);
        var notes = found.get("status_notes").orElse(null);
        var fresh = one.remoteStatus() == null ? status.equals("closed") : !status.equals(one.remoteStatus()) || !Objects.equals(notes, one.remoteNotes());
        if (fresh && !forwardings.isTold(one.id(), notes)) {
            note(one, partner, status, notes == null ? "" : notes);
        }
        forwardings.heard(one.id(), status, notes, status.equals("closed") ? CLOSED : settings.ask());
    }

    private static String status(GeoReport.Found found) {
        return found.get("status").map(text -> text.toLowerCase(Locale.ROOT)).filter("closed"::equals).orElse("open");
    }

    private void note(Forwarding one, Partner partner, String status, String words) {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var text = messages.getMessage("open311.partner.told." + status, new Object[] {partner.name(), String.valueOf(one.remoteId()), words}, VIETNAMESE).strip();
        exchanges.note(one.reportId(), routing.centre(at).id(), Actor.SYSTEM.accountId(), text, at);
    }
}
