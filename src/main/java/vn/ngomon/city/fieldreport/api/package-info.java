/** Field reports for programs, in our own terms; Open311 has a slice of its own. */
@NullMarked
package vn.ngomon.city.fieldreport.api;

import org.jspecify.annotations.NullMarked;
