package vn.ngomon.platform.audit;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.ngomon.platform.journal.Entry;
import vn.ngomon.platform.journal.Subject;
import vn.ngomon.platform.ui.Ui;

/** Helps an auditor from words to subjects and back: implemented as a bean by features that own a kind of subject. */
public interface AuditGuide {

    /** What the words name exactly: a code, an account's name for signing in. */
    List<Subject> find(String words);

    /** What people call these, as far as this feature knows them. */
    Map<UUID, String> names(Collection<UUID> ids);

    /** What was done, in words, by the entry's id; for entries about this feature's subjects. */
    Map<UUID, String> deeds(List<Entry> entries, Ui ui);

    /** What was looked at, in words, if this feature shows it. */
    Optional<String> look(String what, Ui ui);
}
