package vn.ngomon.city.fieldreport.partner;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One report at one partner.
 *
 * @param attempts since it last went well
 * @param remoteId what the other side calls it; null before it is known
 * @param remoteStatus what the other side last said: {@code open} or {@code closed}
 * @param heardAt when the other side last answered about it
 */
public record Forwarding(UUID id, UUID partnerId, UUID reportId, State state, int attempts, @Nullable String error, @Nullable String remoteId, @Nullable String token,
        @Nullable String remoteStatus, @Nullable String remoteNotes, Instant madeAt, @Nullable Instant sentAt, @Nullable Instant heardAt) {

    public enum State {
        /** To be sent, perhaps again. */
        WAITING,
        /** Taken by the other side, whose id for it is still to come. */
        TOKEN,
        /** There; asked for news from time to time. */
        SENT,
        /** Given up, until somebody asks for another try. */
        FAILED
    }
}
