package vn.ngomon.platform.identity.signin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.ngomon.platform.identity.Filled;

/** Signing up, or asking for a code after forgetting the password. */
public record SignUpPage(Filled form, @Nullable Instant blockedUntil) {}
