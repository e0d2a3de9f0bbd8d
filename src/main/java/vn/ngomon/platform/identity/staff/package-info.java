/** What administrators and desk clerks do to other people's accounts. */
@NullMarked
package vn.ngomon.platform.identity.staff;

import org.jspecify.annotations.NullMarked;
