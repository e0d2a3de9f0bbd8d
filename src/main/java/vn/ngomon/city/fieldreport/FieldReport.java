package vn.ngomon.city.fieldreport;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A report as it was made; what became of it is its case's. Who made it stands elsewhere.
 *
 * @param id its case's too
 * @param spot where it is; or null when only told in words
 * @param accuracy of the spot in metres, as the phone said, or null
 * @param place in words: an address, a landmark
 * @param areaId the commune it lies in, or null when outside all or not known
 * @param answers to the category's further questions
 */
public record FieldReport(UUID id, int number, String category, String description, @Nullable Spot spot, @Nullable Integer accuracy, @Nullable String place,
        @Nullable UUID areaId, Source source, @Nullable JsonNode answers, Instant reportedAt, boolean simulated) {

    public String code() {
        return new ReportCode(number).toString();
    }
}
