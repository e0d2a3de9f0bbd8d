package vn.ngomon.city.fieldreport.centre;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.identity.Standing;
import vn.ngomon.platform.ui.Area;
import vn.ngomon.platform.ui.NavEntry;

/** The ways to field reports in the side bar. */
@Configuration(proxyBeanMethods = false)
class CentreNavigation {

    private enum Head { OF_CENTRE }

    @Bean
    Standing headOfCentre(Keepers keepers) {
        return official -> keepers.isHead(official) ? Set.of(Head.OF_CENTRE) : Set.of();
    }

    @Bean
    NavEntry reportQueueEntry() {
        return new NavEntry(Area.DESK, 30, "/desk/reports", "fieldreport.nav.queue", "pin", Set.of(Role.CENTRE_OFFICER));
    }

    @Bean
    NavEntry reportSettingsEntry() {
        return new NavEntry(Area.DESK, 32, "/desk/reports/settings", "fieldreport.nav.settings", "gear", Set.of(Role.CENTRE_OFFICER, Head.OF_CENTRE));
    }
}
