/** What an account may do: seats from posts, grants and delegations. */
@NullMarked
package vn.ngomon.platform.identity.seat;

import org.jspecify.annotations.NullMarked;
