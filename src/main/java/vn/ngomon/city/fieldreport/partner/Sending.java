package vn.ngomon.city.fieldreport.partner;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.ngomon.city.fieldreport.board.PublicReport;
import vn.ngomon.city.fieldreport.board.PublicReports;
import vn.ngomon.city.fieldreport.open311.wire.W3cTime;
import vn.ngomon.city.fieldreport.photos.ReportPhoto;
import vn.ngomon.city.fieldreport.photos.ReportPhotos;
import vn.ngomon.platform.ui.PublicAddress;

/** Sends one report to one partner: what everybody may read of it, and nothing of who reported. */
@Component
class Sending {

    private final PublicReports reports;
    private final ReportPhotos photos;
    private final GeoReport geoReport;
    private final Forwardings forwardings;
    private final PublicAddress address;
    private final PartnerProperties settings;

    Sending(PublicReports reports, ReportPhotos photos, GeoReport geoReport, Forwardings forwardings, PublicAddress address, PartnerProperties settings) {
        this.reports = reports;
        this.photos = photos;
        this.geoReport = geoReport;
        this.forwardings = forwardings;
        this.address = address;
        this.settings = settings;
    }

    void send(Forwarding forwarding, Partner partner) throws IOException {
        if (forwarding.state() == Forwarding.State.TOKEN) {
            var found = geoReport.token(partner, Optional.ofNullable(forwarding.token()).orElseThrow()).stream().flatMap(one -> one.get("service_request_id").stream()).findFirst();
            forwardings.sent(forwarding.id(), found.orElse(null), null, found.isPresent() ? settings.ask() : settings.waitAfter(forwarding.attempts()));
            return;
        }
        var report = reports.find(forwarding.reportId()).orElseThrow(() -> new Remote("The report is not public any more", true));
        var service = Optional.ofNullable(partner.services().get(report.category())).orElseThrow(() -> new Remote("The category is not forwarded any more", true));
        var before = forwarding.attempts() > 1 ? there(report, service, forwarding, partner) : Optional.<String>empty();
        if (before.isPresent()) {
            forwardings.sent(forwarding.id(), before.get(), null, settings.ask());
            return;
        }
        var answer = geoReport.post(partner, fields(report, service), forwarding.id().toString());
        var id = answer.get("service_request_id");
        if (id.isEmpty() && answer.get("token").isEmpty()) {
            throw new Remote("an answer with neither id nor token", false);
        }
        forwardings.sent(forwarding.id(), id.orElse(null), answer.get("token").orElse(null), id.isPresent() ? settings.ask() : settings.retryAfter());
    }

    /** An earlier attempt may have arrived without our hearing of it: our code in its words tells. */
    private Optional<String> there(PublicReport report, String service, Forwarding forwarding, Partner partner) throws IOException {
        var since = String.valueOf(W3cTime.write(forwarding.madeAt().minus(Duration.ofHours(1))));
        return geoReport.requests(partner, Map.of("service_code", service, "start_date", since)).stream()
                .filter(found -> found.get("description").filter(text -> text.contains(mark(report))).isPresent())
                .flatMap(found -> found.get("service_request_id").stream()).findFirst();
    }

    private Map<String, String> fields(PublicReport report, String service) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("service_code", service);
        if (report.spot() != null) {
            fields.put("lat", Double.toString(report.spot().lat()));
            fields.put("long", Double.toString(report.spot().lon()));
        }
        if (report.place() != null) {
            fields.put("address_string", report.place());
        }
        fields.put("description", report.description() + "\n" + mark(report));
        fields.put("account_id", report.code());
        photos.shown(report.id()).stream().filter(photo -> photo.kind() == ReportPhoto.Kind.REPORT).findFirst()
                .flatMap(photo -> address.find("/reports/" + report.code() + "/photos/" + photo.id())).ifPresent(url -> fields.put("media_url", url));
        return fields;
    }

    private static String mark(PublicReport report) {
        return "[" + report.code() + "]";
    }
}
