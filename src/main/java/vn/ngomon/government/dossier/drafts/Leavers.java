package vn.ngomon.government.dossier.drafts;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.ngomon.platform.journal.Entry;
import vn.ngomon.platform.journal.JournalConsumer;

/** Who closes the account leaves no unfinished filings behind; what was filed is the agency's record and stays. */
@Component
class Leavers implements JournalConsumer {

    private final Drafts drafts;

    Leavers(Drafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public String name() {
        return "dossier.leavers";
    }

    @Override
    public Set<String> types() {
        return Set.of("account.closed");
    }

    @Override
    public void read(List<Entry> entries) {
        entries.forEach(entry -> drafts.forget(entry.subject().id()));
    }
}
