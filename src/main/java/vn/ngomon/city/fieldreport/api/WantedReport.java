package vn.ngomon.city.fieldreport.api;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.ngomon.city.fieldreport.Reporter;
import vn.ngomon.city.fieldreport.Source;
import vn.ngomon.city.fieldreport.Spot;
import vn.ngomon.city.fieldreport.intake.Telling;
import vn.ngomon.platform.api.ApiProblem;

/**
 * A report as a program tells it.
 *
 * @param lon with {@code lat}, WGS 84; or {@code place} in words
 * @param accuracy metres
 * @param photos files from {@code POST /api/v1/reports/photos}
 * @param answers to the category's further questions
 */
record WantedReport(@Nullable String category, @Nullable String description, @Nullable Double lon, @Nullable Double lat, @Nullable Integer accuracy,
        @Nullable String place, @Nullable List<UUID> photos, @Nullable JsonNode answers) {

    Telling telling(UUID account) {
        if ((lon == null) != (lat == null) || lon != null && !(Math.abs(lon) <= 180 && Math.abs(lat) <= 90)) {
            throw ApiProblem.invalid("lon", "api.value");
        }
        return new Telling(Optional.ofNullable(category).orElse(""), Optional.ofNullable(description).orElse(""), lon == null ? null : new Spot(lon, lat), accuracy, place,
                Source.API, answers, Optional.ofNullable(photos).orElse(List.of()), List.of(), Reporter.account(account));
    }
}
