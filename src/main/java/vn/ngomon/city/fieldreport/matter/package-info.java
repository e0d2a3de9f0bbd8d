/** What people bring along that is no report: petitions on regulations, complaints, denunciations. Explained, shown the right way, counted apart. */
@NullMarked
package vn.ngomon.city.fieldreport.matter;

import org.jspecify.annotations.NullMarked;
