package vn.ngomon.city.fieldreport.campaign.site;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import vn.ngomon.city.fieldreport.Spot;
import vn.ngomon.city.fieldreport.campaign.Campaign;
import vn.ngomon.city.fieldreport.campaign.CampaignEvent;
import vn.ngomon.city.fieldreport.campaign.CampaignEvent.State;
import vn.ngomon.city.fieldreport.campaign.CampaignEvents;
import vn.ngomon.city.fieldreport.campaign.CampaignFigures;
import vn.ngomon.city.fieldreport.campaign.Campaigns;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.place.Boundary;
import vn.ngomon.platform.place.MapFeatures;
import vn.ngomon.platform.place.MapFrame;
import vn.ngomon.platform.place.Maps;
import vn.ngomon.platform.place.Pin;
import vn.ngomon.platform.place.points.MapCluster;
import vn.ngomon.platform.time.BusinessClock;
import vn.ngomon.platform.time.Dates;
import vn.ngomon.platform.ui.NotFound;

/** Campaigns for everybody: what is coming first, then what was done. */
@Controller
@RequestMapping("/campaigns")
class CampaignSiteController {

    private static final int PAST = 30;
    private static final int NEXT = 6;
    private static final double AROUND_DEGREES = 0.004;

    private final Campaigns campaigns;
    private final CampaignEvents events;
    private final CampaignFigures figures;
    private final EventCards cards;
    private final Maps maps;
    private final InstantSource clock;

    CampaignSiteController(Campaigns campaigns, CampaignEvents events, CampaignFigures figures, EventCards cards, Maps maps, InstantSource clock) {
        this.campaigns = campaigns;
        this.events = events;
        this.figures = figures;
        this.cards = cards;
        this.maps = maps;
        this.clock = clock;
    }

    @GetMapping
    String index(Optional<Actor> actor, Locale locale, Model model) {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, BusinessClock.ZONE);
        var mine = actor.map(who -> events.joinedBy(who.accountId(), now)).orElse(List.of());
        var joined = mine.stream().map(CampaignEvent::id).collect(Collectors.toSet());
        model.addAttribute("page", new SitePages.Index(cards(campaigns.current(today), locale), cards(campaigns.past(today, PAST), locale), cards.of(mine, joined, locale),
                cards.of(events.next(now, NEXT), joined, locale)));
        return "city/fieldreport/campaign/site/index";
    }

    private List<SitePages.Card> cards(List<Campaign> of, Locale locale) {
        var ids = of.stream().map(Campaign::id).toList();
        var sums = figures.ofCampaigns(ids);
        var next = events.of(ids).stream().filter(event -> event.isOpen(clock.instant())).collect(Collectors.toMap(CampaignEvent::campaignId, event -> event, (one, later) -> one));
        return of.stream().map(one -> new SitePages.Card(one, cards.agency(one.agencyId(), locale), sums.getOrDefault(one.id(), CampaignFigures.Sums.NONE), next.get(one.id()))).toList();
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Optional<Actor> actor, Locale locale, Model model) {
        var campaign = campaigns.findPublic(id).orElseThrow(NotFound::new);
        var now = clock.instant();
        var joined = actor.map(who -> events.joinedBy(who.accountId(), now).stream().map(CampaignEvent::id).collect(Collectors.toSet())).orElse(Set.of());
        var all = events.of(List.of(id));
        var ahead = all.stream().filter(event -> event.state() != State.HELD && event.endsAt().isAfter(now)).toList();
        var over = all.stream().filter(event -> !ahead.contains(event) && event.state() != State.CANCELLED).sorted(Comparator.comparing(CampaignEvent::startsAt).reversed()).toList();
        model.addAttribute("page", new SitePages.Show(campaign, cards.agency(campaign.agencyId(), locale), figures.ofCampaigns(List.of(id)).getOrDefault(id, CampaignFigures.Sums.NONE),
                cards.of(ahead, joined, locale), cards.of(over, joined, locale), map(id, all)));
        return "city/fieldreport/campaign/site/show";
    }

    private @Nullable MapFrame map(UUID id, List<CampaignEvent> all) {
        var spots = all.stream().map(CampaignEvent::spot).filter(java.util.Objects::nonNull).toList();
        return spots.isEmpty() ? null : maps.look("/campaigns/" + id + "/map.geojson", "").at(new Boundary.Box(
                spots.stream().mapToDouble(Spot::lon).min().orElseThrow() - AROUND_DEGREES, spots.stream().mapToDouble(Spot::lat).min().orElseThrow() - AROUND_DEGREES,
                spots.stream().mapToDouble(Spot::lon).max().orElseThrow() + AROUND_DEGREES, spots.stream().mapToDouble(Spot::lat).max().orElseThrow() + AROUND_DEGREES));
    }

    /** All meeting places of a campaign; there are a few dozen, so each view gets the same. */
    @GetMapping(path = "/{id}/map.geojson", produces = MapFeatures.TYPE)
    @ResponseBody
    String map(@PathVariable UUID id) {
        campaigns.findPublic(id).orElseThrow(NotFound::new);
        var all = events.of(List.of(id)).stream().filter(event -> event.spot() != null && event.state() != State.CANCELLED).toList();
        return features(all);
    }

    static String features(List<CampaignEvent> all) {
        var numbers = all.stream().collect(Collectors.toMap(event -> all.indexOf(event) + 1, event -> event));
        return MapFeatures.of(numbers.entrySet().stream().map(one -> cluster(one.getKey(), one.getValue().spot())).toList(), cluster -> {
            var event = numbers.get(cluster.number().orElseThrow());
            return new Pin("/campaigns/events/" + event.id(), Dates.moment(event.startsAt()) + " – " + event.place(), event.state() == State.HELD ? Pin.Tone.NEUTRAL : Pin.Tone.GOOD,
                    event.state() == State.HELD ? Pin.Shape.SQUARE : Pin.Shape.STAR, false);
        });
    }

    private static MapCluster cluster(int number, Spot spot) {
        return new MapCluster(spot.lon(), spot.lat(), 1, List.of(1), OptionalInt.of(number), new Boundary.Box(spot.lon(), spot.lat(), spot.lon(), spot.lat()));
    }
}
