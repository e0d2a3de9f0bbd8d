/** The province's days, lived in their order: whatever is planned to happen happens when its time has come. */
@NullMarked
package vn.ngomon.operations.demo.days;

import org.jspecify.annotations.NullMarked;
