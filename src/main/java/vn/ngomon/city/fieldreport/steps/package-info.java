/** What the process definition of field reports asks of them and does about them. */
@NullMarked
package vn.ngomon.city.fieldreport.steps;

import org.jspecify.annotations.NullMarked;
