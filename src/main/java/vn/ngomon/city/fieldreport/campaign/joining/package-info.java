/** Who comes to an event: registered, reminded, told when it changes or is called off. */
@NullMarked
@NamedInterface("campaign")
package vn.ngomon.city.fieldreport.campaign.joining;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
