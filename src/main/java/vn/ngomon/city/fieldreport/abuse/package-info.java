/** Keeps one sender from drowning all others: limits, a proof asked for on suspicion only, and what is set aside for the centre's eyes. */
@NullMarked
package vn.ngomon.city.fieldreport.abuse;

import org.jspecify.annotations.NullMarked;
