/** Pictures of an event: before and after, and what people who came sent in. */
@NullMarked
@NamedInterface("campaign")
package vn.ngomon.city.fieldreport.campaign.gallery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
