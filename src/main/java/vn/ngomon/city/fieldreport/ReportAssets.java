package vn.ngomon.city.fieldreport;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.ngomon.platform.ui.Asset;

/** What field reports add for browsers. */
@Configuration(proxyBeanMethods = false)
class ReportAssets {

    @Bean
    Asset reportCss() {
        return new Asset("report.css", "assets/report.css");
    }

    @Bean
    Asset reportJs() {
        return new Asset("report.js", "assets/report.js");
    }

    @Bean
    Asset redactionJs() {
        return new Asset("redaction.js", "assets/redaction.js");
    }
}
