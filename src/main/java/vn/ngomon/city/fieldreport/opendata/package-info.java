/** Public reports for other programs and for whoever counts again: a feed for any filter, and rows for any filter and period. */
@NullMarked
package vn.ngomon.city.fieldreport.opendata;

import org.jspecify.annotations.NullMarked;
