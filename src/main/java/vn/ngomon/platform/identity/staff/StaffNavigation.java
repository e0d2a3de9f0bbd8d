package vn.ngomon.platform.identity.staff;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.ui.Area;
import vn.ngomon.platform.ui.NavEntry;

/** The ways in from the menus: accounts for administrators, seeing people's cards for clerks. */
@Configuration(proxyBeanMethods = false)
class StaffNavigation {

    @Bean
    NavEntry accountsEntry() {
        return new NavEntry(Area.ADMIN, 55, "/admin/accounts", "identity.staff.short", "user", Set.of(Role.PROVINCE_ADMIN, Role.AGENCY_ADMIN));
    }

    @Bean
    NavEntry verificationEntry() {
        return new NavEntry(Area.DESK, 30, "/desk/verification", "identity.verification", "card", Set.of(Role.DESK_CLERK));
    }
}
