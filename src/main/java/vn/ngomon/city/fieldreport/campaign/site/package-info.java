/** Campaigns as everybody sees them: what is coming, where to join, what was done. */
@NullMarked
package vn.ngomon.city.fieldreport.campaign.site;

import org.jspecify.annotations.NullMarked;
