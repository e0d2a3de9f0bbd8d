package vn.ngomon.government.procedure.content;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.ngomon.platform.search.Fold;

/**
 * A paper to hand in or to show (thành phần hồ sơ).
 *
 * @param key stable within the procedure; what an uploaded file and an officer's remark refer to
 * @param cases keys of the cases that need it; empty for all
 * @param certified copies that must be certified, of {@code copies} not counted
 * @param required whether a dossier without it is incomplete
 * @param shown only shown, never kept
 * @param declared the filled electronic form is this paper: whoever files online has nothing to upload for it
 * @param forms names of the blank forms to fill in
 * @param note lines of the record that are remarks rather than papers (no original, no copy) carry their text here
 */
public record RequiredPaper(String key, List<String> cases, Text name, int originals, int certified, int copies, boolean required,
        boolean shown, boolean declared, List<String> forms, @Nullable Text note) {

    /** Words that begin a condition, without accents. */
    private static final Pattern WHEN = Pattern.compile("[(,;] ?(neu|tru|khi|if|when|on renewal|not for)\\b");

    public RequiredPaper {
        cases = List.copyOf(cases);
        forms = List.copyOf(forms);
    }

    public boolean isFor(@Nullable String caseKey) {
        return cases.isEmpty() || caseKey == null || cases.contains(caseKey);
    }

    /** Whether the reader must be told that it is only needed where there is one: many names already say when. */
    public boolean needsToSay(String language) {
        return !required && !WHEN.matcher(Fold.fold(name.in(language))).find();
    }

    /** A line without any count is advice to the applicant, as the national records use it. */
    public boolean isAdvice() {
        return originals + certified + copies == 0 && !shown;
    }
}
