/** How reports come in: from a phone, taken down by an officer, or from a program. */
@NullMarked
@NamedInterface("intake")
package vn.ngomon.city.fieldreport.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
