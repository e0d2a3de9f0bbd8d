/** A person's own reports: how far they are, and the talk with the offices about them. */
@NullMarked
package vn.ngomon.city.fieldreport.own;

import org.jspecify.annotations.NullMarked;
