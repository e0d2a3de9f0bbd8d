/** Open311 GeoReport v2: the field's own interface, for apps and other systems. */
@NullMarked
package vn.ngomon.city.fieldreport.open311;

import org.jspecify.annotations.NullMarked;
