package vn.ngomon.government.dossier.submission;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ngomon.platform.form.FormSummary;

/**
 * The electronic form as a paper: what was declared, to whom, by whom.
 *
 * @param consent the sentence that was agreed to, or empty
 * @param lookup the look-up number, or empty while it is not filed
 * @param filedAt null while it is not filed
 */
public record DeclarationPage(String title, String agency, List<FormSummary.Section> sections, String consent, String name, String lookup,
        @Nullable Instant filedAt) {

    public DeclarationPage {
        sections = List.copyOf(sections);
    }
}
