package vn.ngomon.city.fieldreport.campaign.joining;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ngomon.city.fieldreport.campaign.CampaignEvents;
import vn.ngomon.city.fieldreport.campaign.Campaigns;
import vn.ngomon.platform.ui.NotFound;

/** Says that somebody comes to an event, with how many. Places are given one after the other, so that never more come than there is work for. */
@Service
public class Registering {

    public static final int MOST_PEOPLE = 50;
    public static final int LONGEST_NOTE = 500;

    private final Campaigns campaigns;
    private final CampaignEvents events;
    private final Registrations registrations;
    private final InstantSource clock;

    Registering(Campaigns campaigns, CampaignEvents events, Registrations registrations, InstantSource clock) {
        this.campaigns = campaigns;
        this.events = events;
        this.registrations = registrations;
        this.clock = clock;
    }

    /** @param people themselves included; null for what is no number */
    @Transactional
    public Registered register(UUID id, UUID account, @Nullable Integer people, String note) {
        var event = events.lock(id).filter(found -> campaigns.findPublic(found.campaignId()).isPresent()).orElseThrow(NotFound::new);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (people == null || people < 1 || people > MOST_PEOPLE) {
            return new Registered.Wrong("people", "campaign.wrong.people");
        }
        if (note.length() > LONGEST_NOTE) {
            return new Registered.Wrong("note", "campaign.wrong.note");
        }
        if (!event.isOpen(now)) {
            return new Registered.Closed();
        }
        int left = event.wanted() - registrations.others(id, account);
        var before = registrations.find(id, account);
        if (people > left && before.filter(known -> people <= known.people()).isEmpty()) {
            return new Registered.Full(Math.max(0, left));
        }
        registrations.put(id, account, people, Optional.of(note).filter(words -> !words.isEmpty()).orElse(null), now);
        return new Registered.Done(before.isPresent());
    }

    /** Whether somebody has said that they come. */
    public boolean isExpected(UUID id, UUID account) {
        return registrations.find(id, account).isPresent();
    }

    /** @return false when there was nothing to take back, or the event has begun */
    @Transactional
    public boolean withdraw(UUID id, UUID account) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return events.lock(id).filter(event -> event.isOpen(now)).isPresent() && registrations.withdraw(id, account, now);
    }
}
