package vn.ngomon.city.fieldreport.site;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ngomon.city.fieldreport.Excerpt;
import vn.ngomon.city.fieldreport.Phrases;
import vn.ngomon.city.fieldreport.Spot;
import vn.ngomon.city.fieldreport.board.PublicReport;
import vn.ngomon.city.fieldreport.category.Categories;
import vn.ngomon.city.fieldreport.photos.ReportPhoto;
import vn.ngomon.city.fieldreport.photos.ReportPhotos;
import vn.ngomon.platform.directory.Directory;

/** Puts names to published rows. */
@Component
class ReportCards {

    static final int LONGEST = 180;
    private static final Locale VIETNAMESE = Locale.of("vi");

    private final Categories categories;
    private final Directory directory;
    private final ReportPhotos photos;
    private final InstantSource clock;

    ReportCards(Categories categories, Directory directory, ReportPhotos photos, InstantSource clock) {
        this.categories = categories;
        this.directory = directory;
        this.photos = photos;
        this.clock = clock;
    }

    List<ReportCard> of(List<PublicReport> reports, Locale locale) {
        return of(reports, null, locale);
    }

    /** @param from the spot distances are told from */
    List<ReportCard> of(List<PublicReport> reports, @Nullable Spot from, Locale locale) {
        var pictures = photos.shown(reports.stream().filter(report -> report.photos() > 0).map(PublicReport::id).toList());
        var now = clock.instant();
        return reports.stream().map(report -> {
            var picture = pictures.getOrDefault(report.id(), List.of()).stream().filter(photo -> photo.kind() == ReportPhoto.Kind.REPORT).findFirst();
            var metres = from == null || report.spot() == null ? 0 : Math.round(from.metresTo(report.spot()));
            return new ReportCard(report.code(), category(report.category(), locale), picture.map(photo -> picture(report.code(), photo.id(), 480)).orElse(""),
                    Excerpt.of(report.description(), LONGEST), Optional.ofNullable(report.place()).orElse(""), beside(report.place(), report.areaId(), locale), agency(report.agencyId(), locale),
                    report.receivedAt(), report.due(), report.closedAt(), report.late(), ShownState.of(report, now), report.supporters(), metres);
        }).toList();
    }

    static String picture(String code, UUID photo, int width) {
        return "/reports/" + code + "/photos/" + photo + (width == 0 ? "" : "?w=" + width);
    }

    String category(String code, Locale locale) {
        return categories.get(code).name(locale);
    }

    /** The group's name, or empty. */
    String group(String code, Locale locale) {
        return Optional.ofNullable(categories.get(code).parent()).flatMap(categories::find).map(group -> group.name(locale)).orElse("");
    }

    String agency(UUID id, Locale locale) {
        return directory.findAgency(id).map(agency -> agency.name(locale)).orElse("");
    }

    String area(@Nullable UUID id, Locale locale) {
        return Optional.ofNullable(id).flatMap(directory::findArea).map(area -> area.fullName(locale)).orElse("");
    }

    /** The area's name, unless the place in words names it already. */
    private String beside(@Nullable String place, @Nullable UUID id, Locale locale) {
        return Optional.ofNullable(id).flatMap(directory::findArea)
                .filter(area -> place == null || !Phrases.of(place).have(area.fullName(VIETNAMESE))).map(area -> area.fullName(locale)).orElse("");
    }
}
