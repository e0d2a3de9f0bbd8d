package vn.ngomon.platform.directory;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** What one may be appointed to; who holds it holds its roles. */
public record Position(UUID id, UUID unitId, String code, String name, String nameEn, Set<Role> roles, boolean head) {

    public Position {
        roles = Set.copyOf(roles);
    }

    public String name(Locale locale) {
        return locale.getLanguage().equals("en") ? nameEn : name;
    }
}
