package vn.ngomon.government.dossier;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who hands the dossier in (người nộp), as stated on it.
 *
 * @param account the account it was filed from, or null at the desk
 * @param number identity number (12 or 9 digits) or tax code (10 or 13), or null
 */
public record Applicant(@Nullable UUID account, Kind kind, String name, @Nullable String number, @Nullable String phone, @Nullable String email,
        @Nullable String address, @Nullable String areaCode) {

    public enum Kind { PERSON, ORGANISATION }
}
