/** The interface described for people, and the keys they get for it. */
@NullMarked
package vn.ngomon.city.fieldreport.open311.pages;

import org.jspecify.annotations.NullMarked;
