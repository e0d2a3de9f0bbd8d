package vn.ngomon.city.fieldreport.campaign.site;

import java.time.InstantSource;
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
        return events.stream().map(event -> card(event, sums.getOrDefault(event.id(), CampaignFigures.Sums.NONE), joined.contains(event.id()), locale)).toList();
    }

    private SitePages.EventCard card(CampaignEvent event, CampaignFigures.Sums sums, boolean joined, Locale locale) {
        return new SitePages.EventCard(event, campaigns.get(event.campaignId()).name(locale), agency(event.agencyId(), locale), area(event.areaId(), locale), sums,
                event.wanted() - sums.registered(), event.isOpen(clock.instant()), joined);
    }

    String agency(UUID agency, Locale locale) {
        return directory.findAgency(agency).map(found -> found.name(locale)).orElse("");
    }

    String area(@Nullable UUID area, Locale locale) {
        return Optional.ofNullable(area).flatMap(directory::findArea).map(found -> found.fullName(locale)).orElse("");
    }
}
