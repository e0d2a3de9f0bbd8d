/** Who handles what: the rules by category, area and time, and trying them before they are saved. */
@NullMarked
package vn.ngomon.city.fieldreport.routing;

import org.jspecify.annotations.NullMarked;
