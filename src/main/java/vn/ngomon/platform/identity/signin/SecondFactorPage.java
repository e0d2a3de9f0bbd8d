package vn.ngomon.platform.identity.signin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.ngomon.platform.identity.Filled;

/**
 * @param qr the address of an image, or null when a code of the present one is asked for
 * @param secret the new secret in groups of four, or empty when a code of the present one is asked for
 * @param action where the form goes
 */
public record SecondFactorPage(Filled form, @Nullable Instant blockedUntil, @Nullable String qr, String secret, String action) {}
