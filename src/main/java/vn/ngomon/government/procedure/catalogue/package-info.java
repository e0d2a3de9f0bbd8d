/** The catalogue as everybody reads it: pages, posting sheet, search, {@code /api/v1/procedures}, figures. */
@NullMarked
package vn.ngomon.government.procedure.catalogue;

import org.jspecify.annotations.NullMarked;
