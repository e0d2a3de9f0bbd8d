package vn.ngomon.city.fieldreport.alert;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.ngomon.city.fieldreport.board.PublicReport;
import vn.ngomon.city.fieldreport.category.Categories;
import vn.ngomon.platform.directory.AreaCode;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.notice.Notice;
import vn.ngomon.platform.place.Places;

/** Says in words what an alert is about and what it found, in both languages. */
@Component
class AlertWords {

    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final Locale ENGLISH = Locale.of("en");

    private final Categories categories;
    private final Directory directory;
    private final Places places;
    private final MessageSource messages;

    AlertWords(Categories categories, Directory directory, Places places, MessageSource messages) {
        this.categories = categories;
        this.directory = directory;
        this.places = places;
        this.messages = messages;
    }

    String about(Alert alert, Locale locale) {
        var parts = new ArrayList<String>();
        Optional.ofNullable(alert.category()).flatMap(categories::find).map(category -> category.name(locale)).ifPresent(parts::add);
        Optional.ofNullable(alert.area()).flatMap(code -> directory.findArea(new AreaCode(code), directory.today())).map(area -> area.fullName(locale)).ifPresent(parts::add);
        if (alert.around() != null) {
            var area = places.areaAt(alert.around().lon(), alert.around().lat(), directory.today()).map(found -> " (" + found.fullName(locale) + ")").orElse("");
            parts.add(messages.getMessage("reportsite.alert.around", new Object[] {alert.metres()}, locale) + area);
        }
        return String.join(" · ", parts);
    }

    String about(Alert alert) {
        return Notice.both(about(alert, VIETNAMESE), about(alert, ENGLISH));
    }

    String category(PublicReport report) {
        var category = categories.get(report.category());
        return Notice.both(category.name(), category.nameEn());
    }

    String where(PublicReport report) {
        return Notice.both(where(report, VIETNAMESE), where(report, ENGLISH));
    }

    private String where(PublicReport report, Locale locale) {
        var area = Optional.ofNullable(report.areaId()).flatMap(directory::findArea).map(found -> found.fullName(locale));
        return report.place() == null ? area.orElse("–") : report.place() + area.map(name -> ", " + name).orElse("");
    }

    /** One line a report. */
    String list(List<PublicReport> reports) {
        return Notice.both(list(reports, VIETNAMESE), list(reports, ENGLISH));
    }

    private String list(List<PublicReport> reports, Locale locale) {
        return reports.stream().map(report -> report.code() + " " + categories.get(report.category()).name(locale)
                + " – " + where(report, locale)).collect(Collectors.joining("\n"));
    }
}
