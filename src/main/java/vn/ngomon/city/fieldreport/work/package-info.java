/** One report at the desk: of the operations centre that verifies and publishes, and of the agency that handles it. */
@NullMarked
package vn.ngomon.city.fieldreport.work;

import org.jspecify.annotations.NullMarked;
