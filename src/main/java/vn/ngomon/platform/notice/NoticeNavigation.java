package vn.ngomon.platform.notice;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.ui.Area;
import vn.ngomon.platform.ui.NavEntry;

/** The way in from the administration's menu. */
@Configuration(proxyBeanMethods = false)
class NoticeNavigation {

    @Bean
    NavEntry noticeEntry() {
        return new NavEntry(Area.ADMIN, 80, "/admin/mails", "notice.mails.title", "mail", Set.of(Role.PROVINCE_ADMIN));
    }
}
