/** Whether several tell of the same: near, lately, of the same kind, with a picture or words alike. */
@NullMarked
package vn.ngomon.city.fieldreport.duplicates;

import org.jspecify.annotations.NullMarked;
