/** What is counted of field reports: the published indicators, and the page that tells agencies and categories apart. */
@NullMarked
package vn.ngomon.city.fieldreport.figures;

import org.jspecify.annotations.NullMarked;
