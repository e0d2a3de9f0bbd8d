/** What a dossier costs: reckoned from the published lines, asked for at acceptance, settled at the desk. */
@NullMarked
@NamedInterface("fees")
package vn.ngomon.government.dossier.fees;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
