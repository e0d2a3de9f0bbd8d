package vn.ngomon.platform.notice;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.ui.Area;
import vn.ngomon.platform.ui.Asset;
import vn.ngomon.platform.ui.NavEntry;

/** The way in from the administration's menu, and the script that lets a browser be told. */
@Configuration(proxyBeanMethods = false)
class NoticeNavigation {

    @Bean
    Asset push() {
        return new Asset("push.js", "assets/push.js");
    }

    @Bean
    NavEntry noticeEntry() {
        return new NavEntry(Area.ADMIN, 80, "/admin/mails", "notice.mails.title", "mail", Set.of(Role.PROVINCE_ADMIN));
    }
}
