/** How GeoReport is written: one document, two formats, and its dates. */
@NullMarked
package vn.ngomon.city.fieldreport.open311.wire;

import org.jspecify.annotations.NullMarked;
