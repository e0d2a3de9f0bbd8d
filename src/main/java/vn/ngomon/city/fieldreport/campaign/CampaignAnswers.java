package vn.ngomon.city.fieldreport.campaign;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.ngomon.city.fieldreport.ReadyAnswers;
import vn.ngomon.platform.time.Dates;
import vn.ngomon.platform.ui.PublicAddress;
import vn.ngomon.platform.ui.UiFactory;

/** Once an event was held, the agencies that handle its hot spots find in its results the words of their answer. */
@Component
public class CampaignAnswers implements ReadyAnswers {

    private static final Locale VIETNAMESE = Locale.of("vi");

    private final Campaigns campaigns;
    private final CampaignEvents events;
    private final PublicAddress site;
    private final UiFactory uis;

    CampaignAnswers(Campaigns campaigns, CampaignEvents events, PublicAddress site, UiFactory uis) {
        this.campaigns = campaigns;
        this.events = events;
        this.site = site;
        this.uis = uis;
    }

    @Override
    public List<Ready> of(UUID report) {
        return campaigns.eventsOf(report).stream().filter(Campaigns.Meeting::held).flatMap(meeting -> events.find(meeting.event()).stream())
                .map(event -> new Ready(campaigns.get(event.campaignId()).name(), answer(event))).toList();
    }

    /** @return empty before the event was held */
    public String answer(CampaignEvent event) {
        var results = event.results();
        if (results == null) {
            return "";
        }
        var ui = uis.of(VIETNAMESE);
        return ui.t("campaign.answer", campaigns.get(event.campaignId()).name(), Dates.day(event.startsAt()), event.place(), ui.number(results.came()), ui.number(results.bags()),
                ui.number(results.kilograms()), site.of("/campaigns/events/" + event.id()));
    }
}
