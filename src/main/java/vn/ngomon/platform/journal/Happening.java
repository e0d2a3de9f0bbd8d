package vn.ngomon.platform.journal;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be written down: one thing that happened to one subject. No personal data: ids and codes only, so that a
 * person can be erased and the chain of hashes stays whole.
 *
 * @param type {@code <feature>.<verb>}, such as {@code dossier.accept}
 * @param occurredAt business time
 * @param onBehalfOf the account that delegated, or null
 * @param reason the officer's words where the law or the process asks for them, or null
 * @param data small facts consumers need; strings, numbers, booleans, lists and maps of them
 */
public record Happening(String type, Instant occurredAt, UUID actor, @Nullable UUID onBehalfOf, @Nullable String action,
        @Nullable String from, @Nullable String to, @Nullable String reason, Map<String, ?> data) {

    public static Happening of(String type, Instant occurredAt, UUID actor, Map<String, ?> data) {
        return new Happening(type, occurredAt, actor, null, null, null, null, null, data);
    }
}
