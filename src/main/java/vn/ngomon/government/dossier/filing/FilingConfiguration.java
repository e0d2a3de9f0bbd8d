package vn.ngomon.government.dossier.filing;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.ngomon.platform.ui.Asset;

/** Style and script of filing and tracking. */
@Configuration(proxyBeanMethods = false)
class FilingConfiguration {

    @Bean
    Asset filingStyle() {
        return new Asset("filing.css", "assets/filing.css");
    }

    @Bean
    Asset filingScript() {
        return new Asset("filing.js", "assets/filing.js");
    }
}
