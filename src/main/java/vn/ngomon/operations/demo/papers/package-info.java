/** What simulated people write and scan. */
@NullMarked
package vn.ngomon.operations.demo.papers;

import org.jspecify.annotations.NullMarked;
