package vn.ngomon.city.fieldreport.abuse;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.ui.Area;
import vn.ngomon.platform.ui.NavEntry;

/** The centre's way to what was set aside. */
@Configuration(proxyBeanMethods = false)
class AbuseWays {

    @Bean
    NavEntry suspectedEntry() {
        return new NavEntry(Area.DESK, 44, "/desk/reports/suspected", "reporting.suspected", "shield", Set.of(Role.CENTRE_OFFICER));
    }
}
