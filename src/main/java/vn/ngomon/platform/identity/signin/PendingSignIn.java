package vn.ngomon.platform.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Half signed in: the password was right, the second factor is still to come. Nobody is signed in by it.
 *
 * @param newSecret the secret being set up, when there is none yet
 */
record PendingSignIn(UUID accountId, Instant since, String next, @Nullable String newSecret, Authenticated.Means means) implements Serializable {

    private static final String KEY = "ngomon.pending";
    private static final Duration LIFE = Duration.ofMinutes(10);

    void keep(HttpServletRequest request) {
        request.getSession().setAttribute(KEY, this);
    }

    static Optional<PendingSignIn> of(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false)).map(session -> session.getAttribute(KEY))
                .filter(PendingSignIn.class::isInstance).map(PendingSignIn.class::cast)
                .filter(pending -> pending.since().plus(LIFE).isAfter(Instant.now()));
    }
}
