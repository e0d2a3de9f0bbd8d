/** Proving who one is: passwords, second factor, passkeys, providers, links, sessions, limits. */
@NullMarked
package vn.ngomon.platform.identity.signin;

import org.jspecify.annotations.NullMarked;
