/** One report at the desk: of the operations centre that verifies and publishes, and of the agency that handles it. */
@NullMarked
@NamedInterface("work")
package vn.ngomon.city.fieldreport.work;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
