package vn.ngomon.platform.notice;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who is told: an account (its inbox and its known addresses), or somebody known by an address only. */
public record Recipient(@Nullable UUID account, @Nullable String email, @Nullable String phone, @Nullable Locale language) {

    public static Recipient account(UUID account) {
        return new Recipient(account, null, null, null);
    }

    /** Somebody without an account, such as who filed at a desk and left an address. */
    public static Recipient contact(@Nullable String email, @Nullable String phone, Locale language) {
        return new Recipient(null, email, phone, language);
    }
}
