/** Pictures of reports: sent ahead by their sender, attached, shown or not. */
@NullMarked
@NamedInterface("photos")
package vn.ngomon.city.fieldreport.photos;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
