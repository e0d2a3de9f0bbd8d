package vn.ngomon.city.fieldreport.intake;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.ngomon.city.fieldreport.Reporter;
import vn.ngomon.city.fieldreport.Source;
import vn.ngomon.city.fieldreport.Spot;

/**
 * What somebody tells.
 *
 * @param accuracy of the spot, in metres
 * @param photos files sent ahead by the same account
 * @param videos likewise
 */
public record Telling(String category, String description, @Nullable Spot spot, @Nullable Integer accuracy, @Nullable String place, Source source,
        @Nullable JsonNode answers, List<UUID> photos, List<UUID> videos, Reporter reporter) {

    public static final int SHORTEST = 10;
    public static final int LONGEST = 4000;
    public static final int LONGEST_PLACE = 300;

    public Telling {
        description = description.replace("\0", "").strip();
        place = place == null || place.isBlank() ? null : place.replace("\0", "").strip();
        photos = List.copyOf(photos);
        videos = List.copyOf(videos);
    }
}
