/** The operations centre's work on many reports at once, and what it keeps: templates, numbers on call, categories, rules. */
@NullMarked
package vn.ngomon.city.fieldreport.centre;

import org.jspecify.annotations.NullMarked;
