/** Refusals and failures, said once: a page for people, RFC 9457 for programs. */
@NullMarked
package vn.ngomon.platform.ui.problem;

import org.jspecify.annotations.NullMarked;
