/** The way of the national database's files into the catalogue. */
@NullMarked
@NamedInterface("importing")
package vn.ngomon.government.procedure.importing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
