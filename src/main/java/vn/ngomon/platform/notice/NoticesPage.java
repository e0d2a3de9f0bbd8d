package vn.ngomon.platform.notice;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account's inbox, newest first.
 *
 * @param next where the older ones begin, or null
 * @param pushKey what a browser subscribes to, base64url
 */
public record NoticesPage(List<Item> items, int unread, @Nullable UUID next, List<Browser> browsers, String pushKey) {

    /** A browser that is told, as its owner recognises it. */
    public record Browser(UUID id, String device, Instant since) {}

    /** One notice; its words are {@code key.title} and {@code key.text} with these arguments. */
    public record Item(UUID id, String key, List<String> args, @Nullable String link, Instant at, boolean unread) {

        public Object[] words(Locale language) {
            return Notice.words(args, language);
        }
    }

    public NoticesPage {
        items = List.copyOf(items);
        browsers = List.copyOf(browsers);
    }
}
