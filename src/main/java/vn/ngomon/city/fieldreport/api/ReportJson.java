package vn.ngomon.city.fieldreport.api;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ngomon.city.fieldreport.board.PublicReport;

/** A report as everybody may read it. Instants are ISO 8601; {@code score} runs from 1 to 4. */
record ReportJson(UUID id, String code, String category, String state, boolean overdue, @Nullable Double lon, @Nullable Double lat, @Nullable String place, @Nullable UUID area,
        UUID agency, String description, String source, Instant receivedAt, Instant updatedAt, @Nullable Instant due, @Nullable Instant closedAt, boolean late,
        @Nullable String answer, @Nullable Integer score, int supporters, int photos) {

    static ReportJson of(PublicReport report, Instant now) {
        var spot = report.spot();
        return new ReportJson(report.id(), report.code(), report.category(), report.state().name(), report.isOverdue(now), spot == null ? null : spot.lon(),
                spot == null ? null : spot.lat(), report.place(), report.areaId(), report.agencyId(), report.description(), report.source().name(), report.receivedAt(),
                report.updatedAt(), report.due(), report.closedAt(), report.late(), report.answer(), report.score(), report.supporters(), report.photos());
    }
}
