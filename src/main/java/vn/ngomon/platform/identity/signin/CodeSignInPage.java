package vn.ngomon.platform.identity.signin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.ngomon.platform.identity.Filled;

/**
 * Asking for the contact a code goes to.
 *
 * @param next where the person was going, or empty
 * @param blockedUntil when the next code may be asked for, or null
 */
public record CodeSignInPage(Filled form, String next, @Nullable Instant blockedUntil) {}
