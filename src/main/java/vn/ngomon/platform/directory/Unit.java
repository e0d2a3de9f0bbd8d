package vn.ngomon.platform.directory;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A section or desk.
 *
 * @param code within its agency
 * @param host the agency in whose house the desk sits, when that is another one: a department's people at the public
 *     service centre stay the department's (Decree 61/2018, article 7)
 */
public record Unit(UUID id, UUID agencyId, String code, String name, String nameEn, UnitKind kind, Set<Specialty> specialties,
        @Nullable UUID host, Truth truth) {

    public Unit {
        specialties = Set.copyOf(specialties);
    }

    public String name(Locale locale) {
        return locale.getLanguage().equals("en") ? nameEn : name;
    }
}
