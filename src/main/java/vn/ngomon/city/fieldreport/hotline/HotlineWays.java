package vn.ngomon.city.fieldreport.hotline;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.ui.Area;
import vn.ngomon.platform.ui.NavEntry;

/** The centre's way to writing a report down. */
@Configuration(proxyBeanMethods = false)
class HotlineWays {

    @Bean
    NavEntry noteDownEntry() {
        return new NavEntry(Area.DESK, 42, "/desk/reports/new", "reporting.desk.nav", "phone", Set.of(Role.CENTRE_OFFICER));
    }
}
