/** Campaigns and their events as their organisers keep them. */
@NullMarked
@NamedInterface("campaign")
package vn.ngomon.city.fieldreport.campaign.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
