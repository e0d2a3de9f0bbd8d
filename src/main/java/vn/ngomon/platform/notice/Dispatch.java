package vn.ngomon.platform.notice;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One message on its way out of the program.
 *
 * @param expiresAt after which its words are worth nothing: it is not sent any more, and deleted a day later
 */
public record Dispatch(UUID id, Channel channel, String recipient, String subject, String body, String messageId, State state,
        int attempts, @Nullable String error, Instant createdAt, @Nullable Instant sentAt, @Nullable Instant expiresAt) {

    /** What expires carries a one-time code or tells of one: its words are for its recipient alone. */
    public boolean isConfidential() {
        return expiresAt != null;
    }

    public enum Channel {
        MAIL, SMS,
        /** To a browser; the recipient is its subscription's id, the body JSON. */
        PUSH
    }

    public enum State {
        /** To be sent, or sent again. */
        WAITING,
        SENT,
        /** There is no server for it. */
        KEPT,
        /** Given up. */
        FAILED
    }
}
