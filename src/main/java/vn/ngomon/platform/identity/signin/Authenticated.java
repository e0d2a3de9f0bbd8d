package vn.ngomon.platform.identity.signin;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/**
 * Proof that an account is at the other end. Kept in the session as ids only: names, seats and rights are looked up per
 * request, so that a seat lost this morning is lost now.
 */
public final class Authenticated extends AbstractAuthenticationToken {

    /** How it was proved. */
    public enum Means {
        PASSWORD, PASSKEY, PROVIDER, LINK, DEMO, TOKEN,
        /** A code sent to a phone or a mailbox. */
        CODE,
        /** The same, on the person's own device: stays signed in while it is used. */
        CODE_KEPT
    }

    private static final long serialVersionUID = 1;

    private final UUID accountId;
    private final Instant since;
    private final Means means;
    private final Set<String> scopes;

    private Authenticated(UUID accountId, Instant since, Means means, Set<String> scopes) {
        super(List.of());
        this.accountId = accountId;
        this.since = since;
        this.means = means;
        this.scopes = scopes;
        super.setAuthenticated(true);
    }

    public static Authenticated bySession(UUID accountId, Instant since, Means means) {
        return new Authenticated(accountId, since, means, Set.of());
    }

    public static Authenticated byToken(UUID accountId, Set<String> scopes) {
        return new Authenticated(accountId, Instant.now(), Means.TOKEN, Set.copyOf(scopes));
    }

    public UUID accountId() {
        return accountId;
    }

    public Instant since() {
        return since;
    }

    public Means means() {
        return means;
    }

    /** What a token allows; a session is not asked for scopes, and is not accepted by the API. */
    public Set<String> scopes() {
        return scopes;
    }

    @Override
    public Object getPrincipal() {
        return accountId;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    /** The session's owner in the table {@code spring_session}. */
    @Override
    public String getName() {
        return accountId.toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Authenticated that && accountId.equals(that.accountId) && since.equals(that.since)
                && means == that.means && scopes.equals(that.scopes);
    }

    @Override
    public int hashCode() {
        return accountId.hashCode();
    }
}
