/** Other agencies' parts of an inter-agency procedure, each a dossier of its own. */
@NullMarked
package vn.ngomon.government.dossier.children;

import org.jspecify.annotations.NullMarked;
