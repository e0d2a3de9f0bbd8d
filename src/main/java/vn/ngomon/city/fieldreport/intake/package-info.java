/** How reports come in: from a phone, taken down by an officer, or from a program. */
@NullMarked
package vn.ngomon.city.fieldreport.intake;

import org.jspecify.annotations.NullMarked;
