/** What people see and change of their own account. */
@NullMarked
package vn.ngomon.platform.identity.own;

import org.jspecify.annotations.NullMarked;
