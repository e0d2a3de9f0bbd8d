package vn.ngomon.government.procedure.content;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A paper to hand in or to show (thành phần hồ sơ).
 *
 * @param key stable within the procedure; what an uploaded file and an officer's remark refer to
 * @param cases keys of the cases that need it; empty for all
 * @param certified copies that must be certified, of {@code copies} not counted
 * @param required whether a dossier without it is incomplete
 * @param shown only shown, never kept
 * @param forms names of the blank forms to fill in
 * @param note lines of the record that are remarks rather than papers (no original, no copy) carry their text here
 */
public record RequiredPaper(String key, List<String> cases, Text name, int originals, int certified, int copies, boolean required,
        boolean shown, List<String> forms, @Nullable Text note) {

    public RequiredPaper {
        cases = List.copyOf(cases);
        forms = List.copyOf(forms);
    }

    public boolean isFor(@Nullable String caseKey) {
        return cases.isEmpty() || caseKey == null || cases.contains(caseKey);
    }

    /** Whether the reader must be told that it is only needed where there is one: many national names already end so. */
    public boolean needsToSay(String ifAny, String language) {
        return !required && !name.in(language).toLowerCase(Locale.ROOT).contains(ifAny);
    }

    /** A line without any count is advice to the applicant, as the national records use it. */
    public boolean isAdvice() {
        return originals + certified + copies == 0 && !shown;
    }
}
