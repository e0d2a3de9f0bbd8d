package vn.ngomon.city.fieldreport.site;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ngomon.city.fieldreport.PublicState;
import vn.ngomon.city.fieldreport.Spot;
import vn.ngomon.city.fieldreport.board.PublicReport;
import vn.ngomon.city.fieldreport.board.PublicReports;
import vn.ngomon.city.fieldreport.campaign.Campaigns;
import vn.ngomon.city.fieldreport.map.ReportMap;
import vn.ngomon.city.fieldreport.photos.ReportPhoto;
import vn.ngomon.city.fieldreport.photos.ReportPhotos;
import vn.ngomon.city.fieldreport.voice.Voice;
import vn.ngomon.city.fieldreport.voice.VoicePage;
import vn.ngomon.city.fieldreport.voice.Voices;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.place.MapFrame;
import vn.ngomon.platform.place.Maps;
import vn.ngomon.platform.ui.PublicAddress;

/** Puts together what everybody sees of one report, and what one who is signed in may say of it. */
@Component
class PublicReportPages {

    /** A few streets, and on a map of outlines the next commune's border. */
    private static final int AROUND_METRES = 900;
    private static final double NEARBY_METRES = 500;
    private static final Duration NEARBY_SINCE = Duration.ofDays(180);
    private static final int NEARBY = 3;

    private final PublicReports reports;
    private final ReportPhotos photos;
    private final ReportMap map;
    private final ReportCards cards;
    private final Course course;
    private final Voices voices;
    private final Campaigns campaigns;
    private final Maps maps;
    private final Directory directory;
    private final PublicAddress site;
    private final InstantSource clock;

    PublicReportPages(PublicReports reports, ReportPhotos photos, ReportMap map, ReportCards cards, Course course, Voices voices, Campaigns campaigns, Maps maps,
            Directory directory, PublicAddress site, InstantSource clock) {
        this.reports = reports;
        this.photos = photos;
        this.map = map;
        this.cards = cards;
        this.course = course;
        this.voices = voices;
        this.campaigns = campaigns;
        this.maps = maps;
        this.directory = directory;
        this.site = site;
        this.clock = clock;
    }

    PublicReportPage page(PublicReport report, Optional<Actor> viewer, Locale locale) {
        var now = clock.instant();
        var shown = photos.shown(report.id());
        var happened = course.of(report.id());
        var voice = viewer.map(actor -> voices.of(report.id(), actor.accountId())).orElse(Voice.NONE);
        return new PublicReportPage(report, cards.category(report.category(), locale), cards.group(report.category(), locale), cards.area(report.areaId(), locale),
                cards.agency(report.agencyId(), locale), ShownState.of(report, now), pictures(shown, ReportPhoto.Kind.REPORT), pictures(shown, ReportPhoto.Kind.BEFORE),
                pictures(shown, ReportPhoto.Kind.AFTER), frame(report), stages(report, happened), happened.items(locale), nearby(report, now, locale),
                new VoicePage(report.code(), "public", voice, viewer.isPresent(), report.state().isClosed(), report.supporters(), now), site.of("/reports/" + report.code()),
                feed(report), happened.simulated(), campaigns.eventsOf(report.id()));
    }

    private static List<PublicReportPage.Picture> pictures(List<ReportPhoto> shown, ReportPhoto.Kind kind) {
        var pictures = new ArrayList<PublicReportPage.Picture>();
        shown.stream().filter(photo -> photo.kind() == kind)
                .forEach(photo -> pictures.add(new PublicReportPage.Picture(photo.id(), kind.name(), pictures.size() + 1, photo.addedAt())));
        return pictures;
    }

    private @Nullable MapFrame frame(PublicReport report) {
        var spot = report.spot();
        return spot == null ? null : maps.look("/reports/map.geojson?code=" + report.code(), "").at(spot.lon(), spot.lat(), AROUND_METRES);
    }

    private static List<PublicReportPage.Stage> stages(PublicReport report, Course.Happened happened) {
        var answered = report.state().isClosed();
        var fixed = report.state() == PublicState.FIXED;
        return List.of(new PublicReportPage.Stage("received", true, false, report.receivedAt()), new PublicReportPage.Stage("verified", true, false, happened.verifiedAt()),
                new PublicReportPage.Stage("handling", true, !answered, happened.handedAt()), new PublicReportPage.Stage("answered", answered, answered && !fixed, report.closedAt()),
                new PublicReportPage.Stage("confirmed", fixed, false, fixed ? happened.ratedAt() : null));
    }

    private List<ReportCard> nearby(PublicReport report, Instant now, Locale locale) {
        var spot = report.spot();
        if (spot == null) {
            return List.of();
        }
        var numbers = map.near(spot, NEARBY_METRES, Set.of(), now.minus(NEARBY_SINCE), NEARBY + 1).stream().filter(number -> number != report.number()).limit(NEARBY).toList();
        return cards.of(reports.numbered(numbers), new Spot(spot.lon(), spot.lat()), locale);
    }

    private String feed(PublicReport report) {
        var area = Optional.ofNullable(report.areaId()).flatMap(directory::findArea).map(found -> "&area=" + found.code().value()).orElse("");
        return "/reports/feed?category=" + report.category() + area;
    }
}
