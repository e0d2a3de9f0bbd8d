package vn.ngomon.platform.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.ngomon.platform.casework.Inbox.View;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.identity.Identity;
import vn.ngomon.platform.ui.Area;
import vn.ngomon.platform.ui.NavCounts;
import vn.ngomon.platform.ui.NavEntry;

/** The views of the inbox in the side bar, with how many tasks each holds right now. */
@Configuration(proxyBeanMethods = false)
class DeskNavigation {

    static final Role[] WORKERS = {Role.DESK_CLERK, Role.SPECIALIST, Role.UNIT_HEAD, Role.LEADER, Role.RECORDS_CLERK, Role.CENTRE_OFFICER,
            Role.REPORT_HANDLER};

    @Bean
    NavEntry deskMineEntry() {
        return entry(10, View.MINE, "inbox");
    }

    @Bean
    NavEntry deskUnitEntry() {
        return entry(12, View.UNIT, "people");
    }

    @Bean
    NavEntry deskDueSoonEntry() {
        return entry(14, View.DUE_SOON, "clock");
    }

    @Bean
    NavEntry deskOverdueEntry() {
        return entry(16, View.OVERDUE, "alert");
    }

    @Bean
    NavEntry deskSupervisedEntry() {
        return new NavEntry(Area.DESK, 18, InboxPages.path(View.SUPERVISED), "desk.view.supervised", "people", java.util.Set.of(Role.UNIT_HEAD, Role.LEADER));
    }

    private static NavEntry entry(int order, View view, String icon) {
        return new NavEntry(Area.DESK, order, InboxPages.path(view), "desk.view." + InboxPages.slug(view), icon, java.util.Set.of(WORKERS));
    }

    @Bean
    NavCounts deskInboxCounts(InboxPages pages, Identity identity) {
        return request -> counts(request, pages, identity);
    }

    private static Map<String, Long> counts(HttpServletRequest request, InboxPages pages, Identity identity) {
        var found = new LinkedHashMap<String, Long>();
        if (request.getUserPrincipal() != null && request.getUserPrincipal().getName().length() == 36) {
            identity.actor(UUID.fromString(request.getUserPrincipal().getName())).filter(actor -> actor.isOfficial()).ifPresent(actor -> {
                var counts = pages.counts(actor);
                for (var view : View.values()) {
                    found.put(InboxPages.path(view), (long) InboxPages.count(counts, view));
                }
            });
        }
        return found;
    }
}
