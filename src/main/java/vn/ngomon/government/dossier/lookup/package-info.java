/** Look-up numbers and the secrets that open them, whose guessing is limited. */
@NullMarked
package vn.ngomon.government.dossier.lookup;

import org.jspecify.annotations.NullMarked;
