package vn.ngomon.city.fieldreport.opendata;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.ngomon.city.fieldreport.board.PublicReport;
import vn.ngomon.platform.time.BusinessClock;

/** A report's columns, in order: those of the Open311 bulk format (GeoReport/bulk), then our own. */
final class Row {

    private Row() {}

    /** @param group name of the category's group; all names in Vietnamese: open data reads the same for everybody */
    record Names(String group, String category, String agency, @Nullable String areaCode) {}

    static Map<String, @Nullable Object> of(PublicReport report, Names names) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("service_request_id", report.code());
        row.put("requested_datetime", time(report.receivedAt()));
        row.put("updated_datetime", time(report.updatedAt()));
        row.put("closed_date", time(report.closedAt()));
        row.put("status_description", report.state().isClosed() ? "closed" : "open");
        row.put("status_notes", report.answer());
        row.put("source", report.source().name());
        row.put("service_name", names.group());
        row.put("service_subtype", names.category());
        row.put("description", report.description());
        row.put("agency_responsible", names.agency());
        row.put("address", report.place());
        row.put("lat", report.spot() == null ? null : report.spot().lat());
        row.put("long", report.spot() == null ? null : report.spot().lon());
        row.put("service_code", report.category());
        row.put("state", report.state().name());
        row.put("expected_datetime", time(report.due()));
        row.put("answered_late", report.closedAt() == null ? null : report.late());
        row.put("satisfaction", report.score());
        row.put("supporters", report.supporters());
        row.put("area_code", names.areaCode());
        return row;
    }

    /** ISO 8601 in Việt Nam's time, to the second. */
    static @Nullable String time(@Nullable Instant instant) {
        return instant == null ? null : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.truncatedTo(ChronoUnit.SECONDS).atZone(BusinessClock.ZONE));
    }
}
