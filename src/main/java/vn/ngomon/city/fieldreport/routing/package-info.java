/** Who handles what: the rules by category, area and time, and trying them before they are saved. */
@NullMarked
@NamedInterface("routing")
package vn.ngomon.city.fieldreport.routing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
