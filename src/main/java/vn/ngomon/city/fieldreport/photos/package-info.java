/** Pictures of reports: sent ahead by their sender, attached, shown or not. */
@NullMarked
package vn.ngomon.city.fieldreport.photos;

import org.jspecify.annotations.NullMarked;
