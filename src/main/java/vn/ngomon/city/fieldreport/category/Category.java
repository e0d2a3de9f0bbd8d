package vn.ngomon.city.fieldreport.category;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.ngomon.platform.calendar.Limit;

/**
 * What a report may be about. A group has no limit and takes no report; a category belongs to a group.
 *
 * @param parent the group's code; null for a group
 * @param keywords what people call it, in Vietnamese as it is written
 * @param limit how long the agency has from dispatch; null for a group
 * @param instant rings at the agency until acknowledged
 * @param emergency the number to call first: 113, 114 or 115, or null
 * @param questions key of the form with further questions, or null
 * @param version counts its changes; 0 before it is kept
 */
public record Category(String code, @Nullable String parent, String name, String nameEn, List<String> keywords, @Nullable Limit limit, boolean instant,
        @Nullable String emergency, @Nullable String questions, int position, boolean retired, int version) {

    public Category {
        if (!code.matches("[A-Z]{2}(\\.[A-Z0-9_]{2,30})?")) {
            throw new IllegalArgumentException("Not the code of a category: " + code);
        }
        keywords = List.copyOf(keywords);
    }

    public boolean isGroup() {
        return parent == null;
    }

    /** @throws IllegalStateException for a group */
    public Limit limitOrThrow() {
        if (limit == null) {
            throw new IllegalStateException(code + " is a group of categories");
        }
        return limit;
    }

    public String name(Locale locale) {
        return locale.getLanguage().equals("en") ? nameEn : name;
    }
}
