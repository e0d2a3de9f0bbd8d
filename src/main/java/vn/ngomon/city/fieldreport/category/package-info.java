/** What a report may be about, and what the operations centre keeps of it. */
@NullMarked
@NamedInterface("category")
package vn.ngomon.city.fieldreport.category;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
