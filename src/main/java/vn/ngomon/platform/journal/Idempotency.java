package vn.ngomon.platform.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * A request that a client repeats with the same {@code Idempotency-Key} gets the first answer again and changes nothing
 * (draft-ietf-httpapi-idempotency-key-header). Keys belong to an account and live seven days.
 *
 * <p>The answer is stored in the transaction that made it. Two repeats racing each other meet at the primary key: the
 * loser rolls back and finds the winner's answer.
 */
@Component
public class Idempotency {

    private final JdbcClient db;
    private final JsonMapper json;

    Idempotency(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** The key was used before with another body. */
    public static final class KeyReused extends RuntimeException {}

    /** @return the stored answer, or empty when the key is new */
    public <T> Optional<T> find(UUID account, String key, byte[] fingerprint, Class<T> type) {
        return db.sql("select fingerprint, answer from idempotent_request where account_id = :account and key = :key")
                .param("account", account).param("key", key)
                .query((row, number) -> {
                    if (!MessageDigest.isEqual(row.getBytes(1), fingerprint)) {
                        throw new KeyReused();
                    }
                    return json.readValue(row.getString(2), type);
                }).optional();
    }

    /** Adds the answer to the writes of the transaction that made it. */
    public void keep(UUID account, String key, byte[] fingerprint, Object answer, Batch batch) {
        batch.add("insert into idempotent_request (account_id, key, fingerprint, answer) values (?, ?, ?, ?::json)",
                account, key, fingerprint, json.writeValueAsString(answer));
    }

    /** What makes two requests the same: method, path and body. */
    public static byte[] fingerprint(String method, String path, byte[] body) {
        var digest = Chain.sha256();
        digest.update((method + " " + path + "\n").getBytes(StandardCharsets.UTF_8));
        return digest.digest(body);
    }

    @Scheduled(cron = "0 20 3 * * *")
    void forgetAfterSevenDays() {
        db.sql("delete from idempotent_request where recorded_at < now() - interval '7 days'").update();
    }
}
