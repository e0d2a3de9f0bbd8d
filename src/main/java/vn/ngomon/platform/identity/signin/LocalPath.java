package vn.ngomon.platform.identity.signin;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Where to go after signing in: a page of this site, never another's. */
public final class LocalPath {

    private LocalPath() {}

    /** @return {@code typed} when it is a path of this site, else {@code otherwise}. */
    public static String of(@Nullable String typed, String otherwise) {
        if (typed == null || typed.length() > 2000 || !typed.startsWith("/") || typed.startsWith("//") || typed.contains("\\")
                || typed.startsWith("/sign-") || typed.chars().anyMatch(c -> c < 0x21 || c == 0x7f)) {
            return otherwise;
        }
        try {
            var uri = new URI(typed);
            return uri.getScheme() == null && uri.getRawAuthority() == null && !uri.normalize().toString().startsWith("//") ? typed : otherwise;
        } catch (URISyntaxException e) {
            return otherwise;
        }
    }
}
