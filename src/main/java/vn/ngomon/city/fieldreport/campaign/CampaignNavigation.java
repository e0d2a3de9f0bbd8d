package vn.ngomon.city.fieldreport.campaign;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.ui.Area;
import vn.ngomon.platform.ui.Asset;
import vn.ngomon.platform.ui.HomeDoor;
import vn.ngomon.platform.ui.NavEntry;

/** The ways to campaigns, and their looks. */
@Configuration(proxyBeanMethods = false)
class CampaignNavigation {

    @Bean
    HomeDoor campaignsDoor() {
        return new HomeDoor(30, "/campaigns", "campaign.nav", "leaf");
    }

    @Bean
    NavEntry campaignDeskEntry() {
        return new NavEntry(Area.DESK, 34, "/desk/campaigns", "campaign.nav.desk", "leaf", Set.of(Role.CENTRE_OFFICER, Role.REPORT_HANDLER, Role.LEADER));
    }

    @Bean
    Asset campaignCss() {
        return new Asset("campaign.css", "assets/campaign.css");
    }
}
