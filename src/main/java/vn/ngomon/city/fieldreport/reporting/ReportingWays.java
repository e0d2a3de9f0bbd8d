package vn.ngomon.city.fieldreport.reporting;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.ngomon.platform.ui.Asset;
import vn.ngomon.platform.ui.OfflinePage;
import vn.ngomon.platform.ui.Shortcut;

/** The ways to a new report, and what its page needs. */
@Configuration(proxyBeanMethods = false)
class ReportingWays {

    @Bean
    OfflinePage newReportOffline() {
        return new OfflinePage("/reports/new");
    }

    @Bean
    Shortcut newReportShortcut() {
        return new Shortcut(1, "/reports/new", "reporting.nav");
    }

    @Bean
    Asset reportingJs() {
        return new Asset("reporting.js", "assets/reporting.js");
    }

    @Bean
    Asset reportingPhotosJs() {
        return new Asset("reporting-photos.js", "assets/reporting-photos.js");
    }

    @Bean
    Asset reportingCss() {
        return new Asset("reporting.css", "assets/reporting.css");
    }
}
