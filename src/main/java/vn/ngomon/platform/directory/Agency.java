package vn.ngomon.platform.directory;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A body that acts in its own name, for as long as it keeps its name and standing.
 *
 * @param code of the style in force, left to right
 * @param oldCode right to left, or null for a body founded after that rule
 * @param codeIsDemo a placeholder: the province's own list of codes is not loaded
 * @param area whose people it serves
 * @param sharesDocuments works on the shared document system
 * @param handlesReports is given field reports to handle
 */
public record Agency(UUID id, AgencyCode code, @Nullable AgencyCode oldCode, boolean codeIsDemo, String name, String nameEn,
        AgencyKind kind, Tier tier, @Nullable AgencyCode parent, @Nullable AreaCode area, Set<Specialty> specialties,
        Validity validity, boolean sharesDocuments, boolean handlesReports, Truth truth, String confidence, String source) {

    public Agency {
        specialties = Set.copyOf(specialties);
    }

    public String name(Locale locale) {
        return locale.getLanguage().equals("en") ? nameEn : name;
    }
}
