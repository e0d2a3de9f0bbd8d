package vn.ngomon.city.fieldreport.opendata;

import java.util.List;

/** The names of the columns, for the head of the file and the page that explains them. */
public final class Columns {

    public static final List<String> NAMES = List.of("service_request_id", "requested_datetime", "updated_datetime", "closed_date", "status_description", "status_notes", "source",
            "service_name", "service_subtype", "description", "agency_responsible", "address", "lat", "long", "service_code", "state", "expected_datetime", "answered_late",
            "satisfaction", "supporters", "area_code");

    private Columns() {}
}
