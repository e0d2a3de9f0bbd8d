package vn.ngomon.platform.audit;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.ui.Area;
import vn.ngomon.platform.ui.NavEntry;

/** The auditor's way in. */
@Configuration(proxyBeanMethods = false)
class AuditNavigation {

    @Bean
    NavEntry auditEntry() {
        return new NavEntry(Area.ADMIN, 90, "/admin/audit", "audit.title", "search", Set.of(Role.AUDITOR));
    }
}
