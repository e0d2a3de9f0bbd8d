package vn.ngomon.city.fieldreport.voice;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.ngomon.platform.journal.Entry;
import vn.ngomon.platform.journal.JournalConsumer;

/** Who closes the account follows nothing any more. */
@Component("reportLeavers")
class Leavers implements JournalConsumer {

    private final Followers followers;

    Leavers(Followers followers) {
        this.followers = followers;
    }

    @Override
    public String name() {
        return "fieldreport.leavers";
    }

    @Override
    public Set<String> types() {
        return Set.of("account.closed");
    }

    @Override
    public void read(List<Entry> entries) {
        entries.forEach(entry -> followers.forget(entry.subject().id()));
    }
}
