package vn.ngomon.city.fieldreport.alert;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ngomon.city.fieldreport.Spot;

/**
 * What somebody wants to hear of. At least one of category, area and circle is said.
 *
 * @param category a category's or a group's code
 * @param area code of a commune, or of the unit above it
 * @param around the middle of a circle of so many {@code metres}
 */
public record Alert(UUID id, UUID account, @Nullable String category, @Nullable String area, @Nullable Spot around, int metres, Pace pace) {

    public enum Pace { AT_ONCE, DAILY }

    boolean reaches(@Nullable Spot spot) {
        return around == null || spot != null && around.metresTo(spot) <= metres;
    }
}
