package vn.ngomon.city.fieldreport.centre;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.ui.Area;
import vn.ngomon.platform.ui.NavEntry;

/** The ways to field reports in the side bar. */
@Configuration(proxyBeanMethods = false)
class CentreNavigation {

    @Bean
    NavEntry reportQueueEntry() {
        return new NavEntry(Area.DESK, 30, "/desk/reports", "fieldreport.nav.queue", "pin", Set.of(Role.CENTRE_OFFICER));
    }

    @Bean
    NavEntry reportSettingsEntry() {
        return new NavEntry(Area.DESK, 32, "/desk/reports/settings", "fieldreport.nav.settings", "gear", Set.of(Role.CENTRE_OFFICER));
    }
}
