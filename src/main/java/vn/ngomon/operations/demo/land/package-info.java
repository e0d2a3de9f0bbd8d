/** Land for the units of the demo province, where nobody imported the surveyed one. */
@NullMarked
package vn.ngomon.operations.demo.land;

import org.jspecify.annotations.NullMarked;
