/** Reporting from a phone: one page that begins with a picture, reviewed with its sender before anything is kept. */
@NullMarked
package vn.ngomon.city.fieldreport.reporting;

import org.jspecify.annotations.NullMarked;
