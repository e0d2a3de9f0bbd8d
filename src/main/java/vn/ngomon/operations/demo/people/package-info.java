/** Who lives and works in the demo province: officers, the faces on the sign-in page, and their names. */
@NullMarked
package vn.ngomon.operations.demo.people;

import org.jspecify.annotations.NullMarked;
