package vn.ngomon.platform.process;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.ui.Area;
import vn.ngomon.platform.ui.NavEntry;

/** The way in. */
@Configuration(proxyBeanMethods = false)
class ProcessNavigation {

    @Bean
    NavEntry processEntry() {
        return new NavEntry(Area.ADMIN, 310, "/admin/processes", "process.title", "list", Set.of(Role.PROVINCE_ADMIN, Role.AGENCY_ADMIN));
    }
}
