package vn.ngomon.city.fieldreport.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something many do together for a time, such as Ngày chủ nhật xanh.
 *
 * @param motto its slogan, or null
 * @param agencyId who calls for it
 * @param from first and {@code to} last day, Việt Nam's
 * @param publishedAt since when everybody sees it; null while it is prepared
 */
public record Campaign(UUID id, String name, @Nullable String nameEn, @Nullable String motto, String description, UUID agencyId, LocalDate from, LocalDate to,
        @Nullable Instant publishedAt, boolean simulated, int version) {

    public String name(Locale locale) {
        return nameEn != null && locale.getLanguage().equals("en") ? nameEn : name;
    }

    public boolean isPublic() {
        return publishedAt != null;
    }

    public boolean isOver(LocalDate today) {
        return to.isBefore(today);
    }
}
