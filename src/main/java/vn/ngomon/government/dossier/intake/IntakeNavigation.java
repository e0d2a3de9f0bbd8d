package vn.ngomon.government.dossier.intake;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.ui.Area;
import vn.ngomon.platform.ui.Asset;
import vn.ngomon.platform.ui.NavEntry;

/** Ways to the receiving desk and to the unit head's table. */
@Configuration(proxyBeanMethods = false)
class IntakeNavigation {

    @Bean
    NavEntry deskIntakeEntry() {
        return new NavEntry(Area.DESK, 20, "/desk/intake", "intake.title", "plus", Set.of(Role.DESK_CLERK));
    }

    @Bean
    NavEntry deskAssignmentEntry() {
        return new NavEntry(Area.DESK, 24, "/desk/assignments", "intake.assignments", "people", Set.of(Role.UNIT_HEAD));
    }

    @Bean
    NavEntry deskRegisterEntry() {
        return new NavEntry(Area.DESK, 28, "/desk/register", "intake.register", "book", Set.of(Role.DESK_CLERK, Role.LEADER));
    }

    @Bean
    Asset deskScript() {
        return new Asset("desk.js", "assets/desk.js");
    }
}
