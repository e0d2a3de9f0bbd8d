package vn.ngomon.platform.identity.door;

import org.springframework.security.core.AuthenticationException;

/** A page that needs to know who asks was asked by nobody. */
final class SignInRequired extends AuthenticationException {

    SignInRequired() {
        super("Sign-in required");
    }
}
