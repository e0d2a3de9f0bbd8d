/** The other side of Open311: reports forwarded to partners' systems, and what they tell of them. */
@NullMarked
package vn.ngomon.city.fieldreport.partner;

import org.jspecify.annotations.NullMarked;
