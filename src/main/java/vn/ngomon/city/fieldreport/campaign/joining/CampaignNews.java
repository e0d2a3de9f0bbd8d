package vn.ngomon.city.fieldreport.campaign.joining;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ngomon.city.fieldreport.campaign.CampaignEvent;
import vn.ngomon.city.fieldreport.campaign.Campaigns;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.journal.Happening;
import vn.ngomon.platform.journal.Journal;
import vn.ngomon.platform.journal.Subject;
import vn.ngomon.platform.notice.Notice;
import vn.ngomon.platform.notice.Notices;
import vn.ngomon.platform.notice.Recipient;
import vn.ngomon.platform.time.Dates;

/** Tells everybody who said they come: it is tomorrow, it was moved, it was called off. */
@Component
public class CampaignNews {

    public static final String KIND = "campaign-event";
    private static final Locale ENGLISH = Locale.of("en");

    private final Campaigns campaigns;
    private final Registrations registrations;
    private final Journal journal;
    private final Notices notices;
    private final InstantSource clock;

    CampaignNews(Campaigns campaigns, Registrations registrations, Journal journal, Notices notices, InstantSource clock) {
        this.campaigns = campaigns;
        this.registrations = registrations;
        this.journal = journal;
        this.notices = notices;
        this.clock = clock;
    }

    /** Writes down what happened to an event, in the caller's transaction. */
    @Transactional
    public UUID note(CampaignEvent event, String verb, Actor by, Map<String, ?> data) {
        return journal.append(new Subject(KIND, event.id()), Happening.of("campaign." + verb, clock.instant(), by.accountId(), data));
    }

    @Transactional
    public void reminded(CampaignEvent event) {
        tell(event, note(event, "reminded", Actor.SYSTEM, Map.of()), "campaign.notice.reminder", Optional.ofNullable(event.bring()).orElse("–"));
    }

    @Transactional
    public void moved(CampaignEvent event, Actor by) {
        tell(event, note(event, "moved", by, Map.of()), "campaign.notice.moved", "");
    }

    @Transactional
    public void cancelled(CampaignEvent event, String reason, Actor by) {
        tell(event, note(event, "cancelled", by, Map.of()), "campaign.notice.cancelled", reason);
    }

    private void tell(CampaignEvent event, UUID source, String key, String words) {
        var campaign = campaigns.get(event.campaignId());
        var args = List.of(Notice.both(campaign.name(), campaign.name(ENGLISH)), Dates.moment(event.startsAt()), event.place(), words);
        notices.post(registrations.of(event.id()).stream()
                .map(one -> new Notice(source, Recipient.account(one.account()), key, args, "/campaigns/events/" + event.id(), event.simulated())).toList());
    }
}
