package vn.ngomon.platform.notice;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.ngomon.platform.journal.Entry;
import vn.ngomon.platform.journal.JournalConsumer;

/** Who closes the account is told nothing more, and what was told is forgotten with the addresses and browsers it went to. */
@Component
class Leavers implements JournalConsumer {

    private final PostedNotices inbox;
    private final Dispatches outbox;
    private final Subscriptions subscriptions;

    Leavers(PostedNotices inbox, Dispatches outbox, Subscriptions subscriptions) {
        this.inbox = inbox;
        this.outbox = outbox;
        this.subscriptions = subscriptions;
    }

    @Override
    public String name() {
        return "notice.leavers";
    }

    @Override
    public Set<String> types() {
        return Set.of("account.closed");
    }

    @Override
    public void read(List<Entry> entries) {
        for (var entry : entries) {
            inbox.forget(entry.subject().id());
            outbox.forget(entry.subject().id());
            subscriptions.forget(entry.subject().id());
        }
    }
}
