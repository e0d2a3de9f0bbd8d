package vn.ngomon.city.fieldreport.campaign.site;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ngomon.city.fieldreport.campaign.CampaignEvent;
import vn.ngomon.city.fieldreport.campaign.CampaignFigures;
import vn.ngomon.city.fieldreport.campaign.Campaigns;
import vn.ngomon.platform.directory.Directory;

/** Events as cards, alike on every page. */
@Component
class EventCards {

    private final Campaigns campaigns;
    private final CampaignFigures figures;
    private final Directory directory;
    private final InstantSource clock;

    EventCards(Campaigns campaigns, CampaignFigures figures, Directory directory, InstantSource clock) {
        this.campaigns = campaigns;
        this.figures = figures;
        this.directory = directory;
        this.clock = clock;
    }

    /** @param joined those the viewer comes to */
    List<SitePages.EventCard> of(List<CampaignEvent> events, Set<UUID> joined, Locale locale) {
        var sums = figures.of(events);
        var names = new HashMap<UUID, String>();
        events.forEach(event -> names.computeIfAbsent(event.campaignId(), id -> campaigns.get(id).name(locale)));
        return events.stream().map(event -> card(event, names.get(event.campaignId()), sums.getOrDefault(event.id(), CampaignFigures.Sums.NONE), joined.contains(event.id()), locale)).toList();
    }

    private SitePages.EventCard card(CampaignEvent event, String campaign, CampaignFigures.Sums sums, boolean joined, Locale locale) {
        return new SitePages.EventCard(event, campaign, agency(event.agencyId(), locale), area(event.areaId(), locale), sums,
                event.wanted() - sums.registered(), event.isOpen(clock.instant()), joined);
    }

    String agency(UUID agency, Locale locale) {
        return directory.findAgency(agency).map(found -> found.name(locale)).orElse("");
    }

    String area(@Nullable UUID area, Locale locale) {
        return Optional.ofNullable(area).flatMap(directory::findArea).map(found -> found.fullName(locale)).orElse("");
    }
}
