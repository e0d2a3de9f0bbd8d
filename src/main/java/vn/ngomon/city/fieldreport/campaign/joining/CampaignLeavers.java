package vn.ngomon.city.fieldreport.campaign.joining;

import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.ngomon.platform.journal.Entry;
import vn.ngomon.platform.journal.JournalConsumer;

/** Who closes the account keeps no place at events. */
@Component
class CampaignLeavers implements JournalConsumer {

    private final Registrations registrations;
    private final InstantSource clock;

    CampaignLeavers(Registrations registrations, InstantSource clock) {
        this.registrations = registrations;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "fieldreport.campaign-leavers";
    }

    @Override
    public Set<String> types() {
        return Set.of("account.closed");
    }

    @Override
    public void read(List<Entry> entries) {
        entries.forEach(entry -> registrations.forget(entry.subject().id(), clock.instant()));
    }
}
