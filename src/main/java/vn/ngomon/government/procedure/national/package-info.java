/** Reads the records of the national procedure database, whose texts arrive run together, into the structural model. */
@NullMarked
package vn.ngomon.government.procedure.national;

import org.jspecify.annotations.NullMarked;
