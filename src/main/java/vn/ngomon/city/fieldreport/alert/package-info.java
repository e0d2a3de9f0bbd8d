/** Who wants to hear of new reports of a kind, in an area or around a spot: told at once, or once a day. */
@NullMarked
package vn.ngomon.city.fieldreport.alert;

import org.jspecify.annotations.NullMarked;
