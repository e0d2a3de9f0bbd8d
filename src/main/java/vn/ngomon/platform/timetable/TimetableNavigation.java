package vn.ngomon.platform.timetable;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.ui.Area;
import vn.ngomon.platform.ui.NavEntry;

/** The way in, for those who may change something. */
@Configuration(proxyBeanMethods = false)
class TimetableNavigation {

    @Bean
    NavEntry timetableEntry() {
        return new NavEntry(Area.ADMIN, 300, "/admin/calendar", "timetable.title", "calendar",
                Set.of(Role.PROVINCE_ADMIN, Role.AGENCY_ADMIN));
    }
}
