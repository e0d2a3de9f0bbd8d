/** Tokens for the API. */
@NullMarked
package vn.ngomon.platform.identity.token;

import org.jspecify.annotations.NullMarked;
