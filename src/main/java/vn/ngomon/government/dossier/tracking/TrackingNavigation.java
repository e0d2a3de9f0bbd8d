package vn.ngomon.government.dossier.tracking;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.ngomon.platform.ui.Area;
import vn.ngomon.platform.ui.NavEntry;

/** The ways to one's own dossiers and to the public look-up. */
@Configuration(proxyBeanMethods = false)
class TrackingNavigation {

    @Bean
    NavEntry citizensTrackingEntry() {
        return new NavEntry(Area.PUBLIC, 20, "/tracking", "dossier-tracking.title", "search");
    }

    @Bean
    NavEntry citizensDossiersEntry() {
        return new NavEntry(Area.PUBLIC, 30, "/my/dossiers", "dossier-tracking.mine", "folder");
    }
}
