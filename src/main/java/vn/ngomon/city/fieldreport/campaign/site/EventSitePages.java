package vn.ngomon.city.fieldreport.campaign.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.ngomon.city.fieldreport.Excerpt;
import vn.ngomon.city.fieldreport.board.PublicReport;
import vn.ngomon.city.fieldreport.campaign.CampaignEvent;
import vn.ngomon.city.fieldreport.campaign.Campaigns;
import vn.ngomon.city.fieldreport.campaign.HotSpots;
import vn.ngomon.city.fieldreport.campaign.gallery.CampaignPhoto;
import vn.ngomon.city.fieldreport.campaign.gallery.CampaignPhoto.Kind;
import vn.ngomon.city.fieldreport.campaign.gallery.CampaignPhotos;
import vn.ngomon.city.fieldreport.campaign.gallery.Galleries;
import vn.ngomon.city.fieldreport.campaign.joining.Registering;
import vn.ngomon.city.fieldreport.campaign.joining.Registration;
import vn.ngomon.city.fieldreport.campaign.joining.Registrations;
import vn.ngomon.city.fieldreport.category.Categories;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.identity.Filled;
import vn.ngomon.platform.place.MapFrame;
import vn.ngomon.platform.place.Maps;

/** Puts together an event's public page. */
@Component
class EventSitePages {

    private static final int SHORT = 140;
    private static final int AROUND_METRES = 400;

    private final Campaigns campaigns;
    private final EventCards cards;
    private final Registrations registrations;
    private final HotSpots spots;
    private final CampaignPhotos photos;
    private final Galleries galleries;
    private final Categories categories;
    private final Maps maps;

    EventSitePages(Campaigns campaigns, EventCards cards, Registrations registrations, HotSpots spots, CampaignPhotos photos, Galleries galleries, Categories categories, Maps maps) {
        this.campaigns = campaigns;
        this.cards = cards;
        this.registrations = registrations;
        this.spots = spots;
        this.photos = photos;
        this.galleries = galleries;
        this.categories = categories;
        this.maps = maps;
    }

    String show(CampaignEvent event, Optional<Actor> actor, Filled form, Locale locale, Model model) {
        var mine = actor.flatMap(who -> registrations.find(event.id(), who.accountId()));
        var card = cards.of(List.of(event), mine.isPresent() ? Set.of(event.id()) : Set.of(), locale).getFirst();
        int most = Math.clamp(card.left() + mine.map(Registration::people).orElse(0), 0, Registering.MOST_PEOPLE);
        int maySend = actor.filter(who -> galleries.maySend(event, who.accountId())).map(who -> galleries.mayStillSend(event, who.accountId())).orElse(0);
        model.addAttribute("page", new SitePages.Event(campaigns.get(event.campaignId()), card, mine.orElse(null), most, actor.isPresent(), form,
                spots.of(event.id()).stream().map(report -> spot(report, locale)).toList(), gallery(photos.shown(event.id())), maySend, map(event)));
        return "city/fieldreport/campaign/site/event";
    }

    private SitePages.Spot spot(PublicReport report, Locale locale) {
        return new SitePages.Spot(report.code(), categories.get(report.category()).name(locale), Excerpt.of(report.description(), SHORT),
                Optional.ofNullable(report.place()).orElseGet(() -> cards.area(report.areaId(), locale)),
                report.state().isClosed());
    }

    /** Pairs first, moments after them. */
    private static List<SitePages.Pair> gallery(List<CampaignPhoto> shown) {
        var byPair = new LinkedHashMap<UUID, List<CampaignPhoto>>();
        shown.forEach(photo -> byPair.computeIfAbsent(photo.pairId(), pair -> new ArrayList<>()).add(photo));
        var pairs = new ArrayList<>(byPair.values().stream().map(of -> new SitePages.Pair(picture(of, Kind.BEFORE), picture(of, Kind.AFTER), picture(of, Kind.MOMENT),
                Optional.ofNullable(of.getFirst().caption()).orElse(""))).toList());
        pairs.sort((one, other) -> Boolean.compare(one.moment() != null, other.moment() != null));
        return pairs;
    }

    private static SitePages.@Nullable Picture picture(List<CampaignPhoto> pair, Kind kind) {
        return pair.stream().filter(photo -> photo.kind() == kind).findFirst().map(photo -> new SitePages.Picture(photo.id(), photo.width(), photo.height())).orElse(null);
    }

    private @Nullable MapFrame map(CampaignEvent event) {
        var spot = event.spot();
        return spot == null ? null : maps.look("/campaigns/events/" + event.id() + "/map.geojson", "").at(spot.lon(), spot.lat(), AROUND_METRES);
    }
}
