package vn.ngomon.city.fieldreport.campaign.desk;

import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.ngomon.city.fieldreport.Excerpt;
import vn.ngomon.city.fieldreport.board.PublicReport;
import vn.ngomon.city.fieldreport.campaign.CampaignAnswers;
import vn.ngomon.city.fieldreport.campaign.CampaignEvent;
import vn.ngomon.city.fieldreport.campaign.CampaignFigures;
import vn.ngomon.city.fieldreport.campaign.Campaigns;
import vn.ngomon.city.fieldreport.campaign.HotSpots;
import vn.ngomon.city.fieldreport.campaign.gallery.CampaignPhoto;
import vn.ngomon.city.fieldreport.campaign.gallery.CampaignPhotos;
import vn.ngomon.city.fieldreport.category.Categories;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.identity.Filled;

/** Puts together what an organiser sees of an event. */
@Component
class EventPages {

    private static final int SHORT = 140;

    private final Campaigns campaigns;
    private final CampaignFigures figures;
    private final HotSpots spots;
    private final HotSpotSearch search;
    private final CampaignPhotos photos;
    private final CampaignAnswers answers;
    private final Organisers organisers;
    private final Categories categories;
    private final Directory directory;
    private final InstantSource clock;

    EventPages(Campaigns campaigns, CampaignFigures figures, HotSpots spots, HotSpotSearch search, CampaignPhotos photos, CampaignAnswers answers, Organisers organisers,
            Categories categories, Directory directory, InstantSource clock) {
        this.campaigns = campaigns;
        this.figures = figures;
        this.spots = spots;
        this.search = search;
        this.photos = photos;
        this.answers = answers;
        this.organisers = organisers;
        this.categories = categories;
        this.directory = directory;
        this.clock = clock;
    }

    /** @param form what was typed into one of its forms and could not be taken */
    String show(CampaignEvent event, Filled form, Actor actor, Locale locale, Model model) {
        var attached = spots.of(event.id());
        var around = event.state() == CampaignEvent.State.CANCELLED ? List.<PublicReport>of()
                : search.around(event, attached.stream().map(PublicReport::id).collect(Collectors.toCollection(HashSet::new)));
        var pictures = photos.of(event.id());
        var sums = figures.ofEvents(Set.of(event.id())).getOrDefault(event.id(), CampaignFigures.Sums.NONE);
        var answer = answers.answer(event);
        model.addAttribute("page", new DeskPages.Event(campaigns.get(event.campaignId()), event, organisers.name(event.agencyId(), locale), area(event.areaId(), locale), sums,
                event.state() != CampaignEvent.State.CANCELLED && !clock.instant().isBefore(event.startsAt()), Organisers.isOf(actor, event.agencyId()),
                attached.stream().map(report -> spot(event, report, answer, locale)).toList(), around.stream().map(report -> spot(event, report, "", locale)).toList(), pictures,
                (int) pictures.stream().filter(CampaignPhoto::isWaiting).count(), form));
        return "city/fieldreport/campaign/desk/event";
    }

    private DeskPages.Spot spot(CampaignEvent event, PublicReport report, String answer, Locale locale) {
        var metres = event.spot() == null || report.spot() == null ? -1 : Math.round(event.spot().metresTo(report.spot()));
        return new DeskPages.Spot(report.id(), report.code(), categories.get(report.category()).name(locale), Excerpt.of(report.description(), SHORT),
                Optional.ofNullable(report.place()).orElseGet(() -> area(report.areaId(), locale)),
                organisers.name(report.agencyId(), locale), report.state().isClosed(), metres, report.state().isClosed() ? "" : answer);
    }

    private String area(@Nullable UUID area, Locale locale) {
        return Optional.ofNullable(area).flatMap(directory::findArea).map(found -> found.fullName(locale)).orElse("");
    }
}
