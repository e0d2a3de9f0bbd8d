/** People and businesses: sign-up, contacts, identity numbers, one-time codes, their own page. */
@NullMarked
package vn.ngomon.platform.identity.account;

import org.jspecify.annotations.NullMarked;
