/** The public's pages of field reports: map and list, one report with its course, feed and open data. Nothing here knows who reported. */
@NullMarked
package vn.ngomon.city.fieldreport.site;

import org.jspecify.annotations.NullMarked;
