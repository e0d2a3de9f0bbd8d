package vn.ngomon.platform.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One account, without its secrets.
 *
 * @param name empty when its owner has only confirmed a contact; see {@link #shownName}
 * @param phone national form, {@code 0912345678}; confirmed by a code
 * @param email lower case; confirmed by a code
 * @param login what an official or a service types instead of a phone number
 * @param officerId the officer of the directory this account belongs to
 * @param agencyId the agency whose administrator looks after it
 */
public record Account(UUID id, Kind kind, State state, String name, @Nullable String phone, @Nullable String email,
        @Nullable String login, @Nullable UUID officerId, @Nullable UUID agencyId) {

    public enum Kind { CITIZEN, BUSINESS, OFFICIAL, SERVICE }

    public enum State { OPEN, SUSPENDED, CLOSED }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    /** What others read instead of a name where somebody has only confirmed a contact: enough to recognise one's own, too little to call. */
    public String shownName() {
        return state == State.CLOSED || !name.isBlank() ? name : masked(phone != null ? phone : email != null ? email : "");
    }

    /** {@code 091•••678}, {@code b•••@example.vn}. */
    public static String masked(String contact) {
        var at = contact.indexOf('@');
        if (at >= 0) {
            return contact.substring(0, Math.min(1, at)) + "•••" + contact.substring(at);
        }
        return contact.length() < 9 ? "•••" : contact.substring(0, 3) + "•••" + contact.substring(contact.length() - 3);
    }

    /** Signed up by themselves, as opposed to appointed. */
    public boolean isPublic() {
        return kind == Kind.CITIZEN || kind == Kind.BUSINESS;
    }
}
