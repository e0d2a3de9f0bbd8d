package vn.ngomon.platform.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.ngomon.platform.casework.Inbox;
import vn.ngomon.platform.casework.Inbox.View;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.identity.Identity;
import vn.ngomon.platform.ui.Area;
import vn.ngomon.platform.ui.NavCounts;
import vn.ngomon.platform.ui.NavEntry;
import vn.ngomon.platform.ui.RingSource;

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
        return request -> official(request, identity).map(actor -> counts(pages.counts(actor))).orElse(Map.of());
    }

    /** Without a script too: with one they are asked for again and again. */
    @Bean
    RingSource deskRings(ObjectProvider<Rings> rings, Identity identity) {
        return (request, locale) -> official(request, identity).map(actor -> rings.orderedStream().flatMap(source -> source.of(actor, locale).stream()).toList()).orElse(List.of());
    }

    private static Optional<Actor> official(HttpServletRequest request, Identity identity) {
        var who = request.getUserPrincipal();
        return who == null || who.getName().length() != 36 ? Optional.empty() : identity.actor(UUID.fromString(who.getName())).filter(Actor::isOfficial);
    }

    private static Map<String, Long> counts(Inbox.Counts counts) {
        var found = new LinkedHashMap<String, Long>();
        for (var view : View.values()) {
            found.put(InboxPages.path(view), (long) InboxPages.count(counts, view));
        }
        return found;
    }
}
