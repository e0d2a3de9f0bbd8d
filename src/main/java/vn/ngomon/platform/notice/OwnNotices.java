package vn.ngomon.platform.notice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.ngomon.platform.identity.PersonalData;

/** What a person was told, in the words they read. It is forgotten when the account is closed, see {@link Leavers}. */
@Component
class OwnNotices implements PersonalData {

    private static final Locale VIETNAMESE = Locale.of("vi");

    private final PostedNotices inbox;
    private final Subscriptions subscriptions;
    private final MessageSource messages;

    OwnNotices(PostedNotices inbox, Subscriptions subscriptions, MessageSource messages) {
        this.inbox = inbox;
        this.subscriptions = subscriptions;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "notices";
    }

    @Override
    public Map<String, ?> of(UUID account) {
        var told = new ArrayList<Map<String, @Nullable Object>>();
        UUID before = null;
        List<NoticesPage.Item> page;
        do {
            page = inbox.page(account, before);
            page.forEach(item -> told.add(told(item)));
            before = page.isEmpty() ? null : page.getLast().id();
        } while (page.size() == PostedNotices.PAGE);
        return Map.of("told", told, "browsers", subscriptions.of(account).stream()
                .map(browser -> Map.of("device", browser.device(), "since", browser.createdAt())).toList());
    }

    private Map<String, @Nullable Object> told(NoticesPage.Item item) {
        var told = new LinkedHashMap<String, @Nullable Object>();
        told.put("at", item.at());
        told.put("title", messages.getMessage(item.key() + ".title", item.words(VIETNAMESE), VIETNAMESE));
        told.put("text", messages.getMessage(item.key() + ".text", item.words(VIETNAMESE), VIETNAMESE));
        told.put("link", item.link());
        told.put("read", !item.unread());
        return told;
    }
}
