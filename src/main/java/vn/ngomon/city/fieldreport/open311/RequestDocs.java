package vn.ngomon.city.fieldreport.open311;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.ngomon.city.fieldreport.FieldReport;
import vn.ngomon.city.fieldreport.board.PublicReport;
import vn.ngomon.city.fieldreport.category.Categories;
import vn.ngomon.city.fieldreport.open311.wire.Doc;
import vn.ngomon.city.fieldreport.open311.wire.W3cTime;
import vn.ngomon.city.fieldreport.photos.ReportPhoto;
import vn.ngomon.city.fieldreport.photos.ReportPhotos;
import vn.ngomon.platform.casework.CaseFile;
import vn.ngomon.platform.casework.CaseFiles;
import vn.ngomon.platform.directory.Agency;
import vn.ngomon.platform.directory.Area;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.ui.PublicAddress;

/** Reports as GeoReport's requests. Reads what is public and nothing else; of what is not, only that it is there and how far. */
@Component
class RequestDocs {

    private final Categories categories;
    private final Directory directory;
    private final ReportPhotos photos;
    private final CaseFiles cases;
    private final PublicAddress address;
    private final InstantSource clock;
    private final Answering answering;

    RequestDocs(Categories categories, Directory directory, ReportPhotos photos, CaseFiles cases, PublicAddress address, InstantSource clock, Answering answering) {
        this.categories = categories;
        this.directory = directory;
        this.photos = photos;
        this.cases = cases;
        this.address = address;
        this.clock = clock;
        this.answering = answering;
    }

    List<Doc.Fields> of(List<PublicReport> reports, boolean extended) {
        var shown = reports.isEmpty() ? Map.<UUID, List<ReportPhoto>>of()
                : photos.shown(reports.stream().filter(report -> report.photos() > 0 || extended).map(PublicReport::id).toList());
        return reports.stream().map(report -> of(report, shown.getOrDefault(report.id(), List.of()), extended)).toList();
    }

    private Doc.Fields of(PublicReport report, List<ReportPhoto> shown, boolean extended) {
        var locale = LocaleContextHolder.getLocale();
        var spot = report.spot();
        var area = Optional.ofNullable(report.areaId()).flatMap(directory::findArea);
        var media = shown.stream().filter(photo -> photo.kind() == ReportPhoto.Kind.REPORT).findFirst().map(photo -> media(report.code(), photo)).orElse(null);
        var fields = Doc.Fields.of("service_request_id", report.code(), "status", report.state().isClosed() ? "closed" : "open", "status_notes", notes(report),
                "service_name", categories.get(report.category()).name(locale), "service_code", report.category(), "description", report.description(),
                "agency_responsible", agency(report.agencyId(), locale), "service_notice", null, "requested_datetime", W3cTime.write(report.receivedAt()),
                "updated_datetime", W3cTime.write(report.closedAt() != null ? report.closedAt() : report.updatedAt()), "expected_datetime", W3cTime.write(report.due()),
                "address", report.place() != null ? report.place() : area.map(found -> found.fullName(locale)).orElse(null),
                "address_id", area.map(found -> found.code().value()).orElse(null), "zipcode", null,
                "lat", spot == null ? null : spot.lat(), "long", spot == null ? null : spot.lon(), "media_url", media);
        return extended ? extended(fields, report, area, shown) : fields;
    }

    /** The agency's answer once it is public; before, how far it is. */
    private String notes(PublicReport report) {
        return report.answer() != null ? report.answer()
                : answering.text(report.isOverdue(clock.instant()) ? "open311.status.overdue" : "open311.status." + report.state());
    }

    private @Nullable String agency(UUID id, Locale locale) {
        return directory.findAgency(id).map(agency -> agency.name(locale)).orElse(null);
    }

    /** Answers to further questions stay with the agency, so {@code attributes} is there and empty. */
    private Doc.Fields extended(Doc.Fields fields, PublicReport report, Optional<Area> area, List<ReportPhoto> shown) {
        var pictures = shown.stream().map(photo -> Doc.Fields.of("kind", photo.kind().name().toLowerCase(Locale.ROOT), "media_url", media(report.code(), photo))).toList();
        var more = Doc.Fields.of("channel", report.source().name().toLowerCase(Locale.ROOT), "state", report.state().name().toLowerCase(Locale.ROOT),
                "overdue", report.isOverdue(clock.instant()), "closed_late", report.late(), "closed_datetime", W3cTime.write(report.closedAt()),
                "agency_code", directory.findAgency(report.agencyId()).map(Agency::code).map(Object::toString).orElse(null),
                "area_code", area.map(found -> found.code().value()).orElse(null), "supporters", report.supporters(), "rating", report.score(),
                "html_url", address.of("/reports/" + report.code()), "photos", new Doc.Many("photo", pictures));
        return fields.and("attributes", new Doc.Many("attribute", List.of()), "extended_attributes", more, "notes", new Doc.Many("note", history(report)));
    }

    private List<Doc.Fields> history(PublicReport report) {
        var notes = new ArrayList<Doc.Fields>();
        notes.add(note(report.receivedAt(), "received", answering.text("open311.note.received")));
        if (report.answer() != null && report.closedAt() != null) {
            notes.add(note(report.closedAt(), "answered", report.answer()));
        }
        return notes;
    }

    private static Doc.Fields note(Instant at, String type, String description) {
        return Doc.Fields.of("datetime", W3cTime.write(at), "type", type, "description", description);
    }

    String media(String code, ReportPhoto photo) {
        return address.of("/reports/" + code + "/photos/" + photo.id());
    }

    /** What was received and is not public: that it is there and how far it is, nothing else; whoever counts through the codes learns no more. */
    Doc.Fields hidden(FieldReport report) {
        var file = cases.find(report.id()).orElseThrow();
        return Doc.Fields.of("service_request_id", report.code(), "status", file.closedAt() != null ? "closed" : "open", "status_notes", hiddenNotes(file),
                "service_name", null, "service_code", null, "description", null, "agency_responsible", null, "service_notice", null,
                "requested_datetime", null, "updated_datetime", null, "expected_datetime", null,
                "address", null, "address_id", null, "zipcode", null, "lat", null, "long", null, "media_url", null);
    }

    private String hiddenNotes(CaseFile file) {
        return answering.text(switch (file.step()) {
            case "rejected" -> "open311.status.rejected";
            case "merged" -> "open311.status.merged";
            case "withdrawn" -> "open311.status.withdrawn";
            default -> "open311.status.waiting";
        });
    }
}
