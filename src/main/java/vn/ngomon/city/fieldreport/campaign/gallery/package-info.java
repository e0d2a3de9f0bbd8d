/** Pictures of an event: before and after, and what people who came sent in. */
@NullMarked
package vn.ngomon.city.fieldreport.campaign.gallery;

import org.jspecify.annotations.NullMarked;
