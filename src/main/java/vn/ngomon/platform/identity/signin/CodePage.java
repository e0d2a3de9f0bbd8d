package vn.ngomon.platform.identity.signin;

import org.jspecify.annotations.Nullable;
import vn.ngomon.platform.identity.Filled;

/**
 * Asking for a code that was sent.
 *
 * @param contact where it went
 * @param shown the code itself, on the demo's own machine only
 * @param again where another code is asked for, when the page also offers to stay signed in; null in other flows
 * @param withPassword whether a new password is chosen on the same page
 */
public record CodePage(Filled form, String contact, @Nullable String shown, String action, boolean withPassword, @Nullable String again) {}
