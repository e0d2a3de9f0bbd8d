package vn.ngomon.platform.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.identity.seat.Actors;
import vn.ngomon.platform.identity.token.ApiTokens;

/** Tokens of one scope, for a feature whose standard calls them keys: it hands them out and takes them back on a page of its own. */
@Component
public class Keys {

    /** How many new ones an account gets within a day, whatever it does with them. */
    public static final int MOST_A_DAY = 10;

    private final ApiTokens tokens;
    private final Actors actors;

    Keys(ApiTokens tokens, Actors actors) {
        this.tokens = tokens;
        this.actors = actors;
    }

    public record Key(UUID id, String name, Instant createdAt, Instant expiresAt, @Nullable Instant lastUsedAt) {}

    /** Those that open something, newest first. */
    public List<Key> of(UUID account, String scope) {
        return tokens.of(account).stream().filter(token -> token.scopes().equals(Set.of(scope)))
                .map(token -> new Key(token.id(), token.name(), token.createdAt(), token.expiresAt(), token.lastUsedAt())).toList();
    }

    /** @return the key, shown this once; empty when the account had {@link #MOST_A_DAY} tokens made within a day */
    public Optional<String> make(UUID account, String name, String scope, Duration life) {
        return tokens.madeWithin(account, Duration.ofDays(1)) >= MOST_A_DAY ? Optional.empty() : Optional.of(tokens.issue(account, name, Set.of(scope), life).secret());
    }

    public boolean revoke(UUID account, UUID key) {
        return tokens.revoke(account, key);
    }

    /** Who acts with a key, as long as it opens what the scope names. */
    public Optional<Actor> holder(String key, String scope) {
        return tokens.find(key).filter(token -> token.scopes().contains(scope)).flatMap(token -> actors.find(token.accountId()));
    }
}
