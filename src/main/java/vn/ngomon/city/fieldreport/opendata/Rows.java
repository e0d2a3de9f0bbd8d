package vn.ngomon.city.fieldreport.opendata;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ngomon.city.fieldreport.board.AskedReports;
import vn.ngomon.city.fieldreport.board.PublicReport;
import vn.ngomon.city.fieldreport.board.PublicReports;
import vn.ngomon.city.fieldreport.board.ReportFilter;
import vn.ngomon.city.fieldreport.category.Categories;
import vn.ngomon.platform.directory.Area;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.time.BusinessClock;
import vn.ngomon.platform.ui.BadInput;

/** Reads the rows of a request on and on, a thousand at a time: however many there are, few are held. */
@Component
class Rows {

    private static final int AT_ONCE = 1000;
    private static final Locale VIETNAMESE = Locale.of("vi");

    private final PublicReports reports;
    private final AskedReports asked;
    private final Categories categories;
    private final Directory directory;
    private final InstantSource clock;

    Rows(PublicReports reports, AskedReports asked, Categories categories, Directory directory, InstantSource clock) {
        this.reports = reports;
        this.asked = asked;
        this.categories = categories;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * At most a year a request; without a period, the last year.
     *
     * @throws BadInput for more
     */
    ReportFilter filter(Map<String, String> params) {
        var filter = asked.filter(params);
        var to = filter.to() != null ? filter.to().atZone(BusinessClock.ZONE) : filter.from() != null ? filter.from().atZone(BusinessClock.ZONE).plusYears(1) : tomorrow();
        var from = filter.from() != null ? filter.from().atZone(BusinessClock.ZONE) : to.minusYears(1);
        if (from.plusYears(1).isBefore(to)) {
            throw new BadInput("to", "reportsite.data.too-long");
        }
        return new ReportFilter(filter.categories(), filter.areas(), filter.agency(), filter.state(), from.toInstant(), to.toInstant(), filter.text());
    }

    private ZonedDateTime tomorrow() {
        return LocalDate.ofInstant(clock.instant(), BusinessClock.ZONE).plusDays(1).atStartOfDay(BusinessClock.ZONE);
    }

    void each(ReportFilter filter, Consumer<Map<String, @Nullable Object>> taker) {
        var page = reports.list(filter, null, AT_ONCE);
        while (!page.isEmpty()) {
            page.forEach(report -> taker.accept(Row.of(report, names(report))));
            page = page.size() < AT_ONCE ? List.of() : reports.list(filter, PublicReports.After.of(page.getLast()), AT_ONCE);
        }
    }

    private Row.Names names(PublicReport report) {
        var category = categories.get(report.category());
        var group = Optional.ofNullable(category.parent()).flatMap(categories::find).map(found -> found.name(VIETNAMESE)).orElse("");
        return new Row.Names(group, category.name(VIETNAMESE), directory.findAgency(report.agencyId()).map(agency -> agency.name(VIETNAMESE)).orElse(""),
                Optional.ofNullable(report.areaId()).flatMap(directory::findArea).map(Area::code).map(code -> code.value()).orElse(null));
    }
}
