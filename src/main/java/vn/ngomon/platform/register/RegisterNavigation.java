package vn.ngomon.platform.register;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.ui.Area;
import vn.ngomon.platform.ui.NavEntry;

/** The way in from the administration's menu. */
@Configuration(proxyBeanMethods = false)
class RegisterNavigation {

    @Bean
    NavEntry registersEntry() {
        return new NavEntry(Area.ADMIN, 60, "/admin/registers", "register.title", "book", Set.of(Role.PROVINCE_ADMIN, Role.AGENCY_ADMIN, Role.PROCEDURE_CONTROLLER));
    }
}
