package vn.ngomon.platform.identity.token;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.ngomon.platform.identity.AccountEvents;
import vn.ngomon.platform.identity.account.Accounts;
import vn.ngomon.platform.identity.signin.Secrets;
import vn.ngomon.platform.journal.Ids;
import vn.ngomon.platform.time.Briefly;

/**
 * Tokens for the API: 256 random bits, kept as SHA-256, so that the table is useless to whoever reads it.
 *
 * <p>A looked-up token is kept in memory for five seconds. A client makes thousands of calls a second; one query and one
 * pooled connection less for each is the difference between serving and queueing. The price: a token revoked on another
 * node still opens for at most five seconds (on this node it ends at once). Only tokens that exist are kept, so that
 * guesses fill nothing.
 */
@Repository
public class ApiTokens {

    public record Token(UUID id, UUID accountId, String name, Set<String> scopes, Instant createdAt, Instant expiresAt,
            @Nullable Instant lastUsedAt) {}

    /** @param secret shown once, never kept */
    public record Issued(Token token, String secret) {}

    public static final Duration LONGEST = Duration.ofDays(366);
    private static final String COLUMNS = "id, account_id, name, scopes, created_at, expires_at, last_used_at";
    private static final int MOST = 50_000;
    private static final String PREFIX = "ngm_";

    private final JdbcClient db;
    private final AccountEvents events;
    private final Briefly<String, Token> kept = new Briefly<>(MOST);

    ApiTokens(JdbcClient db, AccountEvents events) {
        this.db = db;
        this.events = events;
    }

    @Transactional
    public Issued issue(UUID account, String name, Set<String> scopes, Duration life) {
        var secret = PREFIX + Secrets.token();
        var now = Accounts.now();
        var token = new Token(Ids.next(), account, name, scopes, now.toInstant(), now.plus(life).toInstant(), null);
        db.sql("""
                insert into api_token (id, account_id, name, token_hash, scopes, created_at, expires_at)
                values (:id, :account, :name, :hash, string_to_array(:scopes, ' '), :now, :expires)""")
                .param("id", token.id()).param("account", account).param("name", name).param("hash", Secrets.digest(secret))
                .param("scopes", String.join(" ", scopes)).param("now", now).param("expires", now.plus(life)).update();
        events.happened(account, "tokenIssued");
        return new Issued(token, secret);
    }

    /** The token behind a secret, if it still opens anything. */
    public Optional<Token> find(String secret) {
        return secret.startsWith(PREFIX) ? kept.find(secret, this::stored).filter(token -> Instant.now().isBefore(token.expiresAt())) : Optional.empty();
    }

    private Optional<Token> stored(String secret) {
        var found = db.sql("select " + COLUMNS + " from api_token where token_hash = :hash and revoked_at is null and expires_at > :now")
                .param("hash", Secrets.digest(secret)).param("now", Accounts.now()).query(ApiTokens::read).optional();
        found.ifPresent(this::touch);
        return found;
    }

    public List<Token> of(UUID account) {
        return db.sql("select " + COLUMNS + " from api_token where account_id = :account and revoked_at is null and expires_at > :now"
                        + " order by created_at desc, id limit 200")
                .param("account", account).param("now", Accounts.now()).query(ApiTokens::read).list();
    }

    /** Revoked ones too: who may make some and no more cannot begin again by taking them back. */
    public int madeWithin(UUID account, Duration time) {
        return db.sql("select count(*) from api_token where account_id = :account and created_at > :since").param("account", account)
                .param("since", Accounts.now().minus(time)).query(Integer.class).single();
    }

    @Transactional
    public boolean revoke(UUID account, UUID token) {
        var revoked = db.sql("update api_token set revoked_at = :now where id = :id and account_id = :account and revoked_at is null")
                .param("now", Accounts.now()).param("id", token).param("account", account).update() == 1;
        if (revoked) {
            kept.forgetIf(one -> one.id().equals(token));
            events.happened(account, "tokenRevoked");
        }
        return revoked;
    }

    @Transactional
    public void revokeAll(UUID account) {
        of(account).forEach(token -> revoke(account, token.id()));
    }

    /** "Last used" to the hour: a write for each call would cost more than the call. */
    private void touch(Token token) {
        var now = Accounts.now();
        var last = token.lastUsedAt();
        if (last == null || last.isBefore(now.minusHours(1).toInstant())) {
            db.sql("update api_token set last_used_at = :now where id = :id").param("now", now).param("id", token.id()).update();
        }
    }

    private static Token read(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        var used = row.getObject("last_used_at", java.time.OffsetDateTime.class);
        return new Token(row.getObject("id", UUID.class), row.getObject("account_id", UUID.class), row.getString("name"),
                Set.of((String[]) row.getArray("scopes").getArray()),
                row.getObject("created_at", java.time.OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", java.time.OffsetDateTime.class).toInstant(), used == null ? null : used.toInstant());
    }
}
