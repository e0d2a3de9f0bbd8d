package vn.ngomon.platform.identity.token;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.ngomon.platform.journal.Batch;
import vn.ngomon.platform.journal.Idempotency;

/**
 * Makes one token for one {@code Idempotency-Key}. A repeat cannot get the first answer again: the token itself is a secret of which only a digest is
 * kept, and keeping it in clear for seven days to replay it would undo that. So a repeat learns which token was made; a client that lost
 * the answer revokes that one and asks with a new key. Without the header every request makes a token, as it must for clients that know none.
 */
@Component
class TokenOnce {

    static final String KEY = "Idempotency-Key";
    static final int LONGEST_KEY = 200;
    private static final int HOURS = 24;

    private final ApiTokens tokens;
    private final Idempotency kept;
    private final TransactionTemplate transaction;
    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    TokenOnce(ApiTokens tokens, Idempotency kept, TransactionTemplate transaction, JdbcTemplate jdbc, JsonMapper json) {
        this.tokens = tokens;
        this.kept = kept;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.json = json;
    }

    sealed interface Answer {

        record Made(ApiTokens.Issued issued) implements Answer {}

        /** The same request made this token before. */
        record Before(UUID token) implements Answer {}

        /** The key belongs to another request. */
        record OtherBody() implements Answer {}
    }

    private record Remembered(UUID token) {}

    Answer issue(UUID account, @Nullable String key, TokenApi.Wanted wanted) {
        if (key == null) {
            return new Answer.Made(issue(account, wanted));
        }
        var fingerprint = Idempotency.fingerprint("POST", "/api/v1/tokens", json.writeValueAsString(wanted).getBytes(StandardCharsets.UTF_8));
        return before(account, key, fingerprint).orElseGet(() -> {
            try {
                return transaction.execute(status -> {
                    var issued = issue(account, wanted);
                    var batch = new Batch();
                    kept.keep(account, key, fingerprint, new Remembered(issued.token().id()), batch);
                    batch.flush(jdbc);
                    return new Answer.Made(issued);
                });
            } catch (DuplicateKeyException quicker) {
                return before(account, key, fingerprint).orElseThrow(() -> quicker);
            }
        });
    }

    private Optional<Answer> before(UUID account, String key, byte[] fingerprint) {
        try {
            return kept.find(account, key, fingerprint, Remembered.class).map(remembered -> new Answer.Before(remembered.token()));
        } catch (Idempotency.KeyReused e) {
            return Optional.of(new Answer.OtherBody());
        }
    }

    private ApiTokens.Issued issue(UUID account, TokenApi.Wanted wanted) {
        return tokens.issue(account, Optional.ofNullable(wanted.name()).orElse("API").strip(),
                new TreeSet<>(Optional.ofNullable(wanted.scopes()).orElse(List.of())),
                Duration.ofHours(Optional.ofNullable(wanted.expiresInHours()).orElse(HOURS)));
    }
}
