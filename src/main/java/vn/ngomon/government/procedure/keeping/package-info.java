/** Where its keepers change the catalogue: new versions, and what decisions do to the standing of an entry. */
@NullMarked
package vn.ngomon.government.procedure.keeping;

import org.jspecify.annotations.NullMarked;
