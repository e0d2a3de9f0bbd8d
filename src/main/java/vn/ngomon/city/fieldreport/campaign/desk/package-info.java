/** Campaigns and their events as their organisers keep them. */
@NullMarked
package vn.ngomon.city.fieldreport.campaign.desk;

import org.jspecify.annotations.NullMarked;
