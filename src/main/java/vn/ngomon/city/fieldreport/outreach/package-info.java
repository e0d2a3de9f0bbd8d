/** Making field reports known: the communication plan, and through which channels people came. */
@NullMarked
package vn.ngomon.city.fieldreport.outreach;

import org.jspecify.annotations.NullMarked;
