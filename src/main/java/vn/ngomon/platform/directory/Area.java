package vn.ngomon.platform.directory;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An administrative unit as it was for a time. A unit that only changed its kind or its district is a new row that
 * follows the old one.
 *
 * @param parent resolved on the day asked about; null for the province
 * @param lon WGS 84, of the centre; null when not known
 * @param confidence A sure, B likely, C to be confirmed
 * @param source the decree or list that says so
 */
public record Area(UUID id, AreaCode code, String name, AreaKind kind, @Nullable AreaCode parent, Validity validity,
        @Nullable Double lon, @Nullable Double lat, Truth truth, String confidence, String source) {

    /** As an address has it: {@code Phường Phú Hiệp}, {@code Phú Hiệp Ward}. */
    public String fullName(Locale locale) {
        if (locale.getLanguage().equals("en")) {
            return name + " " + kind.english();
        }
        var word = kind.word();
        return Character.toUpperCase(word.charAt(0)) + word.substring(1) + " " + name;
    }

    public Tier tier() {
        return kind.tier();
    }
}
