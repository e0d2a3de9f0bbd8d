/** What comes with the program: the fourteen procedures configured completely, their forms, and the invented rest of the demo. */
@NullMarked
@NamedInterface("shipped")
package vn.ngomon.government.procedure.shipped;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
