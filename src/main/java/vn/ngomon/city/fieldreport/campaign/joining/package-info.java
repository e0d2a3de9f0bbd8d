/** Who comes to an event: registered, reminded, told when it changes or is called off. */
@NullMarked
package vn.ngomon.city.fieldreport.campaign.joining;

import org.jspecify.annotations.NullMarked;
