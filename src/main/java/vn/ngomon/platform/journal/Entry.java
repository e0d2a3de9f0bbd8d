package vn.ngomon.platform.journal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One line of the journal as it was written.
 *
 * @param sequence position among the subject's entries, from 1
 * @param simulated written by the simulator: nothing it causes may leave the process
 */
public record Entry(UUID id, Subject subject, long sequence, String type, Instant occurredAt, Instant recordedAt, UUID actor,
        @Nullable UUID onBehalfOf, @Nullable String action, @Nullable String from, @Nullable String to,
        @Nullable String reason, JsonNode data, boolean simulated) {}
