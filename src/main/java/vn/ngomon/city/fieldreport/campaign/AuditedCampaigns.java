package vn.ngomon.city.fieldreport.campaign;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.ngomon.platform.audit.AuditGuide;
import vn.ngomon.platform.journal.Entry;
import vn.ngomon.platform.journal.Subject;
import vn.ngomon.platform.time.Dates;
import vn.ngomon.platform.ui.Ui;

/** Lets an auditor read what was done to campaigns and events, and who looked at the people that come. */
@Component
class AuditedCampaigns implements AuditGuide {

    private final Campaigns campaigns;
    private final CampaignEvents events;

    AuditedCampaigns(Campaigns campaigns, CampaignEvents events) {
        this.campaigns = campaigns;
        this.events = events;
    }

    @Override
    public List<Subject> find(String words) {
        return List.of();
    }

    @Override
    public Map<UUID, String> names(Collection<UUID> ids) {
        var names = new HashMap<UUID, String>();
        for (var id : ids) {
            campaigns.find(id).ifPresent(campaign -> names.put(id, campaign.name()));
            events.find(id).ifPresent(event -> names.put(id, campaigns.get(event.campaignId()).name() + " " + Dates.day(event.startsAt())));
        }
        return names;
    }

    @Override
    public Map<UUID, String> deeds(List<Entry> entries, Ui ui) {
        return entries.stream().filter(entry -> entry.type().startsWith("campaign."))
                .collect(Collectors.toMap(Entry::id, entry -> ui.t("campaign.happened." + entry.type().substring("campaign.".length())), (one, other) -> one));
    }

    @Override
    public Optional<String> look(String what, Ui ui) {
        return what.equals("campaign.participants") ? Optional.of(ui.t("campaign.seen.participants")) : Optional.empty();
    }
}
