/** Printed forms of one-stop handling: Circular 01/2018/TT-VPCP and, from its validity, Circular 03/2025/TT-VPCP. */
@NullMarked
package vn.ngomon.government.dossier.slips;

import org.jspecify.annotations.NullMarked;
