package vn.ngomon.city.fieldreport.site;

import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.ngomon.city.fieldreport.Excerpt;
import vn.ngomon.city.fieldreport.board.PublicReports;
import vn.ngomon.city.fieldreport.board.ReportFilter;
import vn.ngomon.platform.ui.Area;
import vn.ngomon.platform.ui.Asset;
import vn.ngomon.platform.ui.HomeDoor;
import vn.ngomon.platform.ui.NavEntry;
import vn.ngomon.platform.ui.SearchSource;

/** What public reports add to the house: their place in the menu, their part of the search. */
@Configuration(proxyBeanMethods = false)
class SiteConfiguration {

    @Bean
    Asset reportSiteStyle() {
        return new Asset("reportsite.css", "assets/reportsite.css");
    }

    @Bean
    Asset reportSiteScript() {
        return new Asset("reportsite.js", "assets/reportsite.js");
    }

    @Bean
    NavEntry reportsInTheMenu() {
        return new NavEntry(Area.PUBLIC, 15, "/reports", "reportsite.nav", "pin");
    }

    @Bean
    NavEntry openDataInTheFooter() {
        return new NavEntry(Area.FOOTER, 10, "/reports/open-data", "reportsite.data", "download");
    }

    @Bean
    NavEntry open311InTheFooter() {
        return new NavEntry(Area.FOOTER, 20, "/open311", "open311.nav", "globe");
    }

    @Bean
    HomeDoor reportDoor() {
        return new HomeDoor(10, "/reports/new", "reportsite.door.new", "camera");
    }

    @Bean
    HomeDoor reportsDoor() {
        return new HomeDoor(20, "/reports", "reportsite.door.see", "pin");
    }

    @Bean
    HomeDoor reportFiguresDoor() {
        return new HomeDoor(40, "/reports/statistics", "reportsite.door.figures", "chart");
    }

    @Bean
    SearchSource reportSearch(PublicReports reports, ReportCards cards) {
        return new SearchSource() {

            @Override
            public String titleKey() {
                return "reportsite.nav";
            }

            @Override
            public String moreHref() {
                return "/reports?q=";
            }

            @Override
            public List<Hit> find(String query, Locale locale, int limit) {
                return reports.list(ReportFilter.EVERYTHING.withText(query), null, limit).stream()
                        .map(report -> new Hit("/reports/" + report.code(), cards.category(report.category(), locale) + " – " + Excerpt.of(report.description(), ReportCards.LONGEST),
                                report.code() + (report.place() == null ? "" : " · " + report.place()))).toList();
            }
        };
    }
}
